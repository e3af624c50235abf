"""A link to a section, in each state of the link and of its return, opened by nobody in particular.

`GET` and `SAVE`: + = shown, or saved;  ! = refused in words, and nothing is saved.
"""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.translation import override
from matrix_scene import WHO, address_of, make_scene, people_of
from matrix_walking import undone
from round_cast import A_FIELD
from site_cast import signed_in
from whole_database import LOG, changed, rows

from samsyn_web.audit.models import Entry
from samsyn_web.collection.models import Handover

NOTES_GUESSES = {"collection.WrongLink"}  # that somebody tried is remembered for a while
TABLE = """
                        GET  SAVE
begun                   +    +
new                     +    +
back                    +    +
out                     +    +
prep                    !    !
sent                    !    !
yes                     !    !
froz                    !    !
begun-expired           !    !
begun-withdrawn         !    !
begun-made-up           !    !
begun-other-section     +    !
begun-section-gone      !    !
"""
ROWS = [line.split() for line in TABLE.strip().splitlines()[1:]]


@pytest.fixture(autouse=True)
def bokmal():
    with override("nb"):
        yield


def scene_of(cast, words):
    """The scene, and the token that is opened in it."""
    state, _, how = words.partition("-")
    scene = make_scene(cast, state=state)
    made = Handover.objects.filter(pk=scene["handover"])
    now = timezone.now()
    if how == "expired":
        made.update(made_at=now - timedelta(days=9), expires_at=now - timedelta(seconds=1))
    if how == "withdrawn":
        made.update(withdrawn_at=now)
    if how == "other-section":
        made.update(section="children")
    if how == "section-gone":
        made.update(section="no-such-section")
    return scene, "made-up" if how == "made-up" else scene["link"]


def says_no(page):
    html = page.content.decode()
    return any(
        words in html for words in ("virker ikke lenger", "fant ikke", "svarene er sendt inn eller")
    )


@pytest.mark.parametrize(("words", "shown", "saved"), ROWS)
def test_a_link_opens_what_the_table_says(cast, words, shown, saved):
    scene, token = scene_of(cast, words)
    before, address = rows(), address_of("handed", scene).replace(scene["link"], token)
    page = Client().get(address)
    assert changed(before, rows()) <= LOG | NOTES_GUESSES
    assert page.status_code == (200 if shown == "+" else 404)
    is_told = Entry.objects.filter(act="collection.section-read-by-link").exists()
    assert is_told == (shown == "+")
    assert says_no(page) == (shown == "!")
    fields = {f"typed:{A_FIELD.name}": "75", f"seen:{A_FIELD.name}": "9"}
    for path in (address, f"{address}save/"):
        with undone():
            page = Client().post(path, fields)
            is_saved = "collection.AnswerEdit" in changed(before, rows())
        assert is_saved == (saved == "+"), path
        assert is_saved or says_no(page), path
        assert page.status_code in ((200, 302) if is_saved else (200, 404, 409)), path


@pytest.mark.parametrize("letter", WHO)
def test_it_makes_no_difference_to_a_link_who_has_signed_in(cast, letter):
    person = people_of(cast)[letter]
    scene = make_scene(cast)
    assert signed_in(person).get(address_of("handed", scene)).status_code == 200
    Handover.objects.update(withdrawn_at=timezone.now())
    assert signed_in(person).get(address_of("handed", scene)).status_code == 404


def test_a_link_is_no_way_to_anything_else_of_the_return(cast):
    scene = make_scene(cast)
    client = Client()
    client.get(address_of("handed", scene))
    for name in ("return", "section", "answers", "field-history", "return-workbook-file",
                 "hand-over", "review-return"):  # fmt: skip
        assert "/account/login/" in client.get(address_of(name, scene))["Location"], name
