"""A round of a period, and the return that each service is asked for in it."""

from datetime import date

from django.conf import settings
from django.db import models

from samsyn_web.organisations.models import Service


class Round(models.Model):
    """One period, its questionnaires, who is asked, and by when.

    One with `taken_in_at` was never asked here: its answers were taken in afterwards, from what was
    known already, so that the next year has something to stand beside.
    """

    class State(models.TextChoices):
        PREPARING = "preparing"
        OPEN = "open"
        FROZEN = "frozen"

    period = models.CharField(max_length=10, unique=True)
    state = models.CharField(max_length=9, choices=State.choices, default=State.PREPARING)
    deadline = models.DateField()
    opening_nb = models.TextField(blank=True, max_length=4000)
    opening_nn = models.TextField(blank=True, max_length=4000)
    opening_en = models.TextField(blank=True, max_length=4000)
    made_from = models.ForeignKey("self", null=True, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField(null=True)
    frozen_at = models.DateTimeField(null=True)
    checksum = models.CharField(max_length=64, blank=True)
    taken_in_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-period"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=("preparing", "open", "frozen")), name="round_state"
            ),
            models.CheckConstraint(
                condition=models.Q(state="preparing") | models.Q(opened_at__isnull=False),
                name="round_opened_when_open",
            ),
            models.CheckConstraint(
                condition=models.Q(state="frozen")
                & models.Q(frozen_at__isnull=False)
                & ~models.Q(checksum="")
                | ~models.Q(state="frozen") & models.Q(frozen_at__isnull=True),
                name="round_frozen_when_frozen",
            ),
        ]

    def __str__(self) -> str:
        """Return the period."""
        return self.period


class Return(models.Model):
    """What a service is asked for in a round, by one questionnaire, and how far it has come."""

    class State(models.TextChoices):
        NOT_STARTED = "not-started"
        IN_PROGRESS = "in-progress"
        SUBMITTED = "submitted"
        SENT_BACK = "sent-back"
        ACCEPTED = "accepted"

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="returns")
    service = models.ForeignKey(Service, on_delete=models.PROTECT, related_name="returns")
    questionnaire = models.CharField(max_length=40)
    version = models.CharField(max_length=20)
    state = models.CharField(max_length=11, choices=State.choices, default=State.NOT_STARTED)
    extended_to = models.DateField(null=True)
    changed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["service__name", "questionnaire", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["round", "service", "questionnaire"], name="asked_once_a_round"
            ),
            models.CheckConstraint(
                condition=models.Q(
                    state__in=("not-started", "in-progress", "submitted", "sent-back", "accepted")
                ),
                name="return_state",
            ),
        ]

    @property
    def deadline(self) -> date:
        """The day it is due: that of the round, or the one this service was given."""
        return self.extended_to or self.round.deadline


class Reminder(models.Model):
    """A day on which those who have not submitted are reminded; each goes once.

    `passed_over_at` is when it was left out because a later one was due as well.
    """

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="reminders")
    send_on = models.DateField()
    planned_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    done_at = models.DateTimeField(null=True)
    passed_over_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["send_on", "id"]
        constraints = [
            models.UniqueConstraint(fields=["round", "send_on"], name="one_reminder_a_day"),
            models.CheckConstraint(
                condition=models.Q(done_at__isnull=True) | models.Q(passed_over_at__isnull=True),
                name="reminder_done_or_passed_over",
            ),
        ]


class Invitation(models.Model):
    """That somebody was told of a return they answer for; each is told once.

    `deadline` is the one they were told last, by whichever letter, or none where they were told
    before that was kept; `told` counts the letters about it.
    """

    of = models.ForeignKey(Return, on_delete=models.PROTECT, related_name="invitations")
    to = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    letter_key = models.CharField(max_length=120)
    deadline = models.DateField(null=True)
    told = models.PositiveSmallIntegerField(default=0)
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [models.UniqueConstraint(fields=["of", "to"], name="invited_once")]
