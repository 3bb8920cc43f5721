"""Serving an ASGI application on a socket of this machine, from a thread of its own."""

from __future__ import annotations

import os
import socket
import struct
import threading
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, TypeAlias, cast

import uvicorn

if TYPE_CHECKING:
    import asyncio

    from starlette.types import ASGIApp, Scope
    from uvicorn.protocols.http.h11_impl import H11Protocol

GRACE_SECONDS = 2
"""How long requests that are under way may take once the server is to stop."""


_Peer: TypeAlias = tuple[str, int]


class Connections:
    """The open connections of a server, by the address of their other end."""

    def __init__(self) -> None:
        self._open: dict[_Peer, asyncio.Transport] = {}

    def opened(self, transport: asyncio.BaseTransport) -> None:
        """Keep a connection in mind."""
        peer = _peer(transport)
        if peer is not None:
            self._open[peer] = cast("asyncio.Transport", transport)

    def closed(self, transport: asyncio.BaseTransport) -> None:
        """Forget a connection."""
        for peer in [peer for peer, known in self._open.items() if known is transport]:
            del self._open[peer]

    def reset(self, scope: Scope) -> None:
        """End the connection over which a request came with a reset, whatever is still under way.

        Raises:
            ConnectionResetError: The request came another way.
        """
        transport = self._find(scope)
        linger = struct.pack("ii", 1, 0) if os.name == "posix" else struct.pack("hh", 1, 0)
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        transport.abort()

    def close(self, scope: Scope) -> None:
        """End the connection over which a request came once what was written is sent.

        Raises:
            ConnectionResetError: The request came another way.
        """
        self._find(scope).close()

    def _find(self, scope: Scope) -> asyncio.Transport:
        host, port = scope.get("client") or ("", 0)
        found = self._open.get((host, port))
        if found is None:
            raise ConnectionResetError("The local Open Cloud was to break off this connection.")
        return found


class ThreadedServer:
    """A server that runs beside the program.

    Args:
        app: What to serve.
        host: The address to listen on.
        port: The port; 0 takes a free one.
        connections: Where open connections are kept in mind; None where nobody resets them.

    Raises:
        OSError: The address cannot be listened on.
    """

    def __init__(self, app: ASGIApp, host: str, port: int, connections: Connections | None = None) -> None:
        self._socket = _listen(host, port)
        self._server = _Server(_configure(app, connections or Connections()))
        self._thread = threading.Thread(target=self._serve, name="local-open-cloud", daemon=True)

    @property
    def url(self) -> str:
        """Where it listens."""
        host, port = self._socket.getsockname()[:2]
        return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"

    def start(self) -> None:
        """Serve; requests are answered once this returns.

        Raises:
            RuntimeError: The server ended at once.
        """
        self._thread.start()
        while not self._server.ready.wait(0.1):
            if not self._thread.is_alive():
                raise RuntimeError("The local server could not start. The log of uvicorn.error tells why.")

    def stop(self) -> None:
        """Serve no more, and return once the socket is closed."""
        self._server.should_exit = True
        self._thread.join(GRACE_SECONDS + 3)
        self._socket.close()

    def _serve(self) -> None:
        self._server.run(sockets=[self._socket])


class _Server(uvicorn.Server):
    """Tells when it is ready."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.ready = threading.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.ready.set()


def _configure(app: ASGIApp, connections: Connections) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        http=_protocol(connections),
        proxy_headers=False,
        log_config=None,
        access_log=False,
        lifespan="off",
        ws="none",
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )


def _protocol(connections: Connections) -> type[asyncio.Protocol]:
    """The protocol of the HTTP library, the faster one where it is installed, that keeps its connection in mind."""
    base = _base()

    class Protocol(base):
        def connection_made(self, transport: asyncio.Transport) -> None:
            connections.opened(transport)
            super().connection_made(transport)

        def connection_lost(self, exc: Exception | None) -> None:
            connections.closed(self.transport)
            super().connection_lost(exc)

    return Protocol


def _base() -> type[H11Protocol]:
    if find_spec("httptools") is None:
        from uvicorn.protocols.http.h11_impl import H11Protocol

        return H11Protocol
    from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

    return cast("type[H11Protocol]", HttpToolsProtocol)


def _peer(transport: asyncio.BaseTransport) -> _Peer | None:
    found: tuple[Any, ...] | None = transport.get_extra_info("peername")
    # There is none where the client is gone already.
    return None if found is None else (str(found[0]), int(found[1]))


def _listen(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Only where the protocol is named does asyncio turn Nagle's algorithm off, which costs 40 ms an answer.
    listener = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        _bind(listener, host, port)
    except OSError:
        listener.close()
        raise
    return listener


def _bind(listener: socket.socket, host: str, port: int) -> None:
    # On Windows the same option would let two programs share the port.
    if os.name == "posix":
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((host, port))
    listener.listen(2048)
