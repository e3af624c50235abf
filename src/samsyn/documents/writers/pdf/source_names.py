"""Names for the places a PDF leads to, so that a number can be followed by a program too.

Typst names the places of headings alone; the link of a bound number leads to a point on a page.
Here every link of the text gets the name that the document gave it. A proof-reader can then tell
which figure a printed number is, and other documents can link to it.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from pikepdf import Array, Dictionary, NameTree, Pdf, String

from samsyn.documents.document import Document, KeyFigure
from samsyn.documents.walk import find

Element = Any  # objects of a PDF have their type only at run time
WITHOUT_LINKS_OF_TEXT = ("/TOC", "/TOCI", "/Lbl")  # lists of pages, and the marks of notes


def names_of_links(document: Document) -> list[str]:
    """Return where each link of the text leads, in reading order, the key figures first."""
    blocks = [block for chapter in document.chapters for block in chapter.blocks]
    targets = [link["c"][2][0] for link in find(blocks, kinds=["Link"])]
    leading = [target[1:] for target in targets if target.startswith("#")]
    return [*(name for figure in document.key_figures for name in _of_row(figure)), *leading]


def _of_row(figure: KeyFigure) -> list[str]:
    """Return the places a row of the key figures leads to, in the order it is printed in."""
    before = figure.before_target if figure.before else ""
    return [name for name in (figure.target, figure.definition, before) if name]


def name_places(pdf: Pdf, *, names: Sequence[str]) -> None:
    """Give the places of links their names, where the links of PDF and document agree.

    A PDF whose links cannot be told apart is left as it is: it leads to the same places.
    """
    links = [list(notes) for notes in _links(pdf.Root.StructTreeRoot)]
    if len(links) != len(names) or not _agree(links, names):
        return
    places: dict[str, Element] = {}
    for notes, name in zip(links, names, strict=True):
        for note in notes:
            if isinstance(note.Dest, Array):
                places.setdefault(name, note.Dest)
                note.Dest = String(name)
    if "/Names" not in pdf.Root:
        pdf.Root.Names = Dictionary()
    tree = NameTree(pdf.Root.Names.Dests) if "/Dests" in pdf.Root.Names else NameTree.new(pdf)
    for name, place in places.items():
        tree[name] = place
    pdf.Root.Names.Dests = tree.obj


def _agree(links: Sequence[Sequence[Element]], names: Sequence[str]) -> bool:
    """Tell whether links that have a name already have the one expected, and no name two places."""
    places: dict[str, str] = {}
    for notes, name in zip(links, names, strict=True):
        for note in notes:
            if isinstance(note.Dest, String):
                if str(note.Dest) != name:
                    return False
            elif places.setdefault(name, _point(note.Dest)) != _point(note.Dest):
                return False
    return True


def _point(place: Element) -> str:
    return " ".join([str(place[0].objgen), *(str(part) for part in list(place)[1:])])


def _links(element: Element) -> Iterator[Iterator[Element]]:
    """Yield the notes of each link inside the document, in the order of the tags."""
    for kid in _kids(element):
        tag = str(kid.get("/S"))
        if tag == "/Link":
            notes = [note for note in _notes(kid) if "/Dest" in note]
            if notes:
                yield iter(notes)
        elif tag not in WITHOUT_LINKS_OF_TEXT:
            yield from _links(kid)


def _kids(element: Element) -> Iterator[Element]:
    kids = element.get("/K")
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid


def _notes(link: Element) -> Iterator[Element]:
    kids = link.get("/K")
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and "/Obj" in kid:
            yield kid.Obj
