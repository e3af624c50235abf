"""The same people on other lists: one left out, or two made one."""

from collections.abc import Sequence

from samsyn.estimation.lists import Lists, ListsError, lists_of
from samsyn.estimation.models import Term


def without_list(lists: Lists, place: int) -> Lists:
    """Return lists without one of them; who is on no other list is no longer counted.

    Args:
        lists: the counts.
        place: of the list that is left out, from 0.
    """
    kept = [old for old in range(len(lists.names)) if old != place]
    return _regrouped(lists, [[old] for old in kept], [lists.names[old] for old in kept])


def with_merged(lists: Lists, one: int, other: int, *, name: str) -> Lists:
    """Return lists with two made one, in the place of the first; nobody is lost.

    Args:
        lists: the counts.
        one: the place of a list, from 0.
        other: the place of another.
        name: of the list that they become.

    Source: Sharifi Far et al. (2021).
    """
    first, second = min(one, other), max(one, other)
    places = [old for old in range(len(lists.names)) if old != second]
    parts = [[first, second] if old == first else [old] for old in places]
    names = [name if old == first else lists.names[old] for old in places]
    return _regrouped(lists, parts, names)


def without_empty(lists: Lists) -> Lists:
    """Return lists without those that nobody is on; nobody is lost."""
    kept = [place for place, size in enumerate(lists.sizes) if size]
    return _regrouped(lists, [[old] for old in kept], [lists.names[old] for old in kept])


def terms_among(terms: tuple[Term, ...], of: Lists, among: Lists) -> tuple[Term, ...]:
    """Return interactions of some lists as they are among more, which have the same names."""
    places = [among.names.index(name) for name in of.names]
    return tuple(
        sum(1 << places[old] for old in range(len(places)) if term >> old & 1) for term in terms
    )


def _regrouped(lists: Lists, parts: list[list[int]], names: list[str]) -> Lists:
    histories: dict[int, int] = {}
    for history, count in enumerate(lists.counts, start=1):
        new = sum(
            1 << place
            for place, olds in enumerate(parts)
            if any(history >> old & 1 for old in olds)
        )
        if new:
            histories[new] = histories.get(new, 0) + count
    return lists_of(names, histories)


def rearranged(
    lists: Lists, *, leave_out: Sequence[str] = (), merge: Sequence[Sequence[str]] = ()
) -> Lists:
    """Return lists with some left out and some made one, by their names.

    Args:
        lists: the counts.
        leave_out: names of lists.
        merge: names of lists that are made one; the new list has their names with a plus between.

    Raises:
        ListsError: no list has such a name, or none would be left.
    """
    for name in leave_out:
        if len(lists.names) == 1:
            raise ListsError("lists-none-left", {"name": name})
        lists = without_list(lists, _place_of(lists, name))
    for names in merge:
        if len(names) < 2:
            raise ListsError("lists-merge-one")
        joined = names[0]
        for name in names[1:]:
            if f"{joined} + {name}" in lists.names:
                raise ListsError("lists-merged", {"name": f"{joined} + {name}"})
            one, other = _place_of(lists, joined), _place_of(lists, name)
            if one == other:
                raise ListsError("lists-unknown", {"name": name, "names": ", ".join(lists.names)})
            joined = f"{joined} + {name}"
            lists = with_merged(lists, one, other, name=joined)
    return lists


def _place_of(lists: Lists, name: str) -> int:
    if name not in lists.names:
        raise ListsError("lists-unknown", {"name": name, "names": ", ".join(lists.names)})
    return lists.names.index(name)
