import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("organisations", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="ApiToken",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=80)),
                ("token_hash", models.CharField(max_length=64, unique=True)),
                ("made_by", models.PositiveBigIntegerField()),
                ("made_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField()),
                ("withdrawn_at", models.DateTimeField(null=True)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="api_tokens",
                        to="organisations.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="Return",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("questionnaire", models.CharField(max_length=40)),
                ("version", models.CharField(max_length=20)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("not-started", "Not Started"),
                            ("in-progress", "In Progress"),
                            ("submitted", "Submitted"),
                            ("sent-back", "Sent Back"),
                            ("accepted", "Accepted"),
                        ],
                        default="not-started",
                        max_length=11,
                    ),
                ),
                ("extended_to", models.DateField(null=True)),
                ("changed_at", models.DateTimeField(null=True)),
                (
                    "service",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="returns",
                        to="organisations.service",
                    ),
                ),
            ],
            options={
                "ordering": ["service__name", "questionnaire", "id"],
            },
        ),
        migrations.CreateModel(
            name="Comment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("about", models.CharField(blank=True, max_length=300)),
                ("text", models.TextField(max_length=2000)),
                ("by", models.PositiveBigIntegerField()),
                ("at", models.DateTimeField()),
                ("settled_at", models.DateTimeField(null=True)),
                (
                    "of",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="comments",
                        to="collection.return",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="Round",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("period", models.CharField(max_length=10, unique=True)),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("preparing", "Preparing"),
                            ("open", "Open"),
                            ("frozen", "Frozen"),
                        ],
                        default="preparing",
                        max_length=9,
                    ),
                ),
                ("deadline", models.DateField()),
                ("opening_nb", models.TextField(blank=True, max_length=4000)),
                ("opening_nn", models.TextField(blank=True, max_length=4000)),
                ("opening_en", models.TextField(blank=True, max_length=4000)),
                ("opened_at", models.DateTimeField(null=True)),
                ("frozen_at", models.DateTimeField(null=True)),
                ("checksum", models.CharField(blank=True, max_length=64)),
                (
                    "made_from",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="collection.round",
                    ),
                ),
            ],
            options={
                "ordering": ["-period"],
            },
        ),
        migrations.AddField(
            model_name="return",
            name="round",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="returns",
                to="collection.round",
            ),
        ),
        migrations.CreateModel(
            name="Reminder",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("send_on", models.DateField()),
                ("done_at", models.DateTimeField(null=True)),
                (
                    "planned_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reminders",
                        to="collection.round",
                    ),
                ),
            ],
            options={
                "ordering": ["send_on", "id"],
            },
        ),
        migrations.CreateModel(
            name="Submission",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField()),
                ("cells", models.TextField()),
                ("passages", models.JSONField(default=dict)),
                ("checksum", models.CharField(max_length=64)),
                ("by", models.PositiveBigIntegerField()),
                ("at", models.DateTimeField()),
                ("accepted_at", models.DateTimeField(null=True)),
                ("accepted_by", models.PositiveBigIntegerField(null=True)),
                (
                    "of",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="submissions",
                        to="collection.return",
                    ),
                ),
            ],
            options={
                "ordering": ["of", "number"],
            },
        ),
        migrations.CreateModel(
            name="Upload",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("file_name", models.CharField(max_length=120)),
                ("content", models.BinaryField(max_length=10000000)),
                ("by", models.PositiveBigIntegerField()),
                ("at", models.DateTimeField()),
                ("taken_at", models.DateTimeField(null=True)),
                (
                    "of",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="uploads",
                        to="collection.return",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="Waiver",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("rule", models.CharField(max_length=60)),
                ("about", models.CharField(blank=True, max_length=300)),
                ("reason", models.CharField(max_length=500)),
                ("by", models.PositiveBigIntegerField()),
                ("at", models.DateTimeField()),
                ("withdrawn_at", models.DateTimeField(null=True)),
                (
                    "of",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="waivers",
                        to="collection.return",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
            },
        ),
        migrations.CreateModel(
            name="PassageEdit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("prompt", models.CharField(max_length=60)),
                ("text", models.TextField(blank=True, max_length=40000)),
                ("version", models.PositiveIntegerField()),
                ("is_kept", models.BooleanField(default=True)),
                (
                    "lane",
                    models.CharField(
                        choices=[
                            ("web", "Web"),
                            ("handed-over", "Handed Over"),
                            ("workbook", "Workbook"),
                            ("api", "Api"),
                        ],
                        max_length=11,
                    ),
                ),
                ("by", models.PositiveBigIntegerField(null=True)),
                ("at", models.DateTimeField()),
                (
                    "of",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="passage_edits",
                        to="collection.return",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "indexes": [models.Index(fields=["of", "prompt"], name="edits_of_passage")],
            },
        ),
        migrations.CreateModel(
            name="Passage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("prompt", models.CharField(max_length=60)),
                ("text", models.TextField(blank=True, max_length=40000)),
                ("version", models.PositiveIntegerField(default=0)),
                ("by", models.PositiveBigIntegerField(null=True)),
                ("at", models.DateTimeField()),
                (
                    "of",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="passages",
                        to="collection.return",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "constraints": [models.UniqueConstraint(fields=("of", "prompt"), name="told_once")],
            },
        ),
        migrations.CreateModel(
            name="Handover",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("section", models.CharField(max_length=60)),
                ("token_hash", models.CharField(max_length=64, unique=True)),
                ("made_by", models.PositiveBigIntegerField()),
                ("made_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField()),
                ("withdrawn_at", models.DateTimeField(null=True)),
                (
                    "of",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="handovers",
                        to="collection.return",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("expires_at__gt", models.F("made_at"))),
                        name="handover_expires",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="AnswerEdit",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("period", models.CharField(max_length=10)),
                ("quantity", models.CharField(max_length=80)),
                ("dimension", models.CharField(max_length=80)),
                ("category", models.CharField(blank=True, max_length=120)),
                ("typed", models.CharField(blank=True, max_length=200)),
                ("chosen", models.CharField(blank=True, max_length=14)),
                ("status", models.CharField(blank=True, max_length=14)),
                ("note", models.CharField(blank=True, max_length=500)),
                ("version", models.PositiveIntegerField()),
                ("is_kept", models.BooleanField(default=True)),
                (
                    "lane",
                    models.CharField(
                        choices=[
                            ("web", "Web"),
                            ("handed-over", "Handed Over"),
                            ("workbook", "Workbook"),
                            ("api", "Api"),
                        ],
                        max_length=11,
                    ),
                ),
                ("by", models.PositiveBigIntegerField(null=True)),
                ("at", models.DateTimeField()),
                (
                    "of",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="edits",
                        to="collection.return",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "indexes": [
                    models.Index(
                        fields=["of", "period", "quantity", "dimension", "category"],
                        name="edits_of_answer",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Answer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("period", models.CharField(max_length=10)),
                ("quantity", models.CharField(max_length=80)),
                ("dimension", models.CharField(max_length=80)),
                ("category", models.CharField(blank=True, max_length=120)),
                ("typed", models.CharField(blank=True, max_length=200)),
                ("chosen", models.CharField(blank=True, max_length=14)),
                ("value", models.PositiveIntegerField(null=True)),
                ("status", models.CharField(blank=True, max_length=14)),
                ("note", models.CharField(blank=True, max_length=500)),
                ("version", models.PositiveIntegerField(default=0)),
                ("by", models.PositiveBigIntegerField(null=True)),
                ("at", models.DateTimeField()),
                (
                    "of",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answers",
                        to="collection.return",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("of", "period", "quantity", "dimension", "category"),
                        name="answered_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "status__in",
                                (
                                    "",
                                    "reported",
                                    "zero",
                                    "not-recorded",
                                    "not-applicable",
                                    "withheld",
                                    "unknown",
                                ),
                            )
                        ),
                        name="answer_status",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "reported"), ("value__gt", 0)),
                            models.Q(("status", "zero"), ("value", 0)),
                            models.Q(
                                (
                                    "status__in",
                                    ("", "not-recorded", "not-applicable", "withheld", "unknown"),
                                ),
                                ("value__isnull", True),
                            ),
                            _connector="OR",
                        ),
                        name="answer_value_with_its_status",
                    ),
                ],
            },
        ),
        migrations.AddConstraint(
            model_name="round",
            constraint=models.CheckConstraint(
                condition=models.Q(("state__in", ("preparing", "open", "frozen"))),
                name="round_state",
            ),
        ),
        migrations.AddConstraint(
            model_name="round",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("state", "preparing"), ("opened_at__isnull", False), _connector="OR"
                ),
                name="round_opened_when_open",
            ),
        ),
        migrations.AddConstraint(
            model_name="round",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("state", "frozen"),
                        ("frozen_at__isnull", False),
                        models.Q(("checksum", ""), _negated=True),
                    ),
                    models.Q(
                        models.Q(("state", "frozen"), _negated=True), ("frozen_at__isnull", True)
                    ),
                    _connector="OR",
                ),
                name="round_frozen_when_frozen",
            ),
        ),
        migrations.AddConstraint(
            model_name="return",
            constraint=models.UniqueConstraint(
                fields=("round", "service", "questionnaire"), name="asked_once_a_round"
            ),
        ),
        migrations.AddConstraint(
            model_name="return",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "state__in",
                        ("not-started", "in-progress", "submitted", "sent-back", "accepted"),
                    )
                ),
                name="return_state",
            ),
        ),
        migrations.AddConstraint(
            model_name="reminder",
            constraint=models.UniqueConstraint(
                fields=("round", "send_on"), name="one_reminder_a_day"
            ),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.UniqueConstraint(fields=("of", "number"), name="submitted_in_order"),
        ),
        migrations.AddConstraint(
            model_name="submission",
            constraint=models.UniqueConstraint(
                condition=models.Q(("accepted_at__isnull", False)),
                fields=("of",),
                name="one_submission_accepted",
            ),
        ),
        migrations.AddConstraint(
            model_name="waiver",
            constraint=models.CheckConstraint(
                condition=models.Q(("reason", ""), _negated=True), name="waived_with_a_reason"
            ),
        ),
        migrations.AddConstraint(
            model_name="waiver",
            constraint=models.UniqueConstraint(
                condition=models.Q(("withdrawn_at__isnull", True)),
                fields=("of", "rule", "about"),
                name="waived_once",
            ),
        ),
    ]
