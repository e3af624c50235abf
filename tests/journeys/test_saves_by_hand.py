"""How what a hand typed arrives: in its order, again after a lost line, and from who leaves."""

import pytest
from django.contrib.sessions.models import Session
from grid_scene import FEMALE, MALE, TOTAL, adults, held, leave, rosa
from walking import session_of

from samsyn_web.collection.models import AnswerEdit

__all__ = ["adults", "rosa"]  # fixtures
pytestmark = [pytest.mark.chromium, pytest.mark.django_db(transaction=True)]
UNDERWAY = """() => {
    window.sent = window.together = 0;
    let underway = 0;
    document.body.addEventListener("htmx:beforeSend", () => {
        window.sent += 1;
        window.together = Math.max(window.together, ++underway);
    });
    document.body.addEventListener("htmx:afterRequest", () => { underway -= 1; });
}"""


def test_what_did_not_arrive_says_so_and_is_tried_again(rosa, adults, cast, visit):
    at = visit(cast.rosa_reporter)
    at.go(adults)
    at.context.set_offline(True)
    leave(at, TOTAL, "74")
    at.page.get_by_text("Ikke lagret ennå. Vi prøver igjen").wait_for()
    at.expects_faults()
    at.look("offline")
    assert held(rosa) == {}
    at.context.set_offline(False)
    at.saved(TOTAL)
    at.expects_faults()
    assert held(rosa) == {"total": "74"}


def test_a_fault_of_the_server_is_tried_again(rosa, adults, cast, visit):
    at = visit(cast.rosa_reporter)
    at.go(adults)
    answers = iter([500, 502])

    def fail_twice(route):
        status = next(answers, None)
        route.fulfill(status=status) if status else route.continue_()

    at.page.route("**/save/", fail_twice)
    leave(at, TOTAL, "74")
    at.page.get_by_text("Ikke lagret ennå").wait_for()
    at.saved(TOTAL)
    at.expects_faults()
    assert held(rosa) == {"total": "74"}
    assert AnswerEdit.objects.count() == 1


def test_who_was_signed_out_signs_in_elsewhere_and_loses_nothing(rosa, adults, cast, visit):
    at = visit(cast.rosa_reporter)
    at.go(adults)
    Session.objects.all().delete()
    leave(at, TOTAL, "74")
    at.page.get_by_text("Ikke lagret: du er logget ut").wait_for()
    at.expects_faults()
    at.look("signed-out")
    cookie = {"name": "sessionid", "value": session_of(cast.rosa_reporter), "url": at.address}
    at.context.add_cookies([cookie])
    at.saved(TOTAL)
    at.expects_faults()
    assert held(rosa) == {"total": "74"}


def test_quick_hands_are_not_in_their_own_way(rosa, adults, cast, visit):
    at = visit(cast.rosa_reporter)
    at.go(adults)
    for typed in ("7", "74", "740", "74"):
        leave(at, TOTAL, typed)
    at.page.wait_for_load_state("networkidle")
    at.saved(TOTAL)
    assert held(rosa) == {"total": "74"}
    assert at.page.locator(".waiting").count() == 0


def test_saves_arrive_in_the_order_of_the_hand(rosa, adults, cast, visit):
    at = visit(cast.rosa_reporter)
    at.go(adults)
    at.page.evaluate(UNDERWAY)
    for slug, typed in ((FEMALE, "ca. 63"), (MALE, "11"), (TOTAL, "74"), (FEMALE, "63")):
        leave(at, slug, typed)
    at.page.wait_for_load_state("networkidle")
    at.page.locator(f"#found-{FEMALE} .finding").wait_for(state="detached")
    assert at.page.evaluate("[window.sent, window.together]") == [4, 1]
    assert held(rosa) == {"female": "63", "male": "11", "total": "74"}


def test_who_leaves_at_once_takes_along_what_has_not_arrived(rosa, adults, cast, visit):
    at = visit(cast.rosa_reporter)
    at.go(adults)
    sent = []
    first = lambda route: sent.append(route) or (len(sent) > 1 and route.continue_())  # noqa: E731
    at.page.route("**/save/", first)  # the first never arrives, so the others wait behind it
    for slug, typed in ((FEMALE, "63"), (MALE, "11"), (TOTAL, "74")):
        leave(at, slug, typed)
    at.page.get_by_role("link", name="Til oversikten").click()
    at.page.wait_for_url(f"**/returns/{rosa.pk}/")
    for _ in range(100):
        if len(held(rosa)) == 3:
            break
        at.page.wait_for_timeout(100)
    assert held(rosa) == {"female": "63", "male": "11", "total": "74"}
