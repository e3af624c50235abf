"""What the coordinator decides about a round as a whole: conflicts, what is left out, the end."""

from django.db import models

from samsyn_web.collection.models.rounds import Return, Round

ACTIVE = models.Q(withdrawn_at__isnull=True)


class Settlement(models.Model):
    """Which of two disputing answers holds, and why.

    `service` is empty where several services gave one number that can have one true value; then
    `chosen` is the service whose answer holds. Where one service answered twice, `chosen` is the
    return whose answer holds, as the figures call it (`rosa-service`).
    """

    round = models.ForeignKey(Round, on_delete=models.PROTECT, related_name="settlements")
    period = models.CharField(max_length=10)
    service = models.CharField(max_length=60, blank=True)
    quantity = models.CharField(max_length=80)
    dimension = models.CharField(max_length=80)
    category = models.CharField(max_length=120, blank=True)
    chosen = models.CharField(max_length=120)
    reason = models.CharField(max_length=500)
    by = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(reason=""), name="settled_with_a_reason"),
            models.UniqueConstraint(
                fields=["round", "period", "service", "quantity", "dimension", "category"],
                condition=ACTIVE, name="settled_once",
            ),
        ]  # fmt: skip

    @property
    def key(self) -> tuple[str, str, str, str, str]:
        """Which number it is about: period, service, quantity, dimension, category."""
        return (self.period, self.service, self.quantity, self.dimension, self.category)


class LeftOut(models.Model):
    """That a return does not come into the figures of its round, with the reason."""

    of = models.ForeignKey(Return, on_delete=models.PROTECT, related_name="left_out")
    reason = models.CharField(max_length=500)
    by = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(reason=""), name="left_out_with_a_reason"),
            models.UniqueConstraint(fields=["of"], condition=ACTIVE, name="left_out_once"),
        ]


class FrozenRegister(models.Model):
    """Those who were asked, as the register named and grouped them on the day of freezing.

    `services` holds code, name, organisation, group and counted_as of each, in the order of the
    register: a service that later changes its group does not change the figures of the round.
    """

    round = models.OneToOneField(Round, on_delete=models.PROTECT, related_name="register")
    services = models.JSONField()


class Correction(models.Model):
    """An answer of a frozen round that was found wrong: what it is instead, and why.

    The answer itself stays as it was frozen; figures made later take the latest correction of it.
    """

    of = models.ForeignKey(Return, on_delete=models.PROTECT, related_name="corrections")
    period = models.CharField(max_length=10)
    quantity = models.CharField(max_length=80)
    dimension = models.CharField(max_length=80)
    category = models.CharField(max_length=120, blank=True)
    value = models.PositiveIntegerField(null=True)
    status = models.CharField(max_length=14)
    reason = models.CharField(max_length=500)
    by = models.PositiveBigIntegerField()
    at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(reason=""), name="corrected_with_a_reason")
        ]

    @property
    def key(self) -> tuple[str, str, str, str, str]:
        """Which answer it is of, as the cells of the core are called."""
        service = self.of.service.code
        return (self.period, service, self.quantity, self.dimension, self.category)
