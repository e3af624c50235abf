"""How a drawing is seen: in grey, or by eyes that lack a colour, as the browser simulates it.

Chromium simulates by the matrices of Machado, Oliveira and Fernandes (2009), «A Physiologically-
based Model for Simulation of Color Vision Deficiency», IEEE TVCG 15 (6).
"""

from io import BytesIO

from PIL import Image

EYES = ("none", "achromatopsia", "deuteranopia", "protanopia", "tritanopia")
SHARPNESS = 2  # pixels of the screenshot a unit of the drawing
PATCH = 34  # units of the drawing of an area that are looked at
LAG = 3  # pixels between those compared, in each of four directions
DIRECTIONS = ((LAG, 0), (0, LAG), (LAG, LAG), (LAG, -LAG))
LEAST_SURFACE, LEAST_FORM = 12.0, 0.15
# Only what belongs to a series is left on the paper: no names, numbers, rules or grounds of text.
ALONE = """svg => svg.querySelectorAll('text, rect, polyline, circle, polygon, path')
    .forEach(part => {
        if (part.closest('pattern') || 'series' in part.dataset) return;
        part.style.visibility = 'hidden';
    })"""
PLACES = """svg => {
    const paper = svg.getBoundingClientRect();
    return [...svg.querySelectorAll('[data-series]')].map(part => {
        const box = part.getBoundingClientRect();
        return {series: +part.dataset.series, tag: part.tagName,
                box: [box.left - paper.left, box.top - paper.top, box.right - paper.left,
                      box.bottom - paper.top]};
    });
}"""


def screen(chromium):
    """Return a page without anything on it, and a way to choose whose eyes look at it."""
    tab = chromium.new_page(viewport={"width": 900, "height": 900}, device_scale_factor=SHARPNESS)
    session = tab.context.new_cdp_session(tab)

    def look_with(eyes):
        session.send("Emulation.setEmulatedVisionDeficiency", {"type": eyes})

    return tab, look_with


def put(tab, svg):
    """Show a drawing alone and return its element."""
    tab.set_content(f'<body style="margin:0;background:#fff">{svg}</body>')
    return tab.locator("svg")


def shot(drawing):
    """Return what is seen of a drawing."""
    return Image.open(BytesIO(drawing.screenshot())).convert("RGB")


def lightness(pixel):
    """Return the lightness L* (0 to 100) of a colour (CIE 15:2004, from sRGB by IEC 61966-2-1)."""
    red, green, blue = (_linear(part / 255) for part in pixel)
    y = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return 116 * y ** (1 / 3) - 16 if y > (6 / 29) ** 3 else y * (29 / 3) ** 3


def contrast(one, other):
    """Return the contrast of two colours by WCAG 2.2."""
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def luminance(colour):
    """Return the relative luminance of a colour written as #rrggbb."""
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part):
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4


def surfaces(picture, places):
    """Return what the largest area of each series looks like: how light, and how it changes.

    Two woven alike change alike in the four directions, whatever their colour.
    """
    return {
        series: _surface(picture.crop(tuple(round(side * SHARPNESS) for side in box)))
        for series, box in _largest(places).items()
    }


def _largest(places):
    found = {}
    for place in places:
        left, top, right, bottom = place["box"]
        size = (right - left) * (bottom - top)
        if size > found.get(place["series"], (0, None))[0]:
            right, bottom = min(right, left + PATCH), min(bottom, top + PATCH)
            found[place["series"]] = (size, (left + 1, top + 1, right - 1, bottom - 1))
    return {series: box for series, (_, box) in found.items()}


def _surface(patch):
    width, height = patch.size
    lights = {}
    tones = [
        [lights.setdefault(pixel, lightness(pixel)) for pixel in row]
        for row in _rows(patch, width=width)
    ]
    means = [sum(map(sum, tones)) / (width * height)]
    for right, down in DIRECTIONS:
        pairs = [
            abs(tones[y][x] - tones[y + down][x + right])
            for y in range(max(0, -down), height - max(0, down))
            for x in range(width - right)
        ]
        means.append(sum(pairs) / max(len(pairs), 1))
    return means


def _rows(patch, *, width):
    pixels = list(patch.get_flattened_data())
    return [pixels[begin : begin + width] for begin in range(0, len(pixels), width)]


def forms(picture, places):
    """Return the form of the first mark of each series: which pixels of a square are inked."""
    found = {}
    for place in places:
        left, top, right, bottom = place["box"]
        x, y = (left + right) / 2 * SHARPNESS, (top + bottom) / 2 * SHARPNESS
        patch = picture.crop((round(x - 12), round(y - 12), round(x + 12), round(y + 12)))
        inked = [lightness(pixel) < 70 for pixel in patch.get_flattened_data()]
        found.setdefault(place["series"], inked)
    return found


def differ_in_surface(one, other):
    """Tell whether two areas are told apart by lightness or by their weave."""
    return max(abs(a - b) for a, b in zip(one, other, strict=True)) >= LEAST_SURFACE


def differ_in_form(one, other):
    """Tell whether two marks have different forms."""
    either = sum(a or b for a, b in zip(one, other, strict=True))
    return sum(a != b for a, b in zip(one, other, strict=True)) >= LEAST_FORM * either
