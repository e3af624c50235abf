"""The account of a figure: what was counted, by whom, who is missing, and under which wording."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from samsyn.codes import Codes, digits
from samsyn.figures.bounds import PERSONS
from samsyn.figures.compilation import Provenance
from samsyn.figures.figure import Figure
from samsyn.figures.naming import LESS, SUM, in_words
from samsyn.figures.parts import Part
from samsyn.figures.phrases import figure_phrases
from samsyn.figures.scopes import ALL
from samsyn.figures.summing import NEVER
from samsyn.returns import Cell, Service


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of an account; `about` is what it tells of.

    One of `number`, `counted`, `sources`, `missing`, `implied`, `apart`, `bounds`, `definition`,
    `cells`, `conflict`, `settled`.
    """

    about: str
    text: str


@dataclass(frozen=True, slots=True)
class _Account:
    """A figure being told in one language."""

    figure: Figure
    codes: Codes
    services: Mapping[str, Service]
    lang: str

    def say(self, about: str, key: str, fields: Mapping[str, object]) -> Statement:
        text = figure_phrases().say(f"account-{key}", lang=self.lang, fields=fields)
        return Statement(about=about, text=text)

    def names(self, codes: Sequence[str]) -> str:
        return ", ".join(self.services[c].name if c in self.services else c for c in codes)


def explain(
    figure: Figure,
    *,
    codes: Codes,
    services: Sequence[Service],
    lang: str,
    provenance: Provenance | None = None,
) -> str:
    """Return the account of a figure as one paragraph, in `nb`, `nn` or `en`."""
    statements = account_of(
        figure, codes=codes, services=services, lang=lang, provenance=provenance
    )
    return " ".join(statement.text for statement in statements)


def account_of(
    figure: Figure,
    *,
    codes: Codes,
    services: Sequence[Service],
    lang: str,
    provenance: Provenance | None = None,
) -> tuple[Statement, ...]:
    """Return the account of a figure, sentence by sentence.

    Args:
        provenance: from `Compilation.provenance`, to tell of conflicts and settlements too.
    """
    account = _Account(
        figure=figure,
        codes=codes,
        services={service.code: service for service in services},
        lang=lang,
    )
    return (
        _number(account),
        _counted(account),
        *_who(account),
        *_apart(account),
        *_bounds(account),
        *_definition(account),
        *_cells(account),
        *(_disputes(account, provenance) if provenance else ()),
    )


def _number(account: _Account) -> Statement:
    figure, codes, lang = account.figure, account.codes, account.lang
    what = [codes.quantities[figure.quantity].label.text(lang)]
    what.append(in_words(figure, say=partial(_division, account=account)))
    fields = {
        "what": ", ".join(word for word in what if word),
        "where": _where(account),
        "period": figure.period,
    }
    if figure.value is None:
        status = codes.statuses[figure.status].label.text(lang).lower()
        return account.say("number", "no-number", {**fields, "status": status})
    return account.say(
        "number", "number", {**fields, "value": digits(figure.value, lang=account.lang)}
    )


def _division(pairs: tuple[Part, ...], *, account: _Account) -> str:
    labels = (account.codes.dimensions[d].categories[c].label for d, c in pairs)
    return ", ".join(label.text(account.lang).lower() for label in labels)


def _where(account: _Account) -> str:
    """Name the scope; of a sum or a remainder, each scope with the sign between them."""
    words = re.split(f"([{SUM}{LESS}])", account.figure.scope)
    return " ".join(w if w in (SUM, LESS) else _scope(w, account=account) for w in words)


def _scope(scope: str, *, account: _Account) -> str:
    kind, _, code = scope.partition(":")
    if kind == ALL and not code:
        return account.say("number", "everybody", {}).text
    if kind == "group" and code in account.codes.groups:
        return account.codes.groups[code].label.text(account.lang).lower()
    return account.names([code])


def _counted(account: _Account) -> Statement:
    basis = account.codes.bases[account.figure.counted].many.text(account.lang)
    definition = account.codes.quantities[account.figure.quantity].definition
    fields = {"basis": basis, "definition": definition.text(account.lang)}
    return account.say("counted", "counted", fields)


def _who(account: _Account) -> Iterator[Statement]:
    figure = account.figure
    given, asked = len(figure.sources), len(figure.sources) + len(figure.missing)
    if not asked:
        yield account.say("sources", "not-asked", {})
    elif not given:
        yield account.say("sources", "given-by-none", {"asked": asked})
    else:
        fields = {"given": given, "asked": asked, "names": account.names(figure.sources)}
        yield account.say("sources", "given" if asked > 1 else "given-by-one", fields)
    if figure.missing:
        yield account.say("missing", "missing", {"names": account.names(figure.missing)})
    with_cell = {cell.service for cell in figure.cells}
    implied = [code for code in figure.sources if code not in with_cell]
    if implied:
        yield account.say("implied", "implied", {"names": account.names(implied)})


def _apart(account: _Account) -> Iterator[Statement]:
    """Say why there is no number, where several gave one that cannot be added."""
    figure = account.figure
    never = account.codes.quantities[figure.quantity].adds == NEVER
    if never and figure.value is None and len(figure.sources) > 1:
        yield account.say("apart", "apart", {})


def _bounds(account: _Account) -> Iterator[Statement]:
    figure = account.figure
    if figure.lower is not None and figure.upper is not None:
        key = "bounds" if figure.counted == PERSONS else "bounds-things"
        basis = account.codes.bases[figure.counted].many.text(account.lang)
        bounds = {
            "lower": digits(figure.lower, lang=account.lang),
            "upper": digits(figure.upper, lang=account.lang),
        }
        yield account.say(
            "bounds", f"{key}-missing" if figure.missing else key, {**bounds, "basis": basis}
        )


def _definition(account: _Account) -> Iterator[Statement]:
    for definition in account.figure.definition.split(SUM):
        name, _, day = definition.partition("@")
        key = "definition" if day else "definition-unchanged"
        yield account.say("definition", key, {"name": name, "day": _day(day, lang=account.lang)})


def _day(iso: str, *, lang: str) -> str:
    """Return a day as people of the language write it: 1.10.2015, or in English the ISO way."""
    if lang == "en" or not iso:
        return iso
    day = date.fromisoformat(iso)
    return f"{day.day}.{day.month}.{day.year}"


def _cells(account: _Account) -> Iterator[Statement]:
    cells = account.figure.cells
    if cells:
        files = ", ".join(sorted({cell.place.file for cell in cells}))
        yield account.say("cells", "rests-on", {"count": len(cells), "files": files})


def _disputes(account: _Account, provenance: Provenance) -> Iterator[Statement]:
    for conflict in provenance.conflicts:
        answers = _answers(account, conflict.cells)
        yield account.say("conflict", "conflict", {"answers": answers})
    for settled in provenance.settled:
        fields = {
            "by": settled.settlement.by,
            "on": _day(settled.settlement.on.isoformat(), lang=account.lang),
            "reason": settled.settlement.reason,
            "chosen": _answers(account, [settled.chosen]),
            "answers": _answers(account, settled.set_aside),
        }
        yield account.say("settled", "settled", fields)


def _answers(account: _Account, cells: Sequence[Cell]) -> str:
    return "; ".join(
        f"{_said(account, cell)} ({account.names([cell.service])}, {_spot(cell)})" for cell in cells
    )


def _said(account: _Account, cell: Cell) -> str:
    if cell.value is not None:
        return digits(cell.value, lang=account.lang)
    return account.codes.statuses[cell.status].label.text(account.lang).lower()


def _spot(cell: Cell) -> str:
    place = cell.place
    where = [place.file, place.sheet, place.cell or str(place.row or "")]
    return ":".join(part for part in where if part)
