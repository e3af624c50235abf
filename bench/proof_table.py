"""`run.py bench proof`: what the proof-reader found, for every fault and every rule."""

import csv
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from bench.proof import Record, Tally, measure
from bench.proof_of_texts import measure_texts
from samsyn.documents import PROOF_RULES, Measurement

MEASURED = (
    Path(__file__).parent.parent
    / "src"
    / "samsyn"
    / "documents"
    / "proof"
    / "data"
    / "measured.csv"
)
PAGE = Path(__file__).parent.parent / "docs" / "methods" / "proof-reading.md"
HEAD = "| rule | right | wrong | precision | of | recall |"
BOUND, FREE = ("html", "pdf", "docx"), ("no links", "text")
PROMISED = 0.95
ALONE = {"changed digits", "stale year", "stale number", "other service", "told otherwise"}
# What each rule is there for: faults it ought to find where no other rule does, in which forms.
MEANT_FOR = {
    "bound-numbers": (BOUND, {"changed digits", "changed cell", "swapped numbers", "stale number"}),
    "bound-claim": (BOUND, {"turned superlative"}),
    "bound-category": (BOUND, {"swapped categories"}),
    "bound-year": (BOUND, {"stale year"}),
    "bound-service": (BOUND, {"other service"}),
    "bound-basis": (BOUND, {"other noun"}),
    "contradicts-figures": (("text",), {"part changed", "parts swapped"}),
    "table-cells": (("no links",), {"changed cell"}),
    "wrong-total": (("text",), {"total changed"}),
    "basis-changes": (("text",), {"years of two bases"}),
    "does-not-add-up": (("text",), {"part changed", "total changed"}),
    "table-sums": (("no links",), {"changed cell"}),
    "change-denied": (FREE, {"years swapped", "changed digits", "stale number", "swapped numbers"}),
    "part-above-whole": (("text",), {"part above whole"}),
    "share-wrong": (FREE, {"share changed", "changed percent"}),
    "superlative-denied": (FREE, {"turned superlative", "superlative turned"}),
    "lone-part": (("text",), {"lone part changed"}),
    "lone-number": (FREE, ALONE),
    "rest-denied": (("text",), {"rest changed"}),
    "told-twice": (("text",), {"told otherwise"}),
    "chapters-against-summary": (("no links",), {"other summary"}),
}


def print_proof(texts: Path | None, *, save: bool) -> int:
    """Measure, print, and write the measurements where that is asked for.

    Args:
        texts: a folder with the texts of the truth tables; without it only the edition is read.

    Returns:
        1 where fewer faults in bound numbers are found than is promised.
    """
    edition = measure()
    print("The example edition, faults planted between binding and writing")
    print("\n".join(_faults(edition.records)))
    tallies = [edition]
    if texts:
        tallies.append(measure_texts(texts))
        print("\nThe texts of the truth tables")
        print("\n".join(_faults(tallies[1].records)))
    measured = dict(_rules(tallies))
    print(f"\n{'rule':28}{'right':>7}{'wrong':>7}{'of':>6}{'precision':>11}{'recall':>8}")
    for rule, one in measured.items():
        precision = _share(one.precision, one.right + one.wrong)
        counts = f"{one.right:7}{one.wrong:7}{one.faults:6}"
        print(f"{rule:28}{counts}{precision:>11}{_share(one.recall, one.faults):>8}")
    if save:
        _save(measured)
    bound = [record for record in edition.records if record.form in BOUND]
    found = sum(bool(record.rules) for record in bound)
    print(f"\nBound numbers: {found} of {len(bound)} faults found ({found / len(bound):.1%}).")
    pages, seconds = max(edition.seconds, key=lambda pair: pair[1])
    print(f"Slowest reading: a PDF of {pages} pages in {seconds:.1f} s.")
    return 0 if found >= PROMISED * len(bound) else 1


def _faults(records: Sequence[Record]) -> Iterator[str]:
    kinds = sorted({record.fault.kind for record in records})
    forms = list(dict.fromkeys(record.form for record in records))
    yield f"{'fault':26}" + "".join(f"{form:>12}" for form in forms)
    for kind in [*kinds, "all"]:
        cells = []
        for form in forms:
            met = [r for r in records if r.form == form and kind in (r.fault.kind, "all")]
            cells.append(f"{sum(bool(r.rules) for r in met)} of {len(met)}")
        yield f"{kind:26}" + "".join(f"{cell:>12}" for cell in cells)


def _rules(tallies: Sequence[Tally]) -> Iterator[tuple[str, Measurement]]:
    """Yield, for each rule, its right and wrong findings, and the faults that were left to it."""
    records = [record for tally in tallies for record in tally.records]
    wrong = Counter(finding.rule for tally in tallies for finding in tally.wrong)
    for rule in PROOF_RULES:
        forms, kinds = MEANT_FOR.get(rule, ((), set()))
        meant = [r for r in records if r.form in forms and r.fault.kind in kinds]
        left = sum(rule in r.rules or not r.rules for r in meant)
        found = sum(rule in r.rules for r in meant)
        right = sum(rule in r.rules for r in records)
        yield rule, Measurement(right, wrong[rule], found, left)


def _share(share: float, of: int) -> str:
    return f"{share:.2f}" if of else "–"


def _save(measured: Mapping[str, Measurement]) -> None:
    """Write the measurements where the program reads them, and into the page about them."""
    with MEASURED.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(["rule", "right", "wrong", "found", "faults"])
        for rule, one in measured.items():
            out.writerow([rule, one.right, one.wrong, one.found, one.faults])
    page = PAGE.read_text(encoding="utf-8")
    before, _, rest = page.partition(HEAD)
    after = rest.partition("\n\n")[2]
    PAGE.write_text(f"{before}{measured_table(measured)}\n\n{after}", encoding="utf-8")


def measured_table(measured: Mapping[str, Measurement]) -> str:
    """Return the measurements as they stand in the page about them."""
    lines = [HEAD, "| --- | --: | --: | --: | --: | --: |"]
    for rule, one in measured.items():
        told = one.right + one.wrong
        precision, recall = _share(one.precision, told), _share(one.recall, one.faults)
        cells = [f"`{rule}`", str(one.right), str(one.wrong), precision, str(one.faults), recall]
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)
