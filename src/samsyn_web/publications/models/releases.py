"""What was released, and the memory of all that was ever published."""

from django.db import models


class Release(models.Model):
    """A package as it was released: never changed, never taken away.

    `published_at` may lie ahead: until then it is under embargo. One with `corrects` takes the
    place of an earlier one, which stays at its address and is marked; `corrigendum` is a ZIP file
    of what was corrected.
    """

    period = models.CharField(max_length=10)
    version = models.CharField(max_length=20)
    content = models.BinaryField()
    sha256 = models.CharField(max_length=64, unique=True)
    made_at = models.DateTimeField()
    published_at = models.DateTimeField()
    by = models.PositiveBigIntegerField(null=True)
    corrigendum = models.BinaryField(null=True)
    corrects = models.OneToOneField(
        "self", null=True, on_delete=models.PROTECT, related_name="corrected_by"
    )

    class Meta:
        ordering = ["-period", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["period", "version"], name="one_release_a_version"),
            models.CheckConstraint(
                condition=models.Q(published_at__gte=models.F("made_at")),
                name="release_published_after_it_was_made",
            ),
        ]

    def __str__(self) -> str:
        """Return the period and the version."""
        return f"{self.period} {self.version}"


class LedgerEntry(models.Model):
    """An entry of the ledger as the core writes it; each holds the hash of the one before."""

    number = models.PositiveIntegerField(unique=True)
    release = models.ForeignKey(Release, on_delete=models.PROTECT, related_name="entries")
    content = models.TextField()

    class Meta:
        ordering = ["number"]
