"""What prose tells beside tables opens them, unless they were protected beside the prose."""

import json

import pytest

COUNTS = """district,gender,form,count
agder,F,labour,2
agder,F,begging,1
agder,M,labour,9
agder,M,begging,7
oslo,F,labour,3
oslo,F,begging,8
oslo,M,labour,6
oslo,M,begging,2
nordland,F,labour,6
nordland,F,begging,4
nordland,M,labour,3
nordland,M,begging,9
"""
SYSTEM = """
[[table]]
dimensions = ["district", "gender"]
[[table]]
dimensions = ["district", "form"]
[[table]]
dimensions = ["gender", "form"]
"""
WORDS = {
    "district": "code,word\nagder,Agder\noslo,Oslo\nnordland,Nordland\n",
    "gender": "code,word\nF,kvinne\nF,women\nM,menn\n",
    "age": "code,word,value\na17,17-åring,17\na18,18-åring,18\na20,20-åring,20\n",
    "form": "code,word\nlabour,arbeid\nbegging,tigging\n",
}
TELLING = {  # what tells a small number itself
    "title": "# Kvinner i Agder (N = 3)\n\nTabellen viser hvor de bodde.\n",
    "part of a whole": "To av de tre kvinnene i Agder ble utnyttet i arbeid.\n",
    "percent": "15,8 prosent av dem som ble funnet i Agder, var kvinner.\n",
    "english": "Three of the 19 in Agder were women.\n",
}
LEADING = {  # what leads to one beside the tables
    "another cell": "Det var 11 kvinner i Oslo.\n",
    "title": "# Kvinner i Oslo (N = 11)\n\nTabellen viser hvor de bodde.\n",
    "all but so many": "Alle unntatt åtte av dem som ble funnet i Oslo, var kvinner.\n",
    "mean": "Gjennomsnittsalderen i Oslo var 18,3 år.\n",
    "median beside a mean": "Gjennomsnittsalderen i Oslo var 18,3 år, og medianen 18.\n",
}
AGES = """district,age,count
agder,a17,2
agder,a18,6
agder,a20,7
oslo,a17,5
oslo,a18,9
oslo,a20,5
nordland,a17,8
nordland,a18,7
nordland,a20,9
"""


@pytest.fixture
def given(tmp_path):
    (tmp_path / "t.csv").write_text(COUNTS, encoding="utf-8")
    (tmp_path / "ages.csv").write_text(AGES, encoding="utf-8")
    (tmp_path / "s.toml").write_text(SYSTEM, encoding="utf-8")
    for name, words in WORDS.items():
        (tmp_path / f"words_{name}.csv").write_text(words, encoding="utf-8")
    return tmp_path


def is_wide(samsyn_says, folder, out, cell, *more):
    """Whether a hidden cell keeps an interval of three and may be five."""
    _, said, _ = samsyn_says("attack", out, "--hierarchies", folder, "--format", "json", *more)
    found = next(one for one in json.loads(said)["cells"] if (*one["cell"].values(),) == cell)
    return found["upper"] - found["lower"] >= 3 and found["upper"] >= 5


def protected(samsyn_says, folder, *more, ages=False, name="out.csv"):
    out = folder / name
    table = ("ages.csv",) if ages else ("t.csv", "--system", folder / "s.toml")
    code, said, err = samsyn_says(
        "protect", folder / table[0], *table[1:], "--hierarchies", folder, "--public",
        "--out", out, *more,
    )  # fmt: skip
    assert code == 0, said + err
    return out


def narrow(samsyn_says, folder, out, *more):
    _, said, _ = samsyn_says("attack", out, "--hierarchies", folder, "--format", "json", *more)
    found = json.loads(said)
    return found["exact"], found["below_threshold"]


@pytest.mark.parametrize("name", TELLING)
def test_a_text_that_tells_a_small_number_opens_the_table(samsyn_says, given, name):
    text = given / "text.md"
    text.write_text(TELLING[name], encoding="utf-8")
    out = protected(samsyn_says, given)
    assert narrow(samsyn_says, given, out) == (0, 0)
    assert narrow(samsyn_says, given, out, "--text", text) == (4, 1)


@pytest.mark.parametrize("name", LEADING)
def test_what_was_protected_beside_a_text_is_not_opened_by_it(samsyn_says, given, name):
    text, ages = given / "text.md", name.startswith("me")
    text.write_text(LEADING[name], encoding="utf-8")
    alone = protected(samsyn_says, given, ages=ages)
    beside = protected(samsyn_says, given, "--text", text, ages=ages, name="beside.csv")
    small = ("agder", "a17") if ages else ("agder", "F", "Total")
    assert not is_wide(samsyn_says, given, alone, small, "--text", text)
    assert is_wide(samsyn_says, given, beside, small, "--text", text)


def test_a_text_that_denies_the_tables_is_told_of(samsyn_says, given):
    text = given / "text.md"
    text.write_text("Det var 40 kvinner i Oslo.\n", encoding="utf-8")
    out = protected(samsyn_says, given)
    code, _, err = samsyn_says(
        "attack", out, "--hierarchies", given, "--text", text, "--lang", "en"
    )
    assert code == 2
    assert "cannot all be right" in err


def test_two_worlds_can_be_added_up_by_hand(samsyn_says, given):
    out = protected(samsyn_says, given)
    asked = ("attack", out, "--hierarchies", given, "--witness", "district=agder,gender=F")
    worlds = json.loads(samsyn_says(*asked, "--format", "json")[1])["witness"]
    at = {(one["cell"]["district"], one["cell"]["gender"]): one for one in worlds}
    for end in ("least", "most"):
        assert at["agder", "F"][end] + at["agder", "M"][end] == 19
        assert at["oslo", "F"][end] + at["oslo", "M"][end] == 19
        assert at["agder", "F"][end] + at["oslo", "F"][end] == 24 - 10
    assert at["agder", "F"]["most"] - at["agder", "F"]["least"] >= 3
    assert "agder · F · Total: 0 / 14" in samsyn_says(*asked)[1]


@pytest.mark.parametrize("words", ["district=agder", "district=agder,sex=F", "agder"])
def test_a_cell_that_is_not_hidden_has_no_two_worlds(samsyn_says, given, words):
    out = protected(samsyn_says, given)
    code, _, err = samsyn_says("attack", out, "--hierarchies", given, "--witness", words)
    assert code == 2
    assert words in err
