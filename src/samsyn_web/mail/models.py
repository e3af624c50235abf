"""The queue of letters. A letter holds a greeting and a link, never a figure."""

from django.conf import settings
from django.db import models


class Letter(models.Model):
    """One letter to one person.

    `key` says why it is sent (`reminder:7:2:2021-02-01`), and there is one letter a key. `sending`
    is written down before the server is spoken to: a letter that is found so after a stop may have
    left, is not sent again, and is shown to the coordinator as uncertain. `fault` is why the last
    attempt did not succeed, as a code; a letter is not tried again before `not_before`.
    """

    class State(models.TextChoices):
        WAITING = "waiting"
        SENDING = "sending"
        SENT = "sent"
        FAILED = "failed"

    key = models.CharField(max_length=120, unique=True)
    to = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    language = models.CharField(max_length=2)
    subject = models.CharField(max_length=200)
    text = models.TextField()
    html = models.TextField(blank=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.WAITING)
    made_at = models.DateTimeField()
    sending_since = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    not_before = models.DateTimeField(null=True)
    fault = models.CharField(max_length=20, blank=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=("waiting", "sending", "sent", "failed")),
                name="letter_state",
            ),
            models.CheckConstraint(
                condition=models.Q(state="sent") ^ models.Q(sent_at__isnull=True),
                name="letter_sent_when_sent",
            ),
            models.CheckConstraint(
                condition=models.Q(state="sending") ^ models.Q(sending_since__isnull=True),
                name="letter_sending_since_when_sending",
            ),
        ]
