"""An edition of the site as a folder, as the core reads it: texts, answers, services, decisions."""

import hashlib
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import tomlkit
from django.utils import timezone

from samsyn.codes import load_codes
from samsyn.figures import Settlement, settlements_to_csv
from samsyn.returns import Cell, Service, load_questionnaires, returns_to_csv, services_to_csv
from samsyn.yearbook import Draft, Prepared, draft_chapter, prepare, with_texts
from samsyn_web.collection.models import Round
from samsyn_web.collection.queries.corrections import corrected_cells_in, corrections_of
from samsyn_web.collection.queries.figures import (
    accepted_in,
    services_of,
    settlements_of,
)
from samsyn_web.face.texts import say
from samsyn_web.publications.kept import Kept
from samsyn_web.publications.models import Edition, LoneApproval, Text
from samsyn_web.publications.queries.editions import (
    ORIGINAL,
    SETTINGS,
    Standing,
    languages_of,
    standing_of_texts,
    titled,
)

SERVICES, DECISIONS = "services.csv", "settlements.csv"
CHECKED = "chapters/99-om-kontrollen.md"  # made by the site: no text of the edition is called so
Texts = dict[tuple[str, str], Standing]
KEPT = 8  # editions in a language, each some megabytes


def folder_name(lang: str) -> str:
    """Return the folder of an edition in a language."""
    return "edition" if lang == ORIGINAL else f"edition-{lang}"


def write_folder(edition: Edition, into: Path) -> list[Path]:
    """Write an edition with the data it stands on; give back its folders, the original first."""
    texts = standing_of_texts(edition)
    answers = _write_data(edition, into)
    languages = list(dict.fromkeys(lang for lang, _ in texts))
    whole = {at: one.latest.content for at, one in texts.items()}
    whole |= {
        (lang, CHECKED): text for lang, text in _told_of_checking(edition, languages, texts=texts)
    }
    for (lang, path), written in whole.items():
        content = written
        if path == SETTINGS:
            chapters = [name for of, name in whole if of == ORIGINAL and name != SETTINGS]
            content = _settings(written, edition, lang=lang, chapters=chapters, answers=answers)
        place = into / folder_name(lang) / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(content, encoding="utf-8", newline="\n")
    ordered = sorted(languages, key=lambda lang: lang != ORIGINAL)
    return [into / folder_name(lang) for lang in ordered]


def _told_of_checking(
    edition: Edition, languages: list[str], *, texts: Texts
) -> Iterator[tuple[str, str]]:
    """Yield the last chapter, where there is something to tell of how the report was checked.

    It tells what somebody let stand, that one approved alone, and which translations are of an
    earlier revision.
    """
    behind = {lang: [titled(one) for (of, path), one in texts.items()
                     if of == lang and one.is_behind and path != SETTINGS]
              for lang in languages}  # fmt: skip
    reasons = list(dict.fromkeys(
        edition.waivers.filter(withdrawn_at__isnull=True).values_list("reason", flat=True)
    ))  # fmt: skip
    alone = LoneApproval.objects.filter(edition=edition).values_list("reason", flat=True).first()
    for lang in languages if reasons or alone or any(behind.values()) else ():
        parts = [f"# {say('publications.checked-title', lang=lang)} {{.unnumbered}}"]
        if reasons:
            parts.append(say("publications.checked-lead", lang=lang))
            parts.append("\n".join(f"- {one}" for one in reasons))
        if alone:
            parts += [say("publications.checked-alone", lang=lang), f"> {alone}"]
        if behind[lang]:
            parts.append(say("publications.checked-behind", lang=lang))
            parts.append("\n".join(f"- {one}" for one in behind[lang]))
        yield lang, "\n\n".join(parts) + "\n"


def _settings(
    content: str, edition: Edition, *, lang: str, chapters: list[str], answers: list[str]
) -> str:
    """Return the settings of an edition with what the site decides: data, chapters, version."""
    settings = tomlkit.parse(content)
    if lang != ORIGINAL:
        settings["translates"] = f"../{folder_name(ORIGINAL)}"
        settings.pop("addresses", None)  # where the reports lie, the release knows
        return tomlkit.dumps(settings)
    settings.pop("returns", None)
    settings["period"], settings["version"] = edition.round.period, edition.version
    settings["lang"] = ORIGINAL
    settings["chapters"] = chapters
    returns = tomlkit.aot()
    returns.append(tomlkit.item({
        "cells": [f"../{name}" for name in answers], "services": [f"../{SERVICES}"],
        "settlements": [f"../{DECISIONS}"],
    }))  # fmt: skip
    settings["returns"] = returns
    return tomlkit.dumps(settings)


def rounds_under(edition: Edition) -> list[Round]:
    """Return the frozen rounds an edition stands on: that of its period, and those before it."""
    period = edition.round.period
    frozen = Round.objects.filter(state=Round.State.FROZEN, period__lte=period)
    return list(frozen.order_by("period"))


def _write_data(edition: Edition, into: Path) -> list[str]:
    """Write the answers, a file a return; give back the names of the files.

    Of what two rounds were answered, the later is what holds.
    """
    rounds = rounds_under(edition)
    until = edition.release.made_at if edition.release else None
    cells: dict[tuple[str, ...], list[tuple[str, Cell]]] = {}
    services: dict[str, Service] = {}
    decisions: dict[tuple[str, ...], Settlement] = {}
    for one in rounds:
        given: dict[tuple[str, ...], list[tuple[str, Cell]]] = {}
        for cell in corrected_cells_in(one, until=until):
            given.setdefault(cell.key, []).append((_file(one, cell.place.file), cell))
        cells |= given
        services |= {service.code: service for service in services_of(one)}
        decisions |= {made.key: made for made in _decisions(one)}
    files: dict[str, list[Cell]] = {}
    for name, cell in (pair for same in cells.values() for pair in same):
        files.setdefault(name, []).append(cell)
    texts = {name: returns_to_csv(own) for name, own in files.items()} | {
        SERVICES: services_to_csv(services.values()),
        DECISIONS: settlements_to_csv(decisions.values()),
    }
    into.mkdir(parents=True, exist_ok=True)
    for name, text in texts.items():
        (into / name).write_text(text, encoding="utf-8", newline="\n")
    return sorted(files)


def _file(of: Round, name: str) -> str:
    """Return the name of the file of a return: which round, whose, and by which questionnaire."""
    return f"{of.period}-{name}.csv"


def _decisions(of: Round) -> list[Settlement]:
    """Return the decisions of a round; where a service answered twice, the file is chosen."""
    return [
        Settlement(
            key=made.key, chosen=_file(of, made.chosen) if made.service else made.chosen,
            reason=made.reason, by=str(made.by), on=timezone.localdate(made.at),
        )
        for made in settlements_of(of)
    ]  # fmt: skip


PREPARED: Kept[Prepared] = Kept(most=KEPT)
DRAFTS: Kept[Draft] = Kept(most=KEPT * 8)


def prepared_edition(edition: Edition, *, lang: str) -> Prepared:
    """Return an edition in a language, ready to be drafted, with every text as it stands.

    Raises:
        ReaderError: its settings cannot be read.
    """
    texts = standing_of_texts(edition)
    key = (edition.pk, lang, _mark(edition, texts, lang=lang))
    found = PREPARED.get(key, lambda: _prepared(edition, lang=lang))
    own = {path: one.latest.content for (of, path), one in texts.items() if of == lang}
    return with_texts(found, own)


def drafted_text(text: Text, typed: str) -> Draft:
    """Return how a chapter would look with what was typed in it, and what was found.

    Raises:
        ReaderError: it cannot be read, or the settings of its edition cannot.
    """
    edition, lang = text.edition, text.lang
    mark = _mark(edition, standing_of_texts(edition), lang=lang)
    return DRAFTS.get(
        (edition.pk, lang, mark, text.path, typed),
        lambda: draft_chapter(
            with_texts(prepared_edition(edition, lang=lang), {text.path: typed}), text.path
        ),
    )  # fmt: skip


def _prepared(edition: Edition, *, lang: str) -> Prepared:
    with TemporaryDirectory() as folder:
        write_folder(edition, Path(folder))
        return prepare(Path(folder) / folder_name(lang), codes=load_codes(),
                       questionnaires=load_questionnaires(), lang=lang)  # fmt: skip


def _mark(edition: Edition, texts: dict[tuple[str, str], Standing], *, lang: str) -> str:
    """Return what tells one state of all that an edition stands on from another.

    Its own chapters are no part of it, for they are put in; those of its original are.
    """
    told = [
        f"{one.pk} {one.checksum} {edition.release_id} "
        + " ".join(f"{made.key} {made.value} {made.status}" for made in corrections_of(one))
        for one in rounds_under(edition)
    ]
    told += [
        f"{of} {path} {one.latest.content}" for (of, path), one in texts.items()
        if path == SETTINGS or (of == ORIGINAL != lang)
    ]  # fmt: skip
    told.append(" ".join(f"{of}/{path}" for of, path in texts))
    told += [text for _, text in _told_of_checking(edition, languages_of(edition), texts=texts)]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()


def state_of(edition: Edition, *, lang: str) -> tuple[object, ...]:
    """Return what tells one state of an edition in a language from another, its chapters too."""
    texts = standing_of_texts(edition)
    own = [(path, one.latest.content) for (of, path), one in texts.items() if of == lang]
    return (edition.pk, lang, _mark(edition, texts, lang=lang), *own)


def accepted_of(edition: Edition) -> list[int]:
    """Return the returns of the round of an edition that were accepted."""
    return [one.pk for one in accepted_in(edition.round)]
