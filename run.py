#!/usr/bin/env python3
"""The one door for developers: makes the environment, then runs one verb.

Standard library only, and it runs on Debian's own python3.11 and on any later Python. The
environment lies in `.venv` and is remade only when a requirements file or the Python changed.
"""

from __future__ import annotations

import ctypes.util
import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ENVIRONMENT = ROOT / ".venv"
STAMP = ENVIRONMENT / "samsyn-stamp"
PYTHON = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
REQUIREMENTS = {
    "run": ROOT / "requirements" / "run.txt",
    "test": ROOT / "requirements" / "test.txt",
}
PARTS = {
    "chromium": (
        ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"),
        "chromium libatomic1",
    ),
    "libreoffice": (
        ("soffice", "libreoffice"),
        "libreoffice-writer-nogui libreoffice-calc-nogui python3-uno",
    ),
    "postgresql": (("pg_ctlcluster", "postgres"), "postgresql"),
}
SERVER = "postgresql://postgres@127.0.0.1/postgres"  # the site is tested on it too
VERBS = {
    "demo": "the example year: its report and its site (--out DIR, --port N, --no-serve)",
    "samsyn": "the command line: check, compile, report and more",
    "check": "format, lint, types, import contracts and documents, as CI does",
    "test": "every test, as CI does; further words go to pytest",
    "bench": "how fast it is, as a table",
    "format": "put the code in the house format",
}


class CannotRunError(Exception):
    """One sentence that says what is missing and how to mend it."""


def main(words: list[str]) -> int:
    """Run one verb; without one, list them."""
    if not words or words[0] in ("-h", "--help", "help"):
        print("python3 run.py VERB\n")
        print("\n".join(f"  {verb:8} {text}" for verb, text in VERBS.items()))
        return 0
    verb, rest = words[0], words[1:]
    if verb not in VERBS:
        print(f"There is no verb '{verb}': choose one of {', '.join(VERBS)}.", file=sys.stderr)
        return 2
    try:
        prepare(("run",) if verb in ("demo", "samsyn") else ("run", "test"))
        return {
            "demo": lambda: call("-m", "samsyn_web", "demo", *rest),
            "samsyn": lambda: call("-m", "samsyn", *rest),
            "check": check,
            "test": lambda: test(rest),
            "bench": lambda: call("-m", "bench", *rest),
            "format": format_code,
        }[verb]()
    except CannotRunError as why:
        print(why, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def prepare(sets: tuple[str, ...]) -> None:
    """Make the environment hold exactly the pinned requirements of the sets asked for."""
    if sys.version_info < (3, 11):  # noqa: UP036 - this file alone may meet an older Python
        raise CannotRunError(
            f"Samsyn needs Python 3.11 or later, and this is {sys.version.split()[0]}: "
            "run it with a newer python3."
        )
    have = STAMP.read_text().split() if STAMP.is_file() else []
    if all(f"{name}:{fingerprint(name)}" in have for name in sets):
        return
    python = f"python:{sys.version.split()[0]}"
    if python not in have:
        print("Making the environment in .venv (about half a minute, once) …", file=sys.stderr)
        shutil.rmtree(ENVIRONMENT, ignore_errors=True)
        make_environment()
        have = [python]
    for name in sets:
        if f"{name}:{fingerprint(name)}" not in have:
            print(f"Installing what it needs to {name} …", file=sys.stderr)
            install(REQUIREMENTS[name])
            have = [mark for mark in have if not mark.startswith(f"{name}:")]
            have.append(f"{name}:{fingerprint(name)}")
    STAMP.write_text(" ".join(have))


def fingerprint(name: str) -> str:
    """Return what tells one state of a requirements file from another."""
    text = REQUIREMENTS[name].read_bytes() + sys.version.encode() + str(ROOT).encode()
    return hashlib.sha256(text).hexdigest()[:16]


def make_environment() -> None:
    """Make an empty virtual environment, with pip in it."""
    try:
        venv.EnvBuilder(with_pip=True, symlinks=os.name != "nt").create(ENVIRONMENT)
    except (subprocess.CalledProcessError, OSError, SystemExit) as fault:
        shutil.rmtree(ENVIRONMENT, ignore_errors=True)
        raise CannotRunError(
            "Python's venv module could not make .venv; on Debian and Ubuntu, "
            "'apt-get install python3-venv' puts it there."
        ) from fault


def install(requirements: Path) -> None:
    """Install one hash-pinned set, wheels only."""
    result = subprocess.run(
        [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps",
         "--require-hashes", "--only-binary=:all:", "-r", requirements],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    if result.returncode:
        last = (result.stderr.strip().splitlines() or ["pip said nothing"])[-1]
        raise CannotRunError(
            f"The packages of {requirements.name} could not be installed; check the connection "
            f"to the package index and try again. pip said: {last}"
        )


def call(*arguments: str, environment: dict[str, str] | None = None) -> int:
    """Run Python of the environment with the sources on its path, in the caller's folder."""
    path = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    settings = {**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1", **(environment or {})}
    return subprocess.run([PYTHON, *arguments], env=settings, check=False).returncode


def check() -> int:
    """Run every check that needs no test, and name those that failed."""
    steps = {
        "format": ("-m", "ruff", "format", "--check", "."),
        "lint": ("-m", "ruff", "check", "."),
        "types": ("-m", "mypy"),
        "contracts": ("-c", "import sys; from importlinter.cli import lint_imports_command; "
                      "sys.argv = ['lint-imports']; lint_imports_command()"),
        "house": ("-m", "pytest", "-p", "no:cacheprovider", "tests/house"),
    }  # fmt: skip
    os.chdir(ROOT)
    failed = []
    for name, arguments in steps.items():
        print(f"— {name}", flush=True)
        if call(*arguments):
            failed.append(name)
    print(f"Failed: {', '.join(failed)}." if failed else "All checks passed.")
    return 1 if failed else 0


def format_code() -> int:
    """Put the code in the house format."""
    os.chdir(ROOT)
    return call("-m", "ruff", "format", ".") or call("-m", "ruff", "check", "--fix", ".")


def missing_parts() -> dict[str, str]:
    """Return the system parts that are not on this machine, with the package that brings them."""
    places = os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin", "/usr/local/bin"])
    missing = {
        part: package
        for part, (commands, package) in PARTS.items()
        if not any(shutil.which(command, path=places) for command in commands)
    }
    if sys.platform == "linux" and not ctypes.util.find_library("atomic"):
        missing["chromium"] = PARTS["chromium"][1]  # the driver of the browser is linked to it
    return missing


def test(words: list[str]) -> int:
    """Run the tests; without a system part, leave out the tests that need it, and say so."""
    os.chdir(ROOT)
    missing = missing_parts()
    if missing and os.environ.get("CI") == "true":
        raise CannotRunError(f"CI needs {', '.join(missing)}: 'apt-get install "
                        f"{' '.join(missing.values())}'.")  # fmt: skip
    leave_out = ["-m", " and ".join(f"not {part}" for part in missing)] if missing else []
    spread = [] if any(word.startswith(("-n", "-x", "--pdb")) for word in words) else ["-n", "2"]
    result = call("-m", "pytest", *spread, *leave_out, *words)
    if not (words or result or "postgresql" in missing):
        print("— the site once more, on PostgreSQL", flush=True)
        server = os.environ.get("SAMSYN_TEST_POSTGRESQL", SERVER)
        result = call("-m", "pytest", *spread, "tests/site", environment={"DATABASE_URL": server})
    if missing:
        print(f"Left out: the tests that need {', '.join(missing)}. To run them: "
              f"'apt-get install {' '.join(missing.values())}'.")  # fmt: skip
    return result


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
