"""This SDK with its defaults: the typed call, the documented object, and both without aiohttp in reach."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, cast

import child

if TYPE_CHECKING:
    from collections.abc import Callable


def typed(address: str) -> Callable[[], str]:
    import rblxopencloud
    import rblxopencloudraw as raw

    client = rblxopencloud.Client(child.KEY, base_url=address)
    return lambda: cast("str", client.send(raw.universes.get_universe(1)).get("displayName"))


def documented(address: str) -> Callable[[], str]:
    import rblxopencloud

    experience = rblxopencloud.Experience(1, rblxopencloud.Client(child.KEY, base_url=address))
    return lambda: cast("str", experience.fetch_info().name)


def typed_awaiting(address: str) -> child.Awaited:
    import rblxopencloudasync
    import rblxopencloudraw as raw

    client = rblxopencloudasync.Client(child.KEY, base_url=address)

    async def call() -> str:
        return cast("str", (await client.send(raw.universes.get_universe(1))).get("displayName"))

    return call, client.close


def typed_awaiting_on_httpx(address: str) -> child.Awaited:
    hide_aiohttp()
    return typed_awaiting(address)


def documented_awaiting(address: str) -> child.Awaited:
    import rblxopencloudasync

    client = rblxopencloudasync.Client(child.KEY, base_url=address)
    experience = rblxopencloudasync.Experience(1, client)

    async def call() -> str:
        return cast("str", (await experience.fetch_info()).name)

    return call, client.close


def plain_awaiting(address: str) -> child.Awaited:
    import rblxopencloudasync

    client = rblxopencloudasync.Client(child.KEY, base_url=address)

    async def call() -> str:
        _, body, _ = await rblxopencloudasync.send_request("GET", "/universes/1", client, [200])
        return cast("dict[str, str]", body)["displayName"]

    return call, client.close


def hide_aiohttp() -> None:
    """Be an environment in which the extra is not installed."""
    sys.modules["aiohttp"] = cast("child.Any", None)


if __name__ == "__main__":
    child.main(
        {
            "sync": typed,
            "sync-object": documented,
            "async": typed_awaiting,
            "async-httpx": typed_awaiting_on_httpx,
            "async-object": documented_awaiting,
            "async-plain": plain_awaiting,
        }
    )
