"""Whoever answers is told what is new since the last time, on the task list and where it stands."""

import re
from dataclasses import replace
from datetime import date

import pytest
from asked_cast import opened
from django.utils import timezone
from site_cast import NOW, signed_in

from samsyn.codes import Label
from samsyn.returns import load_questionnaires
from samsyn_web.collection.actions.handing_over import hand_over
from samsyn_web.collection.actions.next_round import make_next_round
from samsyn_web.collection.models import Round
from samsyn_web.collection.queries import new_since as asking
from samsyn_web.collection.queries.new_since import new_in_section, new_since

pytestmark = pytest.mark.django_db
HEADS = {
    "nb": ("Nytt siden 2020", "Dette er nytt", "Dette har ny ordlyd",
           "Dette spør vi ikke om lenger"),
    "nn": ("Nytt sidan 2020", "Dette er nytt", "Dette har ny ordlyd",
           "Dette spør vi ikkje om lenger"),
    "en": ("New since 2020", "This is new", "The wording of this has changed",
           "We no longer ask about this"),
}  # fmt: skip


@pytest.fixture
def after(cast):
    """The round of 2021, open, in which ROSA is asked again."""
    before = opened(cast)
    made = make_next_round(
        before, deadline=date(2022, 3, 1), by=cast.coordinator, at=NOW,
        asked=[(cast.rosa.pk, "service"), (cast.rosa.pk, "housing")],
    )  # fmt: skip
    Round.objects.filter(pk=made.pk).update(state="open", opened_at=NOW)
    return made


@pytest.fixture
def rosa(after):
    return after.returns.select_related("round", "service").get(questionnaire="service")


def names(changes, lang="nb"):
    return [change.name.text(lang) for change in changes]


def test_what_came_what_is_worded_anew_and_what_is_gone_are_told_apart(rosa):
    new = new_since(rosa)
    assert new.period == "2020"
    assert names(new.came) == [
        "Annet kjønn", "Tvangsarbeid eller tvangstjenester", "Krigstjeneste i fremmed land",
        "Nord- og Mellom-Amerika", "Oseania",
    ]  # fmt: skip
    assert [change.code for change in new.worded] == ["assisted-adults.form"]
    assert names(new.gone)[0].endswith("Hva slags arbeid eller tjenester")


def test_a_service_that_is_asked_for_the_first_time_is_told_of_nothing_new(after):
    assert not new_since(after.returns.get(questionnaire="housing")).any


def test_the_first_round_has_nothing_new(cast):
    assert not new_since(opened(cast).returns.first()).any


def test_a_section_is_told_of_its_own_alone(rosa):
    assert names(new_in_section(rosa, "adults").came) == names(new_since(rosa).came)
    assert not new_in_section(rosa, "children").any
    assert not new_in_section(rosa, "words").any


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_the_task_list_and_the_section_say_it_in_plain_words(rosa, cast, lang):
    rita = signed_in(cast.rosa_reporter)
    tasks = rita.get(f"/{lang}/returns/{rosa.pk}/").content.decode()
    (told,) = re.findall(r'<details class="ds-details new-since" open>.*?</details>', tasks, re.S)
    assert [head for head in HEADS[lang] if head not in told] == []
    assert load_questionnaires().find("service", period="2021").changes.text(lang) in told
    section = rita.get(f"/{lang}/returns/{rosa.pk}/sections/adults/").content.decode()
    (here,) = re.findall(r'<details class="ds-details new-since">.*?</details>', section, re.S)
    assert [head for head in HEADS[lang][1:] if head not in here] == []
    plain = rita.get(f"/{lang}/returns/{rosa.pk}/sections/children/").content.decode()
    assert "new-since" not in plain


def test_what_is_new_is_marked_where_it_stands(rosa, cast):
    html = signed_in(cast.rosa_reporter).get(
        f"/nb/returns/{rosa.pk}/sections/adults/"
    ).content.decode()  # fmt: skip
    marked = re.findall(r"([^>]*?) <span class=\"ds-tag\"[^>]*info[^>]*>([^<]*)</span>", html)
    assert dict(marked) == {
        "Utnyttelsesform": "Ny ordlyd", "Annet kjønn": "Nytt", "Nord- og Mellom-Amerika": "Nytt",
        "Tvangsarbeid eller tvangstjenester": "Nytt", "Krigstjeneste i fremmed land": "Nytt",
        "Oseania": "Nytt",
    }  # fmt: skip


def test_one_who_was_handed_a_section_sees_it_too(rosa, cast, client):
    made = hand_over(
        rosa, section="adults", days=7, by=cast.rosa_reporter, at=timezone.now()
    )  # fmt: skip
    assert "new-since" in client.get(f"/nb/handed/{made.token}/").content.decode()


def test_a_prompt_that_came_and_one_that_went_are_told(rosa, monkeypatch):
    then = load_questionnaires().find("service", period="2020")
    words = then.sections[2]
    first, *others = words.prompts
    fresh = replace(first, code="fresh", text=Label(nb="Ny?", nn="Ny?", en="New?"))
    now = replace(then, sections=(*then.sections[:2], replace(words, prompts=(fresh, *others))))
    monkeypatch.setattr(asking, "questionnaire_of", lambda one: now if one == rosa else then)
    new = new_in_section(rosa, "words")
    assert (names(new.came), [change.code for change in new.gone]) == (["Ny?"], ["counting"])
    assert new.marks == {"fresh": "new"}
