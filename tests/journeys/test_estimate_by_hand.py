"""From lists of counts to an estimate, in real browsers, with a real process that finds it."""

from multiprocessing import active_children

import pytest
from estimates_cast import CSV, finished, prepared, refused
from insisting import WIDTHS

from samsyn_web.estimates.models import KeptStudy

pytestmark = [pytest.mark.chromium, pytest.mark.django_db(transaction=True)]
SLOW = 400_000  # milliseconds: the first time, the process makes machine code of its program
LISTS = CSV.replace("a,b,c", "Politiet,UDI,ROSA")
NAMES = ("Politiet", "UDI", "ROSA")
FOUR = {1: 163, 2: 420, 4: 98, 8: 41, 3: 22, 5: 9, 6: 11, 9: 4, 10: 6, 12: 7, 7: 2, 11: 1}
FILE = {"name": "lister.csv", "mimeType": "text/csv", "buffer": LISTS.encode()}


def start(page, *, again=False):
    page.get_by_label("Tabeller som trekkes").select_option("200")
    page.get_by_role("button", name=f"Start beregningen{' igjen' if again else ''}").click()


def test_a_file_becomes_an_estimate_while_one_looks_on(cast, visit, keep):
    at = visit(cast.coordinator)
    page = at.page
    at.go("/nb/")
    page.get_by_role("link", name="Anslag", exact=True).click()
    page.get_by_role("link", name="Ny undersøkelse").click()
    at.look("estimate-new")
    keep(page, "estimate-new", most=1000)
    page.get_by_label("Hva undersøkelsen heter").fill("Antatte ofre 2020")
    page.get_by_label("Fil med lister").set_input_files(FILE)
    page.get_by_role("button", name="Last opp listene").click()
    page.get_by_role("heading", name="Listene kan brukes").wait_for()
    page.get_by_role("link", name="Fortell om listene").click()
    page.get_by_role("group", name="Politiet").get_by_label("Hvem har listen").fill("Politiet")
    page.get_by_role("button", name="Lagre").click()
    at.look("estimate-gate")
    keep(page, "estimate-gate", most=1100)
    start(page)
    page.get_by_text("Du kan gå fra siden.").wait_for()
    at.look("estimate-running")
    page.get_by_text("Beregn på nytt med andre innstillinger").wait_for(timeout=SLOW)
    study = KeptStudy.objects.get()
    assert (study.state, study.done) == ("done", study.parts)
    page.get_by_role("heading", name="Svaret").or_(
        page.get_by_role("heading", name="Anslaget er")
    ).first.wait_for()
    at.look("estimate-done")
    keep(page, "estimate-done", most=1300, narrow=True)
    with page.expect_download() as given:
        page.get_by_role("link", name="Alle filene i én").click()
    assert given.value.suggested_filename == f"study-{study.pk}-all.zip"
    page.get_by_role("link", name="Slett undersøkelsen").click()
    at.look("estimate-delete")
    page.get_by_role("button", name="Slett for godt").click()
    page.get_by_text("«Antatte ofre 2020» er slettet.").wait_for()


def test_counts_are_typed_and_estimated_without_any_script(cast, visit):
    page = visit(cast.coordinator, scripts=False).page
    page.goto(f"{visit(cast.coordinator).address}/nb/estimates/new/typed/")
    page.get_by_label("Hva undersøkelsen heter").fill("Skrevet inn")
    for number, name in enumerate(NAMES, start=1):
        page.get_by_label(f"Liste {number}").fill(name)
    page.get_by_role("button", name="Gå videre til antallene").click()
    counts = {"Politiet": 30, "UDI": 20, "ROSA": 41, "Politiet + UDI": 5, "Politiet + ROSA": 12,
              "UDI + ROSA": 8, "Politiet + UDI + ROSA": 4}  # fmt: skip
    for name, count in counts.items():
        page.get_by_label(name, exact=True).fill(str(count))
    page.get_by_role("button", name="Lagre listene").click()
    start(page)
    again = page.get_by_role("link", name="Se om det er kommet mer")
    for _ in range(SLOW // 500):
        if not again.is_visible():
            break
        page.wait_for_timeout(500)
        again.click()
    page.get_by_text("Beregn på nytt med andre innstillinger").wait_for()
    assert page.get_by_role("heading", name="Alle metodene").is_visible()


def test_a_process_that_dies_is_told_and_the_study_can_be_started_again(cast, visit):
    study = prepared(cast.coordinator, names=NAMES, title="Avbrutt")
    at = visit(cast.coordinator)
    at.go(f"/nb/estimates/{study.pk}/")
    start(at.page)
    at.page.get_by_text("Du kan gå fra siden.").wait_for()
    for process in active_children():
        process.kill()
    at.page.get_by_role("heading", name="Beregningen stoppet").wait_for(timeout=SLOW)
    at.look("estimate-broken")
    start(at.page, again=True)
    at.page.get_by_text("Beregn på nytt med andre innstillinger").wait_for(timeout=SLOW)


@pytest.mark.parametrize("width", WIDTHS)
def test_each_page_of_a_study_can_be_used_by_everybody(cast, visit, width):
    by = cast.coordinator
    made = {
        "done": finished(by, names=(*NAMES, "HTSO"), title="Antatte ofre 2020", histories=FOUR),
        "refused": finished(by, names=NAMES, title="Antatte ofre 2019", also=refused),
        "stopped": prepared(by, names=NAMES, title="Uten overlapp", histories={1: 9, 2: 7, 4: 12}),
        "ready": prepared(by, names=NAMES, title="Klar"),
    }  # fmt: skip
    at = visit(by, width=width)
    for name, study in made.items():
        at.go(f"/nb/estimates/{study.pk}/")
        at.look(f"estimate-{name}")
    for address in ("", "new/", "new/typed/", f"{made['done'].pk}/other/",
                    f"{made['done'].pk}/lists/"):  # fmt: skip
        at.go(f"/nb/estimates/{address}")
        at.look(f"estimates-{address.strip('/').replace('/', '-')}")
    at.go("/nb/estimates/new/typed/")
    for number, name in enumerate(NAMES, start=1):
        at.page.get_by_label(f"Liste {number}").fill(name)
    at.page.get_by_role("button", name="Gå videre").click()
    at.page.get_by_role("button", name="Lagre listene").click()
    at.look("estimates-typed-wrong")
