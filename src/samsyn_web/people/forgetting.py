"""Of an identity from elsewhere we keep who it is to the provider, and nothing else it tells.

Ansattporten tells a national number, a name and an employer with every sign-in, and the library
would write them to the database. Whatever way an identity is saved, they are left out here.
"""

from allauth.socialaccount.models import SocialAccount
from django.db.models.signals import pre_save


def forget_what_providers_tell() -> None:
    """Begin to leave it out; the app does this once, when it is ready."""
    pre_save.connect(_forget, sender=SocialAccount, dispatch_uid="people:forget")


def _forget(instance: SocialAccount, **_: object) -> None:
    instance.extra_data = {}
