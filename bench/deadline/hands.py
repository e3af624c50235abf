"""One who fills in a return: signs in, opens a section, leaves field after field like the page."""

import asyncio
import random
import time
from dataclasses import dataclass, field

import httpx

from bench.deadline.page import TOKEN, Became, Box, Words, became, boxes_on
from bench.deadline.typed import something_new

LOGIN = "/nb/account/login/"
SPREAD = (0.75, 1.25)  # of the time for a field
LOOKS_AGAIN = 0.3  # of those whose words wait beside what another wrote, so many open it anew
PATIENCE = 60  # seconds for one answer


@dataclass(frozen=True, slots=True)
class Call:
    """A request: what it was for, how long it took, and its status, 0 where nobody answered."""

    kind: str
    seconds: float
    status: int


@dataclass(frozen=True, slots=True)
class Acknowledged:
    """Words that the site said it has, as those that stand (with their version) or beside them."""

    by: int
    of: int
    name: str
    words: Words
    became: Became


@dataclass(slots=True)
class Record:
    """What happened in the day."""

    calls: list[Call] = field(default_factory=list)
    acknowledged: list[Acknowledged] = field(default_factory=list)
    unacknowledged: list[str] = field(default_factory=list)  # answered, but with no word of it


class Hand:
    """One person with a browser of their own."""

    def __init__(
        self, client: httpx.AsyncClient, *, person: dict, chance: random.Random, record: Record
    ) -> None:
        self.client, self.chance, self.record = client, chance, record
        self.id, self.email, self.pages = person["id"], person["email"], person["pages"]
        self.page = chance.choice(self.pages)
        self.boxes: list[Box] = []
        self.had: dict[tuple[str, str], set[Words]] = {}  # return and field -> words it has held

    async def sign_in(self, password: str) -> None:
        """Sign in by the form, and open a section; both before the day begins."""
        form = (await self.client.get(LOGIN)).text
        sent = {"login": self.email, "password": password,
                "csrfmiddlewaretoken": TOKEN.search(form)[1]}  # fmt: skip
        answer = await self.client.post(LOGIN, data=sent)
        if answer.status_code != 302 or "sessionid" not in self.client.cookies:
            raise RuntimeError(f"{self.email} could not sign in: {answer.status_code}.")
        answer = await self.client.get(self.page)
        answer.raise_for_status()
        self._show(answer.text)

    async def type_until(self, end: float, *, think: float) -> None:
        """Leave a field, think, leave the next, until the end of the day."""
        await asyncio.sleep(self.chance.uniform(0, think))
        place = self.chance.randrange(len(self.boxes))
        while time.perf_counter() < end:
            if place >= len(self.boxes):
                await self._open(self.chance.choice(self.pages))
                place = 0
                continue
            box = self.boxes[place]
            place += 1
            if await self._leave(box) == "waits" and self.chance.random() < LOOKS_AGAIN:
                await self._open(self.page)
            await asyncio.sleep(think * self.chance.uniform(*SPREAD))

    async def _open(self, page: str) -> None:
        answer = await self._call("section opened", "GET", page)
        if answer is not None:
            self.page = page
            self._show(answer.text)

    async def _leave(self, box: Box) -> str:
        """Write something in a box and leave it; gives back what became of it."""
        had = self.had.setdefault((self.page, box.name), set()) | {box.words}
        words = something_new(box, chance=self.chance, not_these=had)
        self.had[self.page, box.name] = had | {words}
        answer = await self._call(
            "text saved" if box.is_text else "field saved", "POST", f"{self.page}save/",
            data=box.as_sent(words), headers=self._headers(),
        )  # fmt: skip
        if answer is None:
            return "nothing"
        outcome = became(answer.text, of=box)
        box.words = words
        if outcome.how == "nothing":
            self.record.unacknowledged.append(f"{self.page} {box.name}: {words}")
            return outcome.how
        box.seen = outcome.version or box.seen
        of = int(self.page.split("/")[3])
        done = Acknowledged(by=self.id, of=of, name=box.name, words=words, became=outcome)
        self.record.acknowledged.append(done)
        return outcome.how

    def _headers(self) -> dict[str, str]:
        return {
            "HX-Request": "true", "HX-Current-URL": f"{self.client.base_url}{self.page[1:]}",
            "X-CSRFToken": self.client.cookies["csrftoken"],
        }  # fmt: skip

    async def _call(
        self, kind: str, method: str, path: str, **sent: dict[str, str]
    ) -> httpx.Response | None:
        """Ask the site; None unless it answered as it does when all is well."""
        start = time.perf_counter()
        try:
            answer = await self.client.request(method, path, **sent)
        except httpx.TransportError:
            self.record.calls.append(Call(kind, time.perf_counter() - start, 0))
            return None
        self.record.calls.append(Call(kind, time.perf_counter() - start, answer.status_code))
        return answer if answer.status_code == 200 else None

    def _show(self, page: str) -> None:
        self.boxes = boxes_on(page)
        if not self.boxes:
            raise RuntimeError(f"Nothing to fill in on {self.page}.")
