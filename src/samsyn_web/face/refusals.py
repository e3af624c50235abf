"""Refusing an act: each refusal has its sentence in the texts of its app."""

from datetime import date
from typing import ClassVar

from samsyn_web.face.days import day_in_words
from samsyn_web.face.texts import language, say


class RefusedError(Exception):
    """An act is refused; `sentence` says why, and what to do, in the language of the page.

    An app says in `texts` what the keys of its refusals begin with, and each refusal in `key` what
    they end with; `field` is where on a form it was typed.
    """

    texts: ClassVar[str] = ""
    key: ClassVar[str] = ""
    field: ClassVar[str] = ""

    def __init__(self, **fields: object) -> None:
        super().__init__(self.key, fields)
        self.fields = fields

    @property
    def sentence(self) -> str:
        """The sentence for the one who tried; days are told in words."""
        told = {
            name: day_in_words(value, lang=language()) if isinstance(value, date) else value
            for name, value in self.fields.items()
        }
        return say(f"{self.texts}{self.key}", **told)

    @property
    def told(self) -> tuple[tuple[str, str], ...]:
        """What to put right: pairs of a field and its sentence."""
        return ((self.field, self.sentence),)
