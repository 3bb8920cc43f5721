"""A pool of connections for threads, with limits that hold for an attempt as a whole. A part of `sync`."""

from __future__ import annotations

import os
import socket
import weakref
from typing import TYPE_CHECKING, Any, TypeAlias, cast

import httpcore

from .base import CHUNK, Headers, Readable, Response
from .bodies import Meter, body, decoder, slices, unpacked
from .common import ERRORS, Origins, cause, failure, left, pool_settings, proxy_settings, request

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .base import Exchange, Sendable, Sink
    from .bodies import Body

_Options: TypeAlias = "Iterable[httpcore.SOCKET_OPTION] | None"
_pools: weakref.WeakSet[Pool] = weakref.WeakSet()


class Pool:
    """Connections to every server that is called, directly or through the proxy that the environment names."""

    def __init__(self) -> None:
        self._origins = Origins()
        self._made: dict[str | None, httpcore.ConnectionPool] = {}
        self._finish = weakref.finalize(self, _close, self._made)
        _pools.add(self)

    def exchange(self, call: Exchange) -> Response:
        """Send a request and read the whole answer.

        Raises:
            RequestTimeout: No answer within the time allowed.
            TransportError: The connection could not be made, or broke.
        """
        try:
            return self._performed(call)
        except ERRORS as error:
            known = cause(error)
            raise failure(known, call) from known

    def close(self) -> None:
        """Close the connections."""
        _close(self._made)

    def forget(self) -> None:
        """Let go of connections that belong to the process from which this one was forked."""
        pools, self._made = self._made, {}
        self._finish.detach()
        self._finish = weakref.finalize(self, _close, self._made)
        for pool in pools.values():
            # Its lock may be held by a thread that does not exist here. Closing tells the server nothing.
            for connection in pool.connections:
                connection.close()

    def _performed(self, call: Exchange) -> Response:
        where, target = self._origins.split(call.url)
        pool = self._made.get(where.proxy) or self._made.setdefault(where.proxy, _pool(where.proxy))
        laid_out = body(call)
        content = None if call.progress is not None else laid_out.whole()
        if content is None:
            content = pieces(laid_out, call)
        answer = pool.handle_request(request(call, laid_out.headers, where, target, content))
        try:
            return received(call, answer.status, Headers.read(answer.headers), cast("Iterable[bytes]", answer.stream))
        finally:
            answer.close()


def _close(pools: dict[str | None, httpcore.ConnectionPool]) -> None:
    for pool in list(pools.values()):
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

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, left(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        for piece in slices(buffer) if len(buffer) > CHUNK else (buffer,):
            self._inner.write(cast("bytes", piece), left(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None) -> _Stream:
        return _Stream(self._inner.start_tls(ssl_context, server_hostname, left(timeout)))

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)
