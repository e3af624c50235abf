"""Opening a file somebody sent without being overwhelmed by it: bounds, archives and markup.

In go the bytes of an archive or of markup; out come its members, or its elements one by one.
Refused, with a reason, is what goes beyond the bounds, leads out of the archive, is encrypted,
damaged, or defines entities. Nothing is written to disk.
"""

from samsyn.returns.unpacking.archive import unpack
from samsyn.returns.unpacking.inflate import inflate
from samsyn.returns.unpacking.limits import Limits, load_limits
from samsyn.returns.unpacking.markup import CountedHandler, read_markup
from samsyn.returns.unpacking.refused import RefusedError

__all__ = [
    "CountedHandler", "Limits", "RefusedError", "inflate", "load_limits", "read_markup", "unpack",
]  # fmt: skip
