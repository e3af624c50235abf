"""Edits a document as somebody does who sits at LibreOffice Writer; run by the system's Python.

    /usr/bin/python3 edit_in_writer.py SOURCE TARGET PIPE < EDITS

EDITS is a JSON list of edits, each a list: `change` [from, to]; `move` [the beginning of a
sentence, the sentence it goes behind]; `delete-row` [words in the first column of a row];
`type-over` [words before a number, the number, the new number].
"""

import json
import sys
import time
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def main(source, target, pipe):
    desktop = office(pipe)
    document = desktop.loadComponentFromURL(
        Path(source).as_uri(), "_blank", 0, (setting("Hidden", True),)
    )
    for kind, *words in json.load(sys.stdin):
        EDITS[kind](document, *words)
    document.storeToURL(Path(target).as_uri(), (setting("FilterName", "MS Word 2007 XML"),))
    document.close(True)
    desktop.terminate()


def office(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(300):
        try:
            remote = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            return remote.ServiceManager.createInstance("com.sun.star.frame.Desktop")
        except NoConnectException:
            time.sleep(0.2)
    raise SystemExit("LibreOffice does not answer")


def setting(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def find(document, words, *, is_pattern=False):
    search = document.createSearchDescriptor()
    search.SearchString, search.SearchRegularExpression = words, is_pattern
    found = document.findFirst(search)
    if found is None:
        raise SystemExit(f"not found: {words}")
    return found


def change(document, before, after):
    find(document, before).setString(after)


def move(document, beginning, behind):
    sentence = find(document, f"{beginning}[^.]*\\.", is_pattern=True)
    place = find(document, behind)
    controller = document.CurrentController
    controller.select(sentence)
    carried = controller.getTransferable()
    sentence.setString("")
    place.getText().insertString(place.getEnd(), " ", False)
    controller.ViewCursor.gotoRange(place.getEnd(), False)
    controller.insertTransferable(carried)


def delete_row(document, words):
    for table in document.TextTables:
        for row in range(table.Rows.Count):
            if words in table.getCellByPosition(0, row).String:
                table.Rows.removeByIndex(row, 1)
                return
    raise SystemExit(f"no row: {words}")


def type_over(document, before, number, new):
    cursor = document.Text.createTextCursorByRange(find(document, before).getEnd())
    cursor.goRight(len(number), True)
    if cursor.String != number:
        raise SystemExit(f"{cursor.String} stands there, not {number}")
    address = cursor.HyperLinkURL
    cursor.setString(new)
    cursor.HyperLinkURL = address


EDITS = {"change": change, "move": move, "delete-row": delete_row, "type-over": type_over}
main(*sys.argv[1:])
