"""What the categories mean, in every language and in every standard we must speak.

In go the data files of `data/`; out come frozen lists with labels, order, validity and what each
category corresponds to elsewhere. Refused, with file and line, is a list that is incomplete, that
repeats itself or that names a code which does not exist.
"""

from samsyn.codes.book import Codes, load_codes
from samsyn.codes.breaks import Break, Replacement
from samsyn.codes.correspondence import CrosswalkError, crosswalk
from samsyn.codes.crosswalks import Correspondence, Scheme
from samsyn.codes.dimensions import Category, Dimension
from samsyn.codes.in_force import (
    UnknownDimensionError,
    categories_in,
    quantities_in,
    replacements_of,
)
from samsyn.codes.labels import Label
from samsyn.codes.lists import CellStatus, OrganisationGroup
from samsyn.codes.numerals import checksum_words, day_name, decimal, digits
from samsyn.codes.periods import Period, PeriodError, periods_through, read_period
from samsyn.codes.phrases import LANGUAGES, PhraseError, Phrases, load_phrases
from samsyn.codes.places import Country, CountryError, find_country
from samsyn.codes.quantities import CountBasis, Quantity
from samsyn.codes.recognition import RecognisedWords, load_recognised_words
from samsyn.codes.refusal import PhrasedError, ReaderError
from samsyn.codes.spoken import CategoryWords
from samsyn.codes.tables import CodesError
from samsyn.codes.validity import Validity
from samsyn.codes.wordings import breaks_between, breaks_of, lineage_of

__all__ = [
    "LANGUAGES", "Break", "Category", "CategoryWords", "CellStatus", "Codes", "CodesError",
    "Correspondence", "CountBasis", "Country", "CountryError", "CrosswalkError", "Dimension",
    "Label", "OrganisationGroup", "Period", "PeriodError", "PhraseError", "PhrasedError",
    "Phrases", "Quantity", "ReaderError", "RecognisedWords", "Replacement", "Scheme",
    "UnknownDimensionError", "Validity", "breaks_between", "breaks_of", "categories_in",
    "checksum_words", "crosswalk", "day_name", "decimal", "digits", "find_country", "lineage_of",
    "load_codes", "load_phrases", "load_recognised_words", "periods_through", "quantities_in",
    "read_period", "replacements_of",
]  # fmt: skip
