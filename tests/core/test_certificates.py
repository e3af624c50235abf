"""A certificate is over exact bytes; nothing published is written without one."""

import json
from dataclasses import replace

import pytest
from disclosure_cast import GIVEN

from samsyn.codes import load_codes
from samsyn.disclosure import (
    CertificateError,
    Checked,
    DisclosureError,
    NotPublished,
    certificate_to_json,
    certify,
    insist_cleared,
    profile_of,
    read_certificate,
)

CHECKED = Checked("persons", 5, 3, ("A0", "A2"), cells=9, hidden=4)


def test_a_certificate_is_over_its_bytes_and_no_others(tmp_path):
    certificate = certify(b"a,b\n1,2\n", name="t.csv", checked=CHECKED)
    assert certificate.covers(b"a,b\n1,2\n")
    assert not certificate.covers(b"a,b\n1,3\n")
    (tmp_path / "c.json").write_text(certificate_to_json(certificate), encoding="utf-8")
    assert read_certificate(tmp_path / "c.json") == certificate
    insist_cleared(b"a,b\n1,2\n", certificate, name="t.csv")
    insist_cleared(b"anything", NotPublished.DRAFT, name="t.csv")
    with pytest.raises(CertificateError) as refused:
        insist_cleared(b"a,b\n1,3\n", certificate, name="t.csv")
    assert "t.csv" in refused.value.message("nb")


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"checked": {"attackers": []}}', "\x00"])
def test_what_is_no_certificate_is_told_in_one_sentence(tmp_path, text):
    (tmp_path / "c.json").write_text(text, encoding="utf-8")
    with pytest.raises(CertificateError) as refused:
        read_certificate(tmp_path / "c.json")
    assert "c.json" in refused.value.message("en")


def test_somebody_has_said_of_every_count_whether_it_can_find_a_person():
    for basis in load_codes().bases:
        profile_of(basis)
    assert profile_of("persons").threshold == 5
    assert not profile_of("persons").opened_by_decision
    assert profile_of("reports").opened_by_decision
    assert profile_of("kroner") is None
    with pytest.raises(DisclosureError) as refused:
        profile_of("sightings")
    assert "sightings" in refused.value.message("nb")


@pytest.fixture
def published(samsyn_says, tmp_path):
    plan = tmp_path / "plan.toml"
    plan.write_text(
        '[[table]]\nname = "one"\ndimensions = ["district", "gender", "age"]\n'
        'levels = { age = "group" }\n', encoding="utf-8",
    )  # fmt: skip
    out = tmp_path / "out.csv"

    def publish(*more, public=("--public",)):
        return samsyn_says(
            "protect", GIVEN / "freq5_1k5.csv", "--system", plan, "--hierarchies", GIVEN,
            "--out", out, *public, *more,
        )  # fmt: skip

    return publish, out, tmp_path


def test_protect_gives_a_certificate_that_attack_can_try(samsyn_says, published):
    publish, out, folder = published
    certificate, ledger = folder / "c.json", folder / "ledger"
    code, said, _ = publish("--certificate", certificate, "--ledger", ledger, "--format", "json")
    assert code == 0
    told = json.loads(certificate.read_text(encoding="utf-8"))
    assert told["length"] == len(out.read_bytes())
    assert told["checked"]["ledger"] == json.loads(said)["head"]
    assert told["checked"]["attackers"] == ["A0", "A2"]
    attack = ("attack", out, "--hierarchies", GIVEN, "--certificate", certificate)
    assert samsyn_says(*attack)[0] == 0
    out.write_text(out.read_text(encoding="utf-8").replace(",0,", ",1,", 1), encoding="utf-8")
    code, _, err = samsyn_says(*attack, "--lang", "en")
    assert code == 2
    assert "not over “out.csv”" in err


def test_the_page_and_the_pictures_tell_nobody_which_numbers_are_small(published):
    publish, _, folder = published
    code, _, _ = publish(
        "--certificate-page", folder / "page.html", "--pictures", folder / "p",
        "--day", "2021-06-15",
    )  # fmt: skip
    assert code == 0
    (picture,) = (folder / "p").iterdir()
    drawn = picture.read_text(encoding="utf-8")
    assert "få personer" not in drawn
    assert "vises ikke: 24" in drawn
    page = (folder / "rapport.html").read_text(encoding="utf-8")
    assert "Sertifikat for publiserte tall" in page
    assert "få personer" not in page
    publish("--pictures", folder / "office", public=())
    (office,) = (folder / "office").iterdir()
    assert "få personer" in office.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("words", "public", "told"),
    [(("--certificate", "c.json"), (), "--public"),
     (("--certificate-page", "c.docx"), ("--public",), "c.docx"),
     (("--certificate-page", "c.pdf"), ("--public",), "--day")],
)  # fmt: skip
def test_what_cannot_be_certified_is_refused_before_anything_is_written(
    published, words, public, told
):
    publish, out, folder = published
    code, _, err = publish(words[0], folder / words[1], public=public)
    assert code == 2
    assert told in err
    assert not out.exists()


def test_a_decision_travels_with_the_certificate():
    changed = replace(CHECKED, small=3)
    assert certify(b"", name="t", checked=changed).checked.small == 3
