"""The lint: each fault is found once, at its line."""

import pytest
from documents_cast import build, build_chapters, edition_with, rules_of

NUMBER = "`=police-reports`"
CHART = (
    '```chart\nid = "a"\nkind = "bar"\ncaption = "{caption}"\nquantity = "police-reports"\n'
    'rows = {{ by = "period", periods = ["2020"] }}\n{more}```\n'
)
TIMELINE = (
    '```chart\nid = "a"\nkind = "timeline"\ncaption = "C"\n'
    'events = [{ date = "2021-01-01", text = "A" }]\n```\n'
)


def chart(*, caption=NUMBER, more=""):
    return CHART.format(caption=caption, more=more)


@pytest.mark.parametrize(
    ("text", "rule", "line"),
    [
        ("# T\n\n### Langt ned\n\nTekst.", "heading-jump", 3),
        ("# T\n\n##\n\nTekst.", "empty-heading", 3),
        ("# T\n\nTekst.\n\n~~~\nikke lukket", "unclosed-block", 5),
        ("# T\n\n````\n```\nen kortere lukker ikke\n```\n", "unclosed-block", 3),
        ("Tekst uten tittel.", "chapter-heading", 1),
        ("# T\n\nTekst.\n\n# U", "chapter-heading", 5),
        ("# T\n\n" + chart(caption="C"), "unbound-headline", 3),
        ("# T\n\n" + chart(caption="C `kode`"), "unbound-headline", 3),
        ("# T\n\n" + chart(more='alternative = "A"\n'), "alternative-numbers", 3),
        (
            "# T\n\n" + chart(more=f'alternative = "{NUMBER}, `=police-reports 2019`"\n'),
            "alternative-numbers",
            3,
        ),
        ("# T\n\n|   |   |\n|---|---|\n| a | b |\n", "table-without-header", 3),
        ("# T\n\n## A {#x}\n\n## B {#x}\n", "duplicate-id", 5),
        ("# T\n\n::: {#x}\na\n:::\n\n::: {#x}\nb\n:::\n", "duplicate-id", 7),
        ("# T\n\nSe [](#tabell-borte).", "broken-cross-reference", 3),
        ("# T\n\n```\n[](#ikke-lenke)\n```\n\nSe [dit](#borte).", "broken-cross-reference", 7),
        ("# T\n\nSmil \U0001f600 og \U0001f600.", "lacking-letters", 3),
        ("# T\n\n```\n中文\n```\n", "lacking-letters", 4),
        ("# T\n\nTallet `=police-reports 1999`.", "unresolved-figure", 3),
    ],
)
def test_a_fault_is_found_once_at_its_line(tmp_path, text, rule, line):
    assert rules_of(build_chapters(tmp_path, text)) == [(rule, line)]


def test_two_tables_of_one_name_are_found_at_the_second(tmp_path):
    table = (
        '```table\nid = "a"\ncaption = "C"\nquantity = "police-reports"\n'
        'rows = [{ label = "A" }]\n```\n'
    )
    assert rules_of(build_chapters(tmp_path, f"# T\n\n{table}\n", f"# U\n\n{table}")) == [
        ("duplicate-id", 3)
    ]


def test_a_chapter_without_fault_gives_no_finding(tmp_path):
    text = "# T\n\n## A\n\n" + chart(more=f'alternative = "Det var {NUMBER}"\n')
    assert build_chapters(tmp_path, text).findings == ()


@pytest.mark.parametrize("block", [chart(), TIMELINE], ids=["chart", "timeline"])
def test_a_chart_needs_no_alternative_and_a_timeline_no_number(tmp_path, block):
    assert build_chapters(tmp_path, f"# T\n\n{block}").findings == ()


def test_an_unknown_target_is_answered_with_the_nearest(tmp_path):
    (found,) = build_chapters(tmp_path, "# Boligene\n\nSe [](#bolgene).").findings
    assert "#boligene" in found.message("nb")


def test_a_picture_without_an_alternative_is_found(tmp_path):
    folder = edition_with(tmp_path, "# T\n\n![](bilde.jpg)")
    (folder / "bilde.jpg").write_bytes(b"\xff\xd8\xff")
    assert rules_of(build(folder)) == [("missing-alternative", 3)]
