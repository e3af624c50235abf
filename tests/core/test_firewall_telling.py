"""Whatever is seen can be told in three languages, with what to do."""

from dataclasses import replace
from typing import get_args

import pytest

from samsyn.returns import FirewallError, Sighting, SightingPlace, tell, tell_place
from samsyn.returns.firewall import name_kind
from samsyn.returns.firewall.sightings import Kind, Part

LANGUAGES = ("nb", "nn", "en")
PLACE = SightingPlace("cell", sheet="Voksne", cell="C14", number=3, name="creator")


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("kind", get_args(Kind))
def test_every_kind_says_where_why_and_what_to_do(kind, lang):
    said = tell(Sighting(kind, PLACE, 0, 4), lang=lang)
    assert "Voksne" in said and "C14" in said
    assert said.count(".") >= 2
    assert name_kind(kind, lang=lang)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("part", get_args(Part))
def test_every_place_can_be_told(part, lang):
    place = replace(PLACE, part=part)
    plain = tell_place(place, lang=lang)
    assert plain[0].isupper() and "{" not in plain
    inside = tell_place(replace(place, inside=("bilde.png",), hidden=True), lang=lang)
    assert inside.startswith(plain) and "bilde.png" in inside and inside.endswith(")")


@pytest.mark.parametrize(
    "key", ["unknown-kind", "too-large", "bomb", "traversal", "encrypted", "entities", "damaged"]
)
def test_every_refusal_names_the_file_and_says_what_to_do(key):
    fault = FirewallError(key, fields={"file": "svar.xlsx", "kinds": ".pdf", "limit": 20})
    said = {fault.message(lang) for lang in LANGUAGES}
    assert len(said) == 3
    assert all("svar.xlsx" in text for text in said)
