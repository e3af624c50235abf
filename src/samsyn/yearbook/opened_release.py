"""A release as its readers open it: its pages and files, and the figures it published."""

import csv
import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from samsyn.codes import Codes
from samsyn.disclosure import read_certificate
from samsyn.exchange import PublishedFigures, published_figures
from samsyn.returns import read_services
from samsyn.yearbook.release_data import CERTIFIED, FIGURES, KEY, PLACES, SERVICES, SOURCES
from samsyn.yearbook.release_error import ReleaseError
from samsyn.yearbook.release_package import MANIFEST, verify

FigureKey = tuple[str, str, str, str, str]


@dataclass(frozen=True, slots=True)
class PlaceOfFigure:
    """Where a published figure stands: the language, what the place is called, its address."""

    key: FigureKey
    lang: str
    name: str
    address: str


@dataclass(frozen=True, slots=True)
class SourceOfFigure:
    """An answer that a published figure is made of: whose, and of what."""

    key: FigureKey
    service: str
    quantity: str
    dimension: str
    category: str


@dataclass(frozen=True, slots=True)
class OpenedRelease:
    """A package that was found whole, and what is in it.

    `files` are its contents by path; `languages` those of its reports, the original first.
    """

    titles: Mapping[str, str]
    publishers: Mapping[str, str]
    period: str
    day: str
    version: str
    languages: tuple[str, ...]
    files: Mapping[str, bytes]
    published: PublishedFigures
    places: tuple[PlaceOfFigure, ...]
    sources: tuple[SourceOfFigure, ...]

    def title(self, lang: str) -> str:
        """Return what the report is called, in a language or in that of the original."""
        return self.titles.get(lang) or self.titles[self.languages[0]]

    def publisher(self, lang: str) -> str:
        """Return who published it, in a language or in that of the original."""
        return self.publishers.get(lang) or self.publishers[self.languages[0]]


def open_release(
    content: bytes, *, codes: Codes, public_key: bytes | None = None
) -> OpenedRelease:  # fmt: skip
    """Open the package of a release, after proving that it is whole.

    Args:
        content: of the package.
        codes: what its figures mean.
        public_key: of those who should have signed it, as PEM.

    Raises:
        ReleaseError: it is no package, something in it is not as it was released, or it is signed
            with another key.
        CertificateError: its figures are not those that were checked.
    """
    if not verify(content, public_key=public_key).is_whole:
        raise ReleaseError("release-changed")
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        files = {name: package.read(name) for name in package.namelist()}
    try:
        told = json.loads(files[MANIFEST])
        return OpenedRelease(
            **{name: told[name] for name in ("titles", "publishers", "period", "version")},
            day=told["date"], languages=tuple(told["languages"]), files=files,
            published=_published(files, codes=codes),
            places=tuple(PlaceOfFigure(key, *rest) for key, rest in _keyed(files, PLACES)),
            sources=tuple(SourceOfFigure(key, *rest) for key, rest in _keyed(files, SOURCES)),
        )  # fmt: skip
    except (KeyError, ValueError, TypeError) as fault:
        raise ReleaseError("release-unread") from fault


def _published(files: Mapping[str, bytes], *, codes: Codes) -> PublishedFigures:
    with TemporaryDirectory() as folder:
        paths = [Path(folder) / Path(name).name for name in (SERVICES, CERTIFIED)]
        for path, name in zip(paths, (SERVICES, CERTIFIED), strict=True):
            path.write_bytes(files[name])
        return published_figures(
            files[FIGURES], cleared=read_certificate(paths[1]), name=FIGURES, codes=codes,
            services=read_services(paths[0]),
        )  # fmt: skip


def _keyed(
    files: Mapping[str, bytes], name: str
) -> list[tuple[FigureKey, Sequence[str]]]:  # fmt: skip
    """Return the lines of a file whose first columns name a figure: that, and the rest."""
    lines = csv.reader(io.StringIO(files[name].decode("utf-8")))
    next(lines)
    width = len(KEY)
    return [((one[0], one[1], one[2], one[3], one[4]), one[width:]) for one in lines]
