"""The places of the round in the menu, and who sees them."""

from samsyn_web.face.menu import Entry
from samsyn_web.permissions import Permission
from samsyn_web.permissions.asking import reader_may

PLACES = (
    Entry("latest-board", "collection.review-board", reader_may(Permission.ROUND_READ)),
    Entry("rounds", "collection.rounds", reader_may(Permission.ROUND_READ)),
    Entry("letters", "collection.letters", reader_may(Permission.LETTER_SEND)),
    Entry("api-keys", "collection.keys-menu", reader_may(Permission.TOKEN_WRITE)),
)
