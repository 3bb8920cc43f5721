"""A pool of connections for the tasks of one event loop, and how tasks send and receive bodies. A part of `aio`."""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import AsyncIterable
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, cast

import httpcore

from .base import CHUNK, Headers, Readable, Response
from .bodies import Arrivals, Meter, body, decoder, slices, unpacked
from .common import (
    CONNECTIONS,
    ERRORS,
    Idle,
    Origins,
    bare,
    cause,
    failure,
    overdue,
    pool_settings,
    proxy_settings,
    request,
)

if TYPE_CHECKING:
    import ssl
    from collections.abc import AsyncIterator, Iterable

    from .base import Exchange, Sink
    from .bodies import Body
    from .common import Origin


_Options: TypeAlias = "Iterable[httpcore.SOCKET_OPTION] | None"


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
        self._slots = asyncio.Semaphore(CONNECTIONS)
        self._idle = Idle(_pool)

    async def exchange(self, call: Exchange) -> Response:
        """Send a request and read the whole answer.

        Raises:
            RequestTimeout: No answer within the time allowed.
            TransportError: The connection could not be made, or broke.
        """
        where, target = self._origins.split(call.url)
        laid_out = body(call)
        content = laid_out.whole(call)
        if content is None:
            content = pieces(laid_out, call)
        limit = asyncio.timeout(call.timeouts.total)
        try:
            async with limit:
                return await self._performed(call, where, request(call, laid_out.headers, where, target, content))
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
        for pool in list(self._idle.made):
            await pool.aclose()

    async def _performed(self, call: Exchange, where: Origin, made: httpcore.Request) -> Response:
        await self._slot(call.timeouts.pool)
        try:
            pool = self._idle.take(where)
            try:
                return await _answered(call, await pool.handle_async_request(made))
            finally:
                self._idle.give(where, pool)
                if (old := self._idle.stale(where)) is not None:
                    await old.aclose()
        finally:
            self._slots.release()

    async def _slot(self, seconds: float | None) -> None:
        if not self._slots.locked():
            await self._slots.acquire()
            return
        limit = asyncio.timeout(seconds)
        try:
            async with limit:
                await self._slots.acquire()
        except TimeoutError as error:
            if not limit.expired():
                raise
            bare(error)
            raise httpcore.PoolTimeout(f"no connection became free within {seconds} seconds") from None


async def _answered(call: Exchange, answer: httpcore.Response) -> Response:
    try:
        headers = Headers.read(answer.headers)
        return await received(call, answer.status, headers, _alone(answer, headers))
    finally:
        await answer.aclose()


async def _alone(answer: httpcore.Response, headers: Headers) -> AsyncIterator[bytes]:
    size = 0
    async for piece in cast("AsyncIterable[bytes]", answer.stream):
        size += len(piece)
        yield piece
    carrier: httpcore.AsyncNetworkStream = cast("dict[str, Any]", answer.extensions)["network_stream"]
    if not (isinstance(carrier, _Stream) and carrier.arrivals.end_with(size, headers)):
        await carrier.aclose()
        if isinstance(carrier, _Stream) and carrier.arrivals.overran(size, headers):
            raise httpcore.RemoteProtocolError("the answer is longer than the server announced")


def _pool(proxy: str | None) -> httpcore.AsyncConnectionPool:
    if proxy is None:
        return httpcore.AsyncConnectionPool(network_backend=_Network(), **pool_settings())
    is_socks, settings = proxy_settings(proxy)
    return (httpcore.AsyncSOCKSProxy if is_socks else httpcore.AsyncHTTPProxy)(network_backend=_Network(), **settings)


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


class _Network(httpcore.AsyncNetworkBackend):
    """Connections over TCP that watch what arrives."""

    def __init__(self) -> None:
        self._inner = cast("httpcore.AsyncNetworkBackend", httpcore.AnyIOBackend())

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,  # noqa: ASYNC109 - the interface of the HTTP library
        local_address: str | None = None,
        socket_options: _Options = None,
    ) -> httpcore.AsyncNetworkStream:
        return _Stream(await self._inner.connect_tcp(host, port, timeout, local_address, socket_options))


class _Stream(httpcore.AsyncNetworkStream):
    def __init__(self, inner: httpcore.AsyncNetworkStream) -> None:
        self._inner = inner
        self.arrivals = Arrivals()

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109 - as above
        data = await self._inner.read(max_bytes, timeout)
        self.arrivals.take(data)
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:  # noqa: ASYNC109 - as above
        self.arrivals.begin()
        await self._inner.write(buffer, timeout)

    async def aclose(self) -> None:
        await self._inner.aclose()

    async def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,  # noqa: ASYNC109 - as above
    ) -> _Stream:
        return _Stream(await self._inner.start_tls(ssl_context, server_hostname, timeout))

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)
