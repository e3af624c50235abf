"""The database itself refuses to change what was released or written, or to take it out."""

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

KEPT = {  # of which tables, which columns
    "release": ("period", "version", "content", "sha256", "made_at", "corrigendum", "corrects_id"),
    "ledgerentry": ("number", "content", "release_id"),
    "revision": ("text_id", "number", "content", "seen", "is_kept", "translates", "by", "at"),
}
WHY = "what was released or written is never changed"
REFUSE = f"""
CREATE FUNCTION publications_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN RAISE EXCEPTION '{WHY}'; END $$;
"""


def refuse_changes(apps: object, editor: BaseDatabaseSchemaEditor) -> None:  # noqa: ARG001 - Django passes it
    """Put the triggers on the tables."""
    on_server = editor.connection.vendor == "postgresql"
    if on_server:
        editor.execute(REFUSE)
    for name, columns in KEPT.items():
        table = f"publications_{name}"
        changes = "UPDATE OF " + ", ".join(f'"{column}"' for column in columns)
        for what, kind in ((changes, "changed"), ("DELETE", "deleted")):
            trigger = f"CREATE TRIGGER {table}_never_{kind} BEFORE {what} ON {table}"
            editor.execute(
                f"{trigger} FOR EACH ROW EXECUTE FUNCTION publications_refuse()"
                if on_server
                else f"{trigger} BEGIN SELECT RAISE(ABORT, '{WHY}'); END"
            )
        if on_server:
            editor.execute(
                f"CREATE TRIGGER {table}_never_emptied BEFORE TRUNCATE ON {table}"
                " FOR EACH STATEMENT EXECUTE FUNCTION publications_refuse()"
            )


class Migration(migrations.Migration):
    """Triggers that keep releases, the ledger and revisions as they were written."""

    dependencies = [("publications", "0003_corrections")]
    operations = [migrations.RunPython(refuse_changes, elidable=False)]
