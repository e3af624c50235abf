"""The page of a section without scripts: one form saves all, and nothing typed is lost."""

import re

import pytest
from round_cast import fill, last_year, open_return
from site_cast import NOW, signed_in

from samsyn_web.audit.models import Entry
from samsyn_web.collection.actions.answering import Typed, Writer, save_answers
from samsyn_web.collection.fields import Field
from samsyn_web.collection.models import Answer, AnswerEdit, Comment, Lane, Passage, Return

TOTAL = "assisted-adults.total.@2020"
FEMALE = "assisted-adults.sex.female@2020"


def at(rosa, code="adults", lang="nb"):
    return f"/{lang}/returns/{rosa.pk}/sections/{code}/"


def boxes(page):
    """Return the fields of the form on a page, as a browser would send them."""
    html = page.content.decode()
    found = {}
    for tag in re.findall(r"<input[^>]*>", html):
        name, value = (re.search(rf'\b{key}="([^"]*)"', tag) for key in ("name", "value"))
        if name and name[1].startswith(("typed:", "seen:")):
            found[name[1]] = value[1] if value else ""
    for name, options in re.findall(r'<select[^>]* name="([^"]*)">(.*?)</select>', html, re.S):
        found[name] = re.search(r'<option value="([^"]*)" selected', options)[1]
    for name, text in re.findall(r'<textarea[^>]* name="([^"]*)"[^>]*>([^<]*)</textarea>', html):
        found[name] = text
    return found


def send(client, path, page, **typed):
    return client.post(path, {**boxes(page), **typed})


def test_one_button_saves_all_and_goes_on(rosa, reporter):
    page = reporter.get(at(rosa, "children"))
    answer = send(reporter, at(rosa, "children"), page,
                  **{"typed:accompanying-children.total.@2020": "6",
                     "chosen:children-born.total.@2020": "not-recorded"})  # fmt: skip
    assert answer.url == at(rosa, "words")
    assert {(a.quantity, a.value, a.status) for a in Answer.objects.all()} == {
        ("accompanying-children", 6, "reported"), ("children-born", None, "not-recorded"),
    }  # fmt: skip


def test_what_must_be_looked_at_is_shown_once_before_going_on(rosa, reporter):
    path = at(rosa)
    answer = send(reporter, path, reporter.get(path), **{f"typed:{TOTAL}": "74",
                                                        f"typed:{FEMALE}": "ca. 63"})  # fmt: skip
    assert answer.url == f"{path}?saved=1"
    page = reporter.get(answer.url)
    assert "Kvinner: «ca. 63» er et omtrentlig tall" in page.content.decode()
    assert Answer.objects.get(dimension="sex").typed == "ca. 63"
    assert send(reporter, path, page).url == at(rosa, "children")


def test_a_page_that_is_sent_back_as_it_was_changes_nothing(rosa, reporter):
    fill(rosa)
    page = reporter.get(at(rosa))
    send(reporter, at(rosa), page)
    assert not AnswerEdit.objects.exists()
    assert not Entry.objects.filter(act="collection.answers-saved").exists()


def test_the_form_of_one_does_not_undo_what_another_saved_elsewhere_on_the_page(
    cast, rosa, reporter
):
    page = reporter.get(at(rosa))
    writer = Writer(lane=Lane.WEB, by=cast.htso_reporter)
    field = Field("2020", "assisted-adults", "sex", "female")
    save_answers(rosa, typed=[Typed(field, "63")], writer=writer, at=NOW)
    send(reporter, at(rosa), page, **{f"typed:{TOTAL}": "74"})
    assert {(a.dimension, a.typed) for a in Answer.objects.all()} == {
        ("total", "74"), ("sex", "63")}  # fmt: skip


@pytest.mark.parametrize(("use", "stands"), [("use", "75"), ("leave", "74")])
def test_both_values_stand_at_the_field_and_a_button_chooses(cast, rosa, reporter, use, stands):
    page = reporter.get(at(rosa))
    writer = Writer(lane=Lane.WEB, by=cast.htso_reporter)
    field = Field("2020", "assisted-adults", "total", "")
    save_answers(rosa, typed=[Typed(field, "74")], writer=writer, at=NOW)
    answer = send(reporter, at(rosa), page, **{f"typed:{TOTAL}": "75"})
    assert answer.url == f"{at(rosa)}?saved=1"
    page = reporter.get(answer.url)
    html = page.content.decode()
    assert "To har skrevet i dette feltet samtidig" in html
    assert re.search(r"<dd>74</dd>.*<dd>75</dd>", html, re.S)
    (button,) = re.findall(rf'name="settle" value="({use}-answer-[^"]*)"', html)
    answer = send(reporter, at(rosa), page, settle=button)
    assert answer.url == f"{at(rosa)}?saved=1"
    assert Answer.objects.get().typed == stands
    assert "samtidig" not in reporter.get(at(rosa)).content.decode()
    assert {edit.typed for edit in AnswerEdit.objects.all()} >= {"74", "75"}
    assert Entry.objects.filter(act="collection.set-aside-settled").count() == 1


def test_what_could_point_to_a_person_is_shown_where_it_was_typed_and_the_rest_is_saved(
    rosa, reporter
):
    page = reporter.get(at(rosa))
    typed = {f"typed:{TOTAL}": "74", f"typed:{FEMALE}": "63"}
    note = {f"note:{FEMALE}": "spør kari@example.org"}
    answer = send(reporter, at(rosa), page, **typed, **note)
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "her står noe som ser ut som en e-postadresse" in html
    assert ">spør kari@example.org</textarea>" in html
    assert Answer.objects.get().dimension == "total"
    told = Entry.objects.get(act="collection.personal-data-refused")
    assert (told.detail["kind"], told.detail["field"]) == ("email", FEMALE)
    assert not any("kari" in str(entry.detail) for entry in Entry.objects.all())


def test_a_text_that_is_too_long_is_not_cut_off(rosa, reporter):
    page = reporter.get(at(rosa, "words"))
    answer = send(reporter, at(rosa, "words"), page, **{"text:counting": "ord " * 10_001})
    assert answer.status_code == 422
    assert "teksten er for lang" in answer.content.decode()
    assert not Passage.objects.exists()


def test_last_years_text_is_a_place_to_begin_and_never_covers_what_was_written(cast, reporter):
    last_year(cast.rosa)
    rosa = open_return(cast.rosa)
    path = at(rosa, "words")
    send(reporter, path, reporter.get(path), copy="counting")
    assert Passage.objects.get(of=rosa).text.startswith("Alle med mer enn én samtale")
    send(reporter, path, reporter.get(path), **{"text:counting": "Nytt."})
    send(reporter, path, reporter.get(path), copy="counting")
    assert Passage.objects.get(of=rosa).text == "Nytt."


def test_a_return_that_was_submitted_meanwhile_shows_what_was_typed_and_saves_nothing(
    rosa, reporter
):
    page = reporter.get(at(rosa))
    Return.objects.filter(pk=rosa.pk).update(state="submitted")
    answer = send(reporter, at(rosa), page, **{f"typed:{TOTAL}": "74"})
    assert answer.status_code == 409
    assert 'value="74"' in answer.content.decode()
    assert "Ikke lagret: svarene er sendt inn" in answer.content.decode()
    assert not Answer.objects.exists()
    assert reporter.get(at(rosa)).url == f"/nb/returns/{rosa.pk}/answers/"


def test_earlier_numbers_and_the_words_of_the_coordinator_stand_beside_the_field(cast, reporter):
    last_year(cast.rosa)
    rosa = open_return(cast.rosa)
    Comment.objects.create(of=rosa, about=TOTAL, text="Er dette uten barn?", by=1, at=NOW)
    html = reporter.get(at(rosa)).content.decode()
    assert "2018: 60 · 2019: 63" in html
    assert "Er dette uten barn?" in html


@pytest.mark.parametrize(
    ("name", "value"),
    [("typed:police-reports.total.@2020", "1"), ("typed:no-such-thing", "1"),
     ("text:nothing", "a"), ("typed:assisted-adults.total.@2019", "1")],
)  # fmt: skip
def test_a_field_that_the_section_does_not_ask_for_is_not_saved(rosa, reporter, name, value):
    assert reporter.post(at(rosa), {name: value}).status_code == 404
    assert not AnswerEdit.objects.exists()


@pytest.mark.parametrize("sent", [{"seen": "99999999999999999999"}, {"seen": "-1"}, {"seen": "½"},
                                  {"chosen": "maybe"}])  # fmt: skip
def test_a_form_made_by_hand_saves_what_can_be_read(rosa, reporter, sent):
    more = {f"{key}:{TOTAL}": value for key, value in sent.items()}
    assert reporter.post(at(rosa), {f"typed:{TOTAL}": "74", **more}).status_code == 302
    assert AnswerEdit.objects.get().typed == "74"


@pytest.mark.parametrize("who", ["coordinator", "htso_reporter", "signatory", "stranger"])
@pytest.mark.parametrize("path", ["sections/adults/", "sections/adults/save/",
                                  "sections/adults/hand-over/", "history/counting/"])  # fmt: skip
def test_only_who_answers_for_the_service_comes_to_its_fields(cast, rosa, who, path):
    client = signed_in(getattr(cast, who))
    address = f"/nb/returns/{rosa.pk}/{path}"
    assert client.post(address, {f"typed:{TOTAL}": "1"}).status_code == 404
    assert client.get(address).status_code in (404, 405)
    assert not AnswerEdit.objects.exists()


@pytest.mark.parametrize(("lang", "says"), [
    ("nb", "Til sammen 74. Det stemmer med totalen."),
    ("nn", "Til saman 74. Det stemmer med totalen."),
    ("en", "Together 74. This agrees with the total."),
])  # fmt: skip
def test_what_a_breakdown_comes_to_is_said_in_the_language_of_the_page(cast, reporter, lang, says):
    rosa = open_return(cast.rosa, filled=True)
    assert says in reporter.get(at(rosa, lang=lang)).content.decode()
