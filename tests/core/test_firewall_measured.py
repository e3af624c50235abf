"""What the page about the firewall promises holds: it finds what is planted, and is else silent."""

import tomllib

import pytest
from bench.firewall import EDITION, NOT_PLANTED, PAGE, SEED, SENTENCES, plant_all
from bench.planting import seeded
from workbook_form import ASKED_2020, blank_form, open_book, put, save

from samsyn.returns import PublicContacts, search_file, search_text

TABLE = tomllib.loads(SENTENCES.read_text(encoding="utf-8"))
PUBLIC = PublicContacts(**TABLE["public"])
KINDS = [kind for kind in TABLE if kind not in NOT_PLANTED]
NAMES = 0.95  # names nobody has listed cannot all be known
CHAPTERS = sorted(EDITION.parent.glob("edition*/**/*.md"))


@pytest.fixture(scope="module")
def planted():
    return plant_all(TABLE, chance=seeded(SEED))


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_planted_is_found(kind, planted):
    missed = [one for one in planted[kind] if not is_seen(one)]
    allowed = round(len(planted[kind]) * (1 - NAMES)) if kind == "named" else 0
    assert len(missed) <= allowed, missed[:5]


def is_seen(one):
    start = one.sentence.index(one.it)
    end = start + len(one.it)
    return any(s.start < end and start < s.end for s in search_text(one.sentence))


DECOYS = [text for lang in ("nb", "nn", "en") for text in TABLE["decoys"][lang]]


@pytest.mark.parametrize("text", DECOYS)
def test_a_decoy_is_let_through(text):
    assert search_text(text) == ()


@pytest.mark.parametrize("path", CHAPTERS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_example_edition_in_three_languages_is_let_through(path):
    text = path.read_text(encoding="utf-8")
    assert [text[s.start : s.end] for s in search_text(text, public=PUBLIC)] == []


def test_the_program_s_own_form_is_let_through(tmp_path):
    book = open_book(blank_form())
    put(book, f"{ASKED_2020.prompts[0].code}||", answer="Alt er vel.")
    put(book, "assisted-adults|total|", answer=74)
    path = save(book, tmp_path / "svar.xlsx")
    assert search_file("svar.xlsx", blank_form()) == ()
    assert search_file("svar.xlsx", path.read_bytes()) == ()


def test_the_page_lists_every_kind_that_is_planted():
    page = PAGE.read_text(encoding="utf-8")
    assert all(f"| {kind} | " in page for kind in KINDS)
    assert "| decoys |" in page
