"""`python -m samsyn_web demo`: the report and the site of the example year, shown together.

In go the words a person typed; out come the report as `samsyn demo` builds it, and beside it a
database and a server on this machine alone. A port that is taken is refused, in a sentence.
"""

import argparse
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

PORT = 8000
EDITIONS = {"nb": "rapport.html", "nn": "nn/rapport.html", "en": "en/rapport.html"}
PACKAGE = "utgivelse-2020.zip"
HERE = "127.0.0.1"


def start(words: Sequence[str]) -> int:
    """Build the report and the site, and show them until stopped; return the report's exit code."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    parser.add_argument("--out", type=Path, default=Path("out"))
    parser.add_argument("--port", type=int, default=PORT)
    parser.add_argument("--no-serve", action="store_true")
    parser.add_argument("--lang", choices=tuple(EDITIONS), default="nb")
    known, others = parser.parse_known_args(words)
    report = ["demo", "--no-serve", "--out", str(known.out), "--lang", known.lang, *others]
    # processes of their own: what it takes to write a report (over 1 GB) is given back
    package = known.out / "site" / PACKAGE
    releasing = _begin_release(package)
    code = subprocess.run([sys.executable, "-m", "samsyn", *report], check=False).returncode
    if code == 2:  # it could not be built, and has said so
        if releasing:
            releasing.kill()
        return code
    prepare(known.out / "site", lang=known.lang)
    if releasing and releasing.wait() == 0:
        _publish(package, lang=known.lang)
    return code if known.no_serve else serve(known.out, port=known.port, lang=known.lang) or code


def _begin_release(package: Path) -> subprocess.Popen[bytes] | None:
    """Begin to make the release of the example year, for the public pages; it is made once."""
    if package.is_file():
        return None
    import samsyn

    year = Path(samsyn.__file__).parent / "data" / "norway-2020"
    package.parent.mkdir(parents=True, exist_ok=True)
    editions = [str(year / name) for name in ("edition", "edition-nn", "edition-en")]
    return subprocess.Popen(
        [sys.executable, "-m", "samsyn", "release", *editions, "--out", str(package)],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip


def _publish(package: Path, *, lang: str) -> None:
    from django.core.management import CommandError, call_command

    try:
        call_command("take_in_release", package, lang=lang)
    except CommandError as why:
        print(why, file=sys.stderr)


def prepare(folder: Path, *, lang: str) -> None:
    """Make the database where there is none."""
    folder.mkdir(parents=True, exist_ok=True)
    os.environ["SAMSYN_MODE"] = "demo"
    os.environ["SAMSYN_FOLDER"] = str(folder)
    os.environ.pop("DATABASE_URL", None)  # never the database of an installation
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)
    print()
    call_command("make_demo", lang=lang)


def serve(out: Path, *, port: int, lang: str, processes: int = 1) -> int:
    """Show the report in a folder and the site whose database lies in it, until stopped."""
    from whitenoise import WhiteNoise

    from samsyn_web.face.texts import say
    from samsyn_web.serving import listen
    from samsyn_web.serving import serve as answer
    from samsyn_web.wsgi import application

    site = out.resolve() / "site"

    class Report(WhiteNoise):
        """The files of the report; the database that lies among them is no part of it."""

        def add_file_to_dictionary(self, url: str, path: str, stat_cache: object = None) -> None:
            """Add a file that may be shown."""
            if site not in Path(path).resolve().parents:
                super().add_file_to_dictionary(url, path, stat_cache=stat_cache)

    try:
        at = listen(host=HERE, port=port)
    except OSError:
        print(say("collection.demo-port", lang=lang, port=port), file=sys.stderr)
        return 2
    _tell_where(site, port=port, lang=lang)
    answer(
        Report(application, root=str(out.resolve()), prefix="report/"), at=at, processes=processes
    )
    return 0


def _tell_where(site: Path, *, port: int, lang: str) -> None:
    from samsyn_web.face.texts import say

    address = f"http://localhost:{port}"  # a passkey belongs to a name, and 127.0.0.1 is none
    lines = [
        say("collection.demo-where", lang=lang, folder=site),
        "",
        say("collection.demo-site", lang=lang, address=f"{address}/{lang}/"),
        say("collection.demo-report", lang=lang, address=f"{address}/report/{EDITIONS[lang]}"),
        say("collection.demo-stop", lang=lang),
    ]
    print("\n".join(lines), flush=True)
