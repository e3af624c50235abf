"""Reading a finished document of any of five formats into passages with their places."""

from samsyn.documents.proof.reading.read import READERS, UnreadableError, read_document

__all__ = ["READERS", "UnreadableError", "read_document"]
