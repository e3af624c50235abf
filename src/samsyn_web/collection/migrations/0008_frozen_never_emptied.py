"""While a round is frozen, the database itself refuses to empty the tables that hold it.

PostgreSQL can empty a table without looking at its rows; SQLite cannot.
"""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

TABLES = (
    "round",
    "return",
    "answer",
    "passage",
    "submission",
    "waiver",
    "leftout",
    "settlement",
    "frozenregister",
)
REFUSE = """
CREATE FUNCTION collection_refuse_emptying() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM collection_round WHERE state = 'frozen')
  THEN RAISE EXCEPTION 'the round is frozen'; END IF;
  RETURN NULL;
END $$;
"""


def refuse_emptying(apps: object, editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001 - Django passes it
    """Put the triggers on the tables."""
    if editor.connection.vendor != "postgresql":
        return
    editor.execute(REFUSE)
    for table in TABLES:
        editor.execute(
            f"CREATE TRIGGER collection_{table}_never_emptied BEFORE TRUNCATE ON collection_{table}"
            " FOR EACH STATEMENT EXECUTE FUNCTION collection_refuse_emptying()"
        )


class Migration(migrations.Migration):
    """Triggers that keep a frozen round from being emptied."""

    dependencies = [("collection", "0007_taken_in")]
    operations = [migrations.RunPython(refuse_emptying, elidable=False)]
