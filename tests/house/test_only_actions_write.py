"""A view never writes: only actions reach for what changes the database."""

import ast

import pytest
from tree import SOURCES, is_by_program, parse

SITE = SOURCES / "samsyn_web"
WRITES = {
    "save", "create", "update", "delete", "bulk_create", "bulk_update", "get_or_create",
    "update_or_create", "asave", "acreate", "aupdate", "adelete", "abulk_create", "abulk_update",
    "aget_or_create", "aupdate_or_create", "raw", "cursor", "execute", "executemany",
    "select_for_update", "atomic", "on_commit", "create_user", "set_password",
}  # fmt: skip
FROM_THE_DATABASE = {"connection", "connections", "transaction"}
# a module that is no action and writes -> why
WRITERS = {
    "audit/refusing.py": "the refusal that every app shares, told in a transaction of its own",
    "audit/erasing.py": "the act of erasing, which every table shares",
    "people/models.py": "how Django asks a manager to make a person; actions call it",
    "people/tallies.py": "a cache as Django has it: counts of tries, in the table of the cache",
    "people/sign_in_log.py": "tells the log of what the library for signing in has done",
    "people/adapter.py": "joins the letter to the act of the library that asks for it",
    "search/queries/index.py": "snippets of the library are made by a function called create",
    "collection/management/commands/make_demo.py": "makes its people once, in demo mode only",
}


def writes_in(tree):
    """What a module calls or imports that changes the database, each with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in WRITES:
            yield f"{node.lineno}: .{node.attr}"
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("django.db"):
            names = {alias.name for alias in node.names} & FROM_THE_DATABASE
            yield from (f"{node.lineno}: {name} of django.db" for name in sorted(names))


def others():
    """Every module of the site but its actions and migrations."""
    return [
        path for path in sorted(SITE.rglob("*.py"))
        if not {"actions", "migrations"} & {*path.relative_to(SITE).parts, path.stem}
        and not is_by_program(path)
    ]  # fmt: skip


def name_of(path):
    return path.relative_to(SITE).as_posix()


@pytest.mark.parametrize("path", others(), ids=name_of)
def test_a_module_that_is_no_action_writes_nothing(path):
    found = list(writes_in(parse(path)))
    assert not found or name_of(path) in WRITERS, f"let an action do it: {', '.join(found)}"


@pytest.mark.parametrize("name", WRITERS)
def test_an_exception_does_not_outlive_its_reason(name):
    assert WRITERS[name]
    assert list(writes_in(parse(SITE / name)))


@pytest.mark.parametrize(
    "planted",
    ["one.save()", "Answer.objects.create(of=one)", "rows.update(state='x')", "row.delete()",
     "Answer.objects.bulk_create(rows)", "Answer.objects.get_or_create(pk=1)",
     "keep = one.save\nkeep()", "from django.db import connection", "line.cursor()",
     "from django.db import models, transaction", "rows.raw('DELETE FROM x')"],
)  # fmt: skip
def test_a_view_that_writes_would_be_seen(planted):
    assert list(writes_in(ast.parse(planted)))


@pytest.mark.parametrize(
    "plain",
    ["Answer.objects.filter(of=one)", "render(request, 'x.html', context)", "from django.db.models "
     "import Q", "context |= {'a': 1}", "answer.set_cookie('a')", "rows.order_by('pk').first()"],
)  # fmt: skip
def test_a_view_that_reads_is_left_alone(plain):
    assert not list(writes_in(ast.parse(plain)))


def test_every_view_is_walked():
    walked = {name_of(path) for path in others()}
    assert {"collection/views/checking.py", "people/views.py", "people/middleware.py",
            "collection/api/returns.py", "collection/queries/board.py"} <= walked  # fmt: skip
    assert not {path for path in walked if "/actions" in path or "migrations" in path}
