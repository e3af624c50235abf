"""The register. Roles belong to organisations; people come and go in them."""

from django.conf import settings
from django.db import models

from samsyn_web.permissions import Duty

LANGUAGE = models.Q(language__in=("nb", "nn", "en"))


class Organisation(models.Model):
    """An agency or an organisation in the field.

    `public_phone` and `public_email` are those it shows to everybody, several with a comma between;
    they may stand in answers, where those of a person may not.
    """

    code = models.SlugField(max_length=60, unique=True)
    name = models.CharField(max_length=200)
    short_name = models.CharField(max_length=60, blank=True)
    kind = models.CharField(max_length=60, blank=True)
    orgnr = models.CharField(max_length=9, blank=True)
    parent = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="children")
    website = models.CharField(max_length=200, blank=True)
    public_phone = models.CharField(max_length=100, blank=True)
    public_email = models.CharField(max_length=200, blank=True)
    language = models.CharField(max_length=2, default="nb")
    is_active = models.BooleanField(default=True)

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.CheckConstraint(condition=LANGUAGE, name="organisation_language"),
            models.UniqueConstraint(
                fields=["orgnr"], condition=~models.Q(orgnr=""), name="one_organisation_an_orgnr"
            ),
        ]

    def __str__(self) -> str:
        """Return the name."""
        return self.name


class Service(models.Model):
    """What an organisation is asked about; `code` is the one that returns and figures use.

    It may have a public telephone and address of its own, as a national line has.
    """

    code = models.SlugField(max_length=60, unique=True)
    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="services"
    )
    name = models.CharField(max_length=200)
    group = models.CharField(max_length=40)
    counted_as = models.CharField(max_length=300, blank=True)
    public_phone = models.CharField(max_length=100, blank=True)
    public_email = models.CharField(max_length=200, blank=True)
    is_active = models.BooleanField(default=True)

    class Meta:
        ordering = ["name", "id"]

    def __str__(self) -> str:
        """Return the name."""
        return self.name


class ServiceChange(models.Model):
    """That a service began, ended or was taken up again, or got another name or group, and when."""

    class Kind(models.TextChoices):
        ADDED = "added"
        ENDED = "ended"
        RESUMED = "resumed"
        RENAMED = "renamed"
        REGROUPED = "regrouped"

    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="changes")
    kind = models.CharField(max_length=9, choices=Kind.choices)
    before = models.CharField(max_length=200, blank=True)
    after = models.CharField(max_length=200, blank=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=("added", "ended", "resumed", "renamed", "regrouped")),
                name="service_change_kind",
            )
        ]


class Role(models.Model):
    """A duty in an organisation, or for one of its services: «reporter for ROSA»."""

    code = models.SlugField(max_length=80, unique=True)
    duty = models.CharField(max_length=20, choices=[(duty.value, duty.value) for duty in Duty])
    organisation = models.ForeignKey(
        Organisation, null=True, on_delete=models.PROTECT, related_name="roles"
    )
    service = models.ForeignKey(Service, null=True, on_delete=models.PROTECT, related_name="roles")

    class Meta:
        ordering = ["code"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(duty__in=[duty.value for duty in Duty]), name="role_duty"
            ),
            models.CheckConstraint(
                condition=~models.Q(duty="reporter") | models.Q(service__isnull=False),
                name="reporter_of_a_service",
            ),
            models.CheckConstraint(
                condition=~models.Q(duty="signatory") | models.Q(organisation__isnull=False),
                name="signatory_of_an_organisation",
            ),
        ]

    def __str__(self) -> str:
        """Return the code."""
        return self.code


class Holding(models.Model):
    """Who holds a role, from which day to which; without an end, now."""

    role = models.ForeignKey(Role, on_delete=models.PROTECT, related_name="holdings")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="holdings"
    )
    since = models.DateField()
    until = models.DateField(null=True)

    class Meta:
        ordering = ["role", "since", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until__isnull=True) | models.Q(until__gte=models.F("since")),
                name="holding_ends_after_it_began",
            ),
            models.UniqueConstraint(
                fields=["role", "person"], condition=models.Q(until__isnull=True),
                name="a_role_is_held_once_by_one",
            ),
        ]  # fmt: skip


class Consent(models.Model):
    """That a person said yes to being written to for a purpose, and perhaps no later."""

    class Purpose(models.TextChoices):
        RETURNS = "returns"
        NEWSLETTER = "newsletter"
        SEMINARS = "seminars"

    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="consents"
    )
    purpose = models.CharField(max_length=10, choices=Purpose.choices)
    given_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(purpose__in=("returns", "newsletter", "seminars")),
                name="consent_purpose",
            ),
            models.CheckConstraint(
                condition=models.Q(withdrawn_at__isnull=True)
                | models.Q(withdrawn_at__gte=models.F("given_at")),
                name="consent_withdrawn_after_it_was_given",
            ),
            models.UniqueConstraint(
                fields=["person", "purpose"], condition=models.Q(withdrawn_at__isnull=True),
                name="one_consent_a_purpose",
            ),
        ]  # fmt: skip
