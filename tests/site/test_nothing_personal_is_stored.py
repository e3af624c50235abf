"""What could point to a person is put into every field of every page, and is stored nowhere.

A harmless word goes the same way first: the columns it reaches are those a page can fill, and each
of them must be searched, or named in columns.toml as not, with the reason.
"""

import re

import pytest
from api_calling import FIELD
from django.apps import apps
from django.test import Client
from django.utils.translation import override
from matrix_scene import STATES, address_of, make_scene
from matrix_tables import ACTS_ON_RETURNS, ACTS_ON_ROUNDS, OF_THE_REST, rows_of
from matrix_walking import Walk, undone
from site_cast import signed_in
from test_disputes import accepted
from whole_database import SESSIONS

from samsyn_web.audit.columns import tables
from samsyn_web.audit.models import Entry
from samsyn_web.collection.models import Handover
from samsyn_web.collection.queries.disputes import disputes_of

HARMLESS, PERSONAL = "zebrafink", "01019012345"  # a national identity number with right digits
RETURNS, ROUNDS, REST = map(rows_of, (ACTS_ON_RETURNS, ACTS_ON_ROUNDS, OF_THE_REST))
SENT_AT = {  # an address -> a state in which what is sent to it is done
    **{name: next((state for state in STATES if row.get(state) == "+"), "")
       for name, row in (ROUNDS | RETURNS).items()},
    **{name: "begun" for name, row in REST.items() if row["sent"] != "."},
}  # fmt: skip
WHO = {name: row.get("who") or row["sent"][0] for name, row in (ROUNDS | RETURNS | REST).items()}
FREE = ("words", "answer", "register", "staff", "letter")
MADE_OF = {  # a code that is made of a name, which was searched
    "organisations.Organisation.code": "name", "organisations.Service.code": "name",
    "audit.Entry.detail": "the code of an organisation or of a service",
}  # fmt: skip
REACHES = {  # a column of words -> the address and the field that fill it
    **{f"collection.Round.opening_{lang}": ("round-change", f"opening_{lang}")
       for lang in ("nb", "nn", "en")},
    **{f"collection.{table}.{column}": ("save-section", f"{column}:{FIELD}")
       for table in ("Answer", "AnswerEdit") for column in ("typed", "note")},
    "collection.ApiToken.name": ("api-keys", "name"),
    "collection.Comment.text": ("spot", "text"), "collection.Waiver.reason": ("waive", "text"),
    "collection.LeftOut.reason": ("leave-out", "text"),
    "collection.Correction.reason": ("correct-answer", "reason"),
    "publications.Revision.content": ("edition-text", "content"),
    "publications.Remark.quote": ("text-remark", "quote"),
    "publications.Remark.words": ("text-remark", "words"),
    "publications.LoneApproval.reason": ("edition-alone", "reason"),
    "publications.Consultation.words": ("consultation", "words"),
    "estimates.KeptStudy.title": ("estimate-typed", "title"),
    "estimates.KeptStudy.lists": ("estimate-typed", "list:1"),
    "estimates.KeptStudy.described": ("estimate-lists", "who:0"),
    **{f"organisations.Organisation.{column}": ("change-organisation", column)
       for column in ("name", "short_name", "website")},
    **{f"organisations.Service.{column}": ("change-service", column)
       for column in ("name", "counted_as")},
}  # fmt: skip
ELSEWHERE = {  # filled in another way -> where that is proved
    "collection.Passage.text": "by a link, below", "collection.PassageEdit.text": "as above",
    "collection.Settlement.reason": "below",
    "publications.Edition.reason": "test_editions_later",
    "publications.Approval.words": "as above", "publications.FindingWaiver.reason": "as above",
    "publications.FindingWaiver.told": "a copy of what is said of a text that was searched",
    "organisations.ServiceChange.before": "a copy of what the service was called",
    "organisations.ServiceChange.after": "as above",
    "collection.Submission.cells": "a copy of answers",
    "collection.Submission.passages": "a copy of passages",
    "collection.Upload.file_name": "test_workbook_lane", "collection.Upload.content": "as above",
}  # fmt: skip
NOT_TYPED = {"csrfmiddlewaretoken", "workbook"}  # the file has tests of its own
INPUT = re.compile(r"<(?:input|textarea|select)\b[^>]*\bname=\"([^\"]+)\"")


def reached_by(word):
    """The columns that hold a word anywhere, sessions apart."""
    found = set()
    for model in apps.get_models(include_auto_created=True):
        label = model._meta.label
        if label in SESSIONS:
            continue
        names = [field.column for field in model._meta.concrete_fields]
        for row in model._base_manager.values_list(
            *[f.attname for f in model._meta.concrete_fields]
        ):
            found |= {
                f"{label}.{name}" for name, value in zip(names, row, strict=True)
                if word in (bytes(value).decode("latin-1") if isinstance(value, memoryview | bytes)
                            else str(value)).casefold()
            }  # fmt: skip
    return found


def is_searched(column):
    label, _, name = column.rpartition(".")
    table = tables()[label]
    return name not in table.unsearched and "*" not in table.unsearched


def worded(value, name, word):
    """A word as a field may want it: an address, a site, or itself."""
    if name == "email":
        return f"{word}@example.org"
    return f"https://{word}.example" if name == "website" else f"{word} {value}"[:60].strip()


@pytest.mark.parametrize("state", sorted({*SENT_AT.values()} - {""}))
def test_each_field_of_a_page_is_searched(cast, state):
    with override("nb"):
        walk = Walk(cast, state=state, with_police=state == "begun")
        for name in (one for one, at in SENT_AT.items() if at == state):
            page = walk.browsers[WHO[name]].get(walk.address(name)).content
            fields = {*walk.fields(name), *INPUT.findall(page.decode(errors="replace"))}
            for field in first_of_each_kind(fields - NOT_TYPED):
                hold_to_search(walk, name, field)


def first_of_each_kind(fields):
    """Of the many fields of a section one of each kind: typed, chosen, note, seen, text."""
    kinds = {field.partition(":")[0]: field for field in sorted(fields, reverse=True)}
    return sorted(kinds.values())


def hold_to_search(walk, name, field):
    """Send a harmless and a personal word in one field of an address, and see where they come."""
    fields = walk.fields(name)
    for word in (HARMLESS, PERSONAL):
        sent = fields | {field: worded(fields.get(field, ""), field, word)}
        with undone():
            answer = walk.browsers[WHO[name]].post(walk.address(name), sent)
            reached = reached_by(word)
        assert answer.status_code < 500, f"{field} of {name}"
        searched = {column for column in reached if is_searched(column)}
        assert word != PERSONAL or not searched, f"{field} of {name} is stored"
        hold_to_columns(reached)


def hold_to_columns(reached):
    """What is written freely is classed so, and not as a code, a number or a checksum."""
    for column in reached - MADE_OF.keys():
        label, _, name = column.rpartition(".")
        assert tables()[label].holds[name] in FREE, column


@pytest.mark.parametrize("column", REACHES)
def test_a_column_of_words_is_filled_by_its_page_and_refuses_what_is_personal(cast, column):
    name, field = REACHES[column]
    with override("nb"):
        walk = Walk(cast, state=SENT_AT[name])
        browser, fields = walk.browsers[WHO[name]], walk.fields(name)
        with undone():
            browser.post(walk.address(name), fields | {field: worded("", field, HARMLESS)})
            assert column in reached_by(HARMLESS)
        page = browser.post(walk.address(name), fields | {field: worded("", field, PERSONAL)})
    assert "fødselsnummer" in page.content.decode()
    assert not {one for one in reached_by(PERSONAL) if is_searched(one)}
    told = Entry.objects.get(act__endswith=".personal-data-refused")
    assert told.detail["kind"] == "national-id"


def test_every_column_of_words_is_filled_somewhere_here_or_is_a_copy():
    written = {
        f"{table.label}.{column}" for table in tables().values()
        for column, kind in table.holds.items()
        if kind in ("words", "answer", "register") and is_searched(f"{table.label}.{column}")
    }  # fmt: skip
    assert written == REACHES.keys() | ELSEWHERE.keys()


def test_the_reason_of_a_settled_conflict_is_searched(cast):
    accepted(cast.rosa, says=3)
    the_return = accepted(cast.htso, says=4)
    (dispute,) = disputes_of(the_return.round)
    client = signed_in(cast.coordinator)
    for word in (PERSONAL, HARMLESS):
        sent = {"conflict": dispute.name, "chosen": "htso", "text": word}
        client.post("/nb/review/rounds/2020/conflicts/", sent)
        assert reached_by(word) == ({"collection.Settlement.reason"} if word == HARMLESS else set())


@pytest.mark.parametrize("field", [f"typed:{FIELD}", f"note:{FIELD}", "text:counting"])
def test_what_is_sent_by_a_link_is_searched(cast, field):
    with override("nb"):
        scene = make_scene(cast, state="new")
        section = "adults" if FIELD in field else "words"
        Handover.objects.update(section=section)
        for word in (PERSONAL, HARMLESS):
            typed = {f"typed:{FIELD}": ""} if FIELD in field else {}
            sent = typed | {field: word}
            Client().post(address_of("save-handed", scene), sent)
            assert bool(reached_by(word)) == (word == HARMLESS)
