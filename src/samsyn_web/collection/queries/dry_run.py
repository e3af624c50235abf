"""A workbook that came back: what in it is new, what crosses another, what the check finds."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from samsyn.returns import (
    Answers,
    Cell,
    FilledForm,
    Finding,
    FormLine,
    Place,
    Returns,
    writable,
)
from samsyn_web.collection.fields import Field
from samsyn_web.collection.models import AnswerEdit, PassageEdit, Return, Waiver
from samsyn_web.collection.queries.cells import answers_beside, cells_from
from samsyn_web.collection.queries.earlier import earlier_cells
from samsyn_web.collection.queries.findings import Found, check_service, form_of, found_in
from samsyn_web.collection.queries.workbook import standing_lines
from samsyn_web.collection.understanding import understand

Key = tuple[str, str, str, str]


@dataclass(frozen=True, slots=True)
class Words:
    """What stands in one line: typed, chosen and noted."""

    typed: str = ""
    chosen: str = ""
    note: str = ""
    version: int = 0

    def says_the_same(self, other: "Words") -> bool:
        """Tell whether two say the same, however they are written."""
        if writable(self.note).strip() != writable(other.note).strip():
            return False
        mine, theirs = writable(self.typed).strip(), writable(other.typed).strip()
        if (mine, self.chosen) == (theirs, other.chosen):
            return True
        one, two = (
            understand(t, chosen=c) for t, c in ((mine, self.chosen), (theirs, other.chosen))
        )
        return bool(one.status) and one == two


@dataclass(frozen=True, slots=True)
class Change:
    """A line of the workbook that says something else than what stands.

    `crosses` where somebody has saved the answer since the workbook was drawn; `is_too_long` where
    there is no room for it.
    """

    line: FormLine
    before: Words
    after: Words
    crosses: bool
    is_too_long: bool = False

    @property
    def name(self) -> str:
        """The name of its field, or of its prompt."""
        return self.line.code if self.line.is_words else field_of_line(self.line).name


@dataclass(frozen=True, slots=True)
class DryRun:
    """What a workbook would do to a return, and what the check would find then."""

    answers: Answers
    changes: tuple[Change, ...]
    found: tuple[Found, ...]

    @property
    def plain(self) -> tuple[Change, ...]:
        """The changes that cross nobody."""
        return tuple(one for one in self.changes if not one.crosses and not one.is_too_long)

    @property
    def crossed(self) -> tuple[Change, ...]:
        """Those about which the reporter must say what shall stand."""
        return tuple(one for one in self.changes if one.crosses and not one.is_too_long)

    @property
    def too_long(self) -> tuple[Change, ...]:
        """Those there is no room for."""
        return tuple(one for one in self.changes if one.is_too_long)


LONGEST = {"typed": 200, "note": 500, "words": 40_000}  # characters, as the columns have them


def field_of_line(line: FormLine) -> Field:
    """Return the field a line of numbers answers."""
    return Field(line.period, line.code, line.dimension, line.category)


def dry_run(answers: Answers, *, of: Return, lang: str) -> DryRun:
    """Return what a workbook would change; nothing is stored."""
    changes = tuple(_changes(answers.lines, of=of))
    period, service = of.round.period, of.service
    report = check_service(
        service, given=_given(answers, changes, of=of, lang=lang),
        previous=earlier_cells(of, lang=lang), period=period, lang=lang,
    )  # fmt: skip
    waivers = Waiver.objects.filter(of=of, withdrawn_at__isnull=True)
    places = {field_of_line(line): line.place for line in answers.lines if not line.is_words}
    found = tuple(_placed(one, places) for one in found_in(report, of=of, waivers=waivers))
    return DryRun(answers=answers, changes=changes, found=found)


def _changes(lines: Sequence[FormLine], *, of: Return) -> Iterator[Change]:
    standing = {line.key: line for line in standing_lines(of)}
    for line in lines:
        stands = _words(standing.get(line.key))
        mine = _words(line)
        base = stands if line.version == stands.version else _base(line, of=of)
        if (base is None or not mine.says_the_same(base)) and not mine.says_the_same(stands):
            yield Change(
                line=line, before=stands, after=mine, crosses=line.version != stands.version,
                is_too_long=_is_too_long(line),
            )  # fmt: skip


def _words(line: FormLine | None) -> Words:
    return Words(line.typed, line.chosen, line.note, line.version) if line else Words()


def _base(line: FormLine, *, of: Return) -> Words | None:
    """Return what the workbook was drawn with, from the edits, or None where that is not known."""
    if not line.version:
        return Words()
    kept = {"of": of, "version": line.version, "is_kept": True}
    if line.is_words:
        told = PassageEdit.objects.filter(prompt=line.code, **kept).order_by("pk").first()
        return Words(told.text) if told else None
    place = {"period": line.period, "quantity": line.code, "dimension": line.dimension,
             "category": line.category}  # fmt: skip
    edit = AnswerEdit.objects.filter(**place, **kept).order_by("pk").first()
    return Words(edit.typed, edit.chosen, edit.note) if edit else None


def _is_too_long(line: FormLine) -> bool:
    longest = LONGEST["words" if line.is_words else "typed"]
    return len(line.typed) > longest or len(line.note) > LONGEST["note"]


def _given(answers: Answers, changes: Sequence[Change], *, of: Return, lang: str) -> Returns:
    """Return the cells of the service as they would be with the changes that cross nobody."""
    stored = cells_from(answers_beside(of), lang=lang)
    taken = {_key(one.line) for one in changes if not one.crosses and not one.is_too_long}
    here = {_key(line): line.place for line in answers.lines if not line.is_words}
    cells = [_at(cell, here) for cell in stored.cells if cell.key[:1] + cell.key[2:] not in taken]
    cells += [cell for cell in answers.returns.cells if cell.key[:1] + cell.key[2:] in taken]
    unread = [
        one for one in stored.unread
        if (one.period, one.quantity, one.dimension, one.category) not in here
    ]  # fmt: skip
    return Returns(
        cells=tuple(cells), unread=(*unread, *answers.returns.unread),
        forms=_form(answers, changes, of=of),
    )  # fmt: skip


def _form(answers: Answers, changes: Sequence[Change], *, of: Return) -> tuple[FilledForm, ...]:
    """Return the form with what would be told in it, and where; none where nothing is filled in."""
    told = {line.code for line in standing_lines(of) if line.is_words and line.typed}
    for one in changes:
        if one.line.is_words and not one.crosses and not one.is_too_long:
            told = told | {one.line.code} if one.after.typed else told - {one.line.code}
    form = form_of(of, told=told)
    return tuple(replace(form, places=whole.places) for whole in answers.returns.forms)


def _key(line: FormLine) -> Key:
    return (line.period, line.code, line.dimension, line.category)


def _at(cell: Cell, places: Mapping[Key, Place | None]) -> Cell:
    place = places.get((cell.period, cell.quantity, cell.dimension, cell.category))
    return replace(cell, place=place) if place else cell


def _placed(one: Found, places: Mapping[Field, Place | None]) -> Found:
    """Return a finding with sheet and cell, where its field stands in the workbook."""
    place = places.get(one.field) if one.field and not one.finding.place.sheet else None
    return replace(one, finding=_moved(one.finding, place)) if place else one


def _moved(finding: Finding, place: Place) -> Finding:
    return replace(finding, place=place)
