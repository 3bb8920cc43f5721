"""Bare httpx, as anybody would write the call without any SDK: what all others are compared with."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import child

if TYPE_CHECKING:
    from collections.abc import Callable


def blocking(address: str) -> Callable[[], str]:
    import httpx

    client = httpx.Client(base_url=address, headers={"x-api-key": child.KEY})
    return lambda: cast("str", client.get(child.PATH).raise_for_status().json()["displayName"])


def awaiting(address: str) -> child.Awaited:
    import httpx

    client = httpx.AsyncClient(base_url=address, headers={"x-api-key": child.KEY})

    async def call() -> str:
        return (await client.get(child.PATH)).raise_for_status().json()["displayName"]

    return call, client.aclose


if __name__ == "__main__":
    child.main({"sync": blocking, "async": awaiting})
