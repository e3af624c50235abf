"""The database itself refuses to empty the log.

PostgreSQL can empty a table without looking at its rows; SQLite cannot.
"""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

TABLES = ("audit_entry", "audit_head")


def refuse_emptying(apps: object, editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001 - Django passes it
    """Put the triggers on the tables."""
    if editor.connection.vendor != "postgresql":
        return
    for table in TABLES:
        editor.execute(
            f"CREATE TRIGGER {table}_never_emptied BEFORE TRUNCATE ON {table}"
            " FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_refuse()"
        )


class Migration(migrations.Migration):
    """Triggers that keep the log from being emptied."""

    dependencies = [("audit", "0002_append_only")]
    operations = [migrations.RunPython(refuse_emptying, elidable=False)]
