"""A report while it is written: its texts in every language, their revisions, what was said."""

from django.conf import settings
from django.db import models

from samsyn_web.collection.models import Round
from samsyn_web.publications.models.releases import Release

LANGUAGE = models.Q(lang__in=("nb", "nn", "en"))


class Edition(models.Model):
    """A report of a period, in all its languages, from the first word to the release."""

    class State(models.TextChoices):
        DRAFT = "draft"
        IN_REVIEW = "in-review"
        APPROVED = "approved"
        RELEASED = "released"

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="editions")
    version = models.CharField(max_length=20)
    state = models.CharField(max_length=9, choices=State.choices, default=State.DRAFT)
    corrects = models.ForeignKey(
        Release, null=True, on_delete=models.PROTECT, related_name="corrections"
    )
    reason = models.CharField(max_length=1000, blank=True)
    release = models.OneToOneField(
        Release, null=True, on_delete=models.PROTECT, related_name="edition"
    )
    begun_at = models.DateTimeField()
    by = models.PositiveBigIntegerField()

    class Meta:
        ordering = ["-round__period", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["round", "version"], name="one_edition_a_version"),
            models.CheckConstraint(
                condition=models.Q(state__in=("draft", "in-review", "approved", "released")),
                name="edition_state",
            ),
            models.CheckConstraint(
                condition=models.Q(state="released") & models.Q(release__isnull=False)
                | ~models.Q(state="released") & models.Q(release__isnull=True),
                name="edition_released_when_there_is_a_release",
            ),
            models.CheckConstraint(
                condition=models.Q(corrects__isnull=True) | ~models.Q(reason=""),
                name="a_correction_says_why",
            ),
        ]

    def __str__(self) -> str:
        """Return the period and the version."""
        return f"{self.round.period} {self.version}"

    @property
    def may_be_written(self) -> bool:
        """Whether its texts may be changed."""
        return self.state == self.State.DRAFT


class Text(models.Model):
    """A file of an edition in a language: a chapter, or its settings (`edition.toml`)."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="texts")
    lang = models.CharField(max_length=2)
    path = models.CharField(max_length=120)
    place = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["edition", "lang", "place", "id"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "lang", "path"], name="one_text_a_path"),
            models.CheckConstraint(condition=LANGUAGE, name="text_language"),
        ]


class Revision(models.Model):
    """One save of a text, never changed.

    `is_kept` is false where somebody else had saved since `seen`: then it waits beside the text
    until somebody has looked at both, at `settled_at`. `translates` is the revision of the
    original that a translation was made of, 0 for an original.
    """

    text = models.ForeignKey(Text, on_delete=models.PROTECT, related_name="revisions")
    number = models.PositiveIntegerField()
    content = models.TextField()
    seen = models.PositiveIntegerField(default=0)
    is_kept = models.BooleanField(default=True)
    settled_at = models.DateTimeField(null=True)
    translates = models.PositiveIntegerField(default=0)
    by = models.PositiveBigIntegerField()
    at = models.DateTimeField()

    class Meta:
        ordering = ["text", "number"]
        constraints = [
            models.UniqueConstraint(fields=["text", "number"], name="one_revision_a_number")
        ]


class Remark(models.Model):
    """Something said of a text by those who write it: it goes to nobody else, and is settled."""

    text = models.ForeignKey(Text, on_delete=models.PROTECT, related_name="remarks")
    quote = models.CharField(max_length=300, blank=True)
    words = models.CharField(max_length=2000)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]


class FindingWaiver(models.Model):
    """That a finding may stand, with the reason; the reason is printed in the edition."""

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="waivers")
    lang = models.CharField(max_length=2)
    path = models.CharField(max_length=120)
    rule = models.CharField(max_length=60)
    mark = models.CharField(max_length=64)
    told = models.CharField(max_length=600)
    reason = models.CharField(max_length=500)
    by = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(reason=""), name="finding_waived_with_a_reason"
            ),
            models.UniqueConstraint(
                fields=["edition", "mark"],
                condition=models.Q(withdrawn_at__isnull=True),
                name="finding_waived_once",
            ),
        ]
