"""The data of a release, as files that any program opens: figures, definitions, categories."""

import csv
import io
import json
from collections.abc import Iterable, Sequence

from samsyn.codes import LANGUAGES, Codes
from samsyn.disclosure import Checked, certificate_to_json, certify
from samsyn.documents import Standing
from samsyn.figures import Figure, FigureRow, figures_to_rows, rows_to_csv
from samsyn.returns import Service, services_to_csv

FIGURES, DEFINITIONS, CATEGORIES, SERVICES, PLACES, SOURCES = (
    f"data/{name}.csv"
    for name in ("figures", "definitions", "categories", "services", "places", "sources")
)
CERTIFIED = "data/sertifikat.json"  # over the file of figures
KEY = ("period", "quantity", "scope", "dimension", "category")
FRONT = "index"  # the page of the key figures
PACKAGE = "data/datapackage.json"
WHOLE = ("value", "lower", "upper", "sources", "missing")  # columns of whole numbers


def data_files(
    figures: Iterable[Figure],
    *,
    stands: Iterable[tuple[str, Standing]],
    services: Sequence[Service],
    codes: Codes,
    title: str,
    day: str,
    checked: Checked,
) -> dict[str, bytes]:
    """Return the data of a release by path.

    Args:
        figures: those that stand in it, as its readers see them: a hidden one has no number.
        stands: where they stand, each with the language of the report.
        services: whose answers they are.
        codes: what they mean.
        title: of the release.
        day: of the release, as 2021-06-15.
        checked: what the disclosure check found; it stands in the certificate of the figures.
    """
    used = sorted({figure.key: figure for figure in figures}.values(), key=lambda one: one.key)
    rows = figures_to_rows(used)
    files = {
        FIGURES: rows_to_csv(rows),
        DEFINITIONS: _definitions(rows, codes=codes),
        CATEGORIES: _categories(rows, codes=codes),
        SERVICES: services_to_csv(services),
        PLACES: _places(stands),
        SOURCES: _sources(used),
    }
    described = _package(files, title=title, day=day)
    certificate = certify(files[FIGURES].encode(), name=FIGURES, checked=checked)
    whole = {**files, PACKAGE: described, CERTIFIED: certificate_to_json(certificate)}
    return {name: text.encode() for name, text in whole.items()}


def _definitions(rows: Iterable[FigureRow], *, codes: Codes) -> str:
    head = ["quantity", "counted", *_by_language("label"), *_by_language("definition")]
    names = sorted({row.quantity for row in rows})
    quantities = [codes.quantities[name] for name in names]
    return _csv(head, [
        [one.code, one.basis, *(one.label.text(lang) for lang in LANGUAGES),
         *(one.definition.text(lang) for lang in LANGUAGES)]
        for one in quantities
    ])  # fmt: skip


def _categories(rows: Iterable[FigureRow], *, codes: Codes) -> str:
    used = sorted({
        pair
        for row in rows if row.category
        for pair in zip(row.dimension.split("*"), row.category.split("*"), strict=True)
    })  # fmt: skip
    head = ["dimension", "category", *_by_language("label")]
    return _csv(head, [
        [name, code, *(codes.dimensions[name].categories[code].label.text(lang)
                       for lang in LANGUAGES)]
        for name, code in used
    ])  # fmt: skip


def _places(stands: Iterable[tuple[str, Standing]]) -> str:
    """Return where each figure stands: the language, what the place is called, its address."""
    rows = [
        [*one.figure.key, lang, one.name,
         f"{lang}/html/{one.chapter or FRONT}.html{f'#{one.at}' if one.at else ''}"]
        for lang, one in stands
    ]  # fmt: skip
    return _csv([*KEY, "language", "place", "address"], rows)


def _sources(figures: Iterable[Figure]) -> str:
    """Return which answers each shown figure is made of: whose, and of what, and no number."""
    cells = [
        [*figure.key, cell.service, cell.quantity, cell.dimension, cell.category]
        for figure in figures for cell in figure.cells
    ]  # fmt: skip
    return _csv([*KEY, "service", *(f"source_{name}" for name in KEY[1:2] + KEY[3:])], cells)


def _by_language(name: str) -> list[str]:
    return [f"{name}_{lang}" for lang in LANGUAGES]


def _csv(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(head)
    writer.writerows(rows)
    return text.getvalue()


def _package(files: dict[str, str], *, title: str, day: str) -> str:
    """Return a description of the files as a Data Package.

    Source: Data Package, version 1, https://specs.frictionlessdata.io/data-package/.
    """
    resources = [
        {
            "name": path.removeprefix("data/").removesuffix(".csv"),
            "path": path.removeprefix("data/"), "profile": "tabular-data-resource",
            "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
            "schema": {"fields": [
                {"name": name, "type": "integer" if path == FIGURES and name in WHOLE else "string"}
                for name in text.partition("\n")[0].split(",")
            ]},
        }
        for path, text in files.items()
    ]  # fmt: skip
    described = {
        "profile": "tabular-data-package", "name": "samsyn-release", "title": title,
        "created": f"{day}T00:00:00Z", "resources": resources,
    }  # fmt: skip
    return json.dumps(described, ensure_ascii=False, indent=1) + "\n"
