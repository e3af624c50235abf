"""Number words are read in three languages, and words that only sound like numbers are left."""

import pytest

from samsyn.documents.proof.numbers import find_numbers
from samsyn.documents.proof.numbers.words import spelled_numbers
from samsyn.documents.words import LIMIT, number_words

LANGUAGES = ("nb", "nn", "en")
ARTICLES = {"nb": {"en", "ei", "et"}, "nn": {"ein", "ei", "eit"}, "en": set()}
SOME = (*range(1, 1300), *range(1300, LIMIT + 1, 997), LIMIT)


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("gender", ["m", "f", "n"])
def test_every_number_that_we_write_in_words_is_read_back(lang, gender):
    for number in SOME:
        words = number_words(number, lang=lang, gender=gender)
        if words not in ARTICLES[lang]:
            found = spelled_numbers(f"Det var {words} saker.", lang=lang)
            assert found == [(8, 8 + len(words), number)]


OTHER_WAYS = [
    ("nb", "Tjueseks kvinner kom.", 26),
    ("nb", "Seksogtjue kvinner kom.", 26),
    ("nb", "Seksogtyve kvinner kom.", 26),
    ("nb", "Enogtredve kvinner kom.", 31),
    ("nb", "Tjueen kvinner kom.", 21),
    ("nn", "Tjueein kvinner kom.", 21),
    ("nb", "Syv kvinner kom.", 7),
    ("nb", "Tohundreogfemti kvinner kom.", 250),
    ("nb", "To hundre femti kvinner kom.", 250),
    ("nn", "Tohundreogfemti kvinner kom.", 250),
    ("nb", "Hundre og en kvinner kom.", 101),
    ("nn", "Eitt hundre og fem kvinner kom.", 105),
    ("nb", "Tolvhundre kvinner kom.", 1200),
    ("nb", "Tretusenfirehundreogtjuefem kvinner kom.", 3425),
    ("nb", "Et tusen og fem kvinner kom.", 1005),
    ("nb", "Hundre tusen kvinner kom.", 100_000),
    ("en", "Twenty-six women came.", 26),
    ("en", "Twenty six women came.", 26),
    ("en", "One hundred and five women came.", 105),
    ("en", "One hundred five women came.", 105),
    ("en", "A hundred and five women came.", 105),
    ("en", "Nineteen hundred women came.", 1900),
    ("en", "Two thousand, three hundred and five women came.", 2305),
    ("en", "Three hundred thousand women came.", 300_000),
]


@pytest.mark.parametrize(("lang", "text", "value"), OTHER_WAYS)
def test_the_same_number_may_be_written_in_several_ways(lang, text, value):
    (found,) = find_numbers(text, lang=lang)
    assert (found.kind, found.value, found.start) == ("count", value, 0)
    assert found.spelled


@pytest.mark.parametrize(
    ("lang", "text"),
    [("nb", "Et førtitall kvinner kom."), ("nb", "Et titalls kvinner kom."),
     ("nb", "Flere titalls kvinner kom."), ("nb", "Noen hundre kvinner kom."),
     ("nb", "Et par hundre kvinner kom."), ("nb", "Hundrevis av kvinner kom."),
     ("nb", "Et hundretalls kvinner kom."), ("nb", "Et dusin kvinner kom."),
     ("nn", "Eit førtital kvinner kom."), ("nn", "Nokre hundre kvinner kom."),
     ("en", "Dozens of women came."), ("en", "A dozen women came."),
     ("en", "Hundreds of women came."), ("en", "Several hundred women came."),
     ("en", "A couple of hundred women came.")],
)  # fmt: skip
def test_what_gives_only_a_magnitude_is_no_number(lang, text):
    assert find_numbers(text, lang=lang) == ()


@pytest.mark.parametrize(
    ("lang", "text"),
    [("nb", "Den ene og den andre ble bosatt."), ("nb", "En kvinne og et barn ble bosatt."),
     ("nn", "Ein mann og ei kvinne vart busette."), ("nb", "Feiringen varte; todelt var den."),
     ("en", "They helped one another."), ("en", "The one who came was young."),
     ("en", "This one was closed, and each one after it."), ("nb", "Ettersom årene gikk, ble."),
     ("nb", "Enhver må vite det, etthvert tilbud også."), ("en", "Often anyone came; a tent.")],
)  # fmt: skip
def test_articles_and_parts_of_words_are_no_numbers(lang, text):
    assert find_numbers(text, lang=lang) == ()


@pytest.mark.parametrize(
    ("lang", "text"),
    [("nb", "Én av dem var mann."), ("nb", "Ett barn ble funnet."), ("nn", "Eitt barn vart."),
     ("nn", "Éi kvinne vart busett."), ("en", "One of them was a man.")],
)  # fmt: skip
def test_one_is_a_number_where_it_is_written_as_one(lang, text):
    assert [n.value for n in find_numbers(text, lang=lang)] == [1]


@pytest.mark.parametrize(
    ("lang", "text"),
    [("nb", "Ingen ble bosatt."), ("nb", "Det var null saker."), ("nn", "Inga kvinne vart."),
     ("en", "None were settled."), ("en", "There were no cases."), ("en", "No one was settled.")],
)  # fmt: skip
def test_none_is_nought(lang, text):
    (found,) = find_numbers(text, lang=lang)
    assert (found.kind, found.value) == ("none", 0)


def test_a_place_is_right_after_letters_that_grow_when_made_small():
    (found,) = find_numbers("İzmir İİ: tjueseks kvinner.", lang="nb")
    assert (found.start, found.end, found.value) == (10, 18, 26)
