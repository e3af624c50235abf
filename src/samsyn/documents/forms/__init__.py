"""The forms a number can be printed in, one per file."""

from collections.abc import Mapping

from samsyn.documents.forms.between import bounds
from samsyn.documents.forms.change import change
from samsyn.documents.forms.count import with_noun
from samsyn.documents.forms.coverage import coverage
from samsyn.documents.forms.digits import in_figures
from samsyn.documents.forms.form import Asked, Form, Piece, Printed
from samsyn.documents.forms.missing import missing
from samsyn.documents.forms.of_ten import of_ten
from samsyn.documents.forms.part import part
from samsyn.documents.forms.share import share
from samsyn.documents.forms.words import in_words

FORMS: Mapping[str, Form] = {
    "digits": in_figures,
    "words": in_words,
    "count": with_noun,
    "between": bounds,
    "share": share,
    "of-ten": of_ten,
    "part": part,
    "change": change,
    "coverage": coverage,
    "missing": missing,
}

__all__ = ["FORMS", "Asked", "Form", "Piece", "Printed"]
