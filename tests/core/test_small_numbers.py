"""The example edition goes through the check twice: as it was decided, and protected throughout."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

import samsyn
from samsyn.codes import load_codes
from samsyn.disclosure import CertificateError, Opened, ProfileError, Published, attack
from samsyn.documents import EditionError, SmallNumbers, document_bytes, read_edition, write_html
from samsyn.documents.walk import find, text_of
from samsyn.figures import name_of
from samsyn.returns import load_questionnaires
from samsyn.yearbook.binding import bind_and_protect
from samsyn.yearbook.cells import cells_of_used
from samsyn.yearbook.given import compile_given, read_given

EDITION = Path(samsyn.__file__).parent / "data" / "norway-2020" / "edition"
HIDDEN = SmallNumbers(is_decided=True)


@pytest.fixture(scope="module")
def given():
    return read_given(
        read_edition(EDITION), codes=load_codes(), questionnaires=load_questionnaires(), lang="nb"
    )


def bound(given, small=None):
    if small is not None:
        given = replace(given, edition=replace(given.edition, small_numbers=small))
    return bind_and_protect(given, compile_given(given), on_step=lambda _: None)


@pytest.fixture(scope="module")
def decided(given):
    return bound(given)


@pytest.fixture(scope="module")
def protected(given):
    return bound(given, HIDDEN)


def words_of(document):
    return " ".join(text_of(list(chapter.blocks)) for chapter in document.chapters)


def names_in(document):
    """The figures that stand in the text and the tables, by name, with what is printed."""
    spans = (
        node for chapter in document.chapters
        for node in find(list(chapter.blocks), kinds=["Span"]) if "figure" in node["c"][0][1]
    )  # fmt: skip
    return {dict(node["c"][0][2])["key"]: node for node in spans}


def test_as_decided_all_stands_and_what_it_discloses_is_listed(decided, given):
    verdict, document = decided.verdict, decided.built.document
    assert not verdict.hidden
    assert decided.built.left_out == 0
    shown = [one for one in verdict.disclosed if one.how == "shown"]
    follows = [one for one in verdict.disclosed if one.how == "follows"]
    assert shown and follows
    assert {one.value for one in verdict.disclosed} <= {1, 2, 3, 4}
    last = document.chapters[-1]
    assert last.title == "Små tall i denne utgaven"
    said = words_of(document)
    assert all(one.reason.split()[0] in said for one in given.edition.small_numbers.opened)
    assert decided.certificate.checked.small == len(shown)
    assert [one.by for one in decided.certificate.checked.opened][-1] == ""


def test_protected_no_hidden_number_is_printed_and_the_rest_reads_on(protected):
    document, hidden = protected.built.document, protected.verdict.hidden
    assert hidden
    to_read = protected.built.findings
    assert {one.rule for one in to_read} == {"left-out"}
    assert {one.severity for one in to_read} == {"note"}
    assert any(one.file.startswith("chapters/03") and one.line > 1 for one in to_read)
    names = {" ".join(key) for key in hidden}
    printed = names_in(document)
    compiled = {" ".join(figure.key): figure for figure in protected.built.figures}
    for name, node in printed.items():
        text = text_of([node])
        figure = next((f for f in compiled.values() if name_of(f) == name), None)
        if figure is not None and " ".join(figure.key) in names:
            assert text == ":"
    assert protected.built.left_out > 50
    assert "[=" not in words_of(document)


def test_what_is_left_in_the_protected_edition_opens_nothing(given, protected):
    """All figures of persons and acts that stand there, attacked as one who is in a hidden cell."""
    compilation = compile_given(given)
    free = bound(given).built.figures
    for cells in cells_of_used(free, compilation=compilation, codes=given.codes):
        small = [
            i for i, (key, value) in enumerate(zip(cells.keys, cells.values, strict=True))
            if key in protected.verdict.hidden and 0 < value < 5
        ]  # fmt: skip
        if not small:
            continue
        shown = np.array([
            -1 if key in protected.verdict.hidden else value
            for key, value in zip(cells.keys, cells.values.tolist(), strict=True)
        ])  # fmt: skip
        published = Published(cells.system.dimensions, cells.system.places, shown)
        found = dict(zip(attack(published).cells, attack(published).intervals, strict=True))
        for cell in small:
            interval = found[cell]
            assert interval.width >= 3, cells.keys[cell]
            assert interval.upper is None or interval.upper >= 5


def test_a_document_is_written_with_its_own_certificate_only(decided, protected, tmp_path):
    document = protected.built.document
    assert protected.certificate.covers(document_bytes(document))
    with pytest.raises(CertificateError):
        write_html(document, folder=tmp_path, cleared=decided.certificate)
    assert not list(tmp_path.iterdir())


def test_no_decision_opens_counts_of_persons(given):
    by_decision = Opened(("persons",), "the ministry wants it", "The coordinator", "2021-06-01")
    with pytest.raises(ProfileError) as refused:
        bound(given, SmallNumbers(is_decided=True, opened=(by_decision,)))
    assert "men ikke på personer" in refused.value.message("nb")
    public_before = replace(by_decision, by="")
    assert bound(given, SmallNumbers(is_decided=True, opened=(public_before,))).verdict.disclosed


def test_an_edition_that_decided_nothing_is_a_draft(given):
    draft = bound(given, SmallNumbers())
    assert draft.certificate is None
    assert draft.verdict.hidden
    assert draft.built.document.chapters[-1].title != "Små tall i denne utgaven"


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ('small_numbers = "perhaps"', "perhaps"),
        ('[[opened]]\ncounted = ["reports"]\nreason = "x"\nday = "2021-01-01"', "as-decided"),
        ('small_numbers = "as-decided"\n[[opened]]\ncounted = ["reports"]\nday = "2021-01-01"',
         "reason"),
    ],
)  # fmt: skip
def test_a_decision_without_its_reason_or_effect_is_refused(tmp_path, more, told):
    (tmp_path / "a.md").write_text("# A\n\nB.\n", encoding="utf-8")
    for name in ("cells.csv", "services.csv"):
        (tmp_path / name).write_text("x\n", encoding="utf-8")
    head, _, tables = more.partition("[[opened]]")
    text = (
        'title = "T"\nperiod = "2020"\npublisher = "P"\ndate = "2021-01-01"\nversion = "1"\n'
        f'lang = "nb"\nchapters = ["a.md"]\nservices = ["services.csv"]\n{head}\n'
        '[[returns]]\ncells = ["cells.csv"]\n'
    )  # fmt: skip
    text += f"[[opened]]{tables}\n" if tables else ""
    (tmp_path / "edition.toml").write_text(text, encoding="utf-8")
    with pytest.raises(EditionError) as refused:
        read_edition(tmp_path)
    assert told in refused.value.message("nb")
