"""The report of the example year on the site: its round frozen, its texts in three languages."""

import tomlkit
from public_scene import EDITIONS, YEAR
from site_cast import NOW
from year_cast import accept_everything, make_year

from samsyn_web.collection.actions.freezing import freeze_round
from samsyn_web.collection.queries.figures import checksum_of_round
from samsyn_web.organisations.models import Service
from samsyn_web.publications.actions.writing import begin_edition

LANGUAGES = dict(zip(("nb", "nn", "en"), EDITIONS, strict=True))


PUBLIC_LINES = {  # what the report tells its readers to ring and write to
    "public_phone": "22 33 11 60, 994 70 279, 466 15 000",
    "public_email": "menneskehandel@bufdir.no",
}


def frozen_year(*, by):
    """The round of 2020 with every answer of the files, accepted and frozen."""
    the_round = make_year()
    Service.objects.filter(code="rosa").update(**PUBLIC_LINES)
    accept_everything(the_round, by=by)
    return freeze_round(the_round, seen=checksum_of_round(the_round), by=by, at=NOW)


def example_texts(languages=("nb",)):
    """The texts of the example edition, by language and path, in their order."""
    return {
        (lang, path.relative_to(folder).as_posix()): path.read_text(encoding="utf-8")
        for lang in languages
        for folder in [YEAR / LANGUAGES[lang]]
        for path in [*sorted((folder / "chapters").glob("*.md")), folder / "edition.toml"]
    }


def small_texts():
    """A short report: one chapter with bound numbers, and its settings."""
    settings = tomlkit.parse((YEAR / "edition" / "edition.toml").read_text(encoding="utf-8"))
    for name in ("returns", "chapters"):
        settings.pop(name)
    chapter = (
        "# Straffesaker {#straffesaker}\n\nPolitiet fikk `=police-reports | count` i 2020. "
        "ROSA fulgte opp `=assisted-adults service:rosa | count`.\n\n"
        "## Hjelp {#hjelp}\n\nHTSO fulgte opp `=assisted-adults service:htso`.\n\n"
        "::: recommendation\n**Gi noen ansvaret.** Vi anbefaler en samordner.\n:::\n"
    )
    return {("nb", "chapters/01-straffesaker.md"): chapter,
            ("nb", "edition.toml"): tomlkit.dumps(settings)}  # fmt: skip


def begun(the_round, *, by, texts=None):
    """An edition of a frozen round."""
    return begin_edition(the_round, texts=texts or small_texts(), by=by, at=NOW)
