"""What the catalogue of open data says of each quantity."""

from collections.abc import Iterator

from django.conf import settings
from django.urls import reverse
from django.utils.translation import override

from samsyn.codes import LANGUAGES
from samsyn.exchange import DatasetOfData, DistributionOfData
from samsyn_web.publications.queries.figures import PublicFigures

MEDIA = {
    "csv": "text/csv", "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}  # fmt: skip


def datasets_of(public: PublicFigures) -> Iterator[DatasetOfData]:
    """Yield a dataset for each quantity, at its page in bokmål."""
    for code in public.published.quantities:
        about = public.codes.quantities[code]
        with override("nb"):
            page = settings.ADDRESS + reverse("figure", args=[code])
            files = tuple(
                DistributionOfData(settings.ADDRESS + reverse("figure-file", args=[code, kind]),
                                   media)
                for kind, media in MEDIA.items()
            )  # fmt: skip
        yield DatasetOfData(
            page, tuple((lang, about.label.text(lang)) for lang in LANGUAGES),
            tuple((lang, about.definition.text(lang)) for lang in LANGUAGES), public.latest.day,
            files,
        )  # fmt: skip
