"""Those whose numbers a report uses, and those who say that it may be released."""

from django.conf import settings
from django.db import models

from samsyn_web.organisations.models import Organisation
from samsyn_web.publications.models.editions import Edition


class Candidate(models.Model):
    """The very bytes that are looked at and released: built when an edition goes to review.

    `ledger` are the entries that its release adds, as JSON; they follow the entry `after`.
    """

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="candidates")
    content = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    ledger = models.TextField()
    corrigendum = models.BinaryField(null=True)
    after = models.PositiveIntegerField()
    made_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["edition"],
                condition=models.Q(withdrawn_at__isnull=True),
                name="one_candidate_at_a_time",
            )
        ]


class Approval(models.Model):
    """What one person said of a candidate; others see it when two have spoken."""

    class Verdict(models.TextChoices):
        YES = "yes"
        NO = "no"

    candidate = models.ForeignKey(Candidate, on_delete=models.PROTECT, related_name="approvals")
    verdict = models.CharField(max_length=3, choices=Verdict.choices)
    words = models.CharField(max_length=2000, blank=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["candidate", "by"], name="one_verdict_each"),
            models.CheckConstraint(
                condition=models.Q(verdict__in=("yes", "no")), name="approval_verdict"
            ),
            models.CheckConstraint(
                condition=models.Q(verdict="yes") | ~models.Q(words=""),
                name="a_no_says_why",
            ),
        ]


class LoneApproval(models.Model):
    """That one person's yes is enough for an edition, and why; it is printed in the edition."""

    edition = models.OneToOneField(Edition, on_delete=models.PROTECT, related_name="lone_approval")
    reason = models.CharField(max_length=500)
    by = models.PositiveBigIntegerField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~models.Q(reason=""), name="alone_with_a_reason")
        ]


class Consultation(models.Model):
    """That an organisation is asked what it says of the passages that use its numbers or words.

    One for a ministry is of the `whole`. Without an answer by `due`, silence is what is recorded.
    """

    class Answer(models.TextChoices):
        NONE = ""
        YES = "yes"
        COMMENTS = "comments"

    edition = models.ForeignKey(Edition, on_delete=models.PROTECT, related_name="consultations")
    organisation = models.ForeignKey(Organisation, on_delete=models.PROTECT, related_name="+")
    is_whole = models.BooleanField(default=False)
    due = models.DateField()
    answer = models.CharField(max_length=8, choices=Answer.choices, blank=True)
    words = models.CharField(max_length=4000, blank=True)
    asked_by = models.PositiveBigIntegerField()
    asked_at = models.DateTimeField()
    answered_by = models.PositiveBigIntegerField(null=True)
    answered_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["organisation__name", "id"]
        constraints = [
            models.UniqueConstraint(fields=["edition", "organisation"], name="asked_once"),
            models.CheckConstraint(
                condition=models.Q(answer__in=("", "yes", "comments")), name="consultation_answer"
            ),
            models.CheckConstraint(
                condition=models.Q(answer="") & models.Q(answered_at__isnull=True)
                | ~models.Q(answer="") & models.Q(answered_at__isnull=False),
                name="consultation_answered_when_answered",
            ),
            models.CheckConstraint(
                condition=~models.Q(answer="comments") | ~models.Q(words=""),
                name="comments_have_words",
            ),
        ]
