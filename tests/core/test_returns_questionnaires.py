"""Questionnaires as data: complete in three languages, true to the code lists, and versioned."""

from pathlib import Path

import pytest

from samsyn.codes import LANGUAGES, load_codes
from samsyn.returns import QuestionnaireError, load_questionnaires, questionnaire_for
from samsyn.returns.questionnaires import PACKAGED, read_questionnaire

CHANGED = ("advice", "assisted-return", "child-welfare", "courts", "immigration",
           "immigration-others", "police", "service")  # fmt: skip
SAME = ("activities", "coordination", "grants", "guidance", "health", "housing",
        "labour-inspection", "outreach", "police-network", "prosecution")  # fmt: skip
CODES = (*CHANGED, *SAME)
EVERY = list(load_questionnaires())
NAMES = [f"{q.code}-{q.year}" for q in EVERY]


def test_every_kind_exists_for_2020_and_again_for_2021_where_something_changed():
    again = {(code, 2021) for code in CHANGED}
    assert {(q.code, q.year) for q in EVERY} == {(code, 2020) for code in CODES} | again


@pytest.mark.parametrize("code", SAME)
def test_what_holds_until_it_is_asked_anew_names_no_year(code):
    questionnaire = questionnaire_for(code, "2021")
    assert questionnaire.year == 2020
    texts = [questionnaire.title, questionnaire.introduction]
    texts += [prompt.text for prompt in questionnaire.prompts]
    assert not [t.text(lang) for t in texts for lang in LANGUAGES if "202" in t.text(lang)]


@pytest.mark.parametrize("questionnaire", EVERY, ids=NAMES)
def test_every_text_is_there_in_three_languages(questionnaire):
    texts = [questionnaire.title, questionnaire.introduction]
    texts += [section.title for section in questionnaire.sections]
    texts += [question.label for question in questionnaire.questions]
    texts += [prompt.text for prompt in questionnaire.prompts]
    for lang in LANGUAGES:
        assert all(text.text(lang).strip() for text in texts)
    assert all(text.nb != text.en for text in texts if text.nb not in ("Barn",))


@pytest.mark.parametrize("questionnaire", EVERY, ids=NAMES)
def test_a_breakdown_is_asked_for_only_with_its_total(questionnaire):
    totals = {q.quantity for q in questionnaire.questions if q.dimension == "total"}
    assert {q.quantity for q in questionnaire.questions} == totals


@pytest.mark.parametrize("questionnaire", EVERY, ids=NAMES)
def test_each_has_prompts_with_a_word_limit_and_warns_against_names(questionnaire):
    assert all(50 <= prompt.words <= 500 for prompt in questionnaire.prompts)
    assert questionnaire.prompts
    assert "navn" in questionnaire.introduction.nb
    assert "namn" in questionnaire.introduction.nn
    assert "name" in questionnaire.introduction.en


def test_2021_asks_in_the_new_wording_and_says_so():
    old, new = questionnaire_for("service", "2020"), questionnaire_for("service", "2021")
    forms = {q.year: c for q in (old, new) for c in [_form(q)]}
    assert "labour-or-services" in forms[2020]
    assert "forced-labour-or-services" in forms[2021]
    assert "labour-or-services" not in forms[2021]
    assert old.changes.nb == ""
    assert "tvangsarbeid eller tvangstjenester" in new.changes.nb


def _form(questionnaire):
    return next(q.categories for q in questionnaire.questions if q.dimension == "form")


def test_a_later_year_without_its_own_uses_the_latest_before_it():
    assert questionnaire_for("police", "2025-T2").year == 2021


def test_a_year_before_the_first_has_none():
    with pytest.raises(QuestionnaireError, match="no questionnaire 'service' for 2019"):
        questionnaire_for("service", "2019")


def test_a_cross_asks_for_every_combination():
    questions = questionnaire_for("police", "2020").questions
    cross = next(q for q in questions if q.dimension == "district*form")
    assert len(cross.categories) == 13 * 5
    assert cross.categories[0] == "oslo*sexual"


def test_every_group_is_asked_what_exists():
    for group in load_codes().groups.values():
        assert set(group.questionnaires) <= set(CODES)


GOOD = (PACKAGED / "2020" / "child-welfare.toml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('code = "child-welfare"', 'code = "police"', "says police of 2020"),
        ('quantity = "section-4-29-cases"', 'quantity = "cases"', "not in the code lists"),
        ('quantity = "section-4-29-cases"',
         'quantity = "section-4-29-cases"\ndimension = "sex"', "not divided by 'sex'"),
        ("words = 200", "words = 0", "at least 1"),
        ("words = 200", 'words = "mange"', "whole number"),
        ('title.nn = "Saker"', "", "nb, nn and en"),
        ("earlier_periods = true", "earlier_periods = 1", "true or false"),
        ('quantity = "care-centre-suspicions"', 'quantity = "section-4-29-cases"', "asked twice"),
        ("[[section]]", "[[section", "cannot be read"),
    ],
)  # fmt: skip
def test_a_questionnaire_that_does_not_hold_names_file_and_place(old, new, said, tmp_path):
    folder = tmp_path / "2020"
    folder.mkdir()
    assert old in GOOD
    path = folder / "child-welfare.toml"
    path.write_text(GOOD.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(QuestionnaireError, match=said) as caught:
        read_questionnaire(path)
    assert "2020/child-welfare.toml" in str(caught.value)


def test_an_empty_folder_is_refused(tmp_path: Path):
    with pytest.raises(QuestionnaireError, match="no questionnaire"):
        load_questionnaires(tmp_path)
