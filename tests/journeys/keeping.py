"""Pictures of pages that the guides show: kept small, in bokmål, and only when asked for.

`python3 run.py test tests/journeys --keep-pictures` makes them anew in `docs/guides/pictures/site`,
as `NAME-nb-1280.png`, some of them as `NAME-nb-320.png` too.
"""

import io
from pathlib import Path

from PIL import Image

PICTURES = Path(__file__).resolve().parents[2] / "docs" / "guides" / "pictures" / "site"
LANG, WIDE, NARROW = "nb", 1280, 320
COLOURS, MARGIN = 96, 24
HEIGHT = "document.documentElement.scrollHeight"
# The address of the test is not that of any site.
ADDRESS = """() => {
    const known = text => text.replaceAll(location.origin, "https://samsyn.example.org");
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) walker.currentNode.data = known(walker.currentNode.data);
    for (const one of document.querySelectorAll("input[readonly]")) one.value = known(one.value);
}"""


class Keeper:
    """Keeps pictures of pages; one that was not asked to keeps none."""

    def __init__(self, *, is_asked):
        self.is_asked = is_asked

    def __call__(self, page, name, *, most=900, of="", narrow=False):
        """Keep the first `most` pixels of a page, or what stands around something on it.

        Args:
            page: the page of a browser, in bokmål; in another language nothing is kept.
            name: what the picture is called in a guide.
            most: the height in pixels.
            of: a selector of the highest thing to be seen; without it, the top of the page.
            narrow: whether the same is kept as a phone shows it.
        """
        if self.is_asked and f"/{LANG}/" in page.url:
            before = page.viewport_size
            page.evaluate(ADDRESS)
            for width in (WIDE, NARROW) if narrow else (WIDE,):
                page.set_viewport_size({"width": width, "height": before["height"]})
                _keep(page, PICTURES / f"{name}-{LANG}-{width}.png", most=most, of=of)
            page.set_viewport_size(before)


def _keep(page, path, *, most, of):
    top = max(page.locator(of).first.bounding_box()["y"] - MARGIN, 0) if of else 0
    top += page.evaluate("window.scrollY") if of else 0
    width, height = page.viewport_size["width"], page.evaluate(HEIGHT)
    area = {"x": 0, "y": top, "width": width, "height": min(most, height - top)}
    taken = page.screenshot(full_page=True, clip=area, animations="disabled", caret="initial")
    few = Image.open(io.BytesIO(taken)).convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    path.parent.mkdir(parents=True, exist_ok=True)
    few.save(path, optimize=True)
