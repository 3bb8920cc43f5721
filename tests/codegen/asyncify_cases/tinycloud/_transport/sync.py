"""The synchronous transport."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Self, TypeVar

from .base import LOG

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

T = TypeVar("T")
R = TypeVar("R")


class Transport:
    """Answers everything with what it was asked."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def exchange(self, path: str) -> dict[str, str]:
        """Answer."""
        LOG.append(path)
        return {"path": path}

    def stream(self, count: int) -> Generator[str]:
        """Yield."""
        for number in range(count):
            yield str(number)

    def close(self) -> None:
        """Close."""
        LOG.append("closed")


@contextmanager
def session(name: str) -> Generator[str]:
    """Enter and leave."""
    LOG.append(f"enter {name}")
    yield name
    LOG.append(f"leave {name}")


def sleep(seconds: float) -> None:
    """Wait."""
    time.sleep(seconds)


def call(callback: Callable[[T], R], argument: T) -> R:
    """Call what a user handed in."""
    return callback(argument)
