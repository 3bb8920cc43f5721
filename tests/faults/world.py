"""What surrounds one call: the package it is made with, the client, the server, and how the network stands."""

from __future__ import annotations

import asyncio
import itertools
import os
import socket
import threading
import time
from collections.abc import AsyncIterable
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import httpx

from rblxopencloud.hooks import Hooks
from rblxopencloud.retry import RetryPolicy
from rblxopencloud.timeouts import Timeouts
from tests.packages import Sdk

from . import wire
from .catalogue import ATTEMPTS, UNREACHABLE, Setting
from .kinds import ITEMS, PAGES, Nature, answer, is_probe
from .rules import DEADLINE
from .server import FaultServer, Service, Step

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator

    from .catalogue import Fault
    from .kinds import Kind

MARK = "never-to-be-shown"
"""A part of every key, by which a leak is found."""
PATIENT = Timeouts(connect=10, read=10, write=10, pool=10, total=15)
HURRIED = Timeouts(connect=2, read=2, write=2, pool=10, total=4)
RETRIES = RetryPolicy(max_attempts=ATTEMPTS, base_delay=0.002, max_delay=0.01, deadline=DEADLINE)
FINE = Step(wire.fine)
_CONNECTIONS = "RBLXOPENCLOUD_ASYNC_TRANSPORT"
_choice = threading.Lock()
_DOMAIN = ".faults.invalid"
_TICK = 5 * wire.MOMENT
_numbers = itertools.count(1)
_unknown_names: set[str] = set()


@dataclass(frozen=True)
class Way:
    """A way for a request to go.

    Attributes:
        package: Which of the two packages.
        connections: What the connections are made of, where there is a choice.
        own: The caller's own client of the HTTP library, if it goes through one.
    """

    package: str
    connections: str = ""
    own: Callable[[], httpx.Client | httpx.AsyncClient] | None = None

    def __str__(self) -> str:
        over = self.connections if self.own is None else "the caller's own client"
        return f"{self.package} over {over}" if over else self.package


@dataclass(frozen=True)
class Cell:
    """One case of the matrix.

    Attributes:
        way: Which package, and over what.
        kind: What is called.
        fault: What happens to it.
        applies: Whether a write is carried out where the fault leaves that open.
    """

    way: Way
    kind: Kind
    fault: Fault
    applies: bool

    def __str__(self) -> str:
        carried_out = "" if len(self.fault.applies) == 1 else f", {'' if self.applies else 'not '}carried out"
        return f"{self.way}: {self.kind.name}: {self.fault.name}{carried_out}"

    @property
    def setting(self) -> Setting:
        """How the connection stands when the fault begins."""
        return self.fault.events[0].setting

    @property
    def starts_in_the_middle(self) -> bool:
        """Whether a page goes before the fault. A name that is not known is not known from the start."""
        return self.kind.page and self.setting is not Setting.NAMELESS

    def script(self) -> Iterator[Step]:
        """What the server does: what goes before, then the fault."""
        before = int(self.setting is not Setting.NAMELESS) + int(self.starts_in_the_middle)
        for left in reversed(range(before)):
            yield FINE if left else self._last_before()
        for event in self.fault.events:
            step = event.step(self.applies)
            if step is not None:
                yield step

    def _last_before(self) -> Step:
        if self.fault.before is not None:
            return Step(self.fault.before)
        fresh = self.setting in (Setting.NEW, Setting.LEFT, *UNREACHABLE)
        return Step(wire.fine_then_close) if fresh else FINE


@dataclass(repr=False)
class Stage:
    """Where the call of a cell is made.

    Attributes:
        cell: What is tried.
        sdk: The package.
        server: Who plays Open Cloud.
        key: The key, which is no other stage's, so that limits are not shared.
        name: The server's name, for whoever looks it up.
        client: The client that is put to the test.
        sent: How many requests the client said to send since the stage was ready.
        got: What a listing gave so far.
    """

    cell: Cell
    sdk: Sdk
    server: FaultServer
    key: str
    name: str
    client: Any = None
    sent: int = 0
    got: list[str] = field(default_factory=list[str])
    _retries: int = 0
    _ready: bool = False

    @property
    def pages_after(self) -> int:
        """How many pages were fetched after the one that the fault belongs to."""
        complete = len(self.got) == len(ITEMS)
        return (len(PAGES) - 1 - self.cell.starts_in_the_middle) * complete

    @property
    def package(self) -> Any:
        return self.sdk.package

    def run(self, value: Any) -> Any:
        """The result of a call, whatever the package."""
        return self.sdk.run(_after_a_tick(value) if self._is_async(value) and self._gone else value)

    def ready(self) -> None:
        """What goes before has gone; from here on the network is as the fault wants it."""
        if self._gone:
            assert self.server.hung_up.wait(5), "the server should have closed the connection"
        self._ready, self.sent = True, 0
        self._prepare()

    def collect(self, items: Any) -> list[str]:
        """Go through a listing to its end."""
        if not (self._ready or self.cell.starts_in_the_middle):
            self.ready()
        if isinstance(items, AsyncIterable):
            self.sdk.run(self._collect(items))  # pyright: ignore[reportUnknownArgumentType] - of either package
            return self.got
        for item in items:
            self._take(item)
        return self.got

    def recover(self) -> None:
        """Whatever stood in the way is gone, and what has not happened yet does not happen any more."""
        self._admit()
        self.server.forget()

    def settle(self) -> None:
        """Let come what still comes over an idle connection."""
        self.server.resting.set()
        if self.cell.fault.pooled:
            time.sleep(_TICK)
            self.sdk.run(asyncio.sleep(_TICK) if self.sdk.name.endswith("async") else None)

    def on_request(self, _: object) -> None:
        """The client is about to send a request."""
        self.sent += 1

    def on_retry(self, _: object) -> None:
        """The client is about to wait for another attempt."""
        self._retries += 1
        self._prepare()

    @property
    def _gone(self) -> bool:
        return self.cell.setting is Setting.GONE

    def _is_async(self, value: object) -> bool:
        return hasattr(value, "__await__")

    def _prepare(self) -> None:
        events = self.cell.fault.events
        setting = events[self._retries].setting if self._retries < len(events) else Setting.KEPT
        if setting is Setting.REFUSING:
            self.server.refuse()
        elif setting is Setting.CHOKED:
            self.server.choke()
        elif setting is Setting.NAMELESS:
            _unknown_names.add(self.name)
        else:
            self._admit()

    def _admit(self) -> None:
        _unknown_names.discard(self.name)
        self.server.admit()

    async def _collect(self, items: AsyncIterable[Any]) -> None:
        async for item in items:
            self._take(item)
            if self._gone:
                await asyncio.sleep(_TICK)

    def _take(self, item: Any) -> None:
        self.got.append(item["path"])
        if not self._ready and len(self.got) == len(PAGES[None]):
            self.ready()


async def _after_a_tick(value: Any) -> Any:
    # A loop learns of closed connections only while it runs.
    await asyncio.sleep(_TICK)
    return await value


@contextmanager
def stage(cell: Cell, elsewhere: str) -> Generator[Stage]:
    """A stage with a server, a client and a key of its own."""
    number = next(_numbers)
    kind = cell.kind
    service = Service(
        answer,
        FINE,
        writes=lambda attempt: kind.writes and not is_probe(attempt),
        settles=kind.nature is Nature.SETTLES,
        elsewhere=elsewhere,
    )
    sdk = Sdk(cell.way.package)
    with FaultServer(service, cell.script()) as server:
        server.admit()
        made = Stage(cell, sdk, server, f"made-up-{MARK}-{number}", f"server-{number}{_DOMAIN}")
        own = None if cell.way.own is None else cell.way.own()
        made.client = _client(made, own)
        try:
            yield made
        finally:
            sdk.run(made.client.close())
            if own is not None:
                sdk.run(own.aclose() if isinstance(own, httpx.AsyncClient) else own.close())
            sdk.close()


def _client(stage: Stage, own: Any) -> Any:
    with _choice:
        os.environ[_CONNECTIONS] = stage.cell.way.connections
        try:
            return _made_client(stage, own)
        finally:
            del os.environ[_CONNECTIONS]


def _made_client(stage: Stage, own: Any) -> Any:
    named = stage.cell.setting is Setting.NAMELESS
    return stage.package.Client(
        stage.key,
        base_url=f"http://{stage.name}:{stage.server.port}" if named else stage.server.url,
        timeout=HURRIED if stage.cell.fault.hurried else PATIENT,
        retry=RETRIES,
        hooks=Hooks(request=stage.on_request, retry=stage.on_retry),
        http_client=own,
    )


@contextmanager
def names() -> Generator[None]:
    """Let the made-up names of servers lead to loopback, or nowhere."""
    look_up = socket.getaddrinfo

    def patched(host: Any, *arguments: Any, **keywords: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        if not isinstance(name, str) or not name.endswith(_DOMAIN):
            return look_up(host, *arguments, **keywords)
        if name in _unknown_names:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return look_up("127.0.0.1", *arguments, **keywords)

    socket.getaddrinfo = patched
    try:
        yield
    finally:
        socket.getaddrinfo = look_up
