"""Telling a person what was seen: what stands where, why it may not come, what to do instead."""

from functools import cache

from samsyn.codes import Phrases, load_phrases
from samsyn.returns.firewall.sightings import Kind, Sighting, SightingPlace
from samsyn.returns.firewall.words import DATA


def tell(sighting: Sighting, *, lang: str) -> str:
    """Return what is said of a sighting in `nb`, `nn` or `en`; nothing of the text is in it.

    Examples:
        >>> tell(Sighting("duf", SightingPlace("page", number=3), 4, 16), lang="en")[:33]
        'Page 3: A DUF number stands here.'
    """
    where = tell_place(sighting.place, lang=lang)
    return _phrases("kinds").say(sighting.kind, lang=lang, fields={"where": where})


def name_kind(kind: Kind, *, lang: str) -> str:
    """Return what a kind is called inside a sentence.

    Examples:
        >>> name_kind("email", lang="nb")
        'en e-postadresse'
    """
    return _phrases("kinds").say(f"what.{kind}", lang=lang)


def tell_place(place: SightingPlace, *, lang: str) -> str:
    """Return where something stands, as a person finds it in her file."""
    phrases = _phrases("places")
    fields = {name: getattr(place, name) for name in ("sheet", "cell", "number", "name")}
    where = phrases.say(_key(place), lang=lang, fields=fields)
    if place.inside:
        names = ", ".join(place.inside)
        where = phrases.say("says.inside", lang=lang, fields={"where": where, "inside": names})
    return phrases.say("says.hidden", lang=lang, fields={"where": where}) if place.hidden else where


def refusal(key: str, *, lang: str, fields: dict[str, object]) -> str:
    """Return why a file was not searched."""
    return _phrases("refusals").say(key, lang=lang, fields=fields)


def _key(place: SightingPlace) -> str:
    if place.part == "cell" and not place.sheet:
        return "csv-cell"
    return "comment-at" if place.part == "comment" and place.cell else place.part


@cache
def _phrases(name: str) -> Phrases:
    return load_phrases(DATA / f"{name}.toml")
