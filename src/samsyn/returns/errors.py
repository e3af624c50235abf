"""The one family of errors for a file of returns that cannot be read at all."""


class ReturnsError(Exception):
    """A file of returns is turned away; the message is one sentence in the reader's language.

    A single answer that is not understood is never this error: it is a finding, and the other
    answers of the file are read.
    """
