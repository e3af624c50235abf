"""What all tests of the site share: between tests over several connections, the log is emptied."""

import importlib

import pytest

NAMES = {
    "sqlite": ["audit_entry_no_update", "audit_entry_no_delete"],
    "postgresql": ["audit_entry_append_only"],
}


@pytest.fixture(autouse=True, scope="session")
def the_log_can_be_emptied_between_tests():
    """Let the flush between tests, and nothing else, lay the triggers of the log aside.

    The triggers themselves stay as the product has them, in every test.
    """
    from django.core.management.commands import flush
    from django.db import connections

    rules = importlib.import_module("samsyn_web.audit.migrations.0002_append_only")
    plain = flush.Command.handle

    def handle(command, **options):
        connection = connections[options["database"]]
        on = " ON audit_entry" if connection.vendor == "postgresql" else ""
        made = rules.POSTGRESQL[1:] if connection.vendor == "postgresql" else rules.SQLITE
        with connection.cursor() as cursor:
            for name in NAMES[connection.vendor]:
                cursor.execute(f"DROP TRIGGER IF EXISTS {name}{on}")
            try:
                plain(command, **options)
            finally:
                for statement in made:
                    cursor.execute(statement)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(flush.Command, "handle", handle)
        yield
