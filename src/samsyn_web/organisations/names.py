"""Names in the register: codes made of them, their order in Norwegian, what a role is called."""

from collections.abc import Callable
from functools import cache

from django.utils.text import slugify

from samsyn.codes import Codes, load_codes
from samsyn_web.face.texts import language, say
from samsyn_web.organisations.models import Role

PLAIN = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "Æ": "ae", "Ø": "o", "Å": "a", "/": "-"})
LAST_LETTERS = str.maketrans({"æ": "{", "ä": "{", "ø": "|", "ö": "|", "å": "}"})  # after z


def code_of(name: str, *, is_taken: Callable[[str], bool], longest: int = 60) -> str:
    """Return a code made of a name, with a number behind it where the code is taken."""
    plain = slugify(name.translate(PLAIN))[: longest - 4].strip("-") or "x"
    code, number = plain, 2
    while is_taken(code):
        code, number = f"{plain}-{number}", number + 1
    return code


def in_norwegian(name: str) -> str:
    """Return what a name is sorted by: æ, ø and å last.

    Examples:
        >>> sorted(["Økokrim", "Ålesund", "Zoo", "agder"], key=in_norwegian)
        ['agder', 'Zoo', 'Økokrim', 'Ålesund']
    """
    return name.casefold().translate(LAST_LETTERS)


def title_of(role: Role) -> str:
    """Return what a role is called: «reporter for ROSA»."""
    of = role.service or role.organisation
    return say(f"organisations.{role.duty}-of", of=of) if of else say(f"organisations.{role.duty}")


def group_name(code: str) -> str:
    """Return what a group of services is called in the language of the page."""
    group = codes().groups.get(code)
    return group.label.text(language()) if group else code


@cache
def codes() -> Codes:
    """Return the code lists of the core, read once."""
    return load_codes()


def contacts_in(text: str) -> list[str]:
    """Return the telephones or addresses of a text that has several, with commas between.

    Examples:
        >>> contacts_in("22 33 11 60, +47 994 70 279")
        ['22 33 11 60', '+47 994 70 279']
    """
    return [one.strip() for one in text.split(",") if one.strip()]
