"""Serving an ASGI application on a socket of this machine, from a thread of its own."""

from __future__ import annotations

import os
import socket
import threading
from typing import TYPE_CHECKING

import uvicorn

if TYPE_CHECKING:
    from starlette.types import ASGIApp

GRACE_SECONDS = 2
"""How long requests that are under way may take once the server is to stop."""


class ThreadedServer:
    """A server that runs beside the program.

    Args:
        app: What to serve.
        host: The address to listen on.
        port: The port; 0 takes a free one.

    Raises:
        OSError: The address cannot be listened on.
    """

    def __init__(self, app: ASGIApp, host: str, port: int) -> None:
        self._socket = _listen(host, port)
        self._server = _Server(_configure(app))
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


def _configure(app: ASGIApp) -> uvicorn.Config:
    return uvicorn.Config(
        app,
        log_config=None,
        access_log=False,
        lifespan="off",
        ws="none",
        server_header=False,
        timeout_graceful_shutdown=GRACE_SECONDS,
    )


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
