"""The public pages under load, and how soon somebody on a slow line sees something.

Requests are sent at a steady pace, whether the ones before were answered or not; a time counts
from the moment a request was to be sent. The database is that of `--database`, on a server of
PostgreSQL where one is named.
"""

import asyncio
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

import samsyn
from bench.deadline.site import ROOT, DemoSite, demo_site
from bench.deadline.table import HEAD, percentile
from bench.yardstick import NAME, timed, yardstick

YEAR = Path(samsyn.__file__).parent / "data" / "norway-2020"
PAGES = (
    "/nb/", "/nb/numbers/", "/nb/numbers/topic/help/", "/nb/numbers/topic/justice/",
    "/nb/numbers/police-reports/", "/nb/numbers/assisted-adults/",
    "/nb/numbers/compare/?a=2019&b=2020", "/nb/definitions/police-reports/", "/nb/reports/",
    "/nb/reports/2020/1.0/nb/html/straffesaker.html", "/nb/search/?q=refleksjonsperiode",
    "/api/open/v1/datasets/police-reports.json", "/en/", "/nn/numbers/police-reports/",
)  # fmt: skip
PAINTED = ("/nb/", "/nb/numbers/topic/justice/", "/nb/numbers/police-reports/")
CONNECTIONS = 32
SLOW_LINE = {"offline": False, "latency": 150, "downloadThroughput": 1_600_000 / 8,
             "uploadThroughput": 750_000 / 8}  # fmt: skip
SLOW_MACHINE = 4  # times slower than this one: a telephone
PAINT = "performance.getEntriesByName('first-contentful-paint')[0].startTime"
AIM_P95, AIM_PAINT = 0.050, 1.000  # seconds


@dataclass(frozen=True, slots=True)
class Load:
    """How many requests a second, for how long, answered by how many processes."""

    rate: int = 200
    seconds: int = 30
    processes: int = 2
    database: str = ""


@dataclass(frozen=True, slots=True)
class Answered:
    """A request: which page, how long it took from when it was due, and whether it was answered."""

    page: str
    seconds: float
    is_good: bool


def print_public(load: Load) -> int:
    """Measure and print.

    Returns:
        1 where a request failed, or an aim was missed.
    """
    unit = percentile(timed(yardstick, runs=5), 0.5)
    with (
        tempfile.TemporaryDirectory() as folder,
        demo_site(Path(folder), server=load.database) as site,
    ):
        print("Releasing the example year …", flush=True)
        _release(site)
        with site.served(processes=load.processes) as server:
            host = server.address.removeprefix("http://")
            asyncio.run(_hold(host, Load(rate=50, seconds=3)))  # every page is made once
            used = server.processor_seconds()
            answered = asyncio.run(_hold(host, load))
            spent = (server.processor_seconds() or 0) - (used or 0)
            painted = list(_paint(server.address))
    return _tell(load, answered, painted, unit=unit, spent=spent)


def _release(site: DemoSite) -> None:
    package = site.folder / "2020.zip"
    editions = [str(YEAR / name) for name in ("edition", "edition-nn", "edition-en")]
    for words in (
        ["samsyn", "release", *editions, "--out", str(package)],
        ["samsyn_web", "migrate", "--verbosity", "0"],
        ["samsyn_web", "take_in_release", str(package)],
    ):
        subprocess.run([sys.executable, "-m", *words], env=site.settings, cwd=ROOT, check=True,
                       capture_output=True)  # fmt: skip


async def _hold(host: str, load: Load) -> list[Answered]:
    """Send the requests of a load, each when it is due."""
    name, _, port = host.partition(":")
    free: asyncio.Queue[tuple[asyncio.StreamReader, asyncio.StreamWriter]] = asyncio.Queue()
    for _ in range(CONNECTIONS):
        free.put_nowait(await asyncio.open_connection(name, int(port)))
    start, count = time.perf_counter() + 0.1, load.rate * load.seconds

    async def one(number: int) -> Answered:
        due, page = start + number / load.rate, PAGES[number % len(PAGES)]
        await asyncio.sleep(max(0.0, due - time.perf_counter()))
        line = await free.get()
        try:
            is_good = await _ask(line, page, host=host)
        finally:
            free.put_nowait(line)
        return Answered(page, time.perf_counter() - due, is_good)

    answered = await asyncio.gather(*(one(number) for number in range(count)))
    while not free.empty():
        free.get_nowait()[1].close()
    return answered


async def _ask(
    line: tuple[asyncio.StreamReader, asyncio.StreamWriter], page: str, *, host: str
) -> bool:
    reader, writer = line
    writer.write(f"GET {page} HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
    await writer.drain()
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    length = int(head.partition("content-length: ")[2].partition("\r\n")[0])
    await reader.readexactly(length)
    return head.startswith("http/1.1 200") and length > 0


def _paint(address: str) -> Iterator[tuple[str, float]]:
    """Yield how long it takes until something is seen, on a slow line and a slow machine."""
    path = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=["--no-sandbox"])
        for page in PAINTED:
            yield page, percentile([_seen(browser, address + page) for _ in range(5)], 0.5)
        browser.close()


def _seen(browser: Browser, address: str) -> float:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    line = context.new_cdp_session(page)
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", SLOW_LINE)
    line.send("Emulation.setCPUThrottlingRate", {"rate": SLOW_MACHINE})
    page.goto(address, wait_until="load")
    page.wait_for_function("performance.getEntriesByName('first-contentful-paint').length > 0")
    seen = float(page.evaluate(PAINT))
    context.close()
    return seen / 1000


def _tell(
    load: Load, answered: Sequence[Answered], painted: Sequence[tuple[str, float]], *, unit: float,
    spent: float,
) -> int:  # fmt: skip
    print(HEAD)
    print(_line(NAME, [unit], unit=unit))
    for page in PAGES:
        print(_line(page[:31], [one.seconds for one in answered if one.page == page], unit=unit))
    every = [one.seconds for one in answered]
    print(_line("all pages", every, unit=unit))
    bad, p95 = sum(not one.is_good for one in answered), percentile(every, 0.95)
    print(f"\n{len(answered)} requests at {load.rate} a second, {bad} not answered as they should "
          f"be; {load.processes} processes used {spent:.1f} of {load.seconds * 2} processor "
          f"seconds. p95 {p95:.3f} s, aim {AIM_P95:.3f}.")  # fmt: skip
    for page, seconds in painted:
        print(f"{page:32} first paint {seconds:.3f} s ({seconds / unit:.1f}), aim {AIM_PAINT:.1f}: "
              f"1.6 Mbit/s, 150 ms, a machine {SLOW_MACHINE} times slower")  # fmt: skip
    missed = p95 > AIM_P95 or any(seconds > AIM_PAINT for _, seconds in painted)
    return int(bool(bad) or missed)


def _line(name: str, times: Sequence[float], *, unit: float) -> str:
    middle, slow, slowest = (percentile(times, share) for share in (0.50, 0.95, 0.99))
    shown = "".join(f"{seconds:8.3f}s" for seconds in (middle, slow, slowest, max(times)))
    return f"{name:32}{len(times):8}{shown}{slow / unit:11.1f}"
