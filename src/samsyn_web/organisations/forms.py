"""What is read about organisations, services, roles and who holds them."""

from collections.abc import Callable, Iterable
from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.core.validators import EmailValidator, RegexValidator

from samsyn_web.face.forms import DayField, SaidForm
from samsyn_web.face.texts import say
from samsyn_web.organisations.actions.register import AboutOrganisation, AboutService
from samsyn_web.organisations.models import Organisation, Role
from samsyn_web.organisations.names import (
    codes,
    contacts_in,
    group_name,
    in_norwegian,
    title_of,
)
from samsyn_web.organisations.orgnr import is_orgnr
from samsyn_web.people.models import Person
from samsyn_web.permissions import Duty

KINDS = (
    "directorate", "directorate-unit", "agency", "ministry", "police", "police-network",
    "prosecution", "tribunal", "parliament", "nhri", "municipal", "municipal-ngo", "ngo",
    "ngo-measure", "labour", "legal-aid", "health", "competence-centre", "network", "resource",
    "research", "private", "international", "foreign", "foreign-research",
)  # fmt: skip
PHONE = r"^\+?[0-9][0-9 ().-]{1,28}$"


class RegisterForm(SaidForm):
    """A form of the register."""

    labels = "organisations.field-"


class PublicContact(RegisterForm):
    """The telephone and the address that everybody may know, several with a comma between."""

    helps: ClassVar = {
        "public_phone": "organisations.public-phone-help",
        "public_email": "organisations.public-email-help",
    }
    public_phone = forms.CharField(max_length=100, required=False)
    public_email = forms.CharField(max_length=200, required=False)

    def clean_public_phone(self) -> str:
        """Hold each number to the signs a telephone number has."""
        return self._each("public_phone", RegexValidator(PHONE), "phone-unread")

    def clean_public_email(self) -> str:
        """Hold each address to the form of one."""
        return self._each("public_email", EmailValidator(), "email-unread")

    def _each(self, name: str, is_right: Callable[[str], None], otherwise: str) -> str:
        given = contacts_in(self.cleaned_data[name])
        try:
            for one in given:
                is_right(one)
        except forms.ValidationError as fault:
            raise forms.ValidationError(say(f"organisations.{otherwise}")) from fault
        return ", ".join(given)


class OrganisationForm(PublicContact):
    """An organisation; its number is held to its check digit."""

    helps: ClassVar = {
        **PublicContact.helps, "orgnr": "organisations.orgnr-help",
        "language": "organisations.language-help", "is_active": "organisations.active-help",
    }  # fmt: skip
    name = forms.CharField(max_length=200)
    short_name = forms.CharField(max_length=60, required=False)
    kind = forms.ChoiceField(required=False)
    orgnr = forms.CharField(max_length=13, required=False)
    parent = forms.ModelChoiceField(Organisation.objects.none(), required=False)
    website = forms.CharField(max_length=200, required=False)
    language = forms.ChoiceField(choices=settings.LANGUAGES)
    is_active = forms.BooleanField(required=False)
    field_order = ("name", "short_name", "kind", "orgnr", "parent", "website", "public_phone",
                   "public_email", "language", "is_active")  # fmt: skip

    def __init__(self, *args: Any, others: Iterable[Organisation], **kwargs: Any) -> None:  # noqa: ANN401 - the same
        super().__init__(*args, **kwargs)
        kinds = [(kind, say(f"organisations.kind-{kind}")) for kind in KINDS]
        self.fields["kind"].choices = [("", ""), *sorted(kinds, key=lambda k: in_norwegian(k[1]))]
        others = list(others)
        self.fields["parent"].queryset = Organisation.objects.filter(pk__in=[o.pk for o in others])
        self.fields["parent"].choices = [("", ""), *((o.pk, o.name) for o in others)]

    def clean_orgnr(self) -> str:
        """Hold the number to its digits."""
        given = "".join(str(self.cleaned_data["orgnr"]).split())
        if given and not is_orgnr(given):
            raise forms.ValidationError(say("organisations.orgnr-wrong", given=given))
        return given

    def about(self) -> AboutOrganisation:
        """Return what was read."""
        return AboutOrganisation(**self.cleaned_data)


class ServiceForm(PublicContact):
    """A service of an organisation."""

    helps: ClassVar = {
        **PublicContact.helps, "counted_as": "organisations.counted-as-help",
        "is_active": "organisations.active-help",
    }  # fmt: skip
    name = forms.CharField(max_length=200)
    group = forms.ChoiceField()
    counted_as = forms.CharField(max_length=300, required=False)
    is_active = forms.BooleanField(required=False)
    field_order = ("name", "group", "counted_as", "public_phone", "public_email", "is_active")

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - the same
        super().__init__(*args, **kwargs)
        self.fields["group"].choices = [
            ("", ""),
            *((code, group_name(code)) for code in codes().groups),
        ]

    def about(self) -> AboutService:
        """Return what was read."""
        return AboutService(**self.cleaned_data)


class RoleForm(RegisterForm):
    """A role in an organisation: a signatory, or a reporter for one of its services."""

    role = forms.ChoiceField(widget=forms.RadioSelect)

    def __init__(self, *args: Any, organisation: Organisation, **kwargs: Any) -> None:  # noqa: ANN401 - the same
        super().__init__(*args, **kwargs)
        self.offered = {"signatory": Role(duty=Duty.SIGNATORY, organisation=organisation)} | {
            f"reporter-{service.pk}": Role(duty=Duty.REPORTER, service=service)
            for service in organisation.services.all()
        }
        self.fields["role"].choices = [(key, title_of(role)) for key, role in self.offered.items()]

    def chosen(self) -> Role:
        """Return the role, not yet made."""
        return self.offered[self.cleaned_data["role"]]


class HoldingForm(RegisterForm):
    """Who is to hold a role, and from which day."""

    person = forms.ModelChoiceField(Person.objects.none())
    since = DayField()

    def __init__(self, *args: Any, people: Iterable[Person], **kwargs: Any) -> None:  # noqa: ANN401 - the same
        super().__init__(*args, **kwargs)
        people = [person for person in people if person.is_active]
        self.fields["person"].queryset = Person.objects.filter(pk__in=[p.pk for p in people])
        self.fields["person"].choices = [
            ("", ""),
            *((p.pk, f"{p.name}, {p.email}") for p in people),
        ]


class EndForm(RegisterForm):
    """The last day on which somebody holds a role."""

    until = DayField()


class PersonForm(RegisterForm):
    """A person: name, address and language."""

    helps: ClassVar = {"language": "organisations.language-help"}
    person_name = forms.CharField(max_length=100)
    email = forms.EmailField(max_length=254)
    language = forms.ChoiceField(choices=settings.LANGUAGES)

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401 - the same
        super().__init__(*args, **kwargs)
        unread = say("organisations.email-unread")
        self.fields["email"].error_messages["invalid"] = unread
        self.fields["email"].validators[0].message = unread


class ChangedPersonForm(PersonForm):
    """A person who is in the register already."""

    helps: ClassVar = {**PersonForm.helps, "email": "organisations.email-help"}


class InvitationForm(PersonForm):
    """A person to be invited, and the role they are to hold."""

    role = forms.ModelChoiceField(Role.objects.none(), required=False)
    since = DayField(required=False)

    def __init__(self, *args: Any, roles: Iterable[Role], **kwargs: Any) -> None:  # noqa: ANN401 - the same
        super().__init__(*args, **kwargs)
        roles = list(roles)
        self.fields["role"].queryset = Role.objects.filter(pk__in=[role.pk for role in roles])
        titled = sorted(((r.pk, title_of(r)) for r in roles), key=lambda r: in_norwegian(r[1]))
        self.fields["role"].choices = [("", ""), *titled]

    def clean(self) -> dict[str, Any]:
        """Ask for a day where there is a role."""
        read = super().clean() or self.cleaned_data
        if read.get("role") and not read.get("since") and "since" not in self.errors:
            label = self.fields["since"].label
            self.add_error("since", say("face.field-missing", label=label))
        return read
