"""Chart blocks: what each kind makes of its rows, its table and its alternative, and refuses."""

import pytest
from documents_cast import (
    CODES,
    DATA,
    SERVICES,
    Shelf,
    compilation_of,
    edition_with,
    figure,
    services_of,
)

from samsyn.documents import build_document, read_edition
from samsyn.documents.walk import find, text_of

PICTURES = DATA / "pictures"
NUMBER = "`=police-reports form=sexual`"
FIVE_YEARS = '{ by = "period", periods = ["2016", "2017", "2018", "2019", "2020"] }'
BY_DISTRICT = '{ by = "category", dimension = "district" }'
DECISIONS = (
    '{ label = "Avgjort" },\n'
    '{ label = "Innvilget", from = "Avgjort", where = "outcome=granted" },\n'
)
REFUSED_PART = '{ label = "Avslått", from = "Avgjort", where = "outcome=refused" },\n'


def block(kind, body, *, caption=NUMBER):
    return f'# T\n\n```chart\nid = "a"\nkind = "{kind}"\ncaption = "{caption}"\n{body}\n```\n'


def built(tmp_path, text, *, lang="nb"):
    return build_document(
        read_edition(edition_with(tmp_path, text, lang=lang)),
        compilation=compilation_of(PICTURES),
        codes=CODES,
        services=services_of(PICTURES / "services.csv"),
    )


def made(tmp_path, kind, body, *, lang="nb"):
    """Return the alternative, the drawing and the rows of the table of a chart without fault."""
    result = built(tmp_path, block(kind, body), lang=lang)
    assert result.findings == ()
    blocks = list(result.document.chapters[0].blocks)
    (image,) = find(blocks, kinds=["Image"])
    (table,) = find(blocks, kinds=["Table"])
    rows = [*table["c"][3][1], *(row for body in table["c"][4] for row in body[3])]
    cells = [[text_of(cell[4]) for cell in row[1]] for row in rows]
    return text_of(image["c"][1]), result.document.pictures[0].svg, cells


def test_a_map_tells_every_district_and_what_is_abroad(tmp_path):
    body = f'quantity = "police-reports"\nrows = {BY_DISTRICT}'
    alternative, svg, cells = made(tmp_path, "map", body)
    assert alternative.startswith("Kart over politidistriktene. Tallene er anmeldelser. Oslo 13, ")
    assert "Troms holdt tilbake og Finnmark mangler." in alternative
    assert alternative.endswith("Ikke på kartet: Gjerningssted i utlandet 4.")
    assert len(cells) == 14
    assert svg.count("data-district") == 12


def test_the_total_of_a_map_stands_in_its_table_and_not_on_it(tmp_path):
    rows = BY_DISTRICT.replace(" }", ', total = "I alt" }')
    _, svg, cells = made(tmp_path, "map", f'quantity = "police-reports"\nrows = {rows}')
    assert cells[-1] == ["I alt", "41"]
    assert ">41<" not in svg


def test_small_multiples_read_their_periods_from_rows_or_from_columns(tmp_path):
    districts = f"rows = {BY_DISTRICT}\ncolumns = {FIVE_YEARS}"
    _, across, _ = made(tmp_path / "1", "multiples", f'quantity = "police-reports"\n{districts}')
    turned = f"columns = {BY_DISTRICT}\nrows = {FIVE_YEARS}"
    _, down, _ = made(tmp_path / "2", "multiples", f'quantity = "police-reports"\n{turned}')
    assert across.replace("weave-", "") == down.replace("weave-", "")


def test_many_numbers_are_told_by_their_ends_and_extremes(tmp_path):
    body = (
        f'quantity = "police-reports"\nrows = {FIVE_YEARS}\n'
        'columns = [{ label = "Sex", where = "form=sexual" }, '
        '{ label = "Arbeid", where = "form=labour-or-services" }, '
        '{ label = "Annet", where = "form=facilitation" }, '
        '{ label = "Organ", where = "form=organ-removal" }]'
    )
    alternative, _, _ = made(tmp_path, "line", body)
    assert "Sex: først 36 (2016), sist 18 (2020), høyest 36 (2016), lavest 18 (2020)" in alternative
    assert "mangler: 2019" in alternative


def test_few_numbers_are_all_told_with_the_break_between_them(tmp_path):
    body = (
        'quantity = "police-reports"\nrows = [\n'
        '{ label = "2020", period = "2020", where = "form=labour-or-services" },\n'
        '{ label = "2021", period = "2021", where = "form=forced-labour-or-services" },\n]'
    )
    said, svg, _ = made(tmp_path, "line", body, lang="en")
    assert said == (
        "Line chart. The numbers are police reports. 2020: 21 and 2021: 12. "
        "New definition from 2021: numbers before and after cannot be compared directly."
    )
    assert "new definition" in svg


def test_a_timeline_takes_the_breaks_of_its_quantity_and_tells_every_day(tmp_path):
    body = (
        'quantity = "police-reports"\nwhere = "form=forced-labour-or-services"\nevents = [\n'
        f'{{ date = "2003-07-04", text = "Straffebudet, {NUMBER}" }},\n]'
    )
    alternative, _, cells = made(tmp_path, "timeline", body)
    assert alternative.startswith("Tidslinje. 4. juli 2003: Straffebudet, 18. 1. januar 2021 (ny ")
    assert cells[0] == ["Dato", "Hendelse"]
    assert [row[0] for row in cells[1:]] == ["4.\u00a0juli\u00a02003", "1.\u00a0januar\u00a02021"]


def test_an_event_of_the_author_on_the_day_of_a_break_stands_for_it(tmp_path):
    body = (
        'quantity = "police-reports"\nwhere = "form=forced-labour-or-services"\n'
        'events = [{ date = 2021-01-01, text = "Ny ordlyd" }]'
    )
    _, svg, cells = made(tmp_path, "timeline", body)
    assert cells[1:] == [["1.\u00a0januar\u00a02021", "Ny ordlyd"]]
    assert "ny definisjon" in svg


def test_sets_name_their_rows_where_the_author_does_not(tmp_path):
    body = (
        'quantity = "assisted-adults"\nscope = "service:rosa"\nrows = [\n'
        '{ sets = ["Sex"], where = "form=sexual" },\n'
        '{ sets = ["Sex", "Arbeid"], where = "form=combination" },\n]'
    )
    _, svg, cells = made(tmp_path, "upset", body)
    assert cells[1:] == [["Bare Sex", "41"], ["Sex og Arbeid", "6"]]
    assert ">Arbeid<" in svg


def test_a_flow_says_in_words_that_the_appeals_are_cases_of_their_own(tmp_path):
    appeals = '{ label = "Klager", after = "Avslått", quantity = "victim-permit-appeals" },\n'
    body = f'quantity = "victim-permit-decisions"\nrows = [\n{DECISIONS}{REFUSED_PART}{appeals}]'
    alternative, svg, cells = made(tmp_path, "flow", body)
    assert alternative == (
        "Flytdiagram. Tallene er vedtak. Avgjort 28, delt i Innvilget 19 og Avslått 9. "
        "Klager 5, som er egne saker etter «Avslått»."
    )
    assert "egne saker, også fra tidligere år" in svg
    assert [row[0] for row in cells[1:]] == ["Avgjort", "Innvilget", "Avslått", "Klager"]


def test_a_slope_warns_where_not_the_same_services_gave_both_ends(tmp_path):
    body = (
        'quantity = "assisted-adults"\nrows = [{ label = "Alle" }]\n'
        'columns = { by = "period", periods = ["2019", "2020"] }'
    )
    chapter = block("slope", body, caption="`=assisted-adults`")
    figures = Shelf(
        figure(86, at="assisted-adults all 2019", bounds=(50, 86)),
        figure(74, bounds=(50, 74), sources=("rosa",)),
    )
    (found,) = build_document(
        read_edition(edition_with(tmp_path, chapter)),
        compilation=figures, codes=CODES, services=SERVICES,
    ).findings  # fmt: skip
    assert found.severity == "warning"
    assert "ikke de samme" in found.message("nb").lower()


REFUSALS = [
    ("flow", f'quantity = "victim-permit-decisions"\nrows = [\n{DECISIONS}]', "«Avgjort» er 19"),
    ("flow", 'quantity = "police-reports"\nrows = { by = "service" }', "skrevet ut én for én"),
    (
        "flow",
        'quantity = "assisted-adults"\nrows = [{ label = "N", scope = "service:nadheim" }]',
        "«N» mangler",
    ),
    (
        "flow",
        'quantity = "police-reports"\nrows = [{ label = "N", from = 3 }]',
        "«from»",
    ),
    ("map", f'quantity = "police-reports"\nrows = {FIVE_YEARS}', "politidistriktene og ikke noe"),
    (
        "map",
        'quantity = "police-reports"\nrows = [{ label = "A", where = "district=oslo" }, '
        '{ label = "B", where = "district=ost", period = "2019" }]',
        "samme tall for hvert sitt distrikt",
    ),
    (
        "map",
        f'quantity = "police-reports"\nrows = {BY_DISTRICT}\ncolumns = {FIVE_YEARS}',
        "bare én kolonne",
    ),
    (
        "slope",
        'quantity = "police-reports"\nrows = [\n'
        '{ label = "2020", period = "2020", where = "form=labour-or-services" },\n'
        '{ label = "2021", period = "2021", where = "form=forced-labour-or-services" },\n]',
        "Bruk line",
    ),
    (
        "bar",
        'rows = [{ label = "A", quantity = "police-reports" }, '
        '{ label = "B", quantity = "victim-permit-decisions" }]',
        "blander anmeldelser og vedtak",
    ),
    ("upset", 'quantity = "police-reports"\nrows = [{ label = "A" }]', "sets ="),
    ("upset", 'quantity = "police-reports"\nrows = [{ sets = ["A", "A"] }]', "sets ="),
    (
        "upset",
        'quantity = "police-reports"\nrows = [{ sets = ["A", "B"] }, { sets = ["B", "A"] }]',
        "de samme gruppene",
    ),
    ("timeline", 'events = [{ date = "2021-13-01", text = "A" }]', "2021-13-01"),
    ("timeline", 'events = [{ date = "2021-01-01" }]', "dato og tekst"),
    ("timeline", 'events = "2021"', "dato og tekst"),
    ("timeline", 'rows = [{ label = "A" }]', "«rows»"),
    ("timeline", 'events = [{ date = "2021-01-01", text = "A", day = 1 }]', "«day»"),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "body", "said"), REFUSALS)
def test_a_block_that_would_mislead_is_one_finding_that_says_what_to_do(tmp_path, kind, body, said):
    (found,) = built(tmp_path, block(kind, body)).findings
    assert found.severity == "error"
    assert found.line >= 3
    assert said in found.message("nb")
