"""Every public page is looked at in a browser, narrow and wide, with and without JavaScript."""

import pytest
from insisting import insist, insist_on_focus, picture
from public_scene import PUBLIC, publish
from site_cast import NOW

pytestmark = [
    pytest.mark.chromium, pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("released"),
]  # fmt: skip
MOST = 200_000  # bytes: a page with its style and letters
REPORT = "reports/2020/1.0/nb/html/straffesaker.html"


@pytest.fixture
def released(transactional_db):  # noqa: ARG001 - asks for the database
    return publish(NOW)


def weigh(page):
    """Count the bytes of every answer of a page, kept in a list."""
    weights = []
    parts = ("responseBodySize", "responseHeadersSize")
    page.on("requestfinished", lambda one: weights.append(sum(one.sizes()[n] for n in parts)))
    return weights


@pytest.mark.parametrize("width", [320, 1280])
def test_every_public_page_can_be_used_by_everybody(new_context, width):
    for path in PUBLIC:
        context = new_context(width)
        page = context.new_page()
        weights = weigh(page)
        page.goto(f"/nb/{path}", wait_until="networkidle")
        picture(page, f"public-{path.replace('/', '-').replace('?', '-')}")
        assert sum(weights) < MOST, f"{path} weighs {sum(weights)} bytes"
        insist(page, path)
        insist_on_focus(page, path)
        context.close()


def test_the_public_pages_ask_for_no_script(new_context):
    page = new_context(java_script_enabled=False).new_page()
    page.goto("/nb/")
    assert page.locator("script").count() == 0
    page.get_by_label("Søk").fill("refleksjonsperiode")
    page.get_by_role("button", name="Finn").click()
    page.get_by_role("link", name="Vedtak om refleksjonsperiode").first.click()
    assert page.locator("h1").inner_text().startswith("Vedtak om refleksjonsperiode")


def test_a_page_of_a_report_has_the_line_that_leads_back(page):
    page.goto(f"/nb/{REPORT}")
    picture(page, "public-report")
    page.get_by_role("link", name="Til rapportene og tallene").click()
    assert page.locator("h1").inner_text() == "Rapportene"


def test_a_report_on_one_page_keeps_its_own_letters(page):
    page.goto("/nb/reports/2020/1.0/nb/rapport.html")
    letters = page.evaluate("getComputedStyle(document.body).fontFamily")
    assert "Inter" in letters and page.evaluate("document.fonts.check('16px Inter')")
