"""A name in the three languages every list must have."""

from dataclasses import dataclass

from samsyn.codes.tables import Line

LABEL_COLUMNS = ("label_nb", "label_nn", "label_en")


@dataclass(frozen=True, slots=True)
class Label:
    """A text in bokmål, nynorsk and English."""

    nb: str
    nn: str
    en: str

    def text(self, lang: str) -> str:
        """Return the text in one language: `nb`, `nn` or `en`."""
        return {"nb": self.nb, "nn": self.nn, "en": self.en}[lang]


def read_label(line: Line, prefix: str = "label") -> Label:
    """Read the three columns `PREFIX_nb`, `PREFIX_nn` and `PREFIX_en`; none may be empty.

    Raises:
        CodesError: a language is missing.
    """
    nb, nn, en = (line.required(f"{prefix}_{lang}") for lang in ("nb", "nn", "en"))
    return Label(nb=nb, nn=nn, en=en)
