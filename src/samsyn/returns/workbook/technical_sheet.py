"""Writes the technical sheet: hidden, so that nobody need wonder about it."""

from collections.abc import Sequence
from dataclasses import asdict

from samsyn.returns.workbook.addresses import COLUMNS, HEADER_ROW, Address, Form
from samsyn.returns.workbook.untyped import Sheet


def write_technical(sheet: Sheet, *, form: Form, addresses: Sequence[Address]) -> None:
    """Write which form it is, and the address of every answer."""
    sheet.protect("")
    sheet.very_hidden()
    for row, (name, value) in enumerate(asdict(form).items()):
        sheet.write_string(row, 0, name)
        sheet.write_string(row, 1, value)
    for column, name in enumerate(COLUMNS):
        sheet.write_string(HEADER_ROW - 1, column, name)
    for row, address in enumerate(addresses, start=HEADER_ROW):
        for column, name in enumerate(COLUMNS):
            sheet.write_string(row, column, getattr(address, name))
