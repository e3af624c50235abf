"""The place of estimates in the menu, and who sees it."""

from samsyn_web.face.menu import Entry
from samsyn_web.permissions import Permission
from samsyn_web.permissions.asking import reader_may

PLACES = (Entry("estimates", "estimates.menu", reader_may(Permission.ESTIMATE_RUN)),)
