"""A hand-made Document with every kind of block, so that writers are tested without a year."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pypandoc

from samsyn.disclosure import NotPublished
from samsyn.documents.document import Chapter, Document, Entry, KeyFigure, Meta, Picture

OWN = NotPublished.TRIAL
PANDOC = Path(pypandoc.__file__).parent / "files" / "pandoc"

TOPICS = (
    ("innledning", "Bistanden nådde flere enn året før"),
    ("botilbud", "Botilbudene fulgte opp flest kvinner"),
    ("oppsokende", "Oppsøkende tjenester møtte mange bare én gang"),
    ("politiet", "Politiet fikk 39 anmeldelser i 2020"),
    ("utlendingsforvaltningen", "Refleksjonsperioden ble brukt sjeldnere"),
    ("retur", "Få reiste hjem med støtte"),
    ("barnevernet", "Barn ble oppdaget sent"),
    ("domstolene", "Rettskraftige dommer og erstatning"),
    ("helse", "Helsehjelp til personer uten lovlig opphold"),
    ("samordning", "Samordning mellom kommuner, politidistrikter og organisasjoner"),
    ("anbefalinger", "Anbefalinger for det neste året"),
)

PROSE = """I alt fikk [[254](#kilde-assisted-adults)]{{.figure key="assisted-adults"}} personer
oppfølging, og [[63 prosent](#kilde-assisted-adults)]{{.figure key="assisted-adults/share"}} av dem
var kvinner.[^{n}a] Tallet sier hvor mye hjelp som ble gitt, ikke hvor mange forskjellige personer
som fikk den: Den som flytter fra ett tiltak til et annet, kan være talt to steder. Se
[tabell {t}](#tabell-{slug}) og [kapittel 1](#innledning). «Antatt offer» betyr at det er
rimelig grunn til å tro at personen er utsatt. Tiltakene selv skriver at *samtalene tok lengre tid*,
og at **ventetiden økte** utover året. Mer står i [rundskrivet](https://www.regjeringen.no/).

Arbeidet foregikk i fem politidistrikter og tolv kommuner. Flere tiltak måtte holde stengt i
perioder, og møtene ble flyttet til telefon. Det førte til at noen falt fra, mens andre tok
kontakt for første gang. Samlet er bildet nokså likt fra år til år, men fordelingen mellom
utnyttelsesformene er en annen enn den var for fem år siden, og flere menn får nå hjelp.

"""

LISTS = """
- Kvinner og menn har ulike behov, og tilbudene er bygget for kvinner.
- Barn følger ofte med den voksne som får hjelp.
    - Noen er født i Norge.
    - Andre kom sammen med mor.

1. Gi et trygt sted å bo.
2. Gi helsehjelp uten å spørre om opphold.

::: box
**Hva tallene ikke kan si.** Et tiltak uten register kan ikke telle. Det betyr «–» i tabellen, og
det er noe annet enn null.
:::

> Vi ser dem igjen, men sjelden på samme sted.

Antatt offer

:   En person det er rimelig grunn til å tro er utsatt for menneskehandel.

::: recommendation
**Anbefaling {n}.** Departementet bør gi kommunene et fast kontaktpunkt, og si hvem som betaler
når et antatt offer flytter fra én kommune til en annen.
:::
"""


def small_table(*, number: int, slug: str) -> str:
    """A table of five rows and four columns, with a hidden and a missing number."""
    return f"""
::: {{#tabell-{slug} .table}}
| Tiltak | I alt | Kvinner | Menn |
|:--------|---:|---:|---:|
| ROSA | [[82](#kilde-assisted-adults)]{{.figure key="a"}} | 74 | 8 |
| Lauras hus | 28 | 28 | 0 |
| Nadheim Oslo | – | – | – |
| Pro Sentret | 1 234 | 1 199 | 35 |
| I alt | 1 344 | 1 301 | : |

: [Tabell {number}]{{.caption-number}} Antatte ofre fulgt opp, etter tiltak og kjønn

Nadheim Oslo kunne ikke telle personer i 2020.
:::
"""


def long_table(*, number: int, rows: int = 70) -> str:
    """A table that runs over several pages."""
    lines = "\n".join(
        f"| Organisasjon for arbeidsmarkedskriminalitetsforebygging {row} | {row * 3} | {row} "
        f"| {row % 7} | Meldingen ble gitt til politidistriktet samme dag |"
        for row in range(1, rows + 1)
    )
    return f"""
::: {{#tabell-lang .table}}
| Melder | I alt | Kvinner | Menn | Merknad |
|:-----------------|---:|---:|---:|:-----------------|
{lines}

: [Tabell {number}]{{.caption-number}} Alle som meldte, etter kjønn, med merknad
:::
"""


def wide_table(*, number: int) -> str:
    """A table of eleven columns with long Norwegian words in its head."""
    heads = (
        "Utlendingsforvaltningen", "Arbeidstilsynet", "Barnevernstjenesten",
        "Konfliktrådsbehandling", "Kriminalomsorgen", "Kommunehelsetjenesten", "Retur",
        "Domstolsadministrasjonen", "Organisasjoner", "I alt",
    )  # fmt: skip
    head = "| Opprinnelsesregion | " + " | ".join(heads) + " |"
    rule = "|:---|" + "---:|" * len(heads)
    regions = ("Vest-Afrika", "Sørøst-Europa utenfor EØS", "Sør- og Sørøst-Asia", "Norge")
    body = "\n".join(
        f"| {region} | " + " | ".join(str(7 * step + len(region)) for step in range(10)) + " |"
        for region in regions
    )
    return f"""
::: {{#tabell-bred .table}}
{head}
{rule}
{body}

: [Tabell {number}]{{.caption-number}} Meldinger etter opprinnelsesregion og etat
:::
"""


def chart(*, number: int, slug: str) -> str:
    """A chart with its written alternative and the table of its numbers."""
    return f"""
::: {{#diagram-{slug} .made-chart}}
![Linjediagram: 30 anmeldelser i 2016, 83 i 2019 og 39 i 2020.](charts/{slug}.svg)

[Diagram {number}]{{.caption-number}} Politiet fikk 39 anmeldelser i 2020
:::

::: chart-data
| År | Anmeldelser |
|:---|---:|
| 2016 | 30 |
| 2019 | 83 |
| 2020 | 39 |
:::
"""


def svg() -> str:
    """A small line chart drawn by hand."""
    text = 'font-family="Inter" font-size="12" fill="#14202b"'
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 260" width="640" height="260">'
        '<line x1="40" y1="220" x2="560" y2="220" stroke="#5a6672"/>'
        '<polyline points="40,150 300,40 560,130" fill="none" stroke="#0b5c66" stroke-width="3"/>'
        f'<text x="40" y="240" {text}>2016</text><text x="290" y="240" {text}>2019</text>'
        f'<text x="545" y="240" {text}>2020</text><text x="575" y="134" {text}>39 i alt</text>'
        f'<text x="292" y="30" {text}>83</text></svg>'
    )


def table_number(position: int) -> int:
    """The number of the first table of a chapter: two chapters have one more."""
    return position + 1 + (position > 1) + (position > 2)


def chapter_source(*, position: int, paragraphs: int) -> str:
    """The Markdown of one numbered chapter."""
    slug, title = TOPICS[position]
    number = position + 1
    first = table_number(position)
    prose = [
        PROSE.format(n=f"{number}x{turn}", t=first, slug=slug)
        + f"[^{number}x{turn}a]: Tiltakene svarte selv. Note {turn} står her.\n\n"
        for turn in range(paragraphs)
    ]
    middle = len(prose) // 2
    extra = {1: long_table(number=first + 1), 2: wide_table(number=first + 1)}.get(position, "")
    return "\n\n".join(
        [
            f"# [{number}]{{.section-number}} {title} {{#{slug}}}",
            *prose[:middle],
            f"## [{number}.1]{{.section-number}} Hva tiltakene svarte {{#{slug}-svar}}",
            small_table(number=first, slug=slug), extra, *prose[middle:],
            f"## [{number}.2]{{.section-number}} Utviklingen over tid {{#{slug}-tid}}",
            prose[0].replace(f"{number}x0a", f"{number}z0a"), chart(number=number, slug=slug),
            f"### Slik er det talt {{#{slug}-talt}}",
            LISTS.format(n=number),
        ]
    )  # fmt: skip


APPENDIX = """# Definisjoner og dekning {#definisjoner .unnumbered}

Her står hva hvert tall betyr.

## Voksne som fikk oppfølging {#kilde-assisted-adults}

Personer over 18 år som et tiltak fulgte opp i løpet av året. 21 av 22 tiltak svarte.
"""


def read_blocks(source: str) -> list[dict[str, Any]]:
    """Markdown to blocks by pandoc, with row headers set as the binding sets them."""
    answer = subprocess.run(
        [str(PANDOC), "-f", "markdown", "-t", "json"],
        input=source.encode(), capture_output=True, check=True,
    )  # fmt: skip
    blocks: list[dict[str, Any]] = [settle(block) for block in json.loads(answer.stdout)["blocks"]]
    return blocks


def settle(block: dict[str, Any]) -> dict[str, Any]:
    """Turn the made chart Div into a Figure, and give every table its row headers."""
    if block["t"] == "Div" and "made-chart" in block["c"][0][1]:
        (identifier, _, _), (image, caption) = block["c"]
        picture = {"t": "Plain", "c": image["c"]}
        if image["t"] == "Figure":
            picture = image["c"][2][0]
        plain = {"t": "Plain", "c": caption["c"]}
        return {"t": "Figure", "c": [[identifier, ["chart"], []], [None, [plain]], [picture]]}
    if block["t"] == "Div":
        return {"t": "Div", "c": [block["c"][0], [settle(inner) for inner in block["c"][1]]]}
    if block["t"] == "Table":
        attributes, caption, columns, head, bodies, foot = block["c"]
        bodies = [[body[0], 1, body[2], body[3]] for body in bodies]
        return {"t": "Table", "c": [attributes, caption, columns, head, bodies, foot]}
    return block


def made_chapters(*, paragraphs: int) -> tuple[Chapter, ...]:
    """The twelve chapters, read in one go."""
    sources = [
        *(
            chapter_source(position=place, paragraphs=paragraphs) for place in range(len(TOPICS))
        ),
        APPENDIX,
    ]  # fmt: skip
    blocks = read_blocks("\n\n".join(sources))
    starts = [
        place for place, block in enumerate(blocks) if block["t"] == "Header" and block["c"][0] == 1
    ]
    ends = [*starts[1:], len(blocks)]
    titles = [*TOPICS, ("definisjoner", "Definisjoner og dekning")]
    return tuple(
        Chapter(
            slug=slug,
            number=str(place + 1) if place < len(TOPICS) else "",
            title=title,
            blocks=tuple(blocks[start:end]),
        )
        for place, ((slug, title), start, end) in enumerate(zip(titles, starts, ends, strict=True))
    )


def made_document(*, paragraphs: int = 4, lang: str = "nb", date: str = "2021-06-15") -> Document:
    """Twelve chapters; `paragraphs` sets the length (22 gives some 80 pages)."""
    return Document(
        meta=Meta(
            title="Menneskehandel i Norge",
            subtitle="Tilstandsrapport for 2020",
            period="2020",
            publisher="Koordineringsenheten mot menneskehandel",
            date=date,
            version="1.0",
            lang=lang,
        ),
        key_figures=key_figures(),
        chapters=made_chapters(paragraphs=paragraphs),
        contents=contents(),
        tables=tables(),
        charts=tuple(
            Entry(
                level=1, number=str(place), title="Politiet fikk 39 anmeldelser i 2020",
                target=f"diagram-{slug}",
            )
            for place, (slug, _) in enumerate(TOPICS, start=1)
        ),
        pictures=tuple(Picture(name=slug, svg=svg()) for slug, _ in TOPICS),
        checksum="7d1c9a2e51f04f0b8a5fb1b7c4f3c9e2a6d8017be1cf2a90d3344b5566778899",
    )  # fmt: skip


def key_figures() -> tuple[KeyFigure, ...]:
    """Six numbers as the binding gives them."""
    target = "kilde-assisted-adults"
    made = (
        ("254", "voksne fikk oppfølging", "Hjelp gitt, ikke ulike personer: mellom 74 og 254."),
        ("63 prosent", "av dem var kvinner", "160 av 254."),
        ("39", "anmeldelser til politiet", "Ned fra 83 i 2019."),
        ("1 234", "samtaler på gata", ""),
        ("11 av 28", "fikk refleksjonsperiode", "Utlendingsdirektoratets vedtak."),
        ("21 av 22", "tiltak svarte", "Nadheim Oslo kunne ikke telle."),
    )
    return tuple(
        KeyFigure(text=text, label=label, note=note, target=target) for text, label, note in made
    )


def contents() -> tuple[Entry, ...]:
    """Chapters and their sections."""
    lines: list[Entry] = []
    for place, (slug, title) in enumerate(TOPICS, start=1):
        lines.append(Entry(level=1, number=str(place), title=title, target=slug))
        lines.append(
            Entry(level=2, number=f"{place}.1", title="Hva tiltakene svarte", target=f"{slug}-svar")
        )
        lines.append(
            Entry(level=2, number=f"{place}.2", title="Utviklingen over tid", target=f"{slug}-tid")
        )
    lines.append(Entry(level=1, number="", title="Definisjoner og dekning", target="definisjoner"))
    return tuple(lines)


def tables() -> tuple[Entry, ...]:
    """The numbered tables, in the order of the text."""
    lines: list[Entry] = []
    extra = {
        1: ("Alle som meldte, etter kjønn, med merknad", "tabell-lang"),
        2: ("Meldinger etter opprinnelsesregion og etat", "tabell-bred"),
    }
    for position, (slug, _) in enumerate(TOPICS):
        title = "Antatte ofre fulgt opp, etter tiltak og kjønn"
        here = [(title, f"tabell-{slug}"), *([extra[position]] if position in extra else [])]
        for place, (words, target) in enumerate(here, start=table_number(position)):
            lines.append(Entry(level=1, number=str(place), title=words, target=target))
    return tuple(lines)
