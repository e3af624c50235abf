"""Saving a PDF so that no checker can count a stream one byte short.

A packed stream may happen to end with a carriage return. The line feed before `endstream` then
makes it look like one end of line of two bytes, and PDF/A asks that lengths are beyond doubt.
"""

import zlib
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf

DOUBTFUL = b"\r\nendstream"
TRIES = 12
PADDING = Name("/AASamsyn")  # first by name, so that all that follows moves to other places


def save_unambiguously(pdf: Pdf) -> bytes:
    """Return the bytes of the PDF, with no stream that ends in doubt; the PDF is padded for it."""
    _pad_streams(pdf)
    data = _saved(pdf)
    for count in range(1, TRIES):
        if DOUBTFUL not in data:
            break
        pdf.Root[PADDING] = Array([pdf.make_indirect(Dictionary()) for _ in range(count)])
        data = _saved(pdf)
    return data


def _pad_streams(pdf: Pdf) -> None:
    """Add blank space, which means nothing there, to streams that end in doubt."""
    for item in pdf.objects:
        if isinstance(item, pikepdf.Stream) and item.read_raw_bytes().endswith(b"\r"):
            plain = item.read_bytes()
            padded = (plain + b"\n" * count for count in range(1, TRIES))
            packed = (zlib.compress(data, 9) for data in padded)
            sure = next(data for data in packed if not data.endswith(b"\r"))
            item.write(sure, filter=Name.FlateDecode)


def _saved(pdf: Pdf) -> bytes:
    target = BytesIO()
    pdf.save(
        target,
        deterministic_id=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        recompress_flate=False,
    )
    return target.getvalue()
