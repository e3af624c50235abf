"""Organisations, services and roles: added and changed, never taken away."""

from dataclasses import asdict, dataclass
from datetime import datetime

from django.db import transaction

from samsyn_web.audit.actions import record
from samsyn_web.audit.refusing import refuse_personal_in
from samsyn_web.organisations.models import Organisation, Role, Service, ServiceChange
from samsyn_web.organisations.names import code_of
from samsyn_web.people.models import Person
from samsyn_web.permissions import Duty

WORDS = ("name", "short_name", "website", "counted_as")  # what is written freely


class OrgnrTakenError(Exception):
    """Another organisation has this number."""


class RoleExistsError(Exception):
    """There is such a role already."""


@dataclass(frozen=True, slots=True)
class AboutOrganisation:
    """What is written of an organisation."""

    name: str
    short_name: str = ""
    kind: str = ""
    orgnr: str = ""
    parent: Organisation | None = None
    website: str = ""
    public_phone: str = ""
    public_email: str = ""
    language: str = "nb"
    is_active: bool = True


@dataclass(frozen=True, slots=True)
class AboutService:
    """What is written of a service."""

    name: str
    group: str
    counted_as: str = ""
    public_phone: str = ""
    public_email: str = ""
    is_active: bool = True


def add_organisation(
    *, about: AboutOrganisation, by: Person | None, at: datetime
) -> Organisation:  # fmt: skip
    """Add an organisation.

    Raises:
        OrgnrTakenError: another has its number.
        PersonalDataError: something could point to a person.
    """
    _refuse_personal(about, of=("register", "new"), by=by, at=at)
    with transaction.atomic():
        _refuse_taken(about.orgnr, but=None)
        code = code_of(about.short_name or about.name, is_taken=_has_code(Organisation))
        made = Organisation.objects.create(code=code, **_fields(about))
        _tell("organisation-added", made, by=by, at=at)
    return made


def change_organisation(
    *, organisation: Organisation, about: AboutOrganisation, by: Person, at: datetime
) -> None:
    """Change what is written of an organisation; its code stays.

    Raises:
        OrgnrTakenError: another has its number.
        PersonalDataError: something could point to a person.
    """
    _refuse_personal(about, of=("organisation", organisation.pk), by=by, at=at)
    with transaction.atomic():
        _refuse_taken(about.orgnr, but=organisation)
        for name, value in _fields(about).items():
            setattr(organisation, name, value)
        organisation.save()
        _tell("organisation-changed", organisation, by=by, at=at)


def add_service(
    *, organisation: Organisation, about: AboutService, by: Person | None, at: datetime,
    code: str = "",
) -> Service:  # fmt: skip
    """Add a service, with the code that returns and figures use, or one made of its name.

    Raises:
        PersonalDataError: something could point to a person.
    """
    _refuse_personal(about, of=("organisation", organisation.pk), by=by, at=at)
    with transaction.atomic():
        code = code or code_of(about.name, is_taken=_has_code(Service))
        made = Service.objects.create(code=code, organisation=organisation, **asdict(about))
        _note(made, ServiceChange.Kind.ADDED, after=made.name, at=at)
        _tell("service-added", made, by=by, at=at)
    return made


def change_service(*, service: Service, about: AboutService, by: Person, at: datetime) -> None:
    """Change what is written of a service; its code stays, for figures of other years use it.

    A change of its name or group, or of whether it runs, is kept for whoever makes the next round.

    Raises:
        PersonalDataError: something could point to a person.
    """
    _refuse_personal(about, of=("service", service.pk), by=by, at=at)
    with transaction.atomic():
        held = Service.objects.select_for_update().get(pk=service.pk)
        _note_changes(held, about, at=at)
        for name, value in asdict(about).items():
            setattr(service, name, value)
        service.save()
        _tell("service-changed", service, by=by, at=at)


def _note_changes(held: Service, about: AboutService, *, at: datetime) -> None:
    if held.name != about.name:
        _note(held, ServiceChange.Kind.RENAMED, before=held.name, after=about.name, at=at)
    if held.group != about.group:
        _note(held, ServiceChange.Kind.REGROUPED, before=held.group, after=about.group, at=at)
    if held.is_active != about.is_active:
        kind = ServiceChange.Kind.RESUMED if about.is_active else ServiceChange.Kind.ENDED
        _note(held, kind, at=at)


@transaction.atomic
def add_role(
    *, duty: Duty, organisation: Organisation | None, service: Service | None,
    by: Person | None, at: datetime,
) -> Role:  # fmt: skip
    """Add a role: of a reporter for a service, a signatory for an organisation, or for the site.

    Raises:
        RoleExistsError: there is one.
    """
    if Role.objects.filter(duty=duty, organisation=organisation, service=service).exists():
        raise RoleExistsError
    of = service or organisation
    name = f"{duty}-{of.code}" if of else str(duty)
    code = code_of(name, is_taken=_has_code(Role), longest=80)
    made = Role.objects.create(code=code, duty=duty, organisation=organisation, service=service)
    _tell("role-added", made, by=by, at=at)
    return made


def _note(
    service: Service, kind: str, *, at: datetime, before: str = "", after: str = ""
) -> None:  # fmt: skip
    ServiceChange.objects.create(service=service, kind=kind, before=before, after=after, at=at)


def _fields(about: AboutOrganisation) -> dict[str, object]:
    return {name: getattr(about, name) for name in AboutOrganisation.__dataclass_fields__}


def _refuse_personal(
    about: AboutOrganisation | AboutService, *, of: tuple[str, object], by: Person | None,
    at: datetime,
) -> None:  # fmt: skip
    """Refuse what could point to a person in the words of the register."""
    texts = [(name, getattr(about, name)) for name in WORDS if hasattr(about, name)]
    act = "organisations.personal-data-refused"
    refuse_personal_in(texts, act=act, of=of, by=by and by.pk, at=at)


def _refuse_taken(orgnr: str, *, but: Organisation | None) -> None:
    others = Organisation.objects.exclude(pk=but.pk) if but else Organisation.objects
    if orgnr and others.filter(orgnr=orgnr).exists():
        raise OrgnrTakenError


def _has_code(model: type[Organisation] | type[Service] | type[Role]):  # noqa: ANN202 - a question
    return lambda code: model.objects.filter(code=code).exists()


def _tell(
    act: str, what: Organisation | Service | Role, *, by: Person | None, at: datetime
) -> None:  # fmt: skip
    record(
        f"organisations.{act}", of=(type(what).__name__.lower(), what.pk), by=by and by.pk, at=at,
        detail={"code": what.code},
    )  # fmt: skip
