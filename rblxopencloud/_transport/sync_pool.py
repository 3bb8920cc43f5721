"""A pool of connections for threads, with limits that hold for an attempt as a whole. A part of `sync`."""

from __future__ import annotations

import os
import socket
import threading
import weakref
from typing import TYPE_CHECKING, Any, TypeAlias, cast

import httpcore

from .base import CHUNK, Headers, Readable, Response
from .bodies import Arrivals, Meter, body, decoder, slices, unpacked
from .common import (
    CONNECTIONS,
    ERRORS,
    Idle,
    Origins,
    cause,
    failure,
    left,
    patience,
    pool_settings,
    proxy_settings,
    request,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .base import Exchange, Sendable, Sink
    from .bodies import Body
    from .common import Origin

_Options: TypeAlias = "Iterable[httpcore.SOCKET_OPTION] | None"
_pools: weakref.WeakSet[Pool] = weakref.WeakSet()


class Pool:
    """Connections to every server that is called, directly or through the proxy that the environment names."""

    def __init__(self) -> None:
        self._origins = Origins()
        self._start()
        _pools.add(self)

    def _start(self) -> None:
        self._slots = threading.Semaphore(CONNECTIONS)
        self._idle = Idle(_pool)
        self._finish = weakref.finalize(self, _close, self._idle.made)

    def exchange(self, call: Exchange) -> Response:
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
        try:
            return self._performed(call, where, request(call, laid_out.headers, where, target, content))
        except ERRORS as error:
            known = cause(error)
            raise failure(known, call) from known

    def close(self) -> None:
        """Close the connections."""
        _close(self._idle.made)

    def forget(self) -> None:
        """Let go of connections that belong to the process from which this one was forked."""
        pools = self._idle.made
        self._finish.detach()
        self._start()
        for pool in pools:
            # Its lock may be held by a thread that does not exist here. Closing tells the server nothing.
            for connection in pool.connections:
                connection.close()

    def _performed(self, call: Exchange, where: Origin, made: httpcore.Request) -> Response:
        slots, idle, limit = self._slots, self._idle, patience(call.timeouts)
        if not slots.acquire(timeout=limit):
            raise httpcore.PoolTimeout(f"no connection became free within {limit} seconds")
        try:
            pool = idle.take(where)
            try:
                return _answered(call, pool.handle_request(made))
            finally:
                idle.give(where, pool)
                if (old := idle.stale(where)) is not None:
                    old.close()
        finally:
            slots.release()


def _answered(call: Exchange, answer: httpcore.Response) -> Response:
    try:
        headers = Headers.read(answer.headers)
        return received(call, answer.status, headers, _alone(answer, headers))
    finally:
        answer.close()


def _alone(answer: httpcore.Response, headers: Headers) -> Iterator[bytes]:
    size = 0
    for piece in cast("Iterable[bytes]", answer.stream):
        size += len(piece)
        yield piece
    carrier: httpcore.NetworkStream = cast("dict[str, Any]", answer.extensions)["network_stream"]
    if not (isinstance(carrier, _Stream) and carrier.arrivals.end_with(size, headers)):
        carrier.close()
        if isinstance(carrier, _Stream) and carrier.arrivals.overran(size, headers):
            raise httpcore.RemoteProtocolError("the answer is longer than the server announced")


def _close(pools: set[httpcore.ConnectionPool]) -> None:
    for pool in list(pools):
        pool.close()


def _pool(proxy: str | None) -> httpcore.ConnectionPool:
    if proxy is None:
        return httpcore.ConnectionPool(network_backend=_Network(), **pool_settings())
    is_socks, settings = proxy_settings(proxy)
    return (httpcore.SOCKSProxy if is_socks else httpcore.HTTPProxy)(network_backend=_Network(), **settings)


def _forked() -> None:
    for pool in list(_pools):
        pool.forget()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_forked)


def pieces(laid_out: Body, call: Exchange) -> Iterator[bytes]:
    """What is sent, piece by piece; `progress` hears of each after it was sent."""
    meter = Meter(laid_out.size)
    for content, size in laid_out.pieces:
        meter.begin(size)
        for piece in _read(content):
            fitting = meter.fit(piece)
            if fitting:
                yield cast("bytes", fitting)
                _told(call, meter.sent, meter.size)
            if meter.full:
                break
        meter.end()


def _read(content: Sendable) -> Iterator[bytes | memoryview[int]]:
    if isinstance(content, (bytes, bytearray, memoryview)):
        yield from slices(cast("bytes", content))
    elif hasattr(content, "read"):
        file = cast("Readable", content)
        while piece := file.read(CHUNK):
            yield piece
    else:
        yield from cast("Iterable[bytes]", content)


def _told(call: Exchange, done: int, size: int | None) -> None:
    if call.progress is not None:
        call.progress(done, size)


def received(call: Exchange, status: int, headers: Headers, stream: Iterable[bytes]) -> Response:
    """The answer, unpacked; the body of a successful one goes where the call wants it."""
    if call.sink is None or not 200 <= status < 300:
        return Response(status, headers, unpacked(headers, b"".join(stream)))
    unpack = decoder(headers)
    size = headers.get("content-length")
    total = int(size) if size is not None and headers.get("content-encoding") is None else None
    for piece in stream:
        _written(call.sink, unpack.take(piece))
        _told(call, call.sink.size, total)
    _written(call.sink, unpack.finish())
    return Response(status, headers, b"")


def _written(sink: Sink, data: bytes) -> None:
    sink.file.write(data)
    sink.size += len(data)


class _Network(httpcore.NetworkBackend):
    """Connections over TCP of which every step ends with the attempt."""

    def __init__(self) -> None:
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: _Options = None,
    ) -> httpcore.NetworkStream:
        failed: Exception = httpcore.ConnectError(f"{host} has no address")
        for found in _addresses(host, port):
            try:
                stream = self._inner.connect_tcp(found, port, left(timeout), local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failed = error
            else:
                return _Stream(stream)
        raise failed


def _addresses(host: str, port: int) -> list[str]:
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise httpcore.ConnectError(str(error)) from error
    return [str(each[4][0]) for each in found]


class _Stream(httpcore.NetworkStream):
    def __init__(self, inner: httpcore.NetworkStream) -> None:
        self._inner = inner
        self.arrivals = Arrivals()

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data = self._inner.read(max_bytes, left(timeout))
        self.arrivals.take(data)
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.arrivals.begin()
        for piece in slices(buffer) if len(buffer) > CHUNK else (buffer,):
            self._inner.write(cast("bytes", piece), left(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None) -> _Stream:
        return _Stream(self._inner.start_tls(ssl_context, server_hostname, left(timeout)))

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)
