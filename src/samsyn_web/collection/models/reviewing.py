"""What the coordinator writes at a return, and what a reporter submitted, as it was."""

from django.db import models

from samsyn_web.collection.models.rounds import Return


class Submission(models.Model):
    """A return as it was submitted: the cells in the format of returns, and the passages."""

    of = models.ForeignKey(Return, on_delete=models.PROTECT, related_name="submissions")
    number = models.PositiveSmallIntegerField()
    cells = models.TextField()
    passages = models.JSONField(default=dict)
    checksum = models.CharField(max_length=64)
    by = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    accepted_by = models.PositiveBigIntegerField(null=True)

    class Meta:
        ordering = ["of", "number"]
        constraints = [
            models.UniqueConstraint(fields=["of", "number"], name="submitted_in_order"),
            models.UniqueConstraint(
                fields=["of"], condition=models.Q(accepted_at__isnull=False),
                name="one_submission_accepted",
            ),
        ]  # fmt: skip


class Comment(models.Model):
    """Words at a cell, at a passage or at the whole return.

    `about` is the name of a field (`quantity.dimension.category@period`, or a prompt), or empty.
    """

    of = models.ForeignKey(Return, on_delete=models.PROTECT, related_name="comments")
    about = models.CharField(max_length=300, blank=True)
    text = models.TextField(max_length=2000)
    by = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    settled_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]


class Waiver(models.Model):
    """That a finding may stand, with the reason that will be published."""

    of = models.ForeignKey(Return, on_delete=models.PROTECT, related_name="waivers")
    rule = models.CharField(max_length=60)
    about = models.CharField(max_length=300, blank=True)
    reason = models.CharField(max_length=500)
    by = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(reason=""), name="waived_with_a_reason"),
            models.UniqueConstraint(
                fields=["of", "rule", "about"], condition=models.Q(withdrawn_at__isnull=True),
                name="waived_once",
            ),
        ]  # fmt: skip
