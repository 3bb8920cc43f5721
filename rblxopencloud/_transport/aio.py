"""The asynchronous transport: performs exchanges, sleeps, reads what callers hand in. Its twin is `sync`.

Written by hand. Exactly the functions that await are `async def`.
"""

from __future__ import annotations

import asyncio
import os
import weakref
from collections.abc import Coroutine
from contextlib import suppress
from inspect import isawaitable
from typing import TYPE_CHECKING, Any, Literal, Protocol, Self, TypeAlias, TypeVar, cast, overload

import httpx

from .aio_pool import Pool, awaited, pieces, received
from .base import CLOSED, FORKED, Exchange, Headers, Readable, Response
from .bodies import body, decoded
from .common import ERRORS, bare, cause, failure, fields, overdue, theirs

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Awaitable, Callable, Generator, Iterator

    from .aio_pool import Connections

HttpClient: TypeAlias = httpx.AsyncClient
"""What a caller can hand in as `http_client`."""


class _Fetches(Protocol):
    """What can fetch its information."""

    def fetch_info(self) -> Awaitable[object]:
        """Fetch it."""
        ...


F = TypeVar("F", bound=_Fetches)

Fetched: TypeAlias = Coroutine[Any, Any, F]
"""What `fetched` returns where there is something to fetch."""


class _Answer(tuple[str, int]):
    """A text and a status, to be taken as they are or awaited; to be awaited where a handler has yet to run."""

    _rest: Awaitable[object] | None

    def __new__(cls, text: str, status: int, rest: Awaitable[object] | None = None) -> Self:
        answer = super().__new__(cls, (text, status))
        answer._rest = rest
        return answer

    def __await__(self) -> Generator[Any, Any, tuple[str, int]]:
        if self._rest is not None:
            yield from awaited(self._rest).__await__()
            self._rest = None
        return self[0], self[1]

    def __iter__(self) -> Iterator[Any]:
        if self._rest is not None:
            raise TypeError("The handler is asynchronous and has not run: write `await` before process_notification.")
        return super().__iter__()


Answer: TypeAlias = _Answer
"""What `answered` returns: a text and a status."""

TAKES_COROUTINES: bool = True
"""Whether functions of the caller may be asynchronous."""

_KIND = "RBLXOPENCLOUD_ASYNC_TRANSPORT"
"""The environment variable that says what connections are made of: "httpx" or "aiohttp"."""


_Here: TypeAlias = "tuple[int, asyncio.AbstractEventLoop]"
_Pools: TypeAlias = "dict[_Here, Connections]"
_Keepers: TypeAlias = "dict[_Here, AsyncGenerator[Connections]]"


class Transport:
    """Performs exchanges over one pool of connections per running event loop. Safe to share between tasks.

    A client that the caller made is used as it is, and stays open when this is closed. Otherwise connections are made
    of aiohttp where it is installed, unless `RBLXOPENCLOUD_ASYNC_TRANSPORT` says "httpx".
    """

    def __init__(self, http_client: HttpClient | None = None) -> None:
        self._http: HttpClient | None = http_client
        self._kind: type[Connections] = Pool if http_client is not None else _kind()
        self._made: _Pools = {}
        self._keepers: _Keepers = {}
        self._closed: bool = False
        self._process: int | None = None
        weakref.finalize(self, _abandoned, self._keepers).atexit = False

    async def exchange(self, call: Exchange) -> Response:
        """Send a request and read the whole answer, whatever its status.

        Raises:
            RequestTimeout: No answer within the time allowed.
            TransportError: The connection could not be made, or broke.
        """
        if self._closed:
            raise RuntimeError(CLOSED)
        if self._http is not None:
            self._stay()
            return await _through(self._http, call)
        pool = self._made.get(_here())
        return await (await self._pool() if pool is None else pool).exchange(call)

    async def close(self) -> None:
        """Close the connections that are ours. Closing again does nothing."""
        self._closed = True
        keeper = self._keepers.pop(_here(), None)
        if keeper is not None:
            await keeper.aclose()

    def _stay(self) -> None:
        here = os.getpid()
        if self._process not in (None, here):
            raise RuntimeError(FORKED)
        self._process = here

    async def _pool(self) -> Connections:
        here = _here()
        if here not in self._made:
            self._forget_dead_loops()
            pool = self._made[here] = self._kind()
            keeper = self._keepers[here] = _keep(here, pool, self._made, self._keepers)
            await anext(keeper)
        return self._made[here]

    def _forget_dead_loops(self) -> None:
        for here in [here for here in list(self._made) if here[1].is_closed()]:
            self._made.pop(here, None)
            self._keepers.pop(here, None)


_left: list[tuple[asyncio.AbstractEventLoop, AsyncGenerator[Connections]]] = []
_closing: set[asyncio.Task[None]] = set()


def _abandoned(keepers: _Keepers) -> None:
    """Close the connections of a client that was dropped without being closed, as soon as their loop can."""
    _left[:] = [(loop, keeper) for loop, keeper in _left if not loop.is_closed()]
    for (process, loop), keeper in list(keepers.items()):
        if process == os.getpid() and loop.is_running():
            loop.call_soon_threadsafe(_close_soon, loop, keeper)
        elif not loop.is_closed():
            # The loop closes it when it ends. Until then it must not be collected, for that could not wait.
            _left.append((loop, keeper))


def _close_soon(loop: asyncio.AbstractEventLoop, keeper: AsyncGenerator[Connections]) -> None:
    task = loop.create_task(_closed_quietly(keeper))
    _closing.add(task)
    task.add_done_callback(_closing.discard)


async def _closed_quietly(keeper: AsyncGenerator[Connections]) -> None:
    # The loop may be ending, and closing it as well.
    with suppress(RuntimeError):
        await keeper.aclose()


def _here() -> _Here:
    # A process that was forked off must not use the connections that it inherited, nor close them: they are its
    # parent's, and so is the selector in which they are listed.
    return os.getpid(), asyncio.get_running_loop()


async def _keep(here: _Here, pool: Connections, made: _Pools, keepers: _Keepers) -> AsyncGenerator[Connections]:
    # A loop that ends closes its running asynchronous generators first, so `asyncio.run` leaves no connection open.
    try:
        yield pool
    finally:
        made.pop(here, None)
        keepers.pop(here, None)
        await pool.close()


def _kind() -> type[Connections]:
    wanted = os.environ.get(_KIND, "").strip().lower()
    if wanted not in ("", "httpx", "aiohttp"):
        raise ValueError(f"{_KIND} must be 'httpx' or 'aiohttp'; it is {wanted!r}.")
    if wanted == "httpx":
        return Pool
    try:
        from .aio_aiohttp import Pool as FastPool
    except ImportError:
        if wanted:
            raise
        return Pool
    return FastPool


async def sleep(seconds: float) -> None:
    """Wait, while other tasks run."""
    await asyncio.sleep(seconds)


async def notify(function: Callable[[Any], object], event: object) -> None:
    """Call a function of the caller with an event, synchronous or not."""
    await awaited(function(event))


async def read(file: Readable, size: int = -1) -> bytes:
    """Read from something the caller handed in, synchronous or not: so many bytes, or all of them."""
    return cast("bytes", await awaited(file.read(size)))


def answered(text: str, status: int, function: Callable[[Any], object] | None = None, event: object = None) -> Answer:
    """A text and a status to answer with, after a function of the caller was called with an event.

    Where the function is asynchronous, it runs when the answer is awaited.
    """
    result = None if function is None else function(event)
    return _Answer(text, status, result if isawaitable(result) else None)


@overload
def fetched(thing: F, now: Literal[False]) -> F: ...
@overload
def fetched(thing: F, now: Literal[True]) -> Fetched[F]: ...
@overload
def fetched(thing: F, now: bool) -> F | Fetched[F]: ...
def fetched(thing: F, now: bool) -> F | Fetched[F]:
    """An object or, where its information is asked for, what gives it once it is awaited."""
    return _after_fetching(thing) if now else thing


async def _after_fetching(thing: F) -> F:
    await thing.fetch_info()
    return thing


async def _through(http: HttpClient, call: Exchange) -> Response:
    limit = asyncio.timeout(call.timeouts.total)
    try:
        async with limit:
            answer = await http.send(_request(http, call), follow_redirects=False, stream=True)
            try:
                headers, is_read = Headers.read(answer.headers.raw), answer.is_stream_consumed
                stream = answer.aiter_bytes() if is_read else answer.aiter_raw()
                return await received(call, answer.status_code, decoded(headers) if is_read else headers, stream)
            finally:
                await answer.aclose()
    except ERRORS as error:
        known = cause(error)
        raise failure(known, call) from known
    except TimeoutError as error:
        if not limit.expired():
            raise
        bare(error)
        late = overdue(call)
        raise failure(late, call) from late


def _request(http: HttpClient, call: Exchange) -> httpx.Request:
    laid_out = body(call)
    content = laid_out.whole(call)
    return http.build_request(
        call.method,
        call.url,
        headers={**fields(call), **call.headers, **laid_out.headers},
        content=pieces(laid_out, call) if content is None else content,
        timeout=theirs(call.timeouts),
    )
