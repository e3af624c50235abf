"""What was answered: the answer that stands, and every edit that was ever acknowledged."""

from django.db import models

from samsyn_web.collection.models.rounds import Return

STATUSES = ("reported", "zero", "not-recorded", "not-applicable", "withheld", "unknown")
WITHOUT_VALUE = ("not-recorded", "not-applicable", "withheld", "unknown")


class Lane(models.TextChoices):
    """How an answer came."""

    WEB = "web"
    HANDED_OVER = "handed-over"
    WORKBOOK = "workbook"
    API = "api"


class Answer(models.Model):
    """One number question, one category, one period.

    `typed` is what the reporter wrote, to the letter, and `chosen` what was chosen beside it;
    `value` and `status` are what the two were read as. What could not be read has neither, and
    is kept.
    """

    of = models.ForeignKey(Return, on_delete=models.PROTECT, related_name="answers")
    period = models.CharField(max_length=10)
    quantity = models.CharField(max_length=80)
    dimension = models.CharField(max_length=80)
    category = models.CharField(max_length=120, blank=True)
    typed = models.CharField(max_length=200, blank=True)
    chosen = models.CharField(max_length=14, blank=True)
    value = models.PositiveIntegerField(null=True)
    status = models.CharField(max_length=14, blank=True)
    note = models.CharField(max_length=500, blank=True)
    version = models.PositiveIntegerField(default=0)
    by = models.PositiveBigIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["of", "period", "quantity", "dimension", "category"], name="answered_once"
            ),
            models.CheckConstraint(
                condition=models.Q(status__in=("", *STATUSES)), name="answer_status"
            ),
            models.CheckConstraint(
                condition=models.Q(status="reported", value__gt=0)
                | models.Q(status="zero", value=0)
                | models.Q(status__in=("", *WITHOUT_VALUE), value__isnull=True),
                name="answer_value_with_its_status",
            ),
        ]

    @property
    def key(self) -> tuple[str, str, str, str]:
        """Which question this answers in its return."""
        return (self.period, self.quantity, self.dimension, self.category)


class AnswerEdit(models.Model):
    """One save of one answer.

    `is_kept` is false where somebody else had saved in between: then the edit waits beside the
    answer until somebody has looked at both, at `settled_at`.
    """

    of = models.ForeignKey(Return, on_delete=models.PROTECT, related_name="edits")
    period = models.CharField(max_length=10)
    quantity = models.CharField(max_length=80)
    dimension = models.CharField(max_length=80)
    category = models.CharField(max_length=120, blank=True)
    typed = models.CharField(max_length=200, blank=True)
    chosen = models.CharField(max_length=14, blank=True)
    status = models.CharField(max_length=14, blank=True)
    note = models.CharField(max_length=500, blank=True)
    version = models.PositiveIntegerField()
    is_kept = models.BooleanField(default=True)
    settled_at = models.DateTimeField(null=True)
    lane = models.CharField(max_length=11, choices=Lane.choices)
    by = models.PositiveBigIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        indexes = [
            models.Index(
                fields=["of", "period", "quantity", "dimension", "category"], name="edits_of_answer"
            )
        ]


class Passage(models.Model):
    """The answer to a prompt, in words."""

    of = models.ForeignKey(Return, on_delete=models.PROTECT, related_name="passages")
    prompt = models.CharField(max_length=60)
    text = models.TextField(blank=True, max_length=40_000)
    version = models.PositiveIntegerField(default=0)
    by = models.PositiveBigIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["of", "prompt"], name="told_once")]


class PassageEdit(models.Model):
    """One save of one passage; one that is not kept waits, as that of an answer."""

    of = models.ForeignKey(Return, on_delete=models.PROTECT, related_name="passage_edits")
    prompt = models.CharField(max_length=60)
    text = models.TextField(blank=True, max_length=40_000)
    version = models.PositiveIntegerField()
    is_kept = models.BooleanField(default=True)
    settled_at = models.DateTimeField(null=True)
    lane = models.CharField(max_length=11, choices=Lane.choices)
    by = models.PositiveBigIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        indexes = [models.Index(fields=["of", "prompt"], name="edits_of_passage")]
