"""Names for the objects of the two workbook libraries, which ship no types of their own."""

from typing import Any, TypeAlias

Book: TypeAlias = Any
Sheet: TypeAlias = Any
SheetCell: TypeAlias = Any
CellFormat: TypeAlias = Any
