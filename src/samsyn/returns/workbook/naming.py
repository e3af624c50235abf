"""What the reporter calls an answer: its category, its question, or the beginning of a prompt."""

import textwrap

from samsyn.codes import Codes
from samsyn.returns.workbook.addresses import NUMBER, Address
from samsyn.returns.workbook.layout import cell_label
from samsyn.returns.workbook.opening import OpenForm

LONGEST = 50


def name_answer(address: Address, *, form: OpenForm, codes: Codes, lang: str) -> str:
    """Return a name short enough for brackets; an earlier period is named with it."""
    label = _label(address, form=form, codes=codes, lang=lang)
    short = textwrap.shorten(label, width=LONGEST, placeholder=" …")
    return short if address.period == form.form.period else f"{short}, {address.period}"


def _label(address: Address, *, form: OpenForm, codes: Codes, lang: str) -> str:
    if address.kind == NUMBER:
        for question in form.questionnaire.questions:
            asked = (address.dimension, address.category) in question.cells
            if question.quantity == address.code and asked:
                return cell_label(question, category=address.category, codes=codes, lang=lang)
    prompts = {prompt.code: prompt.text.text(lang) for prompt in form.questionnaire.prompts}
    return prompts.get(address.code, address.code)
