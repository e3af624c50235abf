"""The proof-reader on texts of others: faults planted where truth tables say what is right."""

import random
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.planting_in_text import TRUTH, TruthRow, faults_for, plant_in_text, read_truth
from bench.proof import SEED, Case, Tally, count, example_case
from samsyn.documents import ProofFinding, proofread, read_document

TEXTS = (
    "status-report-2020", "action-plan-2016", "newsletter-2022-jan-apr",
    "newsletter-2023-jul-sep", "newsletter-2025-oct-dec",
)  # fmt: skip
APART = 3  # lines between two faults of one copy


def measure_texts(folder: Path) -> Tally:
    """Plant every fault the truth tables allow, several to a copy but far apart."""
    tally = Tally()
    with tempfile.TemporaryDirectory() as name:
        out = Path(name)
        case = example_case(out)
        for text in TEXTS:
            source = (folder / f"{text}.txt").read_text(encoding="utf-8")
            rows = read_truth(TRUTH / f"{text}.csv")
            clean = {_words_of(finding) for finding in _read(case, source, out)}
            chance = random.Random(SEED)
            for group in _groups([(row, kind) for row in rows for kind in faults_for(row)]):
                _one_copy(source, group, (case, clean, out, chance), tally)
    return tally


def _one_copy(
    source: str,
    group: Sequence[tuple[TruthRow, str]],
    setting: tuple[Case, set[tuple[str, str]], Path, random.Random],
    tally: Tally,
) -> None:
    case, clean, out, chance = setting
    lines = source.split("\n")
    planted = [plant_in_text(lines, row, kind, chance=chance) for row, kind in group]
    faults = [fault for fault in planted if fault]
    findings = _read(case, "\n".join(lines), out)
    count([f for f in findings if _words_of(f) not in clean], faults, "text", tally)


def _words_of(finding: ProofFinding) -> tuple[str, str]:
    return finding.rule, finding.place.quote


def _groups(
    pairs: Sequence[tuple[TruthRow, str]],
) -> Iterator[list[tuple[TruthRow, str]]]:
    """Yield faults that may stand in one copy, since they are far enough apart."""
    left = list(pairs)
    while left:
        group: list[tuple[TruthRow, str]] = []
        taken: set[int] = set()
        for pair in list(left):
            lines = {pair[0].line, *(bit.line for bit in pair[0].bits)}
            lines |= {pair[0].total.line} if pair[0].total else set()
            if not any(abs(line - other) < APART for line in lines for other in taken):
                group.append(pair)
                taken |= lines
                left.remove(pair)
        yield group


def _read(case: Case, text: str, out: Path) -> list[ProofFinding]:
    path = out / "copy.txt"
    path.write_text(text, encoding="utf-8")
    report = proofread(
        read_document(path), known=case.known, codes=case.codes, services=case.services
    )
    return [finding for finding in report.findings if finding.severity != "note"]
