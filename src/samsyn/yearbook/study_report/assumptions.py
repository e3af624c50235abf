"""The chapter of assumptions: what a number takes for granted, in words."""

from samsyn.documents import Items, Paragraph, PlainChapter
from samsyn.yearbook.study_report.telling import Telling

ASSUMED = ("closed", "reachable", "linked", "dependence", "untestable")


def assumptions_chapter(telling: Telling) -> PlainChapter:
    """Return the chapter of assumptions."""
    key = "assumptions-title" if telling.recommended else "assumptions-title-refused"
    items = Items(tuple(_item(one, telling) for one in ASSUMED))
    lead = Paragraph(telling.say("assumptions-lead"))
    return PlainChapter("assumptions", telling.say(key), (lead, items))


def _item(key: str, telling: Telling) -> Paragraph:
    study = telling.study
    is_shown = bool(study.dial) and not telling.for_public
    text = telling.say("untestable-refused" if key == "untestable" and not is_shown else key)
    if key == "dependence" and study.recommended and study.recommended.terms:
        terms = telling.every(telling.terms(study.recommended.terms))
        text += " " + telling.say("dependence-terms", terms=terms)
    return Paragraph(text, lead=telling.say(f"{key}-lead"))
