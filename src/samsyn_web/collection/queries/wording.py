"""What questions, categories and answers are called on a page."""

from samsyn.codes import digits, load_codes
from samsyn.returns import TOTAL, Questionnaire
from samsyn_web.collection.fields import Field


def names_of_cell(dimension: str, category: str, *, lang: str) -> tuple[str, ...]:
    """Return what a category is called, one name a dimension; nothing for a total."""
    if dimension == TOTAL or not category:
        return ()
    dimensions = load_codes().dimensions
    pairs = zip(dimension.split("*"), category.split("*"), strict=True)
    return tuple(dimensions[name].categories[code].label.text(lang) for name, code in pairs)


def category_label(dimension: str, category: str, *, lang: str) -> str:
    """Return the name of a category, or of a crossing of several; nothing for a total.

    Examples:
        >>> category_label("sex", "female", lang="nb")
        'Kvinner'
    """
    return ", ".join(names_of_cell(dimension, category, lang=lang))


def quantity_label(quantity: str, *, lang: str) -> str:
    """Return what is counted, in words."""
    return load_codes().quantities[quantity].label.text(lang)


def spot_label(about: str, *, of: Questionnaire, lang: str) -> str:
    """Return the words of a field or a prompt that a comment or a waiver is about."""
    for prompt in of.prompts:
        if prompt.code == about:
            return prompt.text.text(lang)
    for question in of.questions:
        for dimension, category in question.cells:
            if about.startswith(f"{question.quantity}.{dimension}.{category}@"):
                words = [question.label.text(lang), category_label(dimension, category, lang=lang)]
                return ": ".join(word for word in words if word)
    return about


def field_label(field: Field, *, lang: str) -> str:
    """Return what a field counts, with its category."""
    words = [
        quantity_label(field.quantity, lang=lang),
        category_label(field.dimension, field.category, lang=lang),
    ]
    return ", ".join(word for word in words if word)


def answer_words(value: int | None, status: str, *, lang: str) -> str:
    """Return an answer as a page shows it: the number, or the word for why there is none."""
    if value is not None:
        return digits(value, lang=lang)
    return load_codes().statuses[status].label.text(lang).lower() if status else ""
