"""Bare aiohttp, as anybody would write the call without any SDK."""

from __future__ import annotations

import child


def awaiting(address: str) -> child.Awaited:
    import aiohttp

    session = aiohttp.ClientSession(address, headers={"x-api-key": child.KEY})

    async def call() -> str:
        async with session.get(child.PATH) as answer:
            answer.raise_for_status()
            return (await answer.json())["displayName"]

    return call, session.close


if __name__ == "__main__":
    child.main({"async": awaiting})
