"""A chapter holds words, not code: whatever else stands in it is taken out and told of."""

import json

import pytest
from documents_cast import build as build_folder
from documents_cast import build_chapters, edition_with, rules_of, text_of_chapter

TYPST = """# T

::: {typst:text:size="10pt); [#read(\\"hemmelig.txt\\")]; set text(size: 10pt"}
Tekst.
:::
"""


@pytest.mark.parametrize(
    ("text", "never", "line"),
    [
        (TYPST, "hemmelig", 3),
        ('# T\n\nTekst.\n\n## U {typst:text:fill="panic(1)"}\n\nMer.', "panic", 5),
        ('# T\n\nSe [x]{onclick="alert(1)"}.', "onclick", 3),
        ("# T\n\nSe [y](javascript:alert).", "javascript", 3),
        ("# T\n\nSe [y](JavaScript:alert).", "JavaScript", 3),
        ("# T\n\nSe [y](data:text/html,x).", "data:text", 3),
        ("# T\n\nSe [y](file:///etc/passwd).", "passwd", 3),
        ("# T\n\nSe [y](//127.0.0.1/x).", "127.0.0.1", 3),
        ("# T\n\nSe [y][z].\n\n[z]: vbscript:x\n", "vbscript", 5),
        ('# T\n\n<div onclick="x">\n\na\n\n</div>', "onclick", 3),
        ('# T\n\n```{onclick="x"}\na\n```\n', "onclick", 3),
        ('# T\n\n`a`{style="x"}', "style", 3),
        ('# T\n\n| a |\n|---|\n| b |\n\n: C {#c onclick="x"}\n', "onclick", 7),
        ("# T\n\nTallet er [254]{.figure}.", '"figure"', 3),
        ("# T\n\n::: definitions\na\n:::\n", '"definitions"', 3),
        ("# T\n\n::: {.box .table}\na\n:::\n", '"table"', 3),
        ("# T {.sources}\n\na", '"sources"', 1),
        ("# T\n\n```tabell\na = 1\n```\n", '"tabell"', 3),
        ('# T\n\n[a]{lang="nb\\"onclick=x"}', "onclick", 3),
        ("# T\n\n<div id='a);b'>\n\na\n\n</div>", "a);b", 3),
    ],
)
def test_code_is_taken_out_and_found_at_its_line(tmp_path, text, never, line):
    built = build_chapters(tmp_path, text)
    assert rules_of(built) == [("not-allowed", line)]
    assert never not in json.dumps(built.document.chapters[0].blocks)
    assert built.findings[0].severity == "error"


def test_the_words_of_a_refused_link_stay(tmp_path):
    built = build_chapters(tmp_path, "# T\n\nSe [her nå](javascript:x).")
    assert "Se her nå." in text_of_chapter(built)


def test_each_of_two_equal_faults_is_found_at_its_own_line(tmp_path):
    built = build_chapters(tmp_path, "# T\n\n[a](x:1)\n\n[b](x:1)")
    assert [line for _, line in rules_of(built)] == [3, 5]


def test_what_is_allowed_passes(tmp_path):
    text = (
        "# T {#t .unnumbered}\n\n::: box\n[a]{lang=en} <https://a.no/b> <c@d.no>\n:::\n\n"
        "::: recommendation\n[e](http://f.no) [g](mailto:h@i.no) [](#t)\n:::\n\n```\nkode\n```\n"
    )
    built = build_chapters(tmp_path, text)
    assert built.findings == ()
    printed = json.dumps(built.document.chapters[0].blocks)
    kept = ('"box"', '"recommendation"', '["lang", "en"]', "https://a.no/b", "mailto:h@i.no")
    assert all(part in printed for part in kept)


def test_the_sentence_says_what_to_do_in_three_languages(tmp_path):
    (found,) = build_chapters(tmp_path, "# T\n\nSe [y](javascript:x).").findings
    assert "mailto:" in found.message("nb")
    assert len({found.message(lang) for lang in ("nb", "nn", "en")}) == 3


def test_chapters_of_one_name_have_addresses_of_their_own(tmp_path):
    folder = edition_with(tmp_path)
    names = ["01-a.md", "02-a.md", "03-index.md", "04-definisjoner-og-dekning.md"]
    for name in names:
        (folder / name).write_text(f"# {name}\n", encoding="utf-8")
    toml = folder / "edition.toml"
    toml.write_text(toml.read_text(encoding="utf-8").replace("[]", str(names)), encoding="utf-8")
    slugs = [chapter.slug for chapter in build_folder(folder).document.chapters]
    assert slugs[:4] == ["a", "a-2", "index-2", "definisjoner-og-dekning-2"]
    assert len(set(slugs)) == len(slugs)
