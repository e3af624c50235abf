"""Entries of the log and the head of its chain. Entries hold ids and codes, never words."""

from django.db import models


class Head(models.Model):
    """The last link of the chain: one row, locked by whoever writes the next entry."""

    number = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, default="0" * 64)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="one_head")]


class Entry(models.Model):
    """One act.

    `by` is the id of a person, or empty for the program itself; `object_kind` and `object_id` say
    what was acted on; `detail` holds codes and numbers. `hash` is that of the entry with the hash
    of the one before.
    """

    number = models.PositiveBigIntegerField(unique=True)
    at = models.DateTimeField()
    by = models.PositiveBigIntegerField(null=True)
    act = models.CharField(max_length=60)
    object_kind = models.CharField(max_length=40)
    object_id = models.CharField(max_length=60)
    detail = models.JSONField(default=dict)
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    class Meta:
        ordering = ["number"]
        indexes = [
            models.Index(fields=["object_kind", "object_id"], name="audit_object"),
            models.Index(fields=["by"], name="audit_by"),
        ]
