"""A release is one package that opens without the program, and shows whether it is whole."""

import csv
import io
import json
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
)

import samsyn
from samsyn.cli import main
from samsyn.codes import load_codes
from samsyn.disclosure import head_of, read_ledger
from samsyn.returns import load_questionnaires
from samsyn.yearbook import ReleaseError, make_release, open_release, read_key, verify

DATA = Path(__file__).parent.parent / "documents-data"
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = KEY.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def edition_in(folder, *, small_numbers='small_numbers = "protected"\n', more=""):
    """The small edition, with what it decided about small numbers."""
    shutil.copytree(DATA, folder / "data")
    place = folder / "data" / "edition"
    settings = place / "edition.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(small_numbers + text, encoding="utf-8")
    chapter = place / "chapters" / "01-hjelp.md"
    chapter.write_text(chapter.read_text(encoding="utf-8") + more, encoding="utf-8")
    return place


def release_of(*folders, key=KEY):
    return make_release(
        folders, codes=load_codes(), questionnaires=load_questionnaires(), lang="nb",
        on_step=lambda _: None, key=key,
    )  # fmt: skip


def files_in(content):
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def zipped(files):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as package:
        for name, data in files.items():
            package.writestr(name, data)
    return made.getvalue()


@pytest.fixture(scope="module")
def content(tmp_path_factory):
    return release_of(edition_in(tmp_path_factory.mktemp("release"))).content


def test_all_formats_the_data_and_what_proves_it_whole_are_there(content):
    files = files_in(content)
    assert {
        "index.html", "manifest.json", "SHA256SUMS", "SHA256SUMS.sig", "signatory.pem",
        "nb/rapport.html", "nb/rapport.pdf", "nb/rapport.docx", "nb/sertifikat.json",
        "nb/html/index.html", "data/figures.csv", "data/definitions.csv", "data/categories.csv",
        "data/services.csv", "data/datapackage.json",
    } <= files.keys()  # fmt: skip
    manifest = json.loads(files["manifest.json"])
    assert manifest["program"] == {"name": "Samsyn", "version": samsyn.__version__}
    assert [one["language"] for one in manifest["certificates"]] == ["nb"]
    described = json.loads(files["data/datapackage.json"])["resources"]
    for one in described:
        head = next(csv.reader(io.StringIO(files[f"data/{one['path']}"].decode())))
        assert [field["name"] for field in one["schema"]["fields"]] == head
    rows = list(csv.DictReader(io.StringIO(files["data/figures.csv"].decode())))
    named = {row["quantity"] for row in csv.DictReader(
        io.StringIO(files["data/definitions.csv"].decode()))}  # fmt: skip
    assert {row["quantity"] for row in rows} == named


def test_every_number_has_a_place_that_is_there_and_answers_that_it_is_made_of(content):
    files = files_in(content)
    tables = {
        name: list(csv.DictReader(io.StringIO(files[f"data/{name}.csv"].decode())))
        for name in ("figures", "places", "sources")
    }
    key = ("period", "quantity", "scope", "dimension", "category")
    stands = {tuple(row[part] for part in key) for row in tables["places"]}
    made = {tuple(row[part] for part in key) for row in tables["sources"]}
    for row in tables["figures"]:
        at = tuple(row[part] for part in key)
        assert at in stands
        assert row["value"] == "" or at in made
    for row in tables["places"]:
        page, _, identifier = row["address"].partition("#")
        assert page in files
        assert not identifier or f'id="{identifier}"' in files[page].decode()
        assert row["place"]
    assert "value" not in tables["sources"][0]


def test_the_first_page_leads_to_what_is_there(content):
    files = files_in(content)
    page = files["index.html"].decode()
    led = [piece.split('"')[0] for piece in page.split('href="')[1:]]
    assert led
    assert set(led) <= files.keys()


def test_the_same_edition_and_key_give_the_same_bytes(content, tmp_path):
    assert release_of(edition_in(tmp_path)).content == content


def test_a_reader_without_the_program_sees_that_it_is_whole(content, tmp_path):
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        package.extractall(tmp_path)
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=tmp_path, capture_output=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0


def test_what_was_changed_taken_out_or_put_in_is_named(content):
    assert verify(content, public_key=PUBLIC).is_whole
    files = files_in(content)
    files["nb/rapport.html"] += b" "
    del files["nb/rapport.pdf"]
    files["nb/other.txt"] = b"x"
    found = verify(zipped(files))
    assert not found.is_whole
    assert found.changed == ("nb/rapport.html",)
    assert found.missing == ("nb/rapport.pdf",)
    assert found.unlisted == ("nb/other.txt",)


def test_other_sums_or_another_key_are_refused(content):
    files = files_in(content)
    forged = zipped({**files, "SHA256SUMS": files["SHA256SUMS"] + b"00  x\n"})
    other = Ed25519PrivateKey.from_private_bytes(bytes(32)).public_key()
    pem = other.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    for package, key in ((forged, None), (content, pem), (content, b"no key")):
        with pytest.raises(ReleaseError) as refused:
            verify(package, public_key=key)
        assert "Signaturen" in refused.value.message("nb")
    unsigned = {name: data for name, data in files.items() if not name.endswith((".sig", ".pem"))}
    assert verify(zipped(unsigned)).signatory == ""
    for package in (b"no package", zipped({"a": b"b"})):
        with pytest.raises(ReleaseError) as refused:
            verify(package)
        assert "SHA256SUMS" in refused.value.message("nn")


def test_a_draft_a_text_with_errors_and_a_strange_edition_are_not_released(tmp_path):
    draft = edition_in(tmp_path / "draft", small_numbers="")
    faulty = edition_in(tmp_path / "faulty", more="\nDet er `=assisted-adults sex=none`.\n")
    good = edition_in(tmp_path / "good")
    told = [((draft,), "utkast"), ((faulty,), "feil i teksten"), ((good, good), "oversettelse")]
    for folders, words in told:
        with pytest.raises(ReleaseError) as refused:
            release_of(*folders)
        assert words in refused.value.message("nb")


def test_the_command_releases_once_and_verifies(tmp_path, capsys):
    edition, package, key = edition_in(tmp_path), tmp_path / "p.zip", tmp_path / "key.pem"
    key.write_bytes(KEY.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    public = tmp_path / "public.pem"
    public.write_bytes(PUBLIC)

    def says(*words):
        code = main(["release", *map(str, words)])
        said = capsys.readouterr()
        return code, said.out + said.err

    assert says(edition, "--out", package, "--key", key)[0] == 0
    assert "skrives ikke over" in says(edition, "--out", package)[1]
    code, told = says("--verify", package, "--public-key", public)
    assert (code, "Pakken er hel" in told, "nøkkelen du oppga" in told) == (0, True, True)
    package.write_bytes(zipped({**files_in(package.read_bytes()), "more.txt": b"x"}))
    assert says("--verify", package) == (1, says("--verify", package)[1])
    assert "Kommet til: more.txt" in says("--verify", package)[1]
    code, told = says(edition, "--out", tmp_path / "q.zip", "--key", public)
    assert (code, "openssl genpkey" in told) == (2, True)
    assert says()[0] == 2


def test_a_release_is_checked_against_the_ledger_and_entered_in_it(tmp_path):
    edition, ledger = edition_in(tmp_path), tmp_path / "ledger"
    assert main(["release", str(edition), "--out", str(tmp_path / "a.zip"),
                 "--ledger", str(ledger)]) == 0  # fmt: skip
    entries = read_ledger(ledger)
    assert {entry.about.publication for entry in entries} == {"Menneskehandel i Norge 1.0"}
    manifest = json.loads(files_in((tmp_path / "a.zip").read_bytes())["manifest.json"])
    assert manifest["ledger"] == head_of(entries)
    assert main(["release", str(edition), "--out", str(tmp_path / "b.zip"),
                 "--ledger", str(ledger)]) == 0  # fmt: skip
    assert read_ledger(ledger) == entries
    manifest = json.loads(files_in((tmp_path / "b.zip").read_bytes())["manifest.json"])
    assert "A4" in manifest["certificates"][0]["checked"]["attackers"]


def test_a_key_that_is_none_is_refused(tmp_path):
    with pytest.raises(ReleaseError):
        read_key(tmp_path / "nothing.pem")


def test_a_reader_opens_the_package_and_has_the_figures_with_their_places(content):
    opened = open_release(content, codes=load_codes())
    files = files_in(content)
    assert opened.files == files and opened.languages == ("nb",)
    rows = list(csv.DictReader(io.StringIO(files["data/figures.csv"].decode())))
    assert len(opened.published.rows) == len(rows)
    stands = {one.key for one in opened.places}
    assert {one.key for one in opened.published.rows} <= stands
    assert {one.key for one in opened.sources} <= stands


def test_a_package_that_was_changed_is_not_opened(content):
    files = files_in(content)
    files["data/figures.csv"] = files["data/figures.csv"].replace(b"2020", b"2021")
    with pytest.raises(ReleaseError) as refused:
        open_release(zipped(files), codes=load_codes())
    assert refused.value.key == "release-changed"
