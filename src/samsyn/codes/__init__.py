"""What the categories mean, in every language and in every standard we must speak.

In go the data files of `data/`; out come frozen lists with labels, order and validity.
Refused, with file and line, is a list that is incomplete, that repeats itself or that names
a code which does not exist.
"""

from samsyn.codes.book import Codes, load_codes
from samsyn.codes.dimensions import Category, Dimension
from samsyn.codes.labels import Label
from samsyn.codes.lists import Break, CellStatus, OrganisationGroup
from samsyn.codes.periods import Period, PeriodError, read_period
from samsyn.codes.phrases import LANGUAGES, PhraseError, Phrases, load_phrases
from samsyn.codes.quantities import CountBasis, Quantity
from samsyn.codes.tables import CodesError
from samsyn.codes.validity import Validity

__all__ = [
    "LANGUAGES", "Break", "Category", "CellStatus", "Codes", "CodesError", "CountBasis",
    "Dimension", "Label", "OrganisationGroup", "Period", "PeriodError", "PhraseError", "Phrases",
    "Quantity", "Validity", "load_codes", "load_phrases", "read_period",
]  # fmt: skip
