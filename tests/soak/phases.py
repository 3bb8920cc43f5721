"""The two halves of the soak: threads with the synchronous client, tasks with the asynchronous one."""

from __future__ import annotations

import asyncio
import threading
import time
from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple, Protocol

import rblxopencloud
import rblxopencloudasync
import rblxopencloudraw as raw
from rblxopencloud.exceptions import HttpException, TransportError
from rblxopencloud.rate_limits import RateLimitPolicy
from rblxopencloud.retry import RetryPolicy
from tests.soak import watch
from tests.soak.faults import MOST, is_write
from tests.soak.server import KEY

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Sequence

    from rblxopencloudraw import Request
    from rblxopencloudraw import types as t
    from tests.soak.server import Server

WARM_UP = 0.2
RETRY = RetryPolicy(max_attempts=MOST + 1, base_delay=0.02, max_delay=0.2)
LIMITS = RateLimitPolicy(documented=False)
"""The documented limits would hold the soak up for hours; what the server asks for is kept to."""

GOODBYE = 5.0
"""How long a closed connection may take to be gone at the server."""


class Outcome(IntEnum):
    """What became of a call, as its caller sees it."""

    NOTHING = 0
    ANSWERED = 1
    ERROR = 2
    NEVER_SENT = 3
    WRONG = 4
    UNEXPECTED = 5


class Options(NamedTuple):
    """How much is done.

    Attributes:
        calls: All calls of both halves.
        threads: How many threads make the first half of the calls.
        tasks: How many tasks make the second half.
        seed: What the faults follow from.
        seconds: After how many seconds no further call is begun.
    """

    calls: int = 100_000
    threads: int = 32
    tasks: int = 256
    seed: int = 1
    seconds: float = 900.0


class Phase(NamedTuple):
    """What a half of the soak left behind.

    Attributes:
        name: Which one.
        workers: How many threads or tasks.
        first: The first call.
        outcomes: What became of each call from the first on.
        surprises: Errors that no call should end with.
        seconds: How long it took, warming up included.
        warm: Bytes of memory after warming up.
        end: Bytes of memory at the end.
        most: Bytes of memory in between, at most.
        most_open: Connections at once, at most.
        left_open: Connections that are open after the client was closed.
        left_running: Threads or tasks that are there at the end and were not before.
    """

    name: str
    workers: int
    first: int
    outcomes: bytes
    surprises: Sequence[str]
    seconds: float
    warm: int | None
    end: int | None
    most: int
    most_open: int
    left_open: int
    left_running: int


class Blocking(Protocol):
    """Makes a synchronous client for an address."""

    def __call__(self, address: str) -> rblxopencloud.Client:
        """The client."""
        ...


class Work:
    """The calls of a half: hands out which is next, and takes down what became of each."""

    def __init__(self, options: Options, calls: range, until: float) -> None:
        self.seed = options.seed
        self.calls = calls
        self.outcomes = bytearray(len(calls))
        self.surprises: list[str] = []
        self._until = until
        self._lock = threading.Lock()
        self._next = calls.start

    def take(self, stop: int) -> int | None:
        """The next call, None where there is none before `stop` or time is up."""
        with self._lock:
            index = self._next
            if index >= stop or time.monotonic() > self._until:
                return None
            self._next = index + 1
            return index

    def note(self, index: int, outcome: Outcome) -> None:
        """Take down what became of a call."""
        self.outcomes[index - self.calls.start] = outcome

    def failed(self, index: int, error: Exception) -> None:
        """Take down that a call ended with an error."""
        if isinstance(error, TransportError):
            self.note(index, Outcome.ERROR if error.maybe_sent else Outcome.NEVER_SENT)
        elif isinstance(error, HttpException) and error.status_code == 503:
            self.note(index, Outcome.ERROR)
        else:
            self.note(index, Outcome.UNEXPECTED)
            self.surprises.append(f"call {index}: {error!r}"[:300])

    def warm(self) -> int:
        """Where warming up ends."""
        return self.calls.start + int(len(self.calls) * WARM_UP)


def client(address: str) -> rblxopencloud.Client:
    """The synchronous client of the soak: everything is as it comes, only that it does not wait as long."""
    return rblxopencloud.Client(KEY, base_url=address, retry=RETRY, rate_limits=LIMITS)


def threads(options: Options, server: Server, until: float, make: Blocking = client) -> Phase:
    """The first half of the calls, from threads."""
    work = Work(options, range(options.calls // 2), until)
    begun, before = time.monotonic(), threading.active_count()
    with watch.Memory() as memory:
        with make(server.address) as own:
            _in_threads(options.threads, lambda: _calling(own, work, work.warm()))
            warm = watch.at_rest()
            _in_threads(options.threads, lambda: _calling(own, work, work.calls.stop))
            end = watch.at_rest()
        left, most_open = _connections(server)
    running = threading.active_count() - before
    seconds = time.monotonic() - begun
    return Phase(
        f"sync, {options.threads} threads",
        options.threads,
        work.calls.start,
        bytes(work.outcomes),
        work.surprises,
        seconds,
        warm,
        end,
        memory.most,
        most_open,
        left,
        running,
    )


def tasks(options: Options, server: Server, until: float, unnoticed: watch.Unnoticed) -> Phase:
    """The second half of the calls, from tasks."""
    work = Work(options, range(options.calls // 2, options.calls), until)
    begun, before = time.monotonic(), threading.active_count()
    with watch.Memory() as memory:
        warm, end, running = asyncio.run(_all_tasks(options, server, work, unnoticed))
        left, most_open = _connections(server)
    running += threading.active_count() - before
    seconds = time.monotonic() - begun
    return Phase(
        f"async, {options.tasks} tasks",
        options.tasks,
        work.calls.start,
        bytes(work.outcomes),
        work.surprises,
        seconds,
        warm,
        end,
        memory.most,
        most_open,
        left,
        running,
    )


def _in_threads(count: int, target: Callable[[], None]) -> None:
    everybody = [threading.Thread(target=target) for _ in range(count)]
    for thread in everybody:
        thread.start()
    for thread in everybody:
        thread.join()


def _calling(own: rblxopencloud.Client, work: Work, stop: int) -> None:
    while (index := work.take(stop)) is not None:
        try:
            if is_write(work.seed, index):
                own.send(_write(index))
                work.note(index, Outcome.ANSWERED)
            else:
                work.note(index, _own(own.send(_read(index)), index))
        except Exception as error:  # noqa: BLE001 - whatever a call ends with is what is counted
            work.failed(index, error)


async def _all_tasks(
    options: Options, server: Server, work: Work, unnoticed: watch.Unnoticed
) -> tuple[int | None, int | None, int]:
    asyncio.get_running_loop().set_exception_handler(unnoticed.asked)
    async with rblxopencloudasync.Client(KEY, base_url=server.address, retry=RETRY, rate_limits=LIMITS) as own:
        await _in_tasks(options.tasks, lambda: _awaiting(own, work, work.warm()))
        warm = watch.at_rest()
        await _in_tasks(options.tasks, lambda: _awaiting(own, work, work.calls.stop))
        end = watch.at_rest()
    return warm, end, len(asyncio.all_tasks()) - 1


async def _in_tasks(count: int, target: Callable[[], Coroutine[None, None, None]]) -> None:
    async with asyncio.TaskGroup() as group:
        for _ in range(count):
            group.create_task(target())


async def _awaiting(own: rblxopencloudasync.Client, work: Work, stop: int) -> None:
    while (index := work.take(stop)) is not None:
        try:
            if is_write(work.seed, index):
                await own.send(_write(index))
                work.note(index, Outcome.ANSWERED)
            else:
                work.note(index, _own(await own.send(_read(index)), index))
        except Exception as error:  # noqa: BLE001 - whatever a call ends with is what is counted
            work.failed(index, error)


def _read(index: int) -> Request[t.Universe]:
    return raw.universes.get_universe(index + 1)


def _write(index: int) -> Request[None]:
    return raw.universes.publish_universe_message(index + 1, {"topic": "soak", "message": str(index)})


def _own(answer: t.Universe, index: int) -> Outcome:
    return Outcome.ANSWERED if answer.get("path") == f"universes/{index + 1}" else Outcome.WRONG


def _connections(server: Server) -> tuple[int, int]:
    """How many connections are left once all had time to go, and how many there were at most."""
    until, most = time.monotonic() + GOODBYE, 0
    while True:
        counts = server.counts()
        most = max(most, counts.most_open)
        if counts.open == 0 or time.monotonic() > until:
            return counts.open, most
        time.sleep(0.05)
