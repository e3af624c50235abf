"""Walking the tables: what an address shows to each, and what becomes of what is sent to it."""

from contextlib import contextmanager
from functools import cache
from html.parser import HTMLParser

from django.db import transaction
from matrix_scene import WHO, address_of, make_scene, people_of
from matrix_sending import query_of, sent_to
from matrix_tables import TELLS_ANSWERS, TELLS_ANSWERS_WHEN_FROZEN
from site_cast import signed_in
from whole_database import LOG, changed, rows

from samsyn_web.audit.models import Entry

REFUSING = ("ds-alert", "error-summary", "ds-error-summary", "refused", "field-error")
SHOWN = (200, 409, 422)  # a page, or a refusal that speaks of the thing
NOT_THERE = (404, 405)  # nothing for them, or nothing of the kind


class Walk:
    """A scene in a state, with a browser for each of those who come to it."""

    def __init__(self, cast, *, state="begun", with_police=False):
        people = people_of(cast)
        self.scene = make_scene(cast, state=state, with_police=with_police)
        self.browsers = {letter: signed_in(person) for letter, person in people.items()}
        self.ids = {letter: person.pk for letter, person in people.items()}
        self.before = rows()
        is_frozen = self.scene.rosa.round.state == "frozen"
        self.tells_answers = TELLS_ANSWERS | (TELLS_ANSWERS_WHEN_FROZEN if is_frozen else set())

    @cache  # noqa: B019 - a walk lives for one test
    def address(self, name):
        """The address of a name, with what it asks for."""
        return address_of(name, self.scene) + query_of(name, self.scene)

    @cache  # noqa: B019 - as above
    def fields(self, name):
        """What is sent to it."""
        return sent_to(name, self.scene)

    def shown_to(self, name):
        """Tell to whom an address is shown, as the tables write it; nothing is written by it."""
        shown, led = "", ""
        for letter in WHO:
            with undone():
                page = self.browsers[letter].get(self.address(name))
                if page.status_code not in NOT_THERE:
                    self._hold_to_reading(name, letter, page)
            shown += letter * (page.status_code in SHOWN)
            led += letter * (page.status_code == 302)
            assert page.status_code in (*SHOWN, 302, *NOT_THERE), f"{letter}: {page.status_code}"
        assert not (shown and led)
        return shown or (f"{led}>" if led else ".")

    def _hold_to_reading(self, name, letter, page):
        """Hold a page that is read to the rules: only the log grows, and it tells of answers."""
        touched = changed(self.before, rows())
        assert touched <= LOG, f"{name} writes to {touched - LOG}"
        if page.status_code == 200 and name in self.tells_answers:
            told = Entry.objects.order_by("-number").first()
            assert touched == LOG, f"that {letter} read {name} is not told"
            assert told.by == self.ids[letter]
            assert told.object_kind in ("return", "round")

    def sends(self, name, letter):
        """Send what is sent to an address; gives the answer."""
        fields = self.fields(name)
        for file in (one for one in fields.values() if hasattr(one, "seek")):
            file.seek(0)
        return self.browsers[letter].post(self.address(name), fields)

    def hold_to_readers(self, shown, state):
        """Hold who is shown each address to its column."""
        seen = {name: self.shown_to(name) for name in shown}
        assert seen == {name: row[state] for name, row in shown.items()}

    def hold_to_table(self, sent, state):
        """Hold what becomes of each act to its column, and that others cannot do it at all."""
        done = {name: self.outcome(name, row["who"]) for name, row in sent.items()}
        assert done == {name: row[state] for name, row in sent.items()}

    def hold_to_others(self, sent):
        """Hold every act to be there for one alone; what others send does nothing."""
        for name, row in sent.items():
            for letter in WHO.keys() - {row["who"]}:
                page = self.sends(name, letter)
                assert page.status_code in NOT_THERE, f"{letter} sends to {name}"
        self.hold_still()

    def hold_still(self):
        """Hold the database to what it was; what was not there was not undone."""
        assert not changed(self.before, rows())

    def outcome(self, name, letter):
        """Tell what becomes of what is sent, as the tables write it; it is undone."""
        browser = self.browsers[letter]
        with undone():
            page = self.sends(name, letter)
            if page.status_code in NOT_THERE:
                return "."
            touched = changed(self.before, rows()) - LOG
            after = browser.get(page.url, follow=True) if page.status_code == 302 else page
        assert page.status_code in (*SHOWN, 302), f"{letter}: {page.status_code}"
        if touched:
            assert page.status_code in (200, 302)
            return "+"
        return "!" if refusals_in(after.content.decode()) else "="


@contextmanager
def undone():
    """Undo at the end what was done within."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


class _Refusals(HTMLParser):
    def __init__(self):
        super().__init__()
        self.depth, self.said = 0, []

    def handle_starttag(self, tag, attrs):
        told = dict(attrs)
        is_refusing = set((told.get("class") or "").split()) & set(REFUSING)
        if self.depth or (is_refusing and told.get("data-color") != "success"):
            self.depth += tag not in ("br", "img", "input", "link", "meta")

    def handle_endtag(self, _):
        self.depth -= bool(self.depth)

    def handle_data(self, data):
        if self.depth and data.strip():
            self.said.append(data.strip())


def refusals_in(html):
    """What a page says in the places where the house refuses."""
    reader = _Refusals()
    reader.feed(html)
    return " ".join(reader.said)
