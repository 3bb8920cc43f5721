"""The ASGI application: takes requests from a socket, has them answered, and sends the answers as they are to end.

What is answered is the business of `gateway`; what stands under `/` and `/_local` that of `admin`.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from rblxopencloud.testing.gateway import Sent, largest_body

if TYPE_CHECKING:
    from collections.abc import Iterable

    from starlette.types import ASGIApp, Receive, Scope, Send

    from rblxopencloud.testing.calls import Reply
    from rblxopencloud.testing.delivery import Delivery
    from rblxopencloud.testing.gateway import Gateway
    from rblxopencloud.testing.server import Connections


class App:
    """The whole application.

    Args:
        gateway: What answers operations.
        local: What answers under `/` and `/_local`.
        connections: The open connections, for those that are to be reset.
    """

    def __init__(self, gateway: Gateway, local: ASGIApp, connections: Connections) -> None:
        self._gateway = gateway
        self._local = local
        self._connections = connections

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            return
        path = _path(scope)
        if path in {"/", "/_local"} or path.startswith("/_local/"):
            await self._local(scope, receive, send)
            return
        headers = _headers(scope["headers"])
        content = await _body(receive, largest_body(headers))
        if content is not None:
            query = scope["query_string"].decode("latin-1")
            delivery = self._gateway.answer(Sent(scope["method"], path, query, headers, content))
            if delivery.delay:
                await asyncio.sleep(delivery.delay)
            if delivery.ending == "whole":
                await send(_start(delivery.reply))
                await send({"type": "http.response.body", "body": delivery.reply.content})
            else:
                await self._break_off(delivery, scope, send)
                await _gone(receive)

    async def _break_off(self, delivery: Delivery, scope: Scope, send: Send) -> None:
        if delivery.ending == "reset":
            self._connections.reset(scope)
            return
        await send(_start(delivery.reply))
        await send({"type": "http.response.body", "body": delivery.part, "more_body": True})
        self._connections.close(scope)


def _path(scope: Scope) -> str:
    raw: bytes = scope.get("raw_path") or scope["path"].encode()
    return raw.decode("latin-1").partition("?")[0]


def _headers(pairs: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    """Header fields by name in lower case. Of a repeated one the first counts."""
    found: dict[str, str] = {}
    for name, value in pairs:
        found.setdefault(name.decode("latin-1").lower(), value.decode("latin-1"))
    return found


async def _body(receive: Receive, most: int) -> bytes | None:
    """The body, not much more of it than there may be; None where the client went away."""
    pieces: list[bytes] = []
    size = 0
    while size <= most:
        message = await receive()
        if message["type"] == "http.disconnect":
            return None
        pieces.append(message.get("body", b""))
        size += len(pieces[-1])
        if not message.get("more_body", False):
            break
    return pieces[0] if len(pieces) == 1 else b"".join(pieces)


async def _gone(receive: Receive) -> None:
    """Return once the server knows that the connection is gone; until then it would complain of a missing answer."""
    while (await receive())["type"] != "http.disconnect":
        pass


def _start(reply: Reply) -> dict[str, object]:
    headers = [(name.encode("latin-1"), value.encode("latin-1")) for name, value in reply.headers.items()]
    if reply.content_type:
        headers.append((b"content-type", reply.content_type.encode("latin-1")))
    if not (reply.status < 200 or reply.status in {204, 304}):
        headers.append((b"content-length", str(len(reply.content)).encode()))
    return {"type": "http.response.start", "status": reply.status, "headers": headers}
