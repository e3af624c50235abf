"""The app of the yearly round."""

from django.apps import AppConfig
from django.http import HttpRequest
from django.utils import timezone


class CollectionConfig(AppConfig):
    """The yearly round of returns."""

    name = "samsyn_web.collection"

    def ready(self) -> None:
        """Put the board in the menu, and tell the log what returns and rounds are called."""
        from samsyn_web.audit.telling import name_objects  # noqa: PLC0415 - models are loaded now
        from samsyn_web.collection.naming import name_returns, name_rounds  # noqa: PLC0415 - as above
        from samsyn_web.face.menu import Entry, add_to_menu  # noqa: PLC0415 - as above

        name_objects("return", name_returns)
        name_objects("round", name_rounds)
        add_to_menu(Entry("latest-board", "collection.review-board", _may_read_rounds))


def _may_read_rounds(request: HttpRequest) -> bool:
    from samsyn_web.permissions import Permission  # noqa: PLC0415 - as above
    from samsyn_web.permissions.asking import may  # noqa: PLC0415 - as above

    return may(request.user, Permission.ROUND_READ, on=timezone.localdate())
