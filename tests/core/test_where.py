"""From an answer to every place where it stands, and to every number it is part of."""

import json

from documents_cast import EDITION


def where(samsyn_says, *words):
    code, said, err = samsyn_says("where", EDITION, *words)
    return code, said, err


def test_a_number_is_found_in_text_table_and_as_a_part(samsyn_says):
    code, said, _ = where(samsyn_says, "assisted-adults service:rosa", "--format", "json")
    own, *wholes = json.loads(said)
    assert code == 0
    assert own["is_part"] is False
    names = [place["name"] for place in own["places"]]
    assert any(name.startswith("tabell") for name in names)
    assert any(name.startswith("kapittel") for name in names)
    assert wholes
    assert all(one["is_part"] for one in wholes)
    assert any(place["chapter"] == "" for one in wholes for place in one["places"])


def test_a_chart_is_a_place_too(samsyn_says):
    _, said, _ = where(samsyn_says, "=police-reports")
    assert "diagram" in said
    assert "står i" in said


def test_what_stands_nowhere_and_what_cannot_be_read(samsyn_says):
    assert "står ikke i rapporten" in where(samsyn_says, "convictions")[1]
    code, _, err = where(samsyn_says, "asisted-adults")
    assert code == 2
    assert "assisted-adults" in err
