"""Other ways in than the pages: a link to a colleague, a workbook, a key to the API."""

from django.db import models

from samsyn_web.collection.models.rounds import Return
from samsyn_web.organisations.models import Organisation


class Handover(models.Model):
    """A section handed to a colleague by a link; of the link only its hash is kept."""

    of = models.ForeignKey(Return, on_delete=models.PROTECT, related_name="handovers")
    section = models.CharField(max_length=60)
    token_hash = models.CharField(max_length=64, unique=True)
    made_by = models.PositiveBigIntegerField()
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(expires_at__gt=models.F("made_at")), name="handover_expires"
            )
        ]


class WrongLink(models.Model):
    """That somebody opened a link that leads nowhere; `who` is a keyed hash of their address."""

    who = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["who", "at"], name="wrong_links_of_one")]


class Upload(models.Model):
    """A workbook that was looked through and waits for a yes; nothing in it points to a person."""

    of = models.ForeignKey(Return, on_delete=models.PROTECT, related_name="uploads")
    file_name = models.CharField(max_length=120)
    content = models.BinaryField(max_length=10_000_000)
    by = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    taken_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]


class ApiToken(models.Model):
    """A key to the API for the services of one organisation; only its hash is kept."""

    organisation = models.ForeignKey(
        Organisation, on_delete=models.PROTECT, related_name="api_tokens"
    )
    name = models.CharField(max_length=80)
    token_hash = models.CharField(max_length=64, unique=True)
    made_by = models.PositiveBigIntegerField()
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]
