"""What differs between two questionnaires is told part by part, and nothing else is."""

from dataclasses import replace

import pytest

from samsyn.codes import LANGUAGES, Label, load_codes
from samsyn.returns import load_questionnaires, questionnaire_changes, questionnaire_for

CODES = load_codes()
EVERY = list(load_questionnaires())
SERVICE = questionnaire_for("service", "2020")


def changes(before, after):
    return questionnaire_changes(before, after, codes=CODES)


def told(before, after):
    """The changes as (kind, part, code, aspect), without those that only name another year."""
    return [(c.kind, c.part, c.code, c.aspect) for c in changes(before, after)
            if not c.is_only_year]  # fmt: skip


def with_section(questionnaire, place, **fields):
    sections = list(questionnaire.sections)
    sections[place] = replace(sections[place], **fields)
    return replace(questionnaire, sections=tuple(sections))


def with_question(questionnaire, place, **fields):
    questions = list(questionnaire.sections[0].questions)
    questions[place] = replace(questions[place], **fields)
    return with_section(questionnaire, 0, questions=tuple(questions))


@pytest.mark.parametrize("one", EVERY, ids=lambda q: f"{q.code}-{q.year}")
def test_a_questionnaire_does_not_differ_from_itself(one):
    assert changes(one, one) == ()


def test_the_service_form_of_2021_differs_from_that_of_2020_in_what_its_author_changed():
    assert told(SERVICE, questionnaire_for("service", "2021")) == [
        ("removed", "number", "assisted-adults.form-detail", ""),
        ("added", "category", "assisted-adults.sex/sex/other", ""),
        ("changed", "number", "assisted-adults.form", "help"),
        ("removed", "category", "assisted-adults.form/form/labour-or-services", ""),
        ("added", "category", "assisted-adults.form/form/forced-labour-or-services", ""),
        ("added", "category", "assisted-adults.form/form/military-service", ""),
        ("added", "category", "assisted-adults.origin/origin/north-america", ""),
        ("added", "category", "assisted-adults.origin/origin/oceania", ""),
    ]


def test_a_wording_that_only_names_the_new_year_is_set_apart():
    found = changes(SERVICE, questionnaire_for("service", "2021"))
    assert {(c.part, c.aspect) for c in found if c.is_only_year} == {
        ("questionnaire", "title"), ("questionnaire", "introduction"), ("prompt", "text"),
    }  # fmt: skip


@pytest.mark.parametrize("code", sorted(load_questionnaires().by_code))
def test_the_way_back_removes_what_was_added(code):
    old, new = questionnaire_for(code, "2020"), questionnaire_for(code, "2021")
    there, back = changes(old, new), changes(new, old)
    for kind, opposite in (("added", "removed"), ("removed", "added"), ("changed", "changed")):
        assert sorted((c.part, c.code, c.aspect) for c in there if c.kind == kind) == sorted(
            (c.part, c.code, c.aspect) for c in back if c.kind == opposite
        )


@pytest.mark.parametrize("code", sorted(load_questionnaires().by_code))
@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_change_can_be_told_in_every_language(code, lang):
    for change in changes(questionnaire_for(code, "2020"), questionnaire_for(code, "2021")):
        assert change.name.text(lang)
        assert change.kind != "changed" or change.before.text(lang) != change.after.text(lang)


def test_a_new_row_of_a_cross_is_one_change():
    police = questionnaire_for("police", "2021")
    cross = next(q for q in police.questions if "*" in q.dimension)
    axes = cross.dimension.split("*")
    gone = cross.categories[0].split("*")[0]
    fewer = tuple(c for c in cross.categories if c.split("*")[0] != gone)
    place = police.sections[0].questions.index(cross)
    assert told(with_question(police, place, categories=fewer), police) == [
        ("added", "category", f"{cross.code}/{axes[0]}/{gone}", "")
    ]


def test_a_category_says_which_question_it_stands_in():
    found = changes(SERVICE, questionnaire_for("service", "2021"))
    (sex,) = (c for c in found if c.code == "assisted-adults.sex/sex/other")
    assert (sex.inside.nb, sex.name.nb) == (
        "Antatte ofre som fikk oppfølging: Kjønn",
        "Annet kjønn",
    )


@pytest.mark.parametrize(
    ("field", "value", "aspect"),
    [
        ("required", False, "required"),
        ("earlier_periods", True, "earlier-periods"),
        ("label", Label(nb="Antall", nn="Tal", en="Number"), "label"),
        ("help", Label(nb="Tell alle", nn="Tel alle", en="Count all"), "help"),
    ],
)
def test_one_aspect_of_a_question_is_one_change(field, value, aspect):
    assert told(SERVICE, with_question(SERVICE, 0, **{field: value})) == [
        ("changed", "number", "assisted-adults.total", aspect)
    ]


def test_a_prompt_that_may_be_longer_is_told_with_both_lengths():
    prompts = SERVICE.sections[2].prompts
    longer = (replace(prompts[0], words=300), *prompts[1:])
    (change,) = changes(SERVICE, with_section(SERVICE, 2, prompts=longer))
    assert (change.aspect, change.before.nb, change.after.nb) == ("words", "100", "300")


def test_sections_that_come_and_go_bring_their_questions():
    without = replace(SERVICE, sections=(SERVICE.sections[0], SERVICE.sections[2]))
    assert told(SERVICE, without) == [
        ("removed", "section", "children", ""),
        ("removed", "number", "accompanying-children.total", ""),
        ("removed", "number", "children-born.total", ""),
    ]


def test_a_question_that_moved_to_another_section_is_told_once():
    adults, children, words = SERVICE.sections
    moved = replace(
        SERVICE,
        sections=(
            replace(adults, questions=(*adults.questions, children.questions[0])),
            replace(children, questions=children.questions[1:]), words,
        ),
    )  # fmt: skip
    (change,) = changes(SERVICE, moved)
    assert (change.code, change.aspect) == ("accompanying-children.total", "section")
    assert (change.before.nb, change.after.nb) == ("Barn", "Voksne som fikk oppfølging")


def test_another_order_is_one_change():
    first, second, *rest = SERVICE.sections[0].questions
    turned = with_section(SERVICE, 0, questions=(second, first, *rest))
    assert told(SERVICE, turned) == [("changed", "number", second.code, "order")]
