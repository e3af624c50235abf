"""The appendix «Definisjoner og dekning»: what each number counts, and who gave it."""

from collections.abc import Collection, Sequence

from samsyn.codes import day_name
from samsyn.documents.bind import Ground
from samsyn.documents.breaks import breaks_ever
from samsyn.documents.coverage import COVERAGE_ID, definition_id
from samsyn.documents.document import Block, Inline
from samsyn.documents.elements import div, link, paragraph, strong, words
from samsyn.documents.forms.form import coordinates_of
from samsyn.documents.names import service_names
from samsyn.documents.sentences import sentences
from samsyn.documents.used import UsedQuantity
from samsyn.figures import Figure

FEW = 6  # services that are named; of more, the number is told


def definition_blocks(
    quantities: Sequence[UsedQuantity], *, incomplete: Collection[str], ground: Ground
) -> list[Block]:
    """Return the definitions of one chapter, for each quantity what it counts and who gave it.

    Args:
        incomplete: the quantities that not everybody asked could give.
    """
    return [
        div(
            [
                paragraph(_definition(used, ground=ground)),
                div(
                    [paragraph(_facts(used, incomplete=used.code in incomplete, ground=ground))],
                    classes=["definition-facts"],
                ),
            ],
            identifier=definition_id(used.code),
            classes=["definition"],
        )
        for used in quantities
    ]


def _definition(used: UsedQuantity, *, ground: Ground) -> list[Inline]:
    quantity = ground.codes.quantities[used.code]
    term = strong(words(quantity.label.text(ground.lang)))
    return [term, {"t": "LineBreak"}, *words(quantity.definition.text(ground.lang))]


def _facts(used: UsedQuantity, *, incomplete: bool, ground: Ground) -> list[Inline]:
    """Return what is counted, who gave it, where its definition changed, and whether some lack."""
    label = ground.codes.bases[used.figures[0].counted].label.text(ground.lang)
    basis = label[:1].lower() + label[1:]
    texts = [
        _say("basis", {"basis": basis}, ground=ground),
        _givers(used.figures, ground=ground),
        *_break_texts(used.figures, ground=ground),
    ]
    inlines = words(" ".join(text for text in texts if text))
    if incomplete:
        target = words(_say("see_coverage", {}, ground=ground))
        inlines.extend([{"t": "Space"}, link(target, target=COVERAGE_ID)])
    return inlines


def _givers(figures: Sequence[Figure], *, ground: Ground) -> str:
    """Say who gave the numbers: by name where they are few, in the order of the list."""
    gave = {code for figure in figures for code in figure.sources}
    codes = [service.code for service in ground.services if service.code in gave]
    if len(codes) > FEW:
        return _say("given_by_many", {"count": len(codes)}, ground=ground)
    names = "; ".join(service_names(codes, ground=ground))
    return _say("given_by", {"names": names}, ground=ground) if names else ""


def _break_texts(figures: Sequence[Figure], *, ground: Ground) -> list[str]:
    found: dict[tuple[str, str], None] = {}
    numbers = [coordinates_of(figure) for figure in figures]
    for change in breaks_ever(numbers, codes=ground.codes):
        day = day_name(change.day, lang=ground.lang)
        found[(day, change.label.text(ground.lang))] = None
    return [_say("break", {"day": day, "why": why}, ground=ground) for day, why in found]


def _say(key: str, fields: dict[str, object], *, ground: Ground) -> str:
    return sentences("appendix").say(key, lang=ground.lang, fields=fields)
