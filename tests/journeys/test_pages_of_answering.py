"""Every page of answering, in every state, looked at in a real browser: axe, width, scripts."""

import pytest
from round_cast import last_year, open_return
from site_cast import NOW

from samsyn_web.collection.actions.answering import Told, Typed, Writer, save_page
from samsyn_web.collection.fields import Field
from samsyn_web.collection.models import Lane

pytestmark = [pytest.mark.chromium, pytest.mark.django_db(transaction=True)]
FEMALE = Field("2020", "assisted-adults", "sex", "female")
TOTAL = Field("2020", "assisted-adults", "total", "")


@pytest.fixture
def rosa(cast):
    last_year(cast.rosa)
    return open_return(cast.rosa)


def save(rosa, by, *typed, told=()):
    writer = Writer(lane=Lane.WEB, by=by)
    return save_page(rosa, typed=typed, told=told, writer=writer, at=NOW)


@pytest.mark.parametrize("width", [1280, 320])
def test_an_empty_return(cast, rosa, visit, width):
    at = visit(cast.rosa_reporter, width=width)
    for path, name in [
        ("", "start"), (f"returns/{rosa.pk}/", "task-list"),
        (f"returns/{rosa.pk}/sections/adults/", "section-empty"),
        (f"returns/{rosa.pk}/sections/children/", "children-empty"),
        (f"returns/{rosa.pk}/sections/words/", "words-empty"),
        (f"returns/{rosa.pk}/answers/", "answers-empty"),
        (f"returns/{rosa.pk}/sections/adults/hand-over/", "hand-over"),
        (f"returns/{rosa.pk}/history/counting/", "history-empty"),
    ]:  # fmt: skip
        assert at.go(f"/nb/{path}") == 200
        at.look(name)


@pytest.mark.parametrize("width", [1280, 320])
def test_a_return_with_errors_and_two_who_wrote_at_once(cast, rosa, visit, width):
    save(rosa, cast.rosa_reporter, Typed(TOTAL, "74"), Typed(FEMALE, "ca. 63", note="Anslag."))
    save(rosa, cast.htso_reporter, Typed(TOTAL, "75"),
         told=[Told("counting", "Alle med mer enn én samtale.")])  # fmt: skip
    save(rosa, cast.rosa_reporter, told=[Told("counting", "De som overnattet.")])
    male = Field("2020", "assisted-adults", "sex", "male")
    save(rosa, cast.rosa_reporter, Typed(male, "80"))
    at = visit(cast.rosa_reporter, width=width)
    for path, name in [
        (f"returns/{rosa.pk}/", "task-list-errors"),
        (f"returns/{rosa.pk}/sections/adults/", "section-errors"),
        (f"returns/{rosa.pk}/sections/words/", "words-two"),
        (f"returns/{rosa.pk}/answers/", "answers-errors"),
        (f"returns/{rosa.pk}/history/assisted-adults.total.@2020/", "history"),
    ]:
        assert at.go(f"/nb/{path}") == 200
        at.look(name)
