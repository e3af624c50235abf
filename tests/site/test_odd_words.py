"""Whatever stands in an address or is sent to it, the answer is a page and never a fault."""

import os
import re
from urllib.parse import quote

import pytest
from django.utils.translation import override
from matrix_scene import addresses
from matrix_tables import OF_LIBRARIES
from matrix_walking import Walk, undone

ODD = ["\x00", "1", "'", '"><b>', "%", "٣", "²", "1e9", "-1", "9" * 30, "x" * 3000, "\u202e", "🦉",
       "{{ 7 }}", "2020\x00", "a@b@c", "*.*@2020", "..%2f", "0", "9999-99-99", "\n"]  # fmt: skip
FIELD = "assisted-adults.total.@2020"
FIELDS = [
    "about", "act", "agree", "asked", "by", "chosen", "conflict", "copy", "days", "deadline",
    "email", "extended_to", "find", "findings", "group", "head", "kind", "language", "name", "note",
    "object", "opening_nb", "opening_nn", "opening_en", "organisation", "orgnr", "overdue", "page",
    "parent", "period", "person", "person_name", "quantity", "role", "rule", "scope", "seen",
    "send_on", "settle", "short_name", "shown", "shown-at", "since", "state", "take-back", "text",
    "until", "website", "counted_as", f"typed:{FIELD}", f"chosen:{FIELD}", f"note:{FIELD}",
    f"seen:{FIELD}", f"choose-{FIELD}", "text:development", "seen:development", "login", "password",
]  # fmt: skip
DEEP = int(os.environ.get("SAMSYN_FUZZ", "60"))
TURNS = range(0, len(ODD), max(1, round(len(ODD) * 15 / DEEP)))  # four of them; from 315 on, all
PART = re.compile(r"<(?:\w+:)?\w+>")
OURS = sorted(name for name in addresses() if not name.startswith(OF_LIBRARIES))


@pytest.fixture
def walk(cast):
    with override("nb"):
        yield Walk(cast, with_police=True)


def who_may(name):
    """One who is let in, so that what is odd is met by more than the door."""
    answers = ("section", "return", "answers", "reopen", "hand", "withdraw-handover", "receipt")
    return "r" if name.startswith(answers) or "section" in name else "c"


def turned(turn):
    """Each field with an odd word; another word for each at every turn."""
    return {name: ODD[(place + turn) % len(ODD)] for place, name in enumerate(FIELDS)}


@pytest.mark.parametrize("turn", TURNS)
def test_odd_words_in_fields_are_answered(walk, turn):
    for name in OURS:
        browser = walk.browsers[who_may(name)]
        for send in (browser.get, browser.post):
            with undone():
                assert send(walk.address(name), turned(turn)).status_code < 500, name


def test_odd_words_in_an_address_are_answered(walk):
    for name, pattern in addresses().items():
        if not PART.search(pattern) or name not in OURS:
            continue
        browser = walk.browsers[who_may(name)]
        for odd in ODD[:: 1 if DEEP > 60 else 5]:
            address = "/" + PART.sub(lambda _, odd=odd: quote(odd, safe=""), pattern)
            with undone():
                assert browser.get(address).status_code < 500, address
            with undone():
                assert browser.post(address).status_code < 500, address
