"""The page of key figures: each a bound number with a label, and the number of a year before."""

from dataclasses import dataclass, replace

from samsyn.codes import digits
from samsyn.documents.bind import Ground, Use, bind, look_up, source_id
from samsyn.documents.bound_text import RULE, doubted
from samsyn.documents.coverage import definition_id
from samsyn.documents.document import KeyFigure
from samsyn.documents.edition_model import NAME, Edition, KeyFigureSource
from samsyn.documents.findings import DocumentFinding, finding
from samsyn.documents.forms import Printed
from samsyn.documents.forms.form import coordinates_of, value_of
from samsyn.documents.hidden import FAULT
from samsyn.documents.period_names import period_name
from samsyn.documents.reference import known_period
from samsyn.documents.sentences import SourceError, sentences
from samsyn.figures import Figure

KEY_FIGURES = -1  # their page stands before the first chapter


@dataclass(frozen=True, slots=True)
class BoundKeyFigures:
    """The key figures that could be bound, what they used, and what went wrong."""

    key_figures: tuple[KeyFigure, ...]
    uses: tuple[Use, ...]
    findings: tuple[DocumentFinding, ...]


@dataclass(frozen=True, slots=True)
class _Earlier:
    """The number of an earlier period, and what is doubtful in setting it beside the other."""

    figure: Figure
    doubt: SourceError | None


def bind_key_figures(edition: Edition, *, ground: Ground) -> BoundKeyFigures:
    """Bind the key figures of an edition."""
    bound: list[KeyFigure] = []
    uses: list[Use] = []
    findings: list[DocumentFinding] = []
    for source in edition.key_figures:
        try:
            printed = bind(source.reference, ground=ground)
            earlier = _earlier(source, ground=ground) if source.since else None
        except SourceError as fault:
            if fault.key == FAULT:
                continue  # a number that may not be shown is no key figure
            findings.append(finding(fault, rule=RULE, file=NAME, line=source.line))
            continue
        doubts = dict.fromkeys(d for d in (printed.doubt, earlier and earlier.doubt) if d)
        findings.extend(doubted(doubt, file=NAME, line=source.line) for doubt in doubts)
        before = earlier.figure if earlier else None
        bound.append(_key_figure(printed, before=before, source=source, ground=ground))
        used = (*printed.figures, *([before] if before else []))
        uses.extend(Use(figure, KEY_FIGURES) for figure in used)
    return BoundKeyFigures(tuple(bound), tuple(uses), tuple(findings))


def _earlier(source: KeyFigureSource, *, ground: Ground) -> _Earlier:
    """Return the number a key figure is set beside.

    Raises:
        SourceError: there is none, or the two may not be compared; as for the form `change`.
    """
    number = source.reference.partition("|")[0]
    change = bind(f"{number}| change {source.since}", ground=ground)
    now = coordinates_of(bind(number, ground=ground).figures[0])
    figure = look_up(replace(now, period=known_period(source.since)), ground=ground)
    return _Earlier(figure=figure, doubt=change.doubt)


def _key_figure(
    printed: Printed, *, before: Figure | None, source: KeyFigureSource, ground: Ground
) -> KeyFigure:
    figure = printed.figures[0]
    return KeyFigure(
        text=printed.text,
        label=source.label,
        note=source.note,
        target=source_id(figure),
        definition=definition_id(figure.quantity),
        before=_said(before, ground=ground) if before else "",
        before_target=source_id(before) if before else "",
    )


def _said(figure: Figure, *, ground: Ground) -> str:
    """Return a number with its period: «36 i 2019»."""
    fields: dict[str, object] = {
        "value": digits(value_of(figure), lang=ground.lang),
        "period": period_name(figure.period, lang=ground.lang),
    }
    return sentences("print").say("in_period", lang=ground.lang, fields=fields)
