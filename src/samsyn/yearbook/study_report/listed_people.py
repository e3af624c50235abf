"""The chapter of the lists: who keeps them, how many are on each, and what they have in common."""

from samsyn.documents import (
    ChartPoint,
    Intersection,
    Paragraph,
    PlainChapter,
    PlainChart,
    PlainTable,
    Told,
    UpsetSpec,
)
from samsyn.estimation import ListDescription
from samsyn.yearbook.study_report.hidden import sizes_tell
from samsyn.yearbook.study_report.telling import HIDDEN, MISSING, Telling

MOST_SETS, MOST_ROWS = 6, 10  # of the picture
DESCRIBED = ("who", "what", "when")


def lists_chapter(telling: Telling) -> PlainChapter:
    """Return the chapter of the lists."""
    lists = telling.study.lists
    fields = {"observed": telling.people(lists.observed), "count": len(lists.names)}
    key = "lists-lead-public" if telling.for_public else "lists-lead"
    key = key if lists.overlapping else "lists-lead-none"
    lead = Paragraph(telling.say(key, overlapping=telling.people(lists.overlapping)))
    blocks: list[Told] = [lead, _table(telling)]
    if not telling.for_public and lists.observed:
        blocks += _picture(telling)
    return PlainChapter("lists", telling.say("lists-title", **fields), tuple(blocks), own_page=True)


def _table(telling: Telling) -> PlainTable:
    """Return the lists with what is known of them; to the public, not how many are only there."""
    study, given = telling.study, telling.study.descriptions
    known = [what for what in DESCRIBED if any(getattr(one, what) for one in given.values())]
    hides = telling.for_public and sizes_tell(study.lists)
    rows = []
    for place, (name, size) in enumerate(zip(study.lists.names, study.lists.sizes, strict=True)):
        told = given.get(name, ListDescription(""))
        row = [name, *(getattr(told, what) or MISSING for what in known)]
        row.append(HIDDEN if hides else telling.people(size))
        if not telling.for_public:
            row.append(telling.people(study.lists.counts[(1 << place) - 1]))
        rows.append(tuple(row))
    heads = ["list", *known, "size", *([] if telling.for_public else ["alone"])]
    return PlainTable(
        "lists", telling.say("lists-table"), tuple(telling.say(f"head-{one}") for one in heads),
        tuple(rows), numerals=frozenset(range(1 + len(known), len(heads))),
        notes=(telling.say("lists-sizes-hidden"),) if hides else (),
    )  # fmt: skip


def _picture(telling: Telling) -> list[Told]:
    """Return what the largest lists have in common, as a picture, and how to read it."""
    lists = telling.study.lists
    by_size = sorted(range(len(lists.names)), key=lambda place: (-lists.sizes[place], place))
    shown = sum(1 << place for place in by_size[:MOST_SETS])
    all_groups = [(history, count) for history, count in enumerate(lists.counts, start=1) if count]
    groups = [one for one in all_groups if not one[0] & ~shown]
    groups.sort(key=lambda one: (-one[1], one[0].bit_count(), one[0]))
    rows = tuple(
        Intersection(telling.names(history), ChartPoint(_label(history, telling), count))
        for history, count in groups[:MOST_ROWS]
    )  # fmt: skip
    used = {name for row in rows for name in row.sets}
    single = {"single": telling.people(lists.observed - lists.overlapping),
              "observed": telling.people(lists.observed)}  # fmt: skip
    spec = UpsetSpec(
        headline=telling.say("upset-headline", **single), unit=telling.say("people"),
        sets=tuple(name for name in lists.names if name in used), rows=rows, lang=telling.lang,
    )  # fmt: skip
    read = telling.say("upset-read")
    if len(rows) < len(all_groups):
        read += " " + telling.say("upset-most", shown=len(rows), all=len(all_groups))
    return [PlainChart("overlaps", spec), Paragraph(read)]


def _label(history: int, telling: Telling) -> str:
    names = telling.names(history)
    return telling.say("only", name=names[0]) if len(names) == 1 else telling.every(names)
