"""Which documented methods the tests of this folder called, and which of the calls ended well: measured as they run."""

from __future__ import annotations

import functools
import importlib
import inspect
import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.packages import PACKAGES

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterator

GENERIC = "test_documented_calls"
"""Calls of this module do not count: it calls everything, and looks at no effect."""

FACTS: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "interface" / "interface.json").read_text(encoding="utf-8")
)
DOCUMENTED = [(name, method) for name, fact in FACTS["classes"].items() for method in fact["methods"]]


class MethodCalls:
    """Watches the documented methods of both packages while it is on.

    Attributes:
        done: Package, class and method of every call that ended well. Calls on a subclass count for its bases.
    """

    def __init__(self) -> None:
        self.done: set[tuple[str, str, str]] = set()
        self._before: list[tuple[type, str, Any]] = []

    def start(self) -> None:
        """Watch from now on, unless it does already."""
        if self._before:
            return
        for package in PACKAGES:
            for name, method in DOCUMENTED:
                self._watch(package, getattr(importlib.import_module(package), name), method)

    def stop(self) -> None:
        """Leave the methods as they were."""
        while self._before:
            setattr(*self._before.pop())

    def _watch(self, package: str, cls: type, method: str) -> None:
        home = next(base for base in cls.__mro__ if method in vars(base))
        found = vars(home)[method]
        if any(known is home and name == method for known, name, _ in self._before):
            return
        self._before.append((home, method, found))
        if isinstance(found, staticmethod):
            watched: Any = staticmethod(self._watched(package, method, found.__func__, home))
        else:
            watched = self._watched(package, method, found, None)
        setattr(home, method, watched)

    def _watched(self, package: str, method: str, function: Any, home: type | None) -> Any:
        @functools.wraps(function)
        def call(*args: Any, **kwargs: Any) -> Any:
            classes = (home or type(args[0])).__mro__
            done = functools.partial(self._note, [(package, cls.__name__, method) for cls in classes])
            return _followed(function(*args, **kwargs), done)

        return call

    def _note(self, names: list[tuple[str, str, str]]) -> None:
        if GENERIC not in os.environ.get("PYTEST_CURRENT_TEST", ""):
            self.done.update(names)


def _followed(result: Any, done: Callable[[], None]) -> Any:
    """What a method returned; `done` is told once it has come to its end, or to its first item."""
    if inspect.isgenerator(result):
        return _walked(result, done)
    if inspect.isasyncgen(result):
        return _walked_async(result, done)
    if inspect.iscoroutine(result):
        return _awaited(result, done)
    done()
    return result


def _walked(values: Iterator[Any], done: Callable[[], None]) -> Iterator[Any]:
    for value in values:
        done()
        yield value
    done()


async def _walked_async(values: AsyncIterator[Any], done: Callable[[], None]) -> AsyncIterator[Any]:
    async for value in values:
        done()
        yield value
    done()


async def _awaited(value: Any, done: Callable[[], None]) -> Any:
    result = await value
    done()
    return result


CALLS = MethodCalls()
