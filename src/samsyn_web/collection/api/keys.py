"""Who calls: the key of an organisation, in the header Authorization."""

from django.http import HttpRequest
from django.utils import timezone
from ninja.errors import AuthenticationError
from ninja.security import HttpBearer

from samsyn_web.collection.actions.calls import count_call, count_wrong_key
from samsyn_web.collection.kept import kept_of_secret
from samsyn_web.collection.models import ApiToken
from samsyn_web.collection.queries.tokens import key_of_hash


class Key(HttpBearer):
    """Lets in whoever has a key that works. A right key is let in however many wrong ones came."""

    def authenticate(self, request: HttpRequest, token: str) -> ApiToken:
        """Return the key.

        Raises:
            AuthenticationError: it does not work.
            TooOftenError: it calls too often, or wrong keys come too often from there.
        """
        now = timezone.now()
        found = key_of_hash(kept_of_secret(token.strip()), at=now)
        if found is None:
            count_wrong_key(request.META.get("REMOTE_ADDR", ""), at=now)
            raise AuthenticationError
        count_call(found, at=now)
        return found
