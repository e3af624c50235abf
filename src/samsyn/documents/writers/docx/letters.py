"""The letters of the report inside the Word file, so that it looks the same where Inter is not.

Word wants the first 32 bytes of an embedded font mixed with a key that stands beside it
(ECMA-376 part 4, 2.8.1). The key hides nothing; ours is fixed, so that files are the same.
"""

from pathlib import Path

FOLDER = Path(__file__).parent / "fonts"
FACES = (("embedRegular", "Regular"), ("embedBold", "Bold"), ("embedItalic", "Italic"))
KEYS = (
    "7E1A5D2C-4B60-4F0E-9C3A-5A6D73796E01",
    "7E1A5D2C-4B60-4F0E-9C3A-5A6D73796E02",
    "7E1A5D2C-4B60-4F0E-9C3A-5A6D73796E03",
)
MIXED = 32
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
LISTED = (
    '<Default Extension="odttf"'
    ' ContentType="application/vnd.openxmlformats-officedocument.obfuscatedFont"/>'
)
SETTINGS_START = b"<w:zoom"


def mixed(font: bytes, *, key: str) -> bytes:
    """Return a font with its first bytes mixed with the key; twice gives the font again.

    Example:
        >>> mixed(mixed(bytes(40), key=KEYS[0]), key=KEYS[0]) == bytes(40)
        True
    """
    code = bytes.fromhex(key.replace("-", ""))[::-1]
    start = bytes(byte ^ code[place % len(code)] for place, byte in enumerate(font[:MIXED]))
    return start + font[MIXED:]


def embed_letters(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Return the parts of a Word file with the letters of the report among them."""
    fonts = {
        f"word/fonts/font{place}.odttf": mixed((FOLDER / f"Inter-{face}.ttf").read_bytes(), key=key)
        for place, ((_, face), key) in enumerate(zip(FACES, KEYS, strict=True), start=1)
    }
    types = parts["[Content_Types].xml"].replace(b"<Override", LISTED.encode() + b"<Override", 1)
    settings = parts["word/settings.xml"].replace(b"<w:embedSystemFonts/>", b"")
    zoom = settings.index(SETTINGS_START)
    after = settings.index(b">", zoom) + 1
    embed = b"<w:embedTrueTypeFonts/><w:saveSubsetFonts/>"
    return {
        **parts,
        **fonts,
        "[Content_Types].xml": types,
        "word/settings.xml": settings[:after] + embed + settings[after:],
        "word/fontTable.xml": _table().encode(),
        "word/_rels/fontTable.xml.rels": _relations().encode(),
    }


def _table() -> str:
    faces = "".join(
        f'<w:{name} r:id="rId{place}" w:fontKey="{{{key}}}"/>'
        for place, ((name, _), key) in enumerate(zip(FACES, KEYS, strict=True), start=1)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<w:fonts xmlns:w="{WORD}" xmlns:r="{OFFICE}"><w:font w:name="Inter">'
        '<w:altName w:val="Segoe UI"/><w:charset w:val="00"/><w:family w:val="swiss"/>'
        f'<w:pitch w:val="variable"/>{faces}</w:font></w:fonts>'
    )


def _relations() -> str:
    lines = "".join(
        f'<Relationship Id="rId{place}" Type="{OFFICE}/font" Target="fonts/font{place}.odttf"/>'
        for place in range(1, len(FACES) + 1)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        f'<Relationships xmlns="{PACKAGE}">{lines}</Relationships>'
    )
