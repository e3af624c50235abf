"""A round in every state worth seeing, and a walk over every page of it and every form on them."""

import re
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlsplit

from asked_cast import OPENING
from django.core.cache import cache
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from each_page_scene import SHOWN, WHO, address_of, make_scene
from lxml import html as tree
from round_cast import A_FIELD, last_year, open_return
from site_cast import NOW, signed_in

from samsyn_web.collection.actions.answering import Told, Typed, Writer, save_page
from samsyn_web.collection.actions.freezing import freeze_round, leave_out
from samsyn_web.collection.actions.reviewing import accept_return
from samsyn_web.collection.actions.submitting import checksum_of, submit_return
from samsyn_web.collection.fields import Field
from samsyn_web.collection.models import Lane, Passage, Return, Round
from samsyn_web.collection.queries.figures import checksum_of_round
from samsyn_web.mail.models import Letter

TOTAL, FEMALE = A_FIELD, Field("2020", "assisted-adults", "sex", "female")
WAIVED = f"?rule=breakdown-does-not-add&about={FEMALE.name}"
MORE = (  # the same address with something after it
    ("board", "?findings=error"), ("board", "?state=accepted"), ("review-return", ""),
    ("correct-answer", f"?about={TOTAL.name}"),
    ("spot", f"?about={TOTAL.name}"), ("spot", "?about=development"), ("waive", WAIVED),
    ("audit-log", "?since=2030-01-01"), ("audit-log", "?since=74"), ("audit-whole", "?head=74"),
    ("figures", "?quantity=assisted-adults&scope=service:rosa"),
)  # fmt: skip


def write(rosa, by, *typed, told=()):
    save_page(rosa, typed=typed, told=told, writer=Writer(lane=Lane.WEB, by=by), at=NOW)


def made(cast):
    """A scene where what people wrote is in no language."""
    scene = make_scene(cast)
    Passage.objects.update(text="74 74")
    return scene


def in_progress(cast):
    """Errors, two who wrote at once, notes, letters of every kind; the names of the addresses."""
    scene = made(cast)
    rosa = Return.objects.get(pk=scene["return"])
    last_year(cast.rosa, told="63 63")
    open_return(cast.htso)
    Round.objects.filter(pk=rosa.round_id).update(
        **{f"opening_{lang}": text for lang, text in OPENING.items()}
    )
    write(rosa, cast.rosa_reporter, Typed(FEMALE, "60", note="74", seen=1),
          told=[Told("counting", "74 74")])  # fmt: skip
    write(rosa, cast.htso_reporter, Typed(TOTAL, "75"), told=[Told("counting", "75 75")])
    make_letters(cast)
    return scene


def make_letters(cast):
    """A letter in each state, and one of which nobody knows whether it left."""
    faults = ("refused-550", "no-server", "sign-in", "cut-off")
    states = {f"failed-{fault}": {"state": "failed", "fault": fault} for fault in faults} | {
        "sent": {"state": "sent", "sent_at": NOW},
        "uncertain": {"state": "sending", "sending_since": NOW},
    }
    for key, state in states.items():
        Letter.objects.create(key=key, to=cast.htso_reporter, language="nn", subject="74",
                              text="74", made_at=NOW, attempts=1, **state)  # fmt: skip


def sent_back(cast):
    """A return that waits to be mended, with comments."""
    scene = in_progress(cast)
    Return.objects.filter(pk=scene["return"]).update(
        state="sent-back", extended_to=timezone.localdate() + timedelta(days=9)
    )
    return scene


def submitted(cast):
    """A return that waits to be read, and its receipt."""
    scene = made(cast)
    last_year(cast.rosa, told="63 63")
    rosa = Return.objects.get(pk=scene["return"])
    submit_return(rosa, confirmed=checksum_of(rosa), by=cast.rosa_reporter, at=NOW)
    return scene


def frozen(cast):
    """A round that is done."""
    scene = submitted(cast)
    rosa, by = Return.objects.get(pk=scene["return"]), {"by": cast.coordinator, "at": NOW}
    rosa.comments.update(settled_at=NOW)
    accept_return(rosa, **by)
    leave_out(open_return(cast.htso), reason="74", **by)
    freeze_round(rosa.round, seen=checksum_of_round(rosa.round), **by)
    return scene


STATES = {one.__name__: one for one in (in_progress, sent_back, submitted, frozen)}


@dataclass(frozen=True, slots=True)
class Seen:
    """A page as somebody saw it, and what they had done."""

    who: str
    what: str
    html: str


def pages_of(scene, cast, *, lang, whose="crsx"):
    """Every page of every address, as those of the cast see it who are shown it in some state."""
    addresses = [(SHOWN[name] or "cr", address_of(name, scene)) for name in SHOWN]
    addresses += [(SHOWN[name] or "c", address_of(name, scene) + more) for name, more in MORE]
    for letter in whose:
        client = signed_in(getattr(cast, WHO[letter]))
        for shown, address in addresses:
            if letter in shown:
                here = re.sub("^/[a-z]+/", f"/{lang}/", address)
                answer = client.get(here, follow=True)
                if _is_page(answer) and answer.status_code in (200, 409, 422):
                    there = answer.request["PATH_INFO"]  # where it led to
                    yield client, there, Seen(WHO[letter], f"GET {here}", answer.content.decode())


def _is_page(answer):
    return answer.get("Content-Type", "").startswith("text/html")


def sent_from(client, address, who, html, *, ways):
    """What comes of every form on a page, sent in some ways; nothing of it stays done."""
    for form in tree.fromstring(html).forms:
        action = form.get("action") or address
        if form.method != "POST" or reverse("account_logout").partition("/account")[2] in action:
            continue
        for way in ways:
            for button in _buttons(form):
                with _undone():
                    answer = client.post(action, _filled(form, way) | button, follow=True)
                    if _is_page(answer):
                        yield Seen(who, f"{way} {action} {button}", answer.content.decode())


def _buttons(form):
    """What each of its buttons sends."""
    named = [{one.get("name"): one.get("value")} for one in form.xpath(".//button[@name]")]
    return named or [{}]


@contextmanager
def _undone():
    cache.clear()
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def _filled(form, way):
    """The fields of a form: as they stand, emptied, with nonsense, or far too long."""
    filled = {}
    for one in form.inputs:
        if one.name and one.get("type") != "file":
            value = form.fields[one.name] if way == "as it is" or one.get("type") == "hidden" else {
                "emptied": "", "nonsense": "?", "long": "74 " * 3000,
            }[way]  # fmt: skip
            if value is not None:
                filled[one.name] = sorted(value) if isinstance(value, set) else value
    return filled


def faults_in(seen):
    """What is wrong with how a page tells what must be put right; of nothing told, nothing.

    The summary takes the focus, by itself or by the script of the page, and leads to each place.
    """
    page = tree.fromstring(seen.html)
    summaries = page.xpath("//*[contains(@class, 'error-summary')]")
    if not summaries and page.xpath("//*[contains(@class, 'field-error')]"):
        yield "a fault that no summary tells of"
    for one in summaries:
        if one.get("autofocus") is None and one.get("data-takes-focus") is None:
            yield "a summary that does not take the focus"
        for link in one.xpath(".//a/@href"):
            if not page.xpath("//*[@id=$spot]", spot=urlsplit(link).fragment):
                yield f"a link that leads nowhere: {link}"
