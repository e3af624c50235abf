"""What the site says stands in its texts, in three languages, and nowhere else."""

import ast
import re
from html.parser import HTMLParser

import pytest
from tree import SOURCES, parse

SITE = SOURCES / "samsyn_web"
TEMPLATES = sorted(
    path for kind in ("html", "txt") for path in SITE.glob(f"*/templates/**/*.{kind}")
)
MARKUP = re.compile(r"{%.*?%}|{{.*?}}|{#.*?#}", re.DOTALL)
READ_ALOUD = {"placeholder", "title", "alt", "label"}  # and every attribute of ARIA that is prose
OF_ARIA = {"aria-label", "aria-description", "aria-valuetext", "aria-roledescription",
           "aria-placeholder"}  # fmt: skip
SAME_EVERYWHERE = {"Samsyn", "PDF", "CSV", "XLSX", "Excel", "JSON", "stat"}
WORD = re.compile(r"[^\W\d_]{2,}")
PROSE = re.compile(r"[^\W\d_]{2,}[,:.]? [^\W\d_]{2,}")
SHOWN_AS = {"label", "help_text", "verbose_name", "verbose_name_plural", "placeholder", "legend"}
NOT_FOR_PAGES = {
    "collection/api/door.py": "the OpenAPI description is in English, as its readers write code",
    "collection/api/shapes.py": "the OpenAPI description",
    "collection/api/problems.py": "titles never change with the language (RFC 9457)",
    "collection/api/marks.py": "a header of HTTP",
    "collection/management/commands/make_demo.py": "names and the password of the five of the demo",
    "collection/templatetags/answers.py": "SVG",
    "publications/api/door.py": "the OpenAPI description, and what its readers are told",
    "environment.py": "what is wrong in the settings, for whoever installs the site",
    "permissions/permissions.py": "why an act asks again: for whoever reads the list",
    "face/texts.py": "a fault of ours: a text that is not there",
}


class Literals(HTMLParser):
    """The words that stand in a page itself: between tags, and in attributes that are read."""

    def __init__(self):
        super().__init__()
        self.found, self.inside = [], ""

    def handle_starttag(self, tag, attrs):
        self.inside = tag if tag in ("script", "style") else self.inside
        self.found += [value for name, value in attrs if name in READ_ALOUD | OF_ARIA and value]

    def handle_endtag(self, tag):
        self.inside = "" if tag == self.inside else self.inside

    def handle_data(self, data):
        if not self.inside:
            self.found.append(data)


def literals_of(template):
    reader = Literals()
    reader.feed(MARKUP.sub("", template))
    words = {word for text in reader.found for word in WORD.findall(text)}
    return words - SAME_EVERYWHERE


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(SITE)))
def test_a_template_says_nothing_by_itself(path):
    assert literals_of(path.read_text(encoding="utf-8")) == set(), "write it in texts.toml"


@pytest.mark.parametrize(("template", "says"), [
    ("<p>{% say 'a.b' %} og mer</p>", {"og", "mer"}),
    ('<input placeholder="Skriv" title="{{ told }}">', {"Skriv"}),
    ('<nav aria-label="{% say "a.b" %} her">', {"her"}),
    ("{% if a %}Ja{% endif %}", {"Ja"}),
    ('<p class="quiet" id="foot">{{ told }} – Samsyn</p>', set()),
    ("<style>p { color: red }</style>", set()),
])  # fmt: skip
def test_the_walk_over_templates_sees_what_it_must(template, says):
    assert literals_of(template) == says


def names_of(path):
    return str(path.relative_to(SITE))


def docstrings_in(tree):
    """The constants that are docstrings."""
    owners = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    return {
        id(node.body[0].value) for node in ast.walk(tree)
        if isinstance(node, owners) and node.body and isinstance(node.body[0], ast.Expr)
    }  # fmt: skip


def prose_in(tree):
    """Sentences in a module that are no docstring, and single words that a form would show."""
    docs = docstrings_in(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.keyword) and node.arg in SHOWN_AS:
            yield from (text for text in [_text(node.value)] if WORD.search(text))
        elif id(node) not in docs and PROSE.search(_text(node)):
            yield node.value


def _text(node):
    is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return node.value if is_text else ""


MODULES = [path for path in sorted(SITE.rglob("*.py")) if path.parent.name != "migrations"]


@pytest.mark.parametrize(
    "path", [one for one in MODULES if names_of(one) not in NOT_FOR_PAGES], ids=names_of
)
def test_a_module_says_nothing_by_itself(path):
    assert list(prose_in(parse(path))) == [], "write it in texts.toml, or say here who reads it"


@pytest.mark.parametrize("name", NOT_FOR_PAGES)
def test_a_module_that_may_say_something_does(name):
    assert list(prose_in(parse(SITE / name))), "it has nothing to say any more: take it out here"


def test_the_walk_over_modules_sees_what_it_must():
    planted = 'field(label="Navn")\nrefuse("Skriv et tall")\ndef f():\n    """Two words."""\n'
    assert sorted(prose_in(ast.parse(planted))) == ["Navn", "Skriv et tall"]


def test_no_form_is_made_of_a_model_whose_names_would_be_shown():
    made = [names_of(path) for path in MODULES if "ModelForm" in path.read_text("utf-8")]
    assert made == []
