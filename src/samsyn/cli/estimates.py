"""How estimates are printed: as lines for people, and as data for programs."""

import math
from collections.abc import Mapping, Sequence
from itertools import groupby

from samsyn.cli.speech import Speech
from samsyn.codes import decimal, digits
from samsyn.estimation import Estimated, EstimatedByMargin, Lists, Reason, method_in_words

OF_ALL_OTHERS = "beside-only"  # said once under the table, not on every line of it


def estimate_to_data(estimated: Estimated, names: Sequence[str], lang: str) -> dict[str, object]:
    """Return an estimate as the format of the command promises it.

    Args:
        estimated: what one method says.
        names: of the lists, and of covariates after them.
        lang: of the sentences.
    """
    resampled, mixing = estimated.resampled, estimated.mixing
    told: dict[str, object] = {
        "method": estimated.method,
        "observed": estimated.observed,
        "total": {"estimate": estimated.estimate, "lower": estimated.lower,
                  "upper": estimated.upper, "level": estimated.level},
        "hidden": {name: None if value is None else value - estimated.observed for name, value in
                   (("estimate", estimated.estimate), ("lower", estimated.lower),
                    ("upper", estimated.upper))},
        "model": {"terms": [_term(term, names) for term in estimated.terms],
                  "at_minus_infinity": [_term(one, names) for one in estimated.at_minus_infinity]},
        "warnings": [_reason(reason, lang) for reason in estimated.reasons],
        "advice": estimated.advice,
        "seed": estimated.seed,
        "percentile": {"lower": None, "upper": None},  # what no method without resamples has
        "acceleration": None, "bias": None, "reselected": None,
    }  # fmt: skip
    if resampled:
        told |= {
            "percentile": {"lower": resampled.plain[0], "upper": resampled.plain[1]},
            "percentile_used": {"lower": resampled.lower.percentile,
                                "upper": resampled.upper.percentile},
            "monte_carlo": {"lower": resampled.lower.moves, "upper": resampled.upper.moves},
            "acceleration": resampled.acceleration, "bias": _finite(resampled.bias),
            "reselected": estimated.reselected,
            "failed": resampled.failed,
            "resamples": resampled.resamples,
        }  # fmt: skip
    if mixing:
        told["mixing"] = {"rhat": _finite(mixing.rhat), "sample": mixing.sample,
                          "medians": list(mixing.medians)}  # fmt: skip
    return told


def margins_to_data(found: EstimatedByMargin, lang: str) -> list[dict[str, object]]:
    """Return the numbers of every margin as data."""
    return [
        {"covariates": dict(zip(one.covariates, one.levels, strict=True)),
         "observed": one.observed, "estimate": one.estimate, "lower": one.lower,
         "upper": one.upper, "warnings": [_reason(reason, lang) for reason in one.reasons]}
        for one in found.margins
    ]  # fmt: skip


def estimate_lines(estimated: Estimated, speech: Speech) -> list[str]:
    """Return an estimate as lines: the number or the refusal, and all that speaks against it."""
    lines = [*_number_lines(estimated, speech)]
    lines += [f"– {reason.message(speech.lang)}" for reason in estimated.reasons]
    return [*lines, speech.say(f"advice-{estimated.advice}")]


def method_lines(methods: Sequence[Estimated], speech: Speech) -> list[str]:
    """Return all methods, a line each."""
    wide = max(len(method_in_words(one.method, lang=speech.lang)) for one in methods)
    return [
        "  ".join(
            [method_in_words(one.method, lang=speech.lang).ljust(wide), *_columns(one, speech)]
        ).rstrip()
        for one in methods
    ]


def margin_lines(found: EstimatedByMargin, speech: Speech) -> list[str]:
    """Return the numbers of every margin, each covariate under a heading."""
    lines: list[str] = []
    for covariates, margins in groupby(found.margins, key=lambda one: one.covariates):
        lines += ["", " × ".join(covariates)]
        lines += [
            f"  {' · '.join(one.levels)}: {_people(one.estimate, speech)}"
            f" ({_people(one.lower, speech)}–{_people(one.upper, speech)})"
            for one in margins
        ]
    return lines


def dial_lines(dial: Sequence[tuple[float, float]], speech: Speech) -> list[str]:
    """Return the number for each strength of what no list can show, in one line."""
    if not dial:
        return []
    steps = "  ".join(
        f"{_signed(step, speech)}: {_people(number, speech)}" for step, number in dial
    )
    return ["", speech.say("dial-told"), f"  {steps}"]


def variant_lines(key: str, variants: Mapping[str, Estimated], speech: Speech) -> list[str]:
    """Return estimates from other lists under a heading, a line each."""
    if not variants:
        return []
    return ["", speech.say(key), *(
        "  ".join([f"  {name}", *_columns(one, speech)]).rstrip()
        for name, one in variants.items()
    )]  # fmt: skip


def lists_line(lists: Lists, speech: Speech) -> str:
    """Return which lists were read, with how many are on each."""
    sizes = ", ".join(
        f"{name} {digits(size, lang=speech.lang)}"
        for name, size in zip(lists.names, lists.sizes, strict=True)
    )
    return speech.say(
        "lists-read", lists=sizes, observed=digits(lists.observed, lang=speech.lang),
        several=digits(lists.overlapping, lang=speech.lang),
    )  # fmt: skip


def _number_lines(estimated: Estimated, speech: Speech) -> list[str]:
    if estimated.estimate is None:
        return [speech.say("no-number")]
    return [
        speech.say(
            "estimated", estimate=_people(estimated.estimate, speech),
            lower=_people(estimated.lower, speech), upper=_people(estimated.upper, speech),
            level=f"{100 * estimated.level:g}", observed=_people(estimated.observed, speech),
            unseen=_people(round(estimated.estimate) - estimated.observed, speech),
        )
    ]  # fmt: skip


def _columns(estimated: Estimated, speech: Speech) -> list[str]:
    if estimated.estimate is None:
        return [speech.say("no-number-short")]
    limits = f"{_people(estimated.lower, speech)}–{_people(estimated.upper, speech)}"
    codes = ", ".join(one.code for one in estimated.reasons if one.code != OF_ALL_OTHERS)
    return [_people(estimated.estimate, speech).rjust(9), limits.ljust(17), codes]


def _signed(step: float, speech: Speech) -> str:
    return ("+" if step > 0 else "") + decimal(step, places=2, lang=speech.lang)


def _people(value: float | None, speech: Speech) -> str:
    return "–" if value is None else digits(round(value), lang=speech.lang)


def _finite(value: float) -> float | None:
    """Return a number, or nothing for one that has no end: JSON has no word for it."""
    return value if math.isfinite(value) else None


def _term(term: int, names: Sequence[str]) -> str:
    return " × ".join(name for place, name in enumerate(names) if term >> place & 1)


def _reason(reason: Reason, lang: str) -> dict[str, object]:
    return {"code": reason.code, "message": reason.message(lang), "stops": reason.stops}
