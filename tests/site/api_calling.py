"""Calling the API as the system of an organisation does."""

import json
from datetime import timedelta

from django.utils import timezone

from samsyn_web.collection.actions.tokens import make_key

FIELD = "assisted-adults.total.@2020"
WOMEN = "assisted-adults.sex.female@2020"


def key_for(cast, service=None, *, days=90, at=None):
    """Let the coordinator make a key for the organisation of a service."""
    organisation = (service or cast.rosa).organisation
    return make_key(
        organisation, name="Fagsystem", days=days, by=cast.coordinator, at=at or timezone.now()
    )[1]


def expired_key_for(cast):
    """A key that lived for ninety days, a year ago."""
    return key_for(cast, at=timezone.now() - timedelta(days=365))


class Caller:
    """A system with a key and a language."""

    def __init__(self, client, key, *, lang="en"):
        self.client, self.key, self.lang = client, key, lang

    def __call__(self, method, path, body=None, **headers):
        headers = {"Accept-Language": self.lang, **headers}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        sent = (
            {} if body is None else {"data": self._text(body), "content_type": "application/json"}
        )
        return self.client.generic(method, f"/api/v1/{path}", headers=headers, **sent)

    @staticmethod
    def _text(body):
        return body if isinstance(body, str | bytes) else json.dumps(body)

    def read(self, path, **headers):
        return self("GET", path, **headers)

    def write(self, of, *answers, **headers):
        return self("PATCH", f"returns/{of.pk}/answers", {"answers": list(answers)}, **headers)


def problem_of(page):
    """What a refusal is called."""
    assert page["Content-Type"] == "application/problem+json"
    body = page.json()
    assert body["status"] == page.status_code
    return body["type"].removeprefix("urn:samsyn:problem:")
