"""Two years beside each other: each number with both ends, and what keeps them apart."""

from dataclasses import dataclass

from samsyn.codes import breaks_between, read_period
from samsyn.figures import FigureRow
from samsyn.returns import TOTAL
from samsyn_web.publications.queries.figures import ALL, PublicFigures, number_of
from samsyn_web.publications.queries.topics import Topic, topics


@dataclass(frozen=True, slots=True)
class Pair:
    """A number in two periods; `cut` says how its definition changed between them."""

    quantity: str
    name: str
    earlier: str
    later: str
    is_other_givers: bool
    cut: str


@dataclass(frozen=True, slots=True)
class Compared:
    """The numbers of a topic that both periods have."""

    topic: Topic
    pairs: tuple[Pair, ...]


def periods_of(public: PublicFigures) -> list[str]:
    """Return the years that there are undivided numbers of, the newest first."""
    met = {row.period for row in public.published.rows if _is_whole(row) and row.period.isdigit()}
    return sorted(met, key=lambda period: read_period(period).first, reverse=True)


def compared(
    public: PublicFigures, earlier: str, later: str, *, lang: str
) -> list[Compared]:  # fmt: skip
    """Return what two periods both have, by topic."""
    whole = {(row.quantity, row.period): row for row in public.published.rows if _is_whole(row)}
    found = []
    for topic in topics():
        pairs = [
            _pair(whole[code, earlier], whole[code, later], public=public, lang=lang)
            for code in topic.quantities if (code, earlier) in whole and (code, later) in whole
        ]  # fmt: skip
        if pairs:
            found.append(Compared(topic, tuple(pairs)))
    return found


def _is_whole(row: FigureRow) -> bool:
    return row.scope == ALL and row.dimension == TOTAL


def _pair(before: FigureRow, after: FigureRow, *, public: PublicFigures, lang: str) -> Pair:
    cuts = breaks_between(
        before.period, after.period, quantity=after.quantity, divisions=(), codes=public.codes
    )
    return Pair(
        quantity=after.quantity,
        name=public.codes.quantities[after.quantity].label.text(lang),
        earlier=number_of(before, lang=lang), later=number_of(after, lang=lang),
        is_other_givers=(before.sources, before.missing) != (after.sources, after.missing),
        cut=" ".join(cut.label.text(lang) for cut in cuts),
    )  # fmt: skip
