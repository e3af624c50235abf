"""`samsyn proof` keeps its promises: findings, their form, and one sentence for bad input."""

import json
from pathlib import Path

import pytest

import samsyn
from samsyn.cli import main

YEAR = Path(samsyn.__file__).parent / "data" / "norway-2020"
LANGUAGES = ("nb", "nn", "en")
WRONG = "# ROSA\n\nROSA fulgte opp 74 personer i 2020. Av dem var 46 nye og 27 videreført.\n"
FIELDS = {
    "id", "kind", "rule", "severity", "quote", "page", "paragraph", "heading", "found", "expected",
    "figure", "other", "confidence", "message",
}  # fmt: skip


@pytest.fixture(scope="module")
def figures(tmp_path_factory):
    """The figures of the example year, as `samsyn compile` writes them."""
    path = tmp_path_factory.mktemp("figures") / "figures.csv"
    services = str(YEAR / "services.csv")
    main(["compile", str(YEAR / "returns.csv"), "--services", services, "--out", str(path)])
    return path


@pytest.fixture
def document(tmp_path):
    path = tmp_path / "utkast.txt"
    path.write_text(WRONG, encoding="utf-8")
    return path


@pytest.fixture
def proof(capsys, figures):
    """Run the command; give back exit code, standard output and standard error."""

    def run(path, *words, figures=figures):
        code = main(["proof", str(path), "--figures", str(figures), *map(str, words)])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run


def test_a_finding_has_what_the_format_promises(proof, document):
    code, out, err = proof(document, "--format", "json")
    answer = json.loads(out)
    assert (code, err) == (1, "")
    (finding,) = answer["findings"]
    assert set(finding) == FIELDS
    assert (finding["kind"], finding["found"], finding["expected"]) == ("contradiction", "27", "28")
    assert finding["figure"] == "assisted-adults service:rosa 2020 newness=continuing"
    assert (finding["page"], finding["paragraph"], finding["heading"]) == (None, 2, "ROSA")


@pytest.mark.parametrize(
    ("lang", "words"),
    [("nb", "tallgrunnlaget sier 28"), ("nn", "talgrunnlaget seier 28"),
     ("en", "the figures say 28")],
)  # fmt: skip
def test_a_person_reads_the_finding_in_their_language(proof, document, lang, words):
    code, out, _ = proof(document, "--lang", lang)
    assert code == 1
    assert words in out


def test_a_text_that_agrees_is_told_so(proof, document):
    document.write_text(WRONG.replace("27", "28"), encoding="utf-8")
    code, out, err = proof(document)
    assert (code, err) == (0, "")
    assert "Feil: 0" in out


def test_unknown_numbers_are_counted_and_shown_when_asked_for(proof, document):
    document.write_text("Politiet møtte 1311 personer på gaten.\n", encoding="utf-8")
    code, out, _ = proof(document)
    assert code == 0
    assert "ikke finnes i grunnlaget: 1" in out
    assert "1311 personer" in proof(document, "--notes")[1]


def test_a_finding_that_is_set_aside_stays_so(proof, document, tmp_path):
    (finding,) = json.loads(proof(document, "--format", "json")[1])["findings"]
    path = tmp_path / "aside.csv"
    path.write_text(f"finding,reason\n{finding['id']},én er talt to ganger\n", encoding="utf-8")
    code, out, _ = proof(document, "--dismissed", path, "--format", "json")
    answer = json.loads(out)
    assert code == 0
    assert (answer["findings"], len(answer["dismissed"])) == ([], 1)


def test_only_the_rules_named_are_used(proof, document):
    assert proof(document, "--rules", "share-wrong,table-sums")[0] == 0
    assert proof(document, "--rules", "all")[0] == 1


def spoiled(tmp_path, name, content):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    return path


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("mangler.pdf", None),
        ("regneark.ods", b"PK"),
        ("tom.txt", b""),
        ("latin.txt", "på".encode("latin-1")),
        ("skadd.docx", b"PK\x03\x04 ikke mer"),
        ("skadd.pdf", b"%PDF-1.7 ikke mer"),
    ],
)
def test_a_document_that_cannot_be_read_gets_one_sentence(proof, tmp_path, name, content, lang):
    code, out, err = proof(spoiled(tmp_path, name, content), "--lang", lang)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert name in err


@pytest.mark.parametrize("lang", LANGUAGES)
def test_figures_that_disagree_are_refused(proof, document, figures, tmp_path, lang):
    other = tmp_path / "other.csv"
    other.write_text(figures.read_text(encoding="utf-8").replace(",74,", ",75,"), encoding="utf-8")
    code, out, err = proof(document, "--figures", other, "--lang", lang)
    assert (code, out) == (2, "")
    assert "other.csv" in err


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_rule_that_is_none_is_answered_with_those_there_are(proof, document, lang):
    code, out, err = proof(document, "--rules", "grammar", "--lang", lang)
    assert (code, out) == (2, "")
    assert "grammar" in err
    assert "does-not-add-up" in err


@pytest.mark.parametrize("lang", LANGUAGES)
def test_figures_that_are_none_get_one_sentence(proof, document, tmp_path, lang):
    path = spoiled(tmp_path, "figures.csv", b"a,b\n1,2\n")
    code, out, err = proof(document, "--lang", lang, figures=path)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1


def test_services_are_known_by_their_names(proof, document):
    document.write_text(WRONG.replace("# ROSA", "# Hjelp"), encoding="utf-8")
    assert proof(document, "--services", YEAR / "services.csv")[0] == 1
