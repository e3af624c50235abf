"""The words of one workbook, in the reader's language."""

from collections.abc import Mapping
from dataclasses import dataclass

from samsyn.codes import CellStatus, Codes
from samsyn.returns.workbook.refusal import workbook_phrases

CHECKS = ("agrees", "disagrees", "incomplete", "number-absent", "number-or-status", "whole-number",
          "digits")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wording:
    """Says what stands in the sheets."""

    codes: Codes
    lang: str

    def say(self, key: str, fields: Mapping[str, object] | None = None) -> str:
        """Return one text of `workbook.toml`."""
        return workbook_phrases().say(key, lang=self.lang, fields=fields)

    def status(self, code: str) -> str:
        """Return a status as the reporter reads it."""
        return self.codes.statuses[code].label.text(self.lang)

    @property
    def in_order(self) -> tuple[CellStatus, ...]:
        """Every status, in the order of the list."""
        return tuple(sorted(self.codes.statuses.values(), key=lambda status: status.order))

    @property
    def statuses(self) -> tuple[str, ...]:
        """What stands in the choice list."""
        return tuple(status.label.text(self.lang) for status in self.in_order)

    @property
    def statuses_without_number(self) -> tuple[str, ...]:
        """The choices that go without a number."""
        return tuple(s.label.text(self.lang) for s in self.in_order if s.value == "none")

    @property
    def checks(self) -> dict[str, str]:
        """What the live checks say."""
        return {key: self.say(key) for key in CHECKS}
