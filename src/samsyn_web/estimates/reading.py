"""Reading a file of lists: counts of people, refused where it could be a list of people."""

from dataclasses import dataclass

from samsyn.estimation import Lists, ListsError, lists_in, rows_of_lists
from samsyn_web.estimates.refusals import (
    LargeCountError,
    LongNameError,
    ManyValuesError,
    NotListsError,
)

MOST_VALUES = 30  # of a covariate: with more it could tell one from another
LARGEST_COUNT = 999_999  # of people with one history
LONGEST_NAME = 120


@dataclass(frozen=True, slots=True)
class GivenLists:
    """Lists, and every word that came with them: names of columns, and values of covariates.

    `added_over` are the covariates, which are not kept.
    """

    lists: Lists
    added_over: tuple[str, ...]
    words: tuple[str, ...]


def read_given(content: bytes, *, file: str) -> GivenLists:
    """Read a file of lists.

    Raises:
        NotListsError: it is no such file.
        ManyValuesError: a covariate has so many values that it could name people.
        LargeCountError: a count is longer than one of people.
        LongNameError: a list has a long name.
    """
    try:
        text = _decoded(content, file=file)
        rows = [row for _, row in rows_of_lists(text, file=file)]
        lists = lists_in(text, file=file)
    except ListsError as fault:
        raise NotListsError(fault) from fault
    others = [name for name in [*rows[0]][:-1] if name not in lists.names]
    values = {name: sorted({row[name] for row in rows}) for name in others}
    for name, met in values.items():
        if len(met) > MOST_VALUES:
            raise ManyValuesError(name=name, count=len(met), most=MOST_VALUES)
    hold_to_size(lists)
    words = (*rows[0], *(word for met in values.values() for word in met))
    return GivenLists(lists, tuple(others), words)


def _decoded(content: bytes, *, file: str) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise ListsError("lists-unread", {"file": file}) from fault


def hold_to_size(lists: Lists) -> None:
    """Refuse what is longer than a count of people or the name of a list.

    Raises:
        LargeCountError: a count is.
        LongNameError: a name is.
    """
    if max(lists.counts) > LARGEST_COUNT:
        raise LargeCountError(most=LARGEST_COUNT)
    longest = max(lists.names, key=len)
    if len(longest) > LONGEST_NAME:
        raise LongNameError(name=longest[:LONGEST_NAME], most=LONGEST_NAME)
