"""A small edition and its translation, for the tests of editions in another language."""

from documents_cast import build, edition_with

ORIGINAL = """# Hjelp {#hjelp}

Teksten står her.

## Tiltakene talte `=assisted-adults sex=female` kvinner {#kvinner}

```table
id = "bo"
caption = "Fulgt opp, `=assisted-adults sex=female` av dem kvinner"
head = "Tiltak"
quantity = "assisted-adults"
rows = { by = "service", total = "I alt" }
columns = [{ label = "Alle" }, { label = "Kvinner", where = "sex=female" }]
note = "Tiltakene teller hver for seg."
```

```chart
id = "soyler"
kind = "bar"
caption = "`=assisted-adults sex=female | Most counted` er kvinner"
alternative = "Kvinner `=assisted-adults sex=female`, menn `=assisted-adults sex=male`."
head = "Kjønn"
quantity = "assisted-adults"
rows = [{ label = "Damer", where = "sex=female" }, { label = "Menn", where = "sex=male" }]
columns = [{ label = "Fulgt opp" }]
```

| Hvem | Hva | Tall |
|------|-----|------|
| Politiet | etterforsker | `=police-reports` |

: Aktørene {#aktorer}
"""
CHAPTER = """# Help

The text is in the [Norwegian edition](original:hjelp).

## The services counted `=assisted-adults sex=female` women {#kvinner}

```table
same = "bo"
caption = "Assisted, `=assisted-adults sex=female` of them women"
head = "Service"
note = "Each service counts for itself."
```

```chart
same = "soyler"
caption = "`=assisted-adults sex=female | Most counted` are women"
alternative = "Women `=assisted-adults sex=female`, men `=assisted-adults sex=male`."
head = "Sex"
```

```table
same = "aktorer"
caption = "The actors"

[labels]
"Hvem" = "Who"
"Hva" = "What"
"Tall" = "Number"
"Politiet" = "The police"
"etterforsker" = "investigate"
```
"""
WORDS = """translates = "../edition"
title = "Help"
publisher = "P"
lang = "en"

[[key_figures]]
same = "assisted-adults"
label = "follow-ups"
note = "Not persons."

[addresses]
nb = "../rapport.html"

[labels]
"I alt" = "Total"
"Alle" = "All"
"Kvinner" = "Women"
"Damer" = "Women"
"Menn" = "Men"
"Fulgt opp" = "Assisted"

[service_words.htso]
name = "HTSO"
counted_as = "followed up"

[service_words.rosa]
name = "ROSA"
counted_as = "met more than once"

[service_words.nadheim]
name = "Nadheim Oslo"
counted_as = "not counted"

[service_words.police]
name = "Police"
counted_as = "police reports"
"""
KEY_FIGURE = """[[key_figures]]
reference = "assisted-adults"
label = "oppfølginger"
note = "Ikke personer."
"""


def original_in(tmp_path):
    """Write the original, and return its folder."""
    return edition_with(tmp_path, ORIGINAL, toml=KEY_FIGURE)


def translation_of(original):
    """Write a translation that lacks nothing, and return its folder."""
    folder = original.parent / "edition-en"
    folder.mkdir()
    (folder / "edition.toml").write_text(WORDS, encoding="utf-8")
    (folder / "01-kapittel.md").write_text(CHAPTER, encoding="utf-8")
    return folder


def spoil(folder, name, before, after):
    text = (folder / name).read_text(encoding="utf-8")
    assert before in text
    (folder / name).write_text(text.replace(before, after, 1), encoding="utf-8")


def errors_of(folder):
    """Return file, line and English sentence of what is wrong with a translation."""
    found = [f for f in build(folder).findings if f.severity == "error"]
    return [(f.file, f.line, f.message("en")) for f in found]
