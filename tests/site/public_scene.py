"""What the world reads: the release of the example year, made once, and a correction of it."""

import json
import zipfile
from functools import cache
from io import BytesIO
from pathlib import Path

import samsyn
from samsyn.codes import load_codes
from samsyn.returns import load_questionnaires
from samsyn.yearbook import make_release
from samsyn_web.publications.actions.taking_in import take_in_release

YEAR = Path(samsyn.__file__).parent / "data" / "norway-2020"
EDITIONS = ("edition", "edition-nn", "edition-en")
PUBLIC = (  # every public page, without its language
    "", "numbers/", "numbers/compare/", "numbers/compare/?a=2019&b=2020", "numbers/topic/help/",
    "numbers/topic/justice/", "numbers/police-reports/", "numbers/assisted-adults/",
    "numbers/grant-scheme/", "definitions/", "definitions/police-reports/", "reports/", "data/",
    "search/", "search/?q=politi", "search/?q=qwxz",
)  # fmt: skip


@cache
def example_release():
    """The package of the example year in three languages; some twenty seconds, once a process."""
    return make_release(
        [YEAR / name for name in EDITIONS], codes=load_codes(),
        questionnaires=load_questionnaires(), lang="nb", on_step=lambda _: None,
    ).content  # fmt: skip


def publish(at, *, by=None, content=None):
    """Let the world read the example year."""
    return take_in_release(content or example_release(), by=by, at=at)


def files_of(content):
    """The files of a package."""
    with zipfile.ZipFile(BytesIO(content)) as package:
        return {name: package.read(name) for name in package.namelist()}


def manifest_of(content):
    """What a package says of itself."""
    return json.loads(files_of(content)["manifest.json"])
