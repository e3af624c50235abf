"""Made studies: one with everything in it, one that is refused, and one on its way."""

from dataclasses import replace
from math import exp

from samsyn.estimation import (
    Estimated,
    Limit,
    ListDescription,
    Mixing,
    Reason,
    Resampled,
    Study,
    Variant,
    gate,
    lists_of,
)

NAMES = ("politi", "krisesenter", "utlendingsforvaltning", "barnevern", "frivillige")
HISTORIES = {
    0b00001: 780, 0b00010: 431, 0b00100: 562, 0b01000: 96, 0b10000: 705, 0b00011: 29,
    0b00101: 61, 0b00110: 18, 0b01001: 2, 0b10001: 14, 0b10010: 33, 0b10100: 7, 0b11000: 1,
    0b00111: 3, 0b10011: 1, 0b10110: 1,
}  # fmt: skip
LISTS = lists_of(NAMES, HISTORIES)
DESCRIPTIONS = {
    "politi": ListDescription("Politiet", "Anmeldelser og etterretning", "2018–2020"),
    "krisesenter": ListDescription("Krisesentrene", "Opphold og dagsbesøk", "2018–2020"),
    "utlendingsforvaltning": ListDescription("UDI", "Refleksjonsperioder", "2018–2020"),
    "barnevern": ListDescription("Barnevernet", "Meldinger", "2019–2020"),
    "frivillige": ListDescription("ROSA og Pro Sentret", "Oppfølging", "2018–2020"),
}


def resampled(*, lower, upper, reselected=0.62, failed=0.002):
    return Resampled(
        resamples=1000, lower=Limit(lower, 0.0182, 121.4), upper=Limit(upper, 0.9701, 344.9),
        plain=(lower * 1.03, upper * 1.08), bias=-0.118, acceleration=0.0123,
        reselected=reselected, failed=failed,
    )  # fmt: skip


def estimated(method, estimate=None, lower=None, upper=None, **other):
    return Estimated(method, LISTS.observed, 0.95, 7, estimate=estimate, lower=lower, upper=upper,
                     **other)  # fmt: skip


RECOMMENDED = estimated(
    "recommended", 11312.99, 9147.1, 14295.5,
    mixing=Mixing(1.003, 3870.2, (11290.4, 11350.1, 11301.9, 11322.0)),
    reasons=(Reason("methods-disagree", {"count": 2, "of": 9}),),
)  # fmt: skip
METHODS = (
    estimated("main-effects", 15340.2, 13920.0, 16980.7, resampled=resampled(
        lower=13920.0, upper=16980.7, reselected=1.0)),
    estimated("stepwise", 11880.4, 9411.3, 15920.8, terms=(0b00011, 0b00101),
              resampled=resampled(lower=9411.3, upper=15920.8)),
    estimated("bic", 11204.8, 9188.2, 14890.1, terms=(0b00011, 0b00101, 0b11000),
              at_minus_infinity=(0b11000,), resampled=resampled(lower=9188.2, upper=14890.1)),
    estimated("aic", 12410.6, 8904.2, 24411.0, terms=(0b00011, 0b00101, 0b00110, 0b00111),
              resampled=resampled(lower=8904.2, upper=24411.0, reselected=0.09),
              reasons=(Reason("choice-unstable", {"share": 9}),)),
    estimated("bic-average", 11400.3, 9120.4, 15110.9,
              resampled=resampled(lower=9120.4, upper=15110.9, reselected=1.0)),
    estimated("aic-average", 12322.2, 9010.0, 22108.7,
              resampled=resampled(lower=9010.0, upper=22108.7, reselected=1.0)),
    estimated("chao", 10211.5, 9620.1, 11204.0, reasons=(Reason("lower-bound"),)),
    estimated("darroch", 13811.0, 11000.4, 18020.3),
    estimated("latent-class", mixing=Mixing(3.42, 12.5, (9800.0, 31020.7, 10110.2, 88213.4)),
              reasons=(Reason("chains-apart", {"rhat": "3,42"}),)),
    estimated("bayes-threshold", 11720.9, 9310.2, 15004.4,
              mixing=Mixing(1.004, 2210.0, (11700.1, 11731.4, 11718.0, 11722.2))),
)  # fmt: skip
WITHOUT = tuple(
    Variant((name,), estimated("recommended", *numbers) if numbers else estimated(
        "recommended", reasons=(Reason("not-identifiable"),)))
    for name, numbers in zip(NAMES, (
        (8712.0, 6190.3, 13210.7), (12040.9, 9204.6, 16733.0), (10920.0, 8120.5, 15680.2),
        (11288.8, 9100.4, 14301.1), ()), strict=True)
)  # fmt: skip
MERGED = tuple(
    Variant((one, other), estimated("recommended", 11312.99 + 310 * step, 9147.1, 14295.5 + step))
    for step, (one, other) in enumerate([
        ("politi", "krisesenter"), ("politi", "utlendingsforvaltning"), ("politi", "barnevern"),
        ("krisesenter", "frivillige")])
)  # fmt: skip
DIAL = tuple(
    (step / 4, LISTS.observed + (11312.99 - LISTS.observed) * exp(step / 4))
    for step in range(-4, 5)
)  # fmt: skip
FULL = Study(
    LISTS, 0.95, 1000, 7, gate(LISTS), parts=26, done=26, recommended=RECOMMENDED,
    methods=METHODS, without=WITHOUT, merged=MERGED, dial=DIAL, descriptions=DESCRIPTIONS,
)  # fmt: skip
APART = lists_of(("politi", "krisesenter", "frivillige"), {1: 8, 2: 7, 4: 5})
REFUSED = Study(
    APART, 0.95, 1000, 1, gate(APART), parts=0,
    recommended=Estimated("recommended", 20, 0.95, 1, reasons=gate(APART)),
)  # fmt: skip
AGAINST = replace(FULL, recommended=RECOMMENDED.warned(
    Reason("one-overlap-carries", {"lists": "barnevern, frivillige", "count": 1,
                                   "estimate": 11313, "without": 19402}),
    Reason("wide", {"lower": 1204, "upper": 14295, "times": 10}),
))  # fmt: skip
BEGUN = replace(FULL, done=0, recommended=None, methods=(), without=(), merged=(), dial=())
