"""A study made in a process of its own, part by part.

It takes every processor it is given for minutes, and a process that answers pages must answer them.
"""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection

from samsyn.estimation import Lists, Run, study_in_parts, study_to_data

GIVES_WAY = 10  # how much it stands back for those who answer pages, as `nice` has it
BEAT = 5.0  # seconds


@dataclass(frozen=True, slots=True)
class Asked:
    """What a study is made of, and how."""

    lists: Lists
    resamples: int = 1000
    level: float = 0.95
    seed: int = 1
    threads: int = 1


def parts_of(asked: Asked) -> Iterator[dict[str, object] | None]:
    """Yield a study as data each time it has grown; nothing, where none came for a while.

    It ends with the process, whether that had finished or died; who stops listening ends it.
    """
    context = get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_tell, args=(theirs, asked), daemon=True)
    process.start()
    theirs.close()
    try:
        while True:
            yield json.loads(ours.recv_bytes()) if ours.poll(BEAT) else None
    except EOFError:
        return
    finally:
        ours.close()
        process.kill()
        process.join()


def _tell(channel: Connection, asked: Asked) -> None:
    """Make a study, and tell of it each time it has grown."""
    os.nice(GIVES_WAY)
    run = Run(asked.resamples, asked.level, asked.seed, threads=asked.threads)
    for study in study_in_parts(asked.lists, run=run):
        channel.send_bytes(json.dumps(study_to_data(study), allow_nan=False).encode())
    channel.close()
