"""One chapter of an edition out to Word, and back."""

from pathlib import Path

from samsyn.codes import Codes
from samsyn.documents import TakenBack, chapter_from_word, chapter_to_word, read_edition
from samsyn.returns import Questionnaires
from samsyn.yearbook.given import compile_given, read_given


def take_out_chapter(
    folder: Path, file: str, *, codes: Codes, questionnaires: Questionnaires, lang: str
) -> bytes:
    """Return a chapter as a Word file that `take_back_chapter` reads.

    Args:
        folder: holds `edition.toml`, the chapters and what they name.
        file: of the chapter, as `edition.toml` names it.
        lang: of what is said of the answers.

    Raises:
        ReaderError: something cannot be read, or there is no such chapter.
    """
    given = read_given(read_edition(folder), codes=codes, questionnaires=questionnaires, lang=lang)
    return chapter_to_word(
        given.edition, file, compilation=compile_given(given), codes=codes,
        services=given.services,
    )  # fmt: skip


def take_back_chapter(
    content: bytes,
    folder: Path,
    file: str,
    *,
    codes: Codes,
    questionnaires: Questionnaires,
    lang: str,
) -> TakenBack:
    """Return what became of a chapter in Word; nothing is written.

    Args:
        content: of the Word file.
        folder: holds the chapter as it was when it was taken out.
        file: of the chapter, as `edition.toml` names it.
        lang: of what is said of the answers.

    Raises:
        ReaderError: something cannot be read, or the file is of another chapter.
    """
    given = read_given(read_edition(folder), codes=codes, questionnaires=questionnaires, lang=lang)
    return chapter_from_word(
        content, given.edition, file, compilation=compile_given(given), codes=codes,
        services=given.services,
    )  # fmt: skip
