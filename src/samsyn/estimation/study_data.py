"""A study as plain data, to be kept and sent as JSON, and back again."""

import math
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from numbers import Integral, Real
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from samsyn.codes import PhrasedError, Phrases
from samsyn.estimation.lists import estimation_phrases
from samsyn.estimation.result import Study

NOT_FINITE = {"infinity": math.inf, "-infinity": -math.inf, "not-a-number": math.nan}


class StudyDataError(PhrasedError):
    """What was kept is not a study, or one of a program that kept it otherwise."""

    @staticmethod
    def phrases() -> Phrases:
        """Return the sentences of the room."""
        return estimation_phrases()


def study_to_data(study: Study) -> dict[str, object]:
    """Return a study as JSON can hold it: each part by the names of its fields.

    A reason is its code and its fields; a number that is not finite is told in a word.
    """
    return dict(_plain(study))


def study_from_data(data: Mapping[str, object]) -> Study:
    """Return the study that data was made of.

    What a newer program would add has its usual value; what is no field is passed over.

    Raises:
        StudyDataError: it was made of no study.
    """
    try:
        found = _made(Study, data)
    except (KeyError, TypeError, ValueError, AttributeError) as fault:
        raise StudyDataError("study-data", fields={"fault": fault}) from fault
    if not isinstance(found, Study):
        raise StudyDataError("study-data", fields={"fault": type(data).__name__})
    return found


def _plain(value: object) -> Any:  # noqa: ANN401 - whatever JSON can hold
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: _plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, Mapping):
        return {str(name): _plain(one) for name, one in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(one) for one in value]
    if value is None or isinstance(value, bool | str):
        return value
    if isinstance(value, Integral):
        return int(value)
    if isinstance(value, Real):
        return _number(float(value))
    raise TypeError(type(value))


def _number(value: float) -> float | str:
    if math.isfinite(value):
        return value
    return "not-a-number" if math.isnan(value) else "infinity" if value > 0 else "-infinity"


def _made(kind: Any, data: Any) -> Any:  # noqa: ANN401 - of the kind that a field says
    """Return data as the kind of a field has it."""
    origin = get_origin(kind)
    if origin in (Union, UnionType):
        of = [one for one in get_args(kind) if one is not NoneType]
        return None if data is None else _made(of[0], data)
    if origin is Literal or kind is object:
        return _as_held(data)
    if origin is tuple:
        return _tuple(get_args(kind), data)
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {name: _made(get_args(kind)[1], one) for name, one in data.items()}
    if is_dataclass(kind):
        return _object(kind, data)
    return NOT_FINITE[data] if kind is float and isinstance(data, str) else kind(data)


def _tuple(kinds: tuple[Any, ...], data: Any) -> tuple[Any, ...]:  # noqa: ANN401 - as above
    if kinds[1:] == (...,):
        return tuple(_made(kinds[0], one) for one in data)
    return tuple(_made(kind, one) for kind, one in zip(kinds, data, strict=True))


def _object(kind: Any, data: Mapping[str, Any]) -> Any:  # noqa: ANN401 - as above
    hints, given = _hints(kind), {}
    for one in fields(kind):
        has_default = one.default is not MISSING or one.default_factory is not MISSING
        if one.name in data or not has_default:
            given[one.name] = _made(hints[one.name], data[one.name])
    return kind(**given)


def _as_held(data: Any) -> Any:  # noqa: ANN401 - a field of a reason is what it is
    return tuple(_as_held(one) for one in data) if isinstance(data, list) else data


@cache
def _hints(kind: Any) -> dict[str, Any]:  # noqa: ANN401 - a data class
    return get_type_hints(kind)
