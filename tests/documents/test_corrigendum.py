"""A correction tells what stood, what stands now, in every place, and whose answers."""

import json
import shutil
from pathlib import Path

import pytest

from samsyn.cli import main
from samsyn.codes import load_codes
from samsyn.documents import read_document
from samsyn.returns import load_questionnaires
from samsyn.yearbook import ReleaseError, make_corrigendum

DATA = Path(__file__).parent.parent / "documents-data"
DECIDED = 'small_numbers = "protected"\n'
RETURNS = "returns.csv"


def editions(folder, *, returns=(), chapter=(), version="1.1"):
    """The small edition as it was published, and as it is corrected."""
    places = []
    for name in ("before", "after"):
        shutil.copytree(DATA, folder / name)
        place = folder / name / "edition"
        settings = place / "edition.toml"
        settings.write_text(DECIDED + settings.read_text(encoding="utf-8"), encoding="utf-8")
        places.append(place)
    change(places[1] / "edition.toml", ('version = "1.0"', f'version = "{version}"'))
    change(places[1].parent / RETURNS, *returns)
    change(places[1] / "chapters" / "01-hjelp.md", *chapter)
    return places


def change(path, *changes):
    text = path.read_text(encoding="utf-8")
    for before, after in changes:
        assert text.count(before) == 1, before
        text = text.replace(before, after)
    path.write_text(text, encoding="utf-8")


def corrected(before, after):
    return make_corrigendum(
        before, after, codes=load_codes(), questionnaires=load_questionnaires(), lang="nb",
        reason="Et tall var lest feil.",
    )  # fmt: skip


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    """The total of police reports is another."""
    folder = tmp_path_factory.mktemp("corrigendum")
    return corrected(*editions(folder, returns=[(REPORTS, REPORTS.replace(",39,", ",41,"))]))


REPORTS = "2020,police,police-reports,total,,39,"


def test_the_figure_and_whose_answer_it_is_are_told(found):
    (figure,) = found.figures
    assert (figure.before, figure.after) == ("39", "41")
    assert figure.name.startswith("Anmeldelser")
    assert len(found.services) == 1


def test_every_place_is_told_heading_text_table_and_chart(found):
    kinds = {one.kind for one in found.places}
    assert {"heading", "text", "table", "chart"} <= kinds
    assert all("39" in one.before and "41" in one.after
               for one in found.places if one.before != one.after)  # fmt: skip
    before = [one.before for one in found.places]
    assert any(text.endswith("Politiet fikk 39 anmeldelser") for text in before)
    assert any("39" in text and "Norge" in text for text in before)


def test_a_correction_of_the_words_is_told_too(tmp_path):
    found = corrected(*editions(tmp_path, chapter=[("Slutt.", "Ferdig.")]))
    (place,) = found.places
    assert (place.before, place.after, place.kind) == ("Slutt.", "Ferdig.", "text")
    assert place.heading == "Avsluttet"
    assert (found.figures, found.services) == ((), ())


def test_nothing_corrected_and_no_new_version_are_refused(tmp_path):
    with pytest.raises(ReleaseError) as refused:
        corrected(*editions(tmp_path / "a"))
    assert "ingenting å rette" in refused.value.message("nb")
    with pytest.raises(ReleaseError) as refused:
        corrected(*editions(tmp_path / "b", chapter=[("Slutt.", "Ferdig.")], version="1.0"))
    assert "ny versjon" in refused.value.message("nb")


def test_the_command_writes_it_in_all_formats(tmp_path, capsys):
    before, after = editions(tmp_path, returns=[(REPORTS, REPORTS.replace(",39,", ",41,"))])
    out = tmp_path / "out"
    code = main(["corrigendum", str(before), str(after), "--out", str(out), "--reason",
                 "Et tall var lest feil.", "--format", "json"])  # fmt: skip
    told = json.loads(capsys.readouterr().out)
    assert code == 0
    assert told["figures"][0]["after"] == "41"
    for path in told["files"]:
        words = " ".join(one.text for one in read_document(Path(path)).passages)
        assert "Et tall var lest feil." in words
        assert "versjon 1.1" in words
        assert "Hva som er rettet" in words
