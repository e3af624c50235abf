"""A study as the site keeps it: counts of lists, how they are asked, and what came of it."""

from django.db import models


class KeptStudy(models.Model):
    """Lists as counts, never a name of anybody, and everything that was estimated from them.

    `lists` has `names` and `counts`, as the core has them, and `described` says by the name of a
    list whose it is. `result` is the study as far as it has come, without either of these. A study
    that is running is heard of every few seconds, at `heard_at`; each time it is started, `run` is
    one more, so that what an earlier run still says is not believed.
    """

    class State(models.TextChoices):
        PREPARED = "prepared"
        RUNNING = "running"
        DONE = "done"
        BROKEN = "broken"

    title = models.CharField(max_length=120)
    lists = models.JSONField()
    described = models.JSONField(default=dict)
    resamples = models.PositiveIntegerField(default=1000)
    level = models.PositiveSmallIntegerField(default=95)
    seed = models.PositiveIntegerField(default=1)
    state = models.CharField(max_length=8, choices=State.choices, default=State.PREPARED)
    run = models.PositiveIntegerField(default=0)
    done = models.PositiveSmallIntegerField(default=0)
    parts = models.PositiveSmallIntegerField(default=0)
    result = models.JSONField(null=True)
    by = models.PositiveBigIntegerField()
    made_at = models.DateTimeField()
    started_at = models.DateTimeField(null=True)
    heard_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=("prepared", "running", "done", "broken")),
                name="study_state",
            ),
            models.CheckConstraint(
                condition=models.Q(done__lte=models.F("parts")), name="study_done_of_its_parts"
            ),
            models.CheckConstraint(
                condition=~models.Q(state="done") | models.Q(result__isnull=False),
                name="study_done_has_a_result",
            ),
            models.CheckConstraint(
                condition=models.Q(state="prepared")
                | models.Q(started_at__isnull=False, heard_at__isnull=False),
                name="study_started_when_it_was",
            ),
            models.CheckConstraint(
                condition=models.Q(level__gte=50, level__lte=99)
                & models.Q(resamples__gte=1, resamples__lte=20_000),
                name="study_settings",
            ),
        ]

    def __str__(self) -> str:
        """Return the title."""
        return self.title
