"""One person at one browser: going to pages, and what must hold on every page they see."""

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.utils import timezone
from insisting import insist, picture

from samsyn_web.people.middleware import SIGNED_IN_AT

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


def session_of(person, *, just_now=False):
    """Return the key of a session in which a person signed in, a while ago or just now."""
    session = SessionStore()
    if just_now:
        session[SIGNED_IN_AT] = timezone.now().timestamp()
    session[SESSION_KEY] = str(person.pk)
    session[BACKEND_SESSION_KEY] = BACKEND
    session[HASH_SESSION_KEY] = person.get_session_auth_hash()
    session.create()
    return session.session_key


class Visitor:
    """A browser, with whoever sits at it."""

    def __init__(
        self, chromium, address, *, person=None, just_now=False, width=1280, height=900,
        scripts=True,
    ):  # fmt: skip
        self.address = address
        self.context = chromium.new_context(
            viewport={"width": width, "height": height}, java_script_enabled=scripts, locale="nb-NO"
        )
        self.context.set_default_timeout(30_000)
        self.width, self.scripts = width, scripts
        if person:
            cookie = {
                "name": settings.SESSION_COOKIE_NAME,
                "value": session_of(person, just_now=just_now),
            }
            self.context.add_cookies([cookie | {"url": address}])
        self.page = self.context.new_page()
        self.faults = []
        self.page.on("pageerror", lambda fault: self.faults.append(str(fault)))
        self.page.on("console", self._heard)

    def _heard(self, message):
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.faults.append(message.text)

    def go(self, path):
        """Go to an address of the site; return the answer's status."""
        return self.page.goto(f"{self.address}{path}").status

    def look(self, name=""):
        """Insist on what must hold on every page, and take a picture where one is asked for."""
        assert self.faults == [], self.faults
        picture(self.page, name)
        if self.scripts:
            insist(self.page, name)

    def saved(self, slug):
        """Wait until a field says that it is saved."""
        self.page.locator(f"#state-{slug} .saved").wait_for()

    def tab_to(self, selector, *, key="Tab", most=250):
        """Press a key until the focus stands at something; the focus is visible on the way."""
        for _ in range(most):
            self.page.keyboard.press(key)
            if self.page.evaluate("s => document.activeElement.matches(s)", selector):
                outline = self.page.evaluate(
                    "getComputedStyle(document.activeElement).outlineStyle"
                )
                assert outline != "none", f"{selector} shows no focus"
                return
        raise AssertionError(f"{key} does not come to {selector}")

    def expects_faults(self):
        """Let the browser tell what this test has broken on purpose."""
        self.faults.clear()

    def close(self):
        """Close the browser; nothing in it went wrong unseen."""
        self.context.close()
        assert self.faults == [], self.faults
