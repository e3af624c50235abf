"""The known code that looks most like one that is not known."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from itertools import islice

from samsyn.returns.limits import load_limits


def nearest(code: str, known: Iterable[str]) -> str:
    """Return the known code most like another, or an empty text where none is like it.

    Examples:
        >>> nearest("rossa", ["htso", "rosa"]), nearest("xyz", ["htso", "rosa"])
        ('rosa', '')
    """
    limits = load_limits()
    short = code[: limits.like_letters]
    found = get_close_matches(short, sorted(known), n=1, cutoff=limits.like)
    return found[0] if found else ""


def nearest_of(codes: Iterable[str], known: Iterable[str]) -> Mapping[str, str]:
    """Return the nearest known code of each, and of no more than the first hundred.

    A file with more unknown codes than that is another kind of file, and would take long.

    Examples:
        >>> nearest_of(["rossa", "rossa", "xyz"], ["htso", "rosa"])
        {'rossa': 'rosa', 'xyz': ''}
    """
    among = tuple(known)
    different = dict.fromkeys(codes)
    return {code: nearest(code, among) for code in islice(different, load_limits().like_most)}


def nearest_among(
    asked: Iterable[tuple[str, str]], known: Mapping[str, Iterable[str]]
) -> Mapping[tuple[str, str], str]:
    """Return the nearest of each (list, code), where every list has its own known codes.

    Examples:
        >>> nearest_among([("sex", "femal")], {"sex": ["female", "male"]})
        {('sex', 'femal'): 'female'}
    """
    by_list: dict[str, list[str]] = {}
    for name, code in asked:
        by_list.setdefault(name, []).append(code)
    return {
        (name, code): like
        for name, codes in by_list.items()
        for code, like in nearest_of(codes, known[name]).items()
    }
