"""What openapi-python-client makes of this project's description, unmodified. It is on the path as `stock_client`."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

import child

if TYPE_CHECKING:
    from collections.abc import Callable


def blocking(address: str) -> Callable[[], str]:
    endpoint, client = _parts(address)
    return lambda: endpoint.sync("1", client=client).display_name


def awaiting(address: str) -> child.Awaited:
    endpoint, client = _parts(address)

    async def call() -> str:
        return (await endpoint.asyncio("1", client=client)).display_name

    return call, client.get_async_httpx_client().aclose


def _parts(address: str) -> tuple[Any, Any]:
    package = import_module("stock_client")
    endpoint = import_module("stock_client.api.universes.cloud_get_universe")
    client = package.AuthenticatedClient(address, token=child.KEY, prefix="", auth_header_name="x-api-key")
    return endpoint, client


if __name__ == "__main__":
    child.main({"sync": blocking, "async": awaiting})
