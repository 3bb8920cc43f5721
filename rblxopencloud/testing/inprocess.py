"""Transports for `httpx` that call a local Open Cloud in the same process, with no port in the way.

What goes wrong on purpose shows as the errors that `httpx` raises where it goes wrong on a socket.
"""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

import httpx

from rblxopencloud.testing.gateway import Sent

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from rblxopencloud.testing.delivery import Delivery
    from rblxopencloud.testing.gateway import Gateway

URL = "http://open-cloud.invalid"
"""The base address of what is called in process. No name ends so, thus nothing is sent anywhere by mistake."""


class LocalTransport(httpx.BaseTransport):
    """Calls a local Open Cloud directly. `LocalOpenCloud.transport` makes one."""

    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a request.

        Raises:
            httpx.ReadTimeout: A fault delays the answer for longer than the request may take.
            httpx.ReadError: A fault resets the connection.
        """
        request.read()
        delivery = self._gateway.answer(_sent(request))
        time.sleep(_wait(delivery, request))
        return _received(delivery, request)


class AsyncLocalTransport(httpx.AsyncBaseTransport):
    """Calls a local Open Cloud directly. `LocalOpenCloud.async_transport` makes one."""

    def __init__(self, gateway: Gateway) -> None:
        self._gateway = gateway

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answer a request.

        Raises:
            httpx.ReadTimeout: A fault delays the answer for longer than the request may take.
            httpx.ReadError: A fault resets the connection.
        """
        await request.aread()
        delivery = self._gateway.answer(_sent(request))
        await asyncio.sleep(_wait(delivery, request))
        return _received(delivery, request)


class _Broken(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that breaks off."""

    def __init__(self, delivery: Delivery) -> None:
        self._part, self._size = delivery.part, len(delivery.reply.content)

    def __iter__(self) -> Iterator[bytes]:
        yield self._part
        raise self._error()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield self._part
        raise self._error()

    def _error(self) -> httpx.RemoteProtocolError:
        return httpx.RemoteProtocolError(
            f"The local Open Cloud broke off after {len(self._part)} of {self._size} bytes of the body."
        )


def _sent(request: httpx.Request) -> Sent:
    path, _, query = request.url.raw_path.decode("latin-1").partition("?")
    headers: dict[str, str] = {}
    for name, value in request.headers.raw:
        headers.setdefault(name.decode("latin-1").lower(), value.decode("latin-1"))
    return Sent(request.method, path, query, headers, request.content)


def _wait(delivery: Delivery, request: httpx.Request) -> float:
    """How long the client waits: for the answer, or until it gives up."""
    patience = request.extensions.get("timeout", {}).get("read")
    return delivery.delay if patience is None else min(delivery.delay, patience)


def _received(delivery: Delivery, request: httpx.Request) -> httpx.Response:
    if _wait(delivery, request) < delivery.delay:
        raise httpx.ReadTimeout("The local Open Cloud was told to be late.", request=request)
    if delivery.ending == "reset":
        raise httpx.ReadError("The local Open Cloud was told to reset the connection.", request=request)
    reply = delivery.reply
    headers = dict(reply.headers)
    if reply.content_type:
        headers["content-type"] = reply.content_type
    if delivery.ending == "truncation":
        headers["content-length"] = str(len(reply.content))
        return httpx.Response(reply.status, headers=headers, stream=_Broken(delivery), request=request)
    return httpx.Response(reply.status, headers=headers, content=reply.content, request=request)
