"""Settlements, what is left out, the register as frozen; and the database keeps what is frozen.

From the moment a round is frozen, the database itself refuses to add to it, to change it or to take
out of it. Edits and comments may be taken out, for they are erased when their time is over.
"""

import django.db.models.deletion
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

KEPT = ("answer", "passage", "submission", "waiver", "leftout")
ERASED_LATER = ("answeredit", "passageedit", "comment")
OF_ROUND = ("return", "settlement", "frozenregister")
EVERY, NO_DELETE = ("INSERT", "UPDATE", "DELETE"), ("INSERT", "UPDATE")
WATCHED = [
    *((table, "of_id", EVERY) for table in KEPT),
    *((table, "of_id", NO_DELETE) for table in ERASED_LATER),
    *((table, "round_id", EVERY) for table in OF_ROUND),
]
STATE = {
    "of_id": "(SELECT r.state FROM collection_round r JOIN collection_return t ON t.round_id = r.id WHERE t.id = {row}.of_id)",
    "round_id": "(SELECT r.state FROM collection_round r WHERE r.id = {row}.round_id)",
}
ROWS = {"INSERT": ("NEW",), "UPDATE": ("OLD", "NEW"), "DELETE": ("OLD",)}
REFUSE = "BEGIN SELECT RAISE(ABORT, 'the round is frozen'); END"
POSTGRESQL = """
CREATE FUNCTION collection_is_frozen(kind text, key bigint) RETURNS boolean LANGUAGE sql AS $$
  SELECT EXISTS (SELECT 1 FROM collection_round r WHERE r.state = 'frozen' AND r.id = CASE kind
    WHEN 'round_id' THEN key ELSE (SELECT t.round_id FROM collection_return t WHERE t.id = key) END)
$$;
CREATE FUNCTION collection_refuse_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' AND collection_is_frozen(TG_ARGV[0], (to_jsonb(OLD) ->> TG_ARGV[0])::bigint)
    OR TG_OP <> 'DELETE' AND collection_is_frozen(TG_ARGV[0], (to_jsonb(NEW) ->> TG_ARGV[0])::bigint)
  THEN RAISE EXCEPTION 'the round is frozen'; END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION collection_round_refuse() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'the round is frozen'; END $$;
CREATE TRIGGER collection_round_frozen BEFORE UPDATE OR DELETE ON collection_round
  FOR EACH ROW WHEN (OLD.state = 'frozen') EXECUTE FUNCTION collection_round_refuse();
"""


def keep_what_is_frozen(apps: object, editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001 - Django passes it
    """Put the triggers on the tables."""
    if editor.connection.vendor == "postgresql":
        editor.execute(POSTGRESQL)
        for table, column, acts in WATCHED:
            editor.execute(
                f"CREATE TRIGGER collection_{table}_frozen BEFORE {' OR '.join(acts)} ON collection_{table}"
                f" FOR EACH ROW EXECUTE FUNCTION collection_refuse_frozen('{column}')"
            )
        return
    for act in ("UPDATE", "DELETE"):
        editor.execute(
            f"CREATE TRIGGER collection_round_frozen_{act.lower()} BEFORE {act} ON collection_round"
            f" WHEN OLD.state = 'frozen' {REFUSE}"
        )
    for table, column, acts in WATCHED:
        for act in acts:
            frozen = " OR ".join(f"{STATE[column].format(row=row)} = 'frozen'" for row in ROWS[act])
            editor.execute(
                f"CREATE TRIGGER collection_{table}_frozen_{act.lower()} BEFORE {act} ON collection_{table}"
                f" WHEN {frozen} {REFUSE}"
            )


class Migration(migrations.Migration):
    """Three tables, and triggers that keep a frozen round."""

    dependencies = [
        ("collection", "0003_set_aside_and_wrong_links"),
    ]

    operations = [
        migrations.CreateModel(
            name="FrozenRegister",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("services", models.JSONField()),
                (
                    "round",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="register",
                        to="collection.round",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="LeftOut",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reason", models.CharField(max_length=500)),
                ("by", models.PositiveBigIntegerField()),
                ("at", models.DateTimeField()),
                ("withdrawn_at", models.DateTimeField(null=True)),
                (
                    "of",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="left_out",
                        to="collection.return",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="left_out_with_a_reason",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_at__isnull", True)),
                        fields=("of",),
                        name="left_out_once",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Settlement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("period", models.CharField(max_length=10)),
                ("service", models.CharField(blank=True, max_length=60)),
                ("quantity", models.CharField(max_length=80)),
                ("dimension", models.CharField(max_length=80)),
                ("category", models.CharField(blank=True, max_length=120)),
                ("chosen", models.CharField(max_length=120)),
                ("reason", models.CharField(max_length=500)),
                ("by", models.PositiveBigIntegerField()),
                ("at", models.DateTimeField()),
                ("withdrawn_at", models.DateTimeField(null=True)),
                (
                    "round",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="settlements",
                        to="collection.round",
                    ),
                ),
            ],
            options={
                "ordering": ["id"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="settled_with_a_reason",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("withdrawn_at__isnull", True)),
                        fields=("round", "period", "service", "quantity", "dimension", "category"),
                        name="settled_once",
                    ),
                ],
            },
        ),
        migrations.RunPython(keep_what_is_frozen, elidable=False),
    ]
