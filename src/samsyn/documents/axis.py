"""The rows or the columns of a table: written out one by one, or made by a rule."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from samsyn.codes import read_period
from samsyn.documents.bind import Ground
from samsyn.documents.block_settings import SETTINGS, check_keys
from samsyn.documents.period_names import period_name
from samsyn.documents.reference import known_period, known_quantity
from samsyn.documents.sentences import SourceError, sentences

RULES = {
    "service": ("by", "group", "services", "total"),
    "category": ("by", "dimension", "categories", "total"),
    "period": ("by", "periods"),
}


@dataclass(frozen=True, slots=True)
class AxisEntry:
    """One row or column: its label, what it settles, and whether a rule made it."""

    label: str
    settings: Mapping[str, str]
    made: bool = False
    total: bool = False


@dataclass(frozen=True, slots=True)
class Axis:
    """All rows, or all columns; `rule` is `service`, `category`, `period` or `list`."""

    rule: str
    entries: tuple[AxisEntry, ...]
    dimension: str = ""


def read_axis(value: object, *, defaults: Mapping[str, str], ground: Ground) -> Axis:
    """Return the entries of an axis; without any, the one column «I alt».

    Raises:
        SourceError: a rule that does not exist, or one that lacks what it needs.
    """
    if value is None:
        return Axis("list", (AxisEntry(label=_say("total", ground), settings={}),))
    if isinstance(value, list) and value and all(isinstance(entry, dict) for entry in value):
        return Axis("list", tuple(_listed(entry) for entry in value))
    if not isinstance(value, dict) or _text(value, "by") not in RULES:
        raise SourceError("axis-unknown", {"offered": ", ".join(RULES)})
    rule = value["by"]
    check_keys(value, known=RULES[rule])
    if rule == "service":
        return Axis(rule, (*_services(value, ground=ground), *_total(value, defaults=defaults)))
    if rule == "category":
        made = _categories(value, defaults=defaults, ground=ground)
        return Axis(rule, (*made, *_total(value, defaults=defaults)), dimension=value["dimension"])
    return Axis(rule, _periods(value, ground=ground))


def _listed(entry: dict[str, Any]) -> AxisEntry:
    check_keys(entry, known=("label", "total", *SETTINGS))
    label = entry.get("label", "")
    settings = {key: entry[key] for key in SETTINGS if key in entry}
    if not label or not all(isinstance(text, str) for text in (label, *settings.values())):
        raise SourceError("axis-label", {"entry": label or ", ".join(map(str, entry.values()))})
    return AxisEntry(label=label, settings=settings, total=entry.get("total") is True)


def _services(value: dict[str, Any], *, ground: Ground) -> tuple[AxisEntry, ...]:
    group, wanted = _text(value, "group"), _texts(value, "services")
    if group and group not in ground.codes.groups:
        raise SourceError(
            "group-unknown", {"word": group, "nearest": next(iter(ground.codes.groups))}
        )
    known = {service.code: service for service in ground.services}
    for code in wanted:
        if code not in known:
            raise SourceError("service-unknown", {"word": code})
    chosen = [known[code] for code in wanted] if wanted else list(ground.services)
    return tuple(
        AxisEntry(label=service.name, settings={"scope": f"service:{service.code}"}, made=True)
        for service in chosen
        if group in ("", service.group)
    )


def _categories(
    value: dict[str, Any], *, defaults: Mapping[str, str], ground: Ground
) -> tuple[AxisEntry, ...]:
    dimension = _text(value, "dimension")
    if dimension not in ground.codes.dimensions:
        raise SourceError("axis-dimension", {"dimension": dimension})
    quantity = defaults.get("quantity", "")
    if quantity:
        known_quantity(quantity, codes=ground.codes)
    known = ground.codes.dimensions[dimension].categories
    wanted = _texts(value, "categories")
    for code in wanted:
        if code not in known:
            fields = {"word": f"{dimension}={code}", "nearest": next(iter(known))}
            raise SourceError("category-unknown", fields)
    period = read_period(known_period(defaults.get("period", ground.period)))
    chosen = [known[code] for code in wanted] or sorted(
        (c for c in known.values() if c.validity.covers(first=period.first, last=period.last)),
        key=lambda category: category.order,
    )
    return tuple(
        AxisEntry(
            label=category.label.text(ground.lang),
            settings={"where": f"{dimension}={category.code}"},
            made=True,
        )
        for category in chosen
    )


def _periods(value: dict[str, Any], *, ground: Ground) -> tuple[AxisEntry, ...]:
    periods = _texts(value, "periods")
    if not periods:
        raise SourceError("axis-periods")
    return tuple(
        AxisEntry(
            label=period_name(known_period(period), lang=ground.lang), settings={"period": period}
        )
        for period in periods
    )


def _total(value: dict[str, Any], *, defaults: Mapping[str, str]) -> tuple[AxisEntry, ...]:
    label = _text(value, "total")
    if not label:
        return ()
    settings: dict[str, str] = {}
    if value["by"] == "service":
        if value.get("services"):
            raise SourceError("axis-total-of-some")
        group = value.get("group", "")
        settings["scope"] = f"group:{group}" if group else defaults.get("scope", "all")
    return (AxisEntry(label=label, settings=settings, total=True),)


def _text(value: dict[str, Any], key: str) -> str:
    text = value.get(key, "")
    if not isinstance(text, str):
        raise SourceError("key-not-text", {"key": key})
    return text


def _texts(value: dict[str, Any], key: str) -> list[str]:
    texts = value.get(key, [])
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise SourceError("key-not-list", {"key": key})
    return texts


def _say(key: str, ground: Ground) -> str:
    return sentences("print").say(key, lang=ground.lang)
