"""Every page of signing in, of one's own account and of the register, in each state worth seeing.

A page is a name, who looks, what is done before (with the client), and the address. `{lang}` is the
language; other fields come from `places`.
"""

from dataclasses import dataclass
from hashlib import sha256

from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from cryptography.hazmat.primitives.asymmetric import ec
from django.contrib.auth import get_user_model
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import (
    Aaguid,
    AttestationObject,
    AttestedCredentialData,
    AuthenticatorData,
    CollectedClientData,
)
from site_cast import NOW, PASSWORD, TODAY

from samsyn_web.organisations.actions import end_holding, give_consent, give_role
from samsyn_web.organisations.models import Consent, Holding, Role
from samsyn_web.people.actions import invite_person
from samsyn_web.people.invitations import invitation_for


@dataclass(frozen=True, slots=True)
class Page:
    """One page in one state."""

    name: str
    address: str
    who: str = ""
    sends: dict[str, str] | None = None
    first: tuple[str, dict[str, str]] | None = None
    status: int = 200


IN = "/{lang}/account/"
REG = "/{lang}/register/"
PAGES = [
    Page("start", "/{lang}/"),
    Page("login", IN + "login/"),
    Page("login-empty", IN + "login/", sends={}),
    Page("login-wrong", IN + "login/", sends={"login": "x@example.org", "password": "y"}),
    Page("closed", IN + "signup/"),
    Page("inactive", IN + "inactive/"),
    Page("reset", IN + "password/reset/"),
    Page("reset-empty", IN + "password/reset/", sends={}),
    Page("reset-sent", IN + "password/reset/done/"),
    Page("reset-done", IN + "password/reset/key/done/"),
    Page("reset-new", IN + "password/reset/key/{reset}/"),
    Page("reset-bad-link", IN + "password/reset/key/1-bad-link/"),
    Page("second-step", IN + "factors/authenticate/",
         first=(IN + "login/", {"login": "coordinator@example.org", "password": PASSWORD})),
    Page("second-step-wrong", IN + "factors/authenticate/", sends={"code": "000000"},
         first=(IN + "login/", {"login": "coordinator@example.org", "password": PASSWORD})),
    Page("provider-cancelled", IN + "identities/cancelled/"),
    Page("provider-fault", IN + "identities/error/", status=401),
    Page("invitation", "/{lang}/invitation/{token}/"),
    Page("invitation-short", "/{lang}/invitation/{token}/",
         sends={"password": "kort", "again": "k"}),
    Page("invitation-common", "/{lang}/invitation/{token}/",
         sends={"password": "1234567890123", "again": "1234567890123"}),
    Page("invitation-like-address", "/{lang}/invitation/{token}/",
         sends={"password": "invited@example.org", "again": "invited@example.org"}),
    Page("invitation-spent", "/{lang}/invitation/x/", status=410),
    Page("not-found", "/{lang}/nowhere/", status=404),
    Page("my-account", "/{lang}/my-account/", who="rosa_reporter"),
    Page("my-account-empty", "/{lang}/my-account/", who="rosa_reporter", sends={"name": ""}),
    Page("logout", IN + "logout/", who="stranger"),
    Page("password", IN + "password/change/", who="rosa_reporter"),
    Page("password-wrong", IN + "password/change/", who="rosa_reporter",
         sends={"oldpassword": "x", "password1": "en", "password2": "to"}),
    Page("password-set", IN + "password/set/", who="without_password"),
    Page("again", IN + "reauthenticate/", who="rosa_reporter"),
    Page("again-wrong", IN + "reauthenticate/", who="coordinator", sends={"password": "x"}),
    Page("again-code", IN + "factors/reauthenticate/", who="coordinator"),
    Page("again-key", IN + "factors/webauthn/reauthenticate/", who="with_key"),
    Page("factors-none", IN + "factors/", who="rosa_reporter"),
    Page("factors-needed", IN + "factors/", who="bare_coordinator"),
    Page("factors", IN + "factors/", who="with_key"),
    Page("totp", IN + "factors/totp/activate/", who="rosa_reporter"),
    Page("totp-wrong", IN + "factors/totp/activate/", who="rosa_reporter", sends={"code": "1"}),
    Page("totp-remove", IN + "factors/totp/deactivate/", who="coordinator"),
    Page("codes", IN + "factors/recovery-codes/", who="with_key"),
    Page("codes-make", IN + "factors/recovery-codes/generate/", who="with_key"),
    Page("keys", IN + "factors/webauthn/", who="with_key"),
    Page("keys-none", IN + "factors/webauthn/", who="rosa_reporter"),
    Page("key-add", IN + "factors/webauthn/add/", who="rosa_reporter"),
    Page("key-add-empty", IN + "factors/webauthn/add/", who="rosa_reporter", sends={}),
    Page("key-rename", IN + "factors/webauthn/keys/{key}/edit/", who="with_key"),
    Page("key-remove", IN + "factors/webauthn/keys/{key}/remove/", who="with_key"),
    Page("sessions", IN + "sessions/", who="stranger"),
    Page("identities", IN + "identities/", who="stranger"),
    Page("organisations", REG, who="coordinator"),
    Page("organisations-none", REG + "?find=zzz", who="coordinator"),
    Page("organisation", REG + "organisations/{organisation}/", who="coordinator"),
    Page("organisation-new", REG + "organisations/new/", who="coordinator"),
    Page("organisation-wrong", REG + "organisations/new/", who="coordinator",
         sends={"orgnr": "123", "language": "xx", "kind": "yy"}),
    Page("organisation-change", REG + "organisations/{organisation}/change/", who="coordinator"),
    Page("service-new", REG + "organisations/{organisation}/services/new/", who="coordinator"),
    Page("service-change", REG + "services/{service}/change/", who="coordinator"),
    Page("roles", REG + "roles/", who="coordinator"),
    Page("role", REG + "roles/{role}/", who="coordinator"),
    Page("role-wrong", REG + "roles/{role}/", who="coordinator", sends={"since": "i går"}),
    Page("role-new", REG + "organisations/{organisation}/roles/new/", who="coordinator"),
    Page("role-end", REG + "holdings/{holding}/end/", who="coordinator"),
    Page("role-end-early", REG + "holdings/{holding}/end/", who="coordinator",
         sends={"until": "2019-01-01"}),
    Page("role-end-last", REG + "holdings/{last_holding}/end/", who="coordinator",
         sends={"until": "2021-01-15"}),
    Page("people", REG + "people/", who="coordinator"),
    Page("person", REG + "people/{person}/", who="coordinator"),
    Page("person-invited", REG + "people/{invited}/", who="coordinator"),
    Page("invite", REG + "people/invite/", who="coordinator"),
    Page("invite-wrong", REG + "people/invite/", who="coordinator", sends={"email": "x"}),
    Page("person-change", REG + "people/{person}/change/", who="coordinator"),
    Page("consents", REG + "consents/", who="coordinator"),
]  # fmt: skip


def made_key():
    """What a browser sends when a key is added: a real public key, under an attestation of none."""
    public = ES256.from_cryptography_key(ec.generate_private_key(ec.SECP256R1()).public_key())
    credential = AttestedCredentialData.create(Aaguid(bytes(16)), b"a key of the tests", public)
    proof = AuthenticatorData.create(
        sha256(b"localhost").digest(), AuthenticatorData.FLAG.UP | AuthenticatorData.FLAG.AT, 0,
        credential,
    )  # fmt: skip
    told = CollectedClientData.create("webauthn.create", b"challenge", "http://localhost")
    return {
        "id": websafe_encode(credential.credential_id), "type": "public-key",
        "rawId": websafe_encode(credential.credential_id),
        "response": {
            "clientDataJSON": websafe_encode(told),
            "attestationObject": websafe_encode(AttestationObject.create("none", proof, {})),
        },
        "clientExtensionResults": {},
    }  # fmt: skip


def make_places(cast):
    """Make what the pages show; give back who looks, and what stands in the addresses."""
    service, organisation = cast.rosa, cast.rosa.organisation
    service.counted_as = "HTSO ROSA"
    service.save()
    role = Role.objects.get(code="reporter-rosa")
    give_role(role=role, person=cast.stranger, since=TODAY, by=cast.coordinator, at=NOW)
    past = role.holdings.get(person=cast.stranger)
    end_holding(holding=past, until=TODAY, by=cast.coordinator, at=NOW)
    give_consent(purpose=Consent.Purpose.NEWSLETTER, by=cast.rosa_reporter, at=NOW)
    people = {name: getattr(cast, name) for name in cast.__slots__ if name not in ("rosa", "htso")}
    make = get_user_model().objects.create_user
    people["with_key"] = make("key@example.org", PASSWORD, name="Nora")
    key = Authenticator.objects.create(
        user=people["with_key"], type="webauthn", data={"name": "ROSA", "credential": made_key()}
    )  # fmt: skip
    RecoveryCodes.activate(people["with_key"])
    people["without_password"] = make("none@example.org", name="Nils")
    people["bare_coordinator"] = make("unproved@example.org", PASSWORD, name="Berit")
    other = Role.objects.create(code="administrator", duty="administrator")
    Holding.objects.create(role=other, person=people["bare_coordinator"], since=TODAY, until=TODAY)
    invited = invite_person(
        name="Ida", email="invited@example.org", language="nb", link=str, by=cast.coordinator,
        at=NOW,
    )  # fmt: skip
    return people, {
        "token": invitation_for(invited), "invited": invited.pk, "key": key.pk,
        "organisation": organisation.pk, "service": service.pk, "role": role.pk,
        "holding": role.holdings.get(person=cast.rosa_reporter).pk,
        "last_holding": Holding.objects.get(person=cast.coordinator).pk,
        "person": cast.rosa_reporter.pk,
        "reset": f"{user_pk_to_url_str(cast.stranger)}-"
                 f"{default_token_generator.make_token(cast.stranger)}",
    }  # fmt: skip
