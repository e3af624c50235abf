"""Why a cell is hidden, and what another division would cost instead.

In go protected tables; out come, for each hidden cell, the sum that would give somebody away, and
the cheapest ways to divide otherwise. No hidden number is in anything that comes out.
"""

from samsyn.disclosure.explaining.picture import pattern_picture
from samsyn.disclosure.explaining.reasons import Reason, reasons_of, told
from samsyn.disclosure.explaining.recoding import Recoding, cheapest_recodings

__all__ = ["Reason", "Recoding", "cheapest_recodings", "pattern_picture", "reasons_of", "told"]
