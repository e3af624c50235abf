"""Figures of a small year, and texts held against them, for the tests of the proof-reader."""

from dataclasses import replace

from documents_cast import CODES, SERVICES, figure

from samsyn.documents.proof.known import known_from
from samsyn.documents.proof.proofread import proofread
from samsyn.documents.proof.reading.assemble import assemble
from samsyn.documents.proof.reading.html import read_html
from samsyn.documents.proof.reading.plain import read_plain
from samsyn.documents.proof.rules import RULES
from samsyn.figures import figures_to_rows

ROSA = {
    "": 74, "sex=female": 72, "sex=male": 2, "newness=new": 46, "newness=continuing": 28,
    "origin=africa": 20, "origin=eastern-europe": 19, "origin=asia": 35,
}  # fmt: skip
HTSO = {"": 24, "sex=female": 12, "sex=male": 12, "form=sexual": 9, "form=labour-or-services": 15}
ALL = {"": 103, "sex=female": 84, "sex=male": 19}
PERMITS = {"": 28, "sex=female": 17, "sex=male": 11, "permit=reflection": 24, "permit=limited": 4}
REPORTS = {
    "": 39, "form=sexual": 17, "form=labour-or-services": 20, "form=facilitation": 1,
    "form=organ-removal": 1,
}  # fmt: skip


def _figures(start, values):
    return [figure(value, at=f"{start} {where}".strip()) for where, value in values.items()]


FIGURES = (
    *_figures("assisted-adults service:rosa 2020", ROSA),
    *_figures("assisted-adults service:rosa 2019", {"": 63}),
    *_figures("assisted-adults service:htso 2020", HTSO),
    *_figures("assisted-adults service:nadheim 2020", {"": 5}),
    *_figures("assisted-adults all 2020", ALL),
    *_figures("assisted-adults all 2019", {"": 86}),
    *_figures("victim-permit-decisions all 2020", PERMITS),
    *_figures("victim-permit-decisions all 2019", {"": 27, "permit=reflection": 10}),
    *_figures("victim-permit-persons all 2020", {"": 27}),
    *_figures("police-reports all 2020", REPORTS),
    *_figures(
        "police-reports all 2019",
        {"": 36, "form=sexual": 17, "form=labour-or-services": 15, "form=combination": 4},
    ),
)
KNOWN = known_from(figures_to_rows(FIGURES))


def text_of(words, *, lang="nb", kind="plain"):
    """Return words as the proof-reader reads them."""
    drafts = read_plain(words) if kind == "plain" else read_html(words.encode())
    return replace(assemble(drafts, passed_over=lambda _: False), lang=lang)


def report_on(words, *, lang="nb", kind="plain", rules=tuple(RULES), **other):
    """Proof-read words; all rules are on unless some are named."""
    return proofread(
        text_of(words, lang=lang, kind=kind),
        known=KNOWN, codes=CODES, services=SERVICES, rules=rules, **other,
    )  # fmt: skip


def told(words, *, rule="", **other):
    """Return what is found in words, notes of unknown numbers left out unless asked for."""
    rules = (rule,) if rule else tuple(name for name in RULES if name != "unbound")
    return report_on(words, rules=rules, **other).findings


def bound(words, at):
    """Return words as a link to a figure, as every format of a report has it."""
    quantity, scope, period, *pairs = at.split()
    parts = [quantity, period, scope.replace(":", "-")]
    parts += [part for pair in pairs for part in pair.split("=")]
    return f'<a href="#kilde-{"-".join(parts)}">{words}</a>'
