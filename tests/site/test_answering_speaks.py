"""Every page of answering speaks one language: no sentence of another stands on it."""

import re
from html import unescape

import pytest
from django.test import Client
from round_cast import A_FIELD, last_year, open_police, open_return
from site_cast import NOW, signed_in

from samsyn.codes import LANGUAGES
from samsyn_web.collection.actions.answering import Told, Typed, Writer, save_page
from samsyn_web.collection.actions.submitting import checksum_of, submit_return
from samsyn_web.collection.models import Comment, Lane
from samsyn_web.face.texts import texts_of

SHORTEST = 12  # signs: shorter words are the same in several languages


def sentences(lang):
    """Return the fixed parts of what may be said in a language."""
    return {
        part.strip()
        for app in ("collection", "face")
        for text in texts_of(app).texts.values()
        for part in re.split(r"\{[^}]*\}", text[lang])
        if len(part.strip()) >= SHORTEST
    }


def assert_speaks(html, *, lang):
    text = unescape(re.sub(r"<[^>]+>", " ", html))
    own = " ".join(sentences(lang))
    foreign = {
        part for other in LANGUAGES if other != lang for part in sentences(other) if part not in own
    }
    assert [part for part in foreign if part in text] == []


@pytest.fixture
def pages(cast):
    """Addresses after the language, with who opens them, in as many states as there are."""
    last_year(cast.rosa)
    rosa, htso = open_return(cast.rosa), open_return(cast.htso, filled=True)
    police = open_police(cast)
    for person, typed in ((cast.rosa_reporter, "74"), (cast.htso_reporter, "ca. 75")):
        save_page(rosa, typed=[Typed(A_FIELD, typed)], told=[Told("counting", typed)],
                  writer=Writer(lane=Lane.WEB, by=person), at=NOW)  # fmt: skip
    Comment.objects.create(of=rosa, about=A_FIELD.name, text="?", by=1, at=NOW)
    submit_return(htso, confirmed=checksum_of(htso), by=cast.htso_reporter, at=NOW)
    reporter, other, reads = (
        signed_in(one) for one in (cast.rosa_reporter, cast.htso_reporter, cast.signatory)
    )
    own = f"returns/{rosa.pk}/"
    ends = ("", "sections/adults/", "sections/children/", "sections/words/", "answers/",
            "sections/adults/hand-over/", f"history/{A_FIELD.name}/")  # fmt: skip
    return [
        (reporter, ""), *((reporter, f"{own}{end}") for end in ends),
        (reads, own), (reads, f"{own}answers/"),
        *((other, f"returns/{htso.pk}/{end}") for end in ("", "answers/", "receipt/")),
        *((reporter, f"returns/{police.pk}/sections/reports/{year}") for year in ("", "2019/")),
        (Client(), "handed/no-such-link/"), (Client(), ""),
    ]  # fmt: skip


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_page_speaks_the_language_of_its_address(pages, lang):
    for client, path in pages:
        page = client.get(f"/{lang}/{path}")
        assert page.status_code in (200, 404), path
        assert_speaks(page.content.decode(), lang=lang)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_what_is_refused_is_said_in_the_language_of_its_address(pages, lang):
    reporter, path = pages[1]
    for end, sent in [("answers/", {}), ("answers/", {"agree": "yes", "shown": "0"}),
                      ("sections/words/", {"text:needs": "kari@example.org"})]:  # fmt: skip
        page = reporter.post(f"/{lang}/{path}{end}", sent)
        assert page.status_code in (409, 422)
        assert_speaks(page.content.decode(), lang=lang)


def test_a_page_of_another_language_would_be_found(pages):
    client, path = pages[1]
    html = client.get(f"/nb/{path}").content.decode()
    for lang in ("nn", "en"):
        with pytest.raises(AssertionError):
            assert_speaks(html, lang=lang)
