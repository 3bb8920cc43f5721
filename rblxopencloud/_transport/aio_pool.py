"""A pool of connections for the tasks of one event loop, and how tasks send and receive bodies. A part of `aio`."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import AsyncIterable
from typing import TYPE_CHECKING, Any, Protocol, cast

import httpcore

from .base import CHUNK, Headers, Readable, Response
from .bodies import Meter, body, decoder, slices, unpacked
from .common import ERRORS, Origins, bare, cause, failure, overdue, pool_settings, proxy_settings, request

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterable

    from .base import Exchange, Sink
    from .bodies import Body


class Connections(Protocol):
    """What performs exchanges on one event loop."""

    async def exchange(self, call: Exchange) -> Response:
        """Send a request and read the whole answer."""
        ...

    async def close(self) -> None:
        """Close the connections."""
        ...


class Pool:
    """Connections to every server that is called, directly or through the proxy that the environment names."""

    def __init__(self, origins: Origins | None = None) -> None:
        self._origins = Origins() if origins is None else origins
        self._made: dict[str | None, httpcore.AsyncConnectionPool] = {}

    async def exchange(self, call: Exchange) -> Response:
        """Send a request and read the whole answer.

        Raises:
            RequestTimeout: No answer within the time allowed.
            TransportError: The connection could not be made, or broke.
        """
        limit = asyncio.timeout(call.timeouts.total)
        try:
            async with limit:
                return await self._performed(call)
        except ERRORS as error:
            known = cause(error)
            raise failure(known, call) from known
        except TimeoutError as error:
            if not limit.expired():
                raise
            bare(error)
            late = overdue(call)
            raise failure(late, call) from late

    async def close(self) -> None:
        """Close the connections."""
        for pool in list(self._made.values()):
            await pool.aclose()

    async def _performed(self, call: Exchange) -> Response:
        where, target = self._origins.split(call.url)
        pool = self._made.get(where.proxy) or self._made.setdefault(where.proxy, _pool(where.proxy))
        laid_out = body(call)
        content = None if call.progress is not None else laid_out.whole()
        if content is None:
            content = pieces(laid_out, call)
        answer = await pool.handle_async_request(request(call, laid_out.headers, where, target, content))
        try:
            stream = cast("AsyncIterable[bytes]", answer.stream)
            return await received(call, answer.status, Headers.read(answer.headers), stream)
        finally:
            await answer.aclose()


def _pool(proxy: str | None) -> httpcore.AsyncConnectionPool:
    if proxy is None:
        return httpcore.AsyncConnectionPool(**pool_settings())
    is_socks, settings = proxy_settings(proxy)
    return (httpcore.AsyncSOCKSProxy if is_socks else httpcore.AsyncHTTPProxy)(**settings)


class Pace(Protocol):
    """Told when a piece starts on its way and when it has left."""

    def start(self) -> None:
        """A piece is about to be sent."""
        ...

    def stop(self) -> None:
        """It was sent."""
        ...


async def pieces(laid_out: Body, call: Exchange, pace: Pace | None = None) -> AsyncIterator[bytes]:
    """What is sent, piece by piece; `progress` hears of each after it was sent."""
    meter = Meter(laid_out.size)
    for content, size in laid_out.pieces:
        meter.begin(size)
        async for piece in _read(content):
            fitting = meter.fit(piece)
            if fitting:
                if pace is not None:
                    pace.start()
                yield cast("bytes", fitting)
                if pace is not None:
                    pace.stop()
                await _told(call, meter.sent, meter.size)
            if meter.full:
                break
        meter.end()


async def _read(content: Any) -> AsyncIterator[bytes | memoryview[int]]:
    if isinstance(content, (bytes, bytearray, memoryview)):
        for piece in slices(cast("bytes", content)):
            yield piece
    elif hasattr(content, "read"):
        while piece := await awaited(cast("Readable", content).read(CHUNK)):
            yield piece
    elif isinstance(content, AsyncIterable):
        async for piece in cast("AsyncIterable[bytes]", content):
            yield piece
    else:
        for piece in cast("Iterable[bytes]", content):
            yield piece


async def awaited(value: Any) -> Any:
    """What something that the caller handed in gave, be it to be awaited or not."""
    return await value if inspect.isawaitable(value) else value


async def _told(call: Exchange, done: int, size: int | None) -> None:
    if call.progress is not None:
        await awaited(call.progress(done, size))


async def received(call: Exchange, status: int, headers: Headers, stream: AsyncIterable[bytes]) -> Response:
    """The answer, unpacked; the body of a successful one goes where the call wants it."""
    if call.sink is None or not 200 <= status < 300:
        return Response(status, headers, unpacked(headers, b"".join([piece async for piece in stream])))
    unpack = decoder(headers)
    size = headers.get("content-length")
    total = int(size) if size is not None and headers.get("content-encoding") is None else None
    async for piece in stream:
        await _written(call.sink, unpack.take(piece))
        await _told(call, call.sink.size, total)
    await _written(call.sink, unpack.finish())
    return Response(status, headers, b"")


async def _written(sink: Sink, data: bytes) -> None:
    await awaited(sink.file.write(data))
    sink.size += len(data)
