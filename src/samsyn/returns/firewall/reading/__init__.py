"""Reading a file for every text in it, also those that nobody sees."""

from samsyn.returns.firewall.reading.kinds_of_file import READERS, stretches_of

__all__ = ["READERS", "stretches_of"]
