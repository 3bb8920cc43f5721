"""The documented library as it is published, in an environment of its own: its package has the name of ours.

Its server's address is part of its functions, so that the session that it sends with is told to go elsewhere.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

import child

if TYPE_CHECKING:
    from collections.abc import Callable

SERVER = "https://apis.roblox.com"


class Elsewhere:
    """A session whose requests to the real server go to another one."""

    def __init__(self, session: Any, address: str) -> None:
        self._session = session
        self._address = address

    def request(self, method: str, url: str, **options: Any) -> Any:
        """Whatever the session makes of the request, be it an answer or something to await."""
        if not url.startswith(SERVER):
            raise SystemExit(f"The library calls {url}, which is not what this was written for.")
        return self._session.request(method, self._address + url.removeprefix(SERVER), **options)

    async def close(self) -> None:
        """Close an asynchronous session."""
        await self._session.close()


def blocking(address: str) -> Callable[[], str]:
    http = _package("rblxopencloud", address)

    def call() -> str:
        _, body, _ = http.send_request("GET", "/universes/1", authorization=child.KEY, expected_status=[200])
        return body["displayName"]

    return call


def blocking_object(address: str) -> Callable[[], str]:
    _package("rblxopencloud", address)
    experience = import_module("rblxopencloud").Experience(1, child.KEY)
    return lambda: experience.fetch_info().name


def awaiting(address: str) -> child.Awaited:
    http = _package("rblxopencloudasync", address)

    async def call() -> str:
        _, body, _ = await http.send_request("GET", "/universes/1", authorization=child.KEY, expected_status=[200])
        return body["displayName"]

    return call, http.http_session.close


def awaiting_object(address: str) -> child.Awaited:
    http = _package("rblxopencloudasync", address)
    experience = import_module("rblxopencloudasync").Experience(1, child.KEY)

    async def call() -> str:
        return (await experience.fetch_info()).name

    return call, http.http_session.close


def _package(name: str, address: str) -> Any:
    http: Any = import_module(f"{name}.http")
    # The asynchronous package makes its session, with nothing passed to it, when the first request is sent.
    session = import_module("aiohttp").ClientSession() if http.http_session is None else http.http_session
    http.http_session = Elsewhere(session, address)
    return http


if __name__ == "__main__":
    child.main(
        {
            "sync": blocking,
            "sync-object": blocking_object,
            "async": awaiting,
            "async-object": awaiting_object,
        }
    )
