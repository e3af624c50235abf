"""Typing into the workbook of a return, as a reporter does."""

import io

import openpyxl
from openpyxl.comments import Comment

ADULTS = "assisted-adults|total|"
WOMEN = "assisted-adults|sex|female"
KEY = "G"
COLUMNS = {"answer": "C", "status": "D", "note": "E", "comment": "C"}


def book_of(content):
    return openpyxl.load_workbook(io.BytesIO(content))


def bytes_of(book):
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def type_in(book, key, **typed):
    """Type into a line; return the coordinate of the last cell typed into."""
    cell = ""
    sheet, row = find(book, key)
    for place, value in typed.items():
        cell = f"{COLUMNS[place]}{row}"
        if place == "comment":
            sheet[cell].comment = Comment(value, "Kari")
        else:
            sheet[cell].value = value
    return cell


def find(book, key):
    """The sheet and the row of a line, by its key."""
    for sheet in book.worksheets:
        for row in range(1, sheet.max_row + 1):
            if sheet[f"{KEY}{row}"].value == key:
                return sheet, row
    raise AssertionError(f"{key} is asked nowhere")
