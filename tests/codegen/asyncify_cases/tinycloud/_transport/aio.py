"""The asynchronous transport."""

from __future__ import annotations

import asyncio
import inspect
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Self, TypeVar, cast

from .base import LOG

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Awaitable, Callable

T = TypeVar("T")
R = TypeVar("R")


class Transport:
    """Answers everything with what it was asked."""

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.close()

    async def exchange(self, path: str) -> dict[str, str]:
        """Answer."""
        await asyncio.sleep(0)
        LOG.append(path)
        return {"path": path}

    async def stream(self, count: int) -> AsyncGenerator[str]:
        """Yield."""
        for number in range(count):
            await asyncio.sleep(0)
            yield str(number)

    async def close(self) -> None:
        """Close."""
        LOG.append("closed")


@asynccontextmanager
async def session(name: str) -> AsyncGenerator[str]:
    """Enter and leave."""
    LOG.append(f"enter {name}")
    yield name
    LOG.append(f"leave {name}")


async def sleep(seconds: float) -> None:
    """Wait."""
    await asyncio.sleep(seconds)


async def call(callback: Callable[[T], R | Awaitable[R]], argument: T) -> R:
    """Call what a user handed in, synchronous or not."""
    result = callback(argument)
    return cast("R", await result if inspect.isawaitable(result) else result)
