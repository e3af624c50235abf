import django.db.models.deletion
from django.db import migrations, models

KINDS = ("added", "ended", "resumed", "renamed", "regrouped")


class Migration(migrations.Migration):
    dependencies = [
        ("organisations", "0002_public_contacts"),
    ]

    operations = [
        migrations.CreateModel(
            name="ServiceChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[(kind, kind.capitalize()) for kind in KINDS], max_length=9
                    ),
                ),
                ("before", models.CharField(blank=True, max_length=200)),
                ("after", models.CharField(blank=True, max_length=200)),
                ("at", models.DateTimeField()),
                (
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="changes",
                        to="organisations.service",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", KINDS)), name="service_change_kind"
                    )
                ],
            },
        ),
    ]
