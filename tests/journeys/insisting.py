"""What must hold on every page, whoever sees it and at whatever width."""

import os
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe

WIDTHS = (320, 1280)  # a phone held upright, or 400 %; and a desk
PICTURES = os.environ.get("SAMSYN_PICTURES", "")  # a folder, to look at every page
TOO_WIDE = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
# Axe leaves empty styles behind, which the policy would refuse when a swap copies them.
TIDY = "document.querySelectorAll('[style=\"\"]').forEach(part => part.removeAttribute('style'))"
SAME_AS_GROUND = """() => [...document.querySelectorAll("main a, main button")].filter((one) => {
  const style = getComputedStyle(one);
  return one.checkVisibility() && style.color === style.backgroundColor;
}).map((one) => one.textContent)"""
WITHOUT_BUTTON = """() => [...document.forms].filter((form) =>
  form.checkVisibility() && !form.querySelector("button, input[type=submit]")
).map((form) => form.outerHTML.slice(0, 120))"""
# Everything that can have the focus, where nothing shows that it has it, or that no key reaches.
UNSEEN_FOCUS = """() => {
  const asked = "a[href], button, input, select, textarea, summary, [tabindex]";
  const all = [...document.querySelectorAll(asked)].filter((one) =>
    one.checkVisibility() && !one.disabled && one.type !== "hidden");
  return all.filter((one) => {
    if (one.tabIndex < 0) return !one.matches(
      "main, [autofocus], [data-takes-focus], [aria-hidden=true]");
    one.focus({preventScroll: true});
    const style = getComputedStyle(one);
    const shows = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    return one.tabIndex > 0 || document.activeElement !== one || !shows;
  }).map((one) => one.outerHTML.slice(0, 120));
}"""


def picture(page, name):
    """Keep a picture of a page, where a folder is named for them."""
    if PICTURES and name:
        Path(PICTURES).mkdir(parents=True, exist_ok=True)
        width = page.viewport_size["width"]
        page.screenshot(path=f"{PICTURES}/{name}-{width}.png", full_page=True)


def insist(page, name=""):
    """Insist that a page can be read and used: by axe, by its width, by its words and buttons."""
    where = f"{name or 'the page'} at {page.url}"
    found = Axe().run(page).response["violations"]
    told = [(one["id"], [node["html"][:160] for node in one["nodes"]]) for one in found]
    assert told == [], f"{where}: {told}"
    page.evaluate(TIDY)
    assert page.evaluate(TOO_WIDE) <= 0, f"{where} scrolls sideways"
    assert page.locator("h1").count() == 1, f"{where} has not one heading of the first level"
    assert page.evaluate(SAME_AS_GROUND) == [], f"{where}: words nobody can see"
    assert page.evaluate(WITHOUT_BUTTON) == [], f"{where}: a form only scripts can send"


def insist_on_focus(page, name=""):
    """Insist that a key reaches everything that can be used, and that it is seen where one is."""
    page.keyboard.press("Tab")  # from here on the focus is shown as to one without a mouse
    unseen = page.evaluate(UNSEEN_FOCUS)
    assert unseen == [], f"{name} at {page.url}: focus that nobody sees: {unseen}"
