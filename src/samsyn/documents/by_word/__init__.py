"""A chapter out to Word and back: in Word each number is a link that knows which figure it is.

In goes a chapter, or the Word file that somebody has edited; out come a Word file, or the
chapter's text with its figures bound, what was changed, and what could not be taken as it stood.
Refused is a file that is no Word file, or was not taken out of this chapter.
"""

from samsyn.documents.by_word.differences import Difference, differences
from samsyn.documents.by_word.home import TakenBack, WordFileError, chapter_from_word
from samsyn.documents.by_word.out import chapter_to_word

__all__ = [
    "Difference", "TakenBack", "WordFileError", "chapter_from_word", "chapter_to_word",
    "differences",
]  # fmt: skip
