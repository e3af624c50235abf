"""Every act that the code tells the log of has a sentence in three languages."""

import ast
import re

import pytest

import samsyn_web
from samsyn_web.audit.forms import say_kind
from samsyn_web.audit.telling import has_sentence, sentence_key, told
from samsyn_web.face.texts import SITE, texts_of

RECORDERS = ("record", "record_reading", "record_reading_of_the_day")


def acts_in(path):
    """The acts a module tells; the open parts of an act that is put together are `*`."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    constants = {
        target.id: value.value
        for node in ast.walk(tree) if isinstance(node, ast.Assign)
        for target, value in _pairs(node)
        if isinstance(target, ast.Name) and isinstance(value, ast.Constant)
    }  # fmt: skip
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in RECORDERS and node.args:
            yield _text(node.args[0], constants=constants)


def _pairs(node):
    for target in node.targets:
        if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
            yield from zip(target.elts, node.value.elts, strict=True)
        else:
            yield target, node.value


def _text(node, *, constants):
    if isinstance(node, ast.Constant):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(p.value if isinstance(p, ast.Constant) else "*" for p in node.values)
    return constants.get(getattr(node, "id", ""), "")


ACTS = sorted({
    act
    for path in SITE.rglob("*.py") if path.parent != SITE / "audit"
    for act in acts_in(path) if act
})  # fmt: skip


def test_the_acts_of_the_code_are_found():
    assert samsyn_web.__file__.startswith(str(SITE))
    for act in ("collection.return-accepted", "collection.return-read", "collection.round-frozen"):
        assert act in ACTS


@pytest.mark.parametrize("act", ACTS)
def test_an_act_is_named_by_its_app_and_has_words(act):
    app, _, name = sentence_key(act).partition(".")
    assert (SITE / app).is_dir(), f"{act} begins with no app"
    pattern = re.compile(re.escape(name).replace(r"\*", "[a-z-]+"))
    keys = [key for key in texts_of(app).texts if pattern.fullmatch(key)]
    assert keys, f"write [{name}] in {app}/texts.toml, in nb, nn and en"


DOTTED = re.compile(r"([a-z]+)\.[a-z]+(?:-[a-z]+)*")


def dotted_in(path):
    """Everything in a module that could be an act, also one that is told by way of a list."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            match = DOTTED.fullmatch(node.value)
            if match and (SITE / match[1] / "texts.toml").is_file():
                yield node.value


@pytest.mark.parametrize(
    "dotted",
    sorted(
        {
            one
            for path in SITE.rglob("*.py")
            if path.parent.name != "migrations"
            for one in dotted_in(path)
        }
    ),
)
def test_what_is_called_by_its_app_is_a_sentence_or_an_act_with_one(dotted):
    app, _, name = dotted.partition(".")
    assert name in texts_of(app).texts or has_sentence(dotted)


def kinds_in(path):
    """The kinds of what a module tells the log of: the first of two things that are `of=`."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.keyword) and node.arg == "of" and isinstance(node.value, ast.Tuple):
            first, *others = node.value.elts
            if len(others) == 1 and isinstance(first, ast.Constant):
                yield first.value


KINDS = sorted({kind for path in SITE.rglob("*.py") for kind in kinds_in(path)})


def test_the_kinds_of_the_code_are_found():
    assert {"return", "round", "person", "edition", "release"} <= set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_has_a_word(kind):
    assert say_kind(kind) != kind, f"write [kind-{kind}] in audit/texts.toml, in nb, nn and en"


def test_an_act_without_words_is_told_by_its_code():
    assert not has_sentence("collection.nobody-does-this")
    assert told("collection.nobody-does-this") == "collection.nobody-does-this"
