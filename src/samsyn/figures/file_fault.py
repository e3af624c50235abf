"""The family of errors of a file that this room reads."""

from samsyn.codes import PhrasedError
from samsyn.figures.phrases import figure_phrases


class FigureFileError(PhrasedError):
    """A line of a file cannot be used: one sentence that names file, line and what to mend."""

    phrases = staticmethod(figure_phrases)
