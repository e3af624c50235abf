"""Acts that ask again who is there, when the last proof of it is more than a quarter old."""

from allauth.account.decorators import reauthentication_required

asks_again = reauthentication_required(allow_get=True)
