"""What is kept of a secret, and of an address of the network: never the thing itself."""

import hashlib

from django.utils.crypto import salted_hmac

SALT = "samsyn_web.collection.kept"


def kept_of_secret(secret: str) -> str:
    """Return what is kept of a link or of a key to the API.

    Both are random and long, so that one round of SHA-256 is enough: there is nothing to guess.
    """
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def kept_of_address(address: str) -> str:
    """Return what is kept of an address; addresses are few, so it is keyed by the site's key."""
    return salted_hmac(SALT, address, algorithm="sha256").hexdigest()
