"""Writers: a bound Document in, the same report for screen, print and Word out.

Nothing is looked up here and no number is made: what a Document says is what all three say.
Refused are a link that leads nowhere, a drawing without an alternative, a picture that the
document does not hold, and a sign that the letters of the report do not have.
"""

from samsyn.documents.writers.docx.write import write_docx
from samsyn.documents.writers.html.charts import chart_drawings
from samsyn.documents.writers.html.in_page import chapters_in_page
from samsyn.documents.writers.html.write import PageNameError, write_html
from samsyn.documents.writers.pandoc import PandocError
from samsyn.documents.writers.pdf.row_headers import RowHeaderError
from samsyn.documents.writers.pdf.write import PdfError, write_pdf
from samsyn.documents.writers.pictures import StrangePictureError
from samsyn.documents.writers.png import DrawingError, picture_png
from samsyn.documents.writers.tidy import LooseLinkError
from samsyn.documents.writers.writer_error import WriterError

__all__ = [
    "DrawingError", "LooseLinkError", "PageNameError", "PandocError", "PdfError", "RowHeaderError",
    "StrangePictureError", "WriterError", "chapters_in_page", "chart_drawings", "picture_png",
    "write_docx", "write_html", "write_pdf",
]  # fmt: skip
