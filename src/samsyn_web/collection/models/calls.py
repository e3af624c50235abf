"""How often somebody calls the API: counts by the minute, and nothing of what was called."""

from django.db import models


class ApiCalls(models.Model):
    """How many calls came in a minute by one key, or with wrong keys from one address.

    `caller` names the key, or is a keyed hash of the address; a row lives for an hour.
    """

    caller = models.CharField(max_length=80)
    minute = models.DateTimeField()
    count = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["minute", "id"]
        constraints = [
            models.UniqueConstraint(fields=["caller", "minute"], name="counted_once_a_minute")
        ]
