"""The first page of one who answers says what the round is about, in the language of the page."""

import pytest
from asked_cast import OPENING, opened
from site_cast import signed_in

from samsyn_web.collection.models import Round

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_the_opening_text_stands_above_the_returns(cast, lang):
    opened(cast)
    html = signed_in(cast.rosa_reporter).get(f"/{lang}/").content.decode()
    assert 0 < html.index(OPENING[lang]) < html.index('class="returns"')
    assert [text for other, text in OPENING.items() if other != lang and f">{text}<" in html] == []


def test_it_is_not_shown_to_those_who_are_not_asked_nor_when_the_round_is_over(cast):
    the_round = opened(cast)
    assert OPENING["nb"] not in signed_in(cast.stranger).get("/nb/").content.decode()
    Round.objects.filter(pk=the_round.pk).update(
        state="frozen", frozen_at=the_round.opened_at, checksum="0" * 64
    )
    assert OPENING["nb"] not in signed_in(cast.rosa_reporter).get("/nb/").content.decode()


def test_a_round_without_a_text_shows_no_empty_heading(cast):
    the_round = opened(cast)
    Round.objects.filter(pk=the_round.pk).update(opening_nb=" ")
    html = signed_in(cast.rosa_reporter).get("/nb/").content.decode()
    assert "Om innrapporteringen" not in html
