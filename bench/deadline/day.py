"""The day itself: make a site, let everybody in, let them type, and look for what they typed."""

import asyncio
import ssl
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx

from bench.deadline.hands import PATIENCE, Hand, Record
from bench.deadline.kept import Kept, first_of, held_against
from bench.deadline.site import Server, demo_site
from bench.deadline.table import table_of
from bench.planting import seeded
from bench.yardstick import timed, yardstick

DOORS = 8  # so many sign in at a time: each costs a tenth of a second of the processor
CONNECTION = 60  # seconds a browser keeps one that is idle


@dataclass(frozen=True, slots=True)
class Day:
    """How many, for how long, and how fast they type: seconds a field."""

    people: int = 100
    minutes: float = 5.0
    think: float = 4.0
    database: str = ""
    seed: int = 2026
    processes: int = 1


@dataclass(frozen=True, slots=True)
class Measured:
    """What happened, and how much of the processor the server used for it."""

    record: Record
    seconds: float
    processor: float | None


def print_deadline(day: Day) -> int:
    """Hold the day and print what it was like.

    Returns:
        1 where a value was lost, a request was not answered as it should be, or log and answers
        do not agree.
    """
    unit = timed(yardstick, runs=5)
    with (
        tempfile.TemporaryDirectory() as folder,
        demo_site(Path(folder), server=day.database) as site,
    ):
        print(f"Making the demo and {day.people} reporters …", flush=True)
        seeds = site.ask("fill", str(day.people))
        with site.served(processes=day.processes) as server:
            measured = asyncio.run(_hold(day, server=server, seeds=seeds))
            said = server.told.read_text(encoding="utf-8")
        kept = held_against(measured.record.acknowledged, site.ask("tell"))
    print("\n".join(table_of(measured.record.calls, unit=unit)))
    return print_verdict(day, measured=measured, kept=kept, said=said)


async def _hold(day: Day, *, server: Server, seeds: dict[str, Any]) -> Measured:
    record, secure = Record(), httpx.create_ssl_context()
    clients = [_browser(server, secure=secure) for _ in seeds["people"]]
    hands = [
        Hand(client, person=person, chance=seeded(day.seed + person["id"]), record=record)
        for client, person in zip(clients, seeds["people"], strict=True)
    ]
    try:
        print("Signing in …", flush=True)
        await _let_in(hands, password=seeds["password"])
        print(f"Typing for {day.minutes:g} minutes …\n", flush=True)
        used, start = server.processor_seconds(), time.perf_counter()
        end = start + day.minutes * 60
        await asyncio.gather(*(hand.type_until(end, think=day.think) for hand in hands))
        seconds, after = time.perf_counter() - start, server.processor_seconds()
    finally:
        await asyncio.gather(*(client.aclose() for client in clients))
    spent = None if used is None or after is None else after - used
    return Measured(record=record, seconds=seconds, processor=spent)


def _browser(server: Server, *, secure: ssl.SSLContext) -> httpx.AsyncClient:
    """Return a client with cookies and a connection of its own, as a browser has."""
    return httpx.AsyncClient(
        base_url=server.address, timeout=PATIENCE, verify=secure, trust_env=False,
        limits=httpx.Limits(keepalive_expiry=CONNECTION),
    )  # fmt: skip


async def _let_in(hands: Sequence[Hand], *, password: str) -> None:
    door = asyncio.Semaphore(DOORS)

    async def enter(hand: Hand) -> None:
        async with door:
            await hand.sign_in(password)

    await asyncio.gather(*(enter(hand) for hand in hands))


def print_verdict(day: Day, *, measured: Measured, kept: Kept, said: str) -> int:
    """Print what became of what was typed.

    Args:
        day: what was asked for.
        measured: what happened.
        kept: what became of the acknowledged values.
        said: what the server wrote, shown where it failed.

    Returns:
        1 where something is wrong.
    """
    calls = measured.record.calls
    statuses = Counter(call.status for call in calls)
    where = "PostgreSQL" if day.database.startswith("postgres") else "SQLite"
    print(
        f"\n{day.people} people, {day.minutes:g} minutes, a field every {day.think:g} s, "
        f"{where}: {len(calls)} requests, {len(calls) / measured.seconds:.1f} a second."
    )  # fmt: skip
    if measured.processor is not None:
        each = 1000 * measured.processor / max(len(calls), 1)
        print(f"The server used {measured.processor / measured.seconds:.2f} of a core, "
              f"{each:.1f} ms a request.")  # fmt: skip
    print(f"Acknowledged: {kept.count}. {kept.stands} stand, {kept.replaced} were replaced later "
          f"and are in the history, {kept.waits} wait beside what another wrote.")  # fmt: skip
    faults = sum(count for status, count in statuses.items() if status >= 500)
    other = len(calls) - faults - statuses[200]
    print(f"Lost: {len(kept.lost)}. 5xx: {faults}. Other refusals or no answer: {other}.")
    wrong = [*kept.lost, *kept.faults, *measured.record.unacknowledged]
    print("\n".join(first_of(wrong)), end="\n" if wrong else "")
    if faults:
        print(said[-4000:])
    return 1 if wrong or faults or other else 0
