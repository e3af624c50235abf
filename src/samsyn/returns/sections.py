"""Reading the sections of a questionnaire file, with errors that name the place."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

from samsyn.codes import LANGUAGES, Codes, Label
from samsyn.returns.cells import TOTAL
from samsyn.returns.questions import Link, NumberQuestion, Prompt

EMPTY = Label(nb="", nn="", en="")


class QuestionnaireError(Exception):
    """A questionnaire cannot be read; the message names file, place and what to mend."""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a questionnaire: a heading, some numbers, some prompts."""

    code: str
    title: Label
    help: Label
    questions: tuple[NumberQuestion, ...]
    prompts: tuple[Prompt, ...]


@dataclass(frozen=True, slots=True)
class QuestionnaireFile:
    """A table of a questionnaire file that knows where it stands."""

    path: Path
    place: str
    table: Mapping[str, Any]
    codes: Codes

    @classmethod
    def open(cls, path: Path, *, codes: Codes) -> "QuestionnaireFile":
        """Read the TOML of a file.

        Raises:
            QuestionnaireError: it cannot be read.
        """
        try:
            table = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
            raise QuestionnaireError(
                f"{path.parent.name}/{path.name}: cannot be read: {fault}."
            ) from fault
        return cls(path=path, place="", table=table, codes=codes)

    def error(self, what: str) -> QuestionnaireError:
        """Return an error that names file and place."""
        where = f"{self.path.parent.name}/{self.path.name}{self.place and f', {self.place}'}"
        return QuestionnaireError(f"{where}: {what}.")

    def text(self, key: str) -> str:
        """Return a text that must be there."""
        value = self.table.get(key)
        if not isinstance(value, str) or not value:
            raise self.error(f"'{key}' must be a text")
        return value

    def whole(self, key: str) -> int:
        """Return a whole number that must be there."""
        value = self.table.get(key)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self.error(f"'{key}' must be a whole number")
        return value

    def yes(self, key: str) -> bool:
        """Return a choice that is false where it is not written."""
        value = self.table.get(key, False)
        if not isinstance(value, bool):
            raise self.error(f"'{key}' must be true or false")
        return value

    def label(self, key: str) -> Label:
        """Return a text that must be there in all three languages."""
        value = self.table.get(key)
        if not isinstance(value, dict) or any(not value.get(lang) for lang in LANGUAGES):
            raise self.error(f"'{key}' must have a text in nb, nn and en")
        return Label(nb=value["nb"], nn=value["nn"], en=value["en"])

    def optional_label(self, key: str, otherwise: Label = EMPTY) -> Label:
        """Return a text in all three languages, or another where it is not written."""
        return self.label(key) if key in self.table else otherwise

    def names(self, key: str) -> tuple[str, ...]:
        """Return a list of codes, which is empty where it is not written."""
        value = self.table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
            raise self.error(f"'{key}' must be a list of codes")
        return tuple(value)

    def links(self) -> tuple[Link, ...]:
        """Return which quantities are about the same matter."""
        found = tuple(
            Link(part=link.text("part"), whole=link.text("whole")) for link in self.inner("link")
        )
        for code in (code for link in found for code in (link.part, link.whole)):
            if code not in self.codes.quantities:
                raise self.error(f"the quantity '{code}' is not in the code lists")
        return found

    def inner(self, key: str) -> tuple["QuestionnaireFile", ...]:
        """Return the tables of a list, each knowing its place."""
        tables = self.table.get(key, [])
        if not isinstance(tables, list) or not all(isinstance(t, dict) for t in tables):
            raise self.error(f"'{key}' must be a list of tables")
        return tuple(
            QuestionnaireFile(
                path=self.path,
                place=f"{self.place and f'{self.place}, '}{key} {number}",
                table=table,
                codes=self.codes,
            )
            for number, table in enumerate(tables, start=1)
        )

    def sections(self, *, year: int) -> tuple[Section, ...]:
        """Return the sections, with every code checked."""
        read = tuple(_section(part, year=year) for part in self.inner("section"))
        asked = [question.code for section in read for question in section.questions]
        twice = sorted({code for code in asked if asked.count(code) > 1})
        if twice:
            raise self.error(f"{', '.join(twice)} is asked twice")
        if not read:
            raise self.error("it has no sections")
        return read


def _section(part: QuestionnaireFile, *, year: int) -> Section:
    return Section(
        code=part.text("code"),
        title=part.label("title"),
        help=part.optional_label("help"),
        questions=tuple(_question(inner, year=year) for inner in part.inner("number")),
        prompts=tuple(_prompt(inner) for inner in part.inner("prompt")),
    )


def _prompt(part: QuestionnaireFile) -> Prompt:
    words = part.whole("words")
    if words < 1:
        raise part.error("'words' must be at least 1")
    return Prompt(
        code=part.text("code"),
        text=part.label("text"),
        help=part.optional_label("help"),
        words=words,
        required=part.yes("required"),
    )


def _question(part: QuestionnaireFile, *, year: int) -> NumberQuestion:
    quantity = part.codes.quantities.get(part.text("quantity"))
    if quantity is None:
        raise part.error(f"the quantity '{part.text('quantity')}' is not in the code lists")
    dimension = part.table.get("dimension", TOTAL)
    names = () if dimension == TOTAL else tuple(str(dimension).split("*"))
    for name in names:
        if name not in quantity.dimensions:
            raise part.error(f"'{quantity.code}' is not divided by '{name}'")
    labels = [part.codes.dimensions[name].label for name in names]
    return NumberQuestion(
        quantity=quantity.code,
        dimension=str(dimension),
        categories=_categories(part, names=names, year=year),
        required=part.yes("required"),
        earlier_periods=part.yes("earlier_periods"),
        label=part.optional_label("label", _joined(labels) if labels else quantity.label),
        help=part.optional_label("help", EMPTY if labels else quantity.definition),
    )


def _joined(labels: list[Label]) -> Label:
    return Label(
        nb=" × ".join(label.nb for label in labels),
        nn=" × ".join(label.nn for label in labels),
        en=" × ".join(label.en for label in labels),
    )


def _categories(part: QuestionnaireFile, *, names: tuple[str, ...], year: int) -> tuple[str, ...]:
    asked = part.table.get("categories", {})
    if isinstance(asked, list):
        asked = {names[0]: asked} if len(names) == 1 else None
    if not isinstance(asked, dict) or not set(asked) <= set(names):
        raise part.error("'categories' must be a list, or for a cross one list a dimension")
    if not names:
        return ()
    axes = [asked.get(name) or _in_force(part.codes, name=name, year=year) for name in names]
    for name, axis in zip(names, axes, strict=True):
        for category in axis:
            if category not in _in_force(part.codes, name=name, year=year):
                raise part.error(f"the category '{category}' of '{name}' does not hold in {year}")
    return tuple("*".join(combination) for combination in product(*axes))


def _in_force(codes: Codes, *, name: str, year: int) -> list[str]:
    first, last = date(year, 1, 1), date(year, 12, 31)
    found = codes.dimensions[name].categories.values()
    in_force = [c for c in found if c.validity.covers(first=first, last=last)]
    return [category.code for category in sorted(in_force, key=lambda c: c.order)]
