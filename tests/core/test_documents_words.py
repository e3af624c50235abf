"""Numbers in words, against what the language councils write."""

import pytest

from samsyn.documents.sentences import SourceError
from samsyn.documents.words import number_words


@pytest.mark.parametrize(
    ("number", "nb", "nn", "en"),
    [
        (2, "to", "to", "two"),
        (7, "sju", "sju", "seven"),
        (20, "tjue", "tjue", "twenty"),
        (21, "tjueén", "tjueéin", "twenty-one"),
        (43, "førtitre", "førtitre", "forty-three"),
        (100, "hundre", "hundre", "one hundred"),
        (101, "hundre og én", "hundre og éin", "one hundred and one"),
        (254, "to hundre og femtifire", "to hundre og femtifire", "two hundred and fifty-four"),
        (1000, "tusen", "tusen", "one thousand"),
        (1100, "tusen ett hundre", "tusen eitt hundre", "one thousand one hundred"),
        (2006, "to tusen og seks", "to tusen og seks", "two thousand and six"),
        (21000, "tjueett tusen", "tjueeitt tusen", "twenty-one thousand"),
        (
            101000,
            "hundre og ett tusen",
            "hundre og eitt tusen",
            "one hundred and one thousand",
        ),
    ],
)
def test_a_number_is_written_as_it_is_said(number, nb, nn, en):
    assert [number_words(number, lang=lang) for lang in ("nb", "nn", "en")] == [nb, nn, en]


def test_a_million_is_left_to_digits():
    with pytest.raises(SourceError):
        number_words(1_000_000, lang="nb")
