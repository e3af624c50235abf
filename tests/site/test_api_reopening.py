"""A submitted return is opened again by a key, until it is accepted."""

from api_calling import Caller, key_for, problem_of
from django.utils import timezone
from round_cast import open_return

from samsyn_web.audit.models import Entry
from samsyn_web.collection.actions.reviewing import accept_return
from samsyn_web.collection.models import Return


def submit(call, of):
    """Submit a return as it stands."""
    checksum = call.read(f"returns/{of.pk}/confirmation").json()["checksum"]
    return call("POST", f"returns/{of.pk}/submission", {"confirmed": checksum})


def test_a_submitted_return_is_opened_again_corrected_and_submitted_anew(client, cast):
    rosa = open_return(cast.rosa, filled=True)
    call = Caller(client, key_for(cast))
    path = f"returns/{rosa.pk}/reopening"
    early = call("POST", path)
    assert (early.status_code, problem_of(early)) == (409, "not-reopened")
    first = submit(call, rosa).json()
    page = call("POST", path)
    assert (page.status_code, page.json()["state"], page.json()["is_open"]) == (
        200, "in-progress", True,
    )  # fmt: skip
    assert call.read(f"returns/{rosa.pk}/receipt").json() == first, "what was submitted stays"
    call.write(rosa, {"field": "children-born.total.@2020", "typed": 6, "version": 1})
    again = submit(call, rosa).json()
    assert (again["number"], again["checksum"] == first["checksum"]) == (2, False)
    acts = list(Entry.objects.order_by("number").values_list("act", "by"))
    assert ("collection.return-reopened", cast.coordinator.pk) in acts
    used = Entry.objects.filter(act="collection.key-used").order_by("number")
    assert [one.detail.get("reopened") for one in used].count(1) == 1


def test_an_accepted_return_is_not_opened_again_by_a_key_nor_that_of_others(client, cast):
    rosa = open_return(cast.rosa, filled=True)
    call = Caller(client, key_for(cast), lang="nn")
    submit(call, rosa)
    other = Caller(client, key_for(cast, cast.htso))
    assert other("POST", f"returns/{rosa.pk}/reopening").status_code == 404
    accept_return(Return.objects.get(), by=cast.coordinator, at=timezone.now())
    page = call("POST", f"returns/{rosa.pk}/reopening")
    assert (page.status_code, problem_of(page)) == (409, "not-reopened")
    assert "det er godteke" in page.json()["detail"]
    assert Return.objects.get().state == "accepted"
