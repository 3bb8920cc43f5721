"""Things that a process has only one of for each name, such as a client for each key. Pure; safe after a fork."""

from __future__ import annotations

import os
import threading
from collections import OrderedDict
from typing import TYPE_CHECKING, Generic, TypeVar
from weakref import WeakValueDictionary

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

T = TypeVar("T")


class Registry(Generic[T]):
    """Finds a thing by its name, or makes it. It lasts while somebody uses it, and the latest ones beyond that.

    Args:
        kept: How many are kept that nobody uses.
        forked: Called in the child with every thing after the process was forked.
    """

    def __init__(self, kept: int, forked: Callable[[T], None] | None = None) -> None:
        self._kept = kept
        self._forked = forked
        self._lock = threading.Lock()
        self._alive: WeakValueDictionary[Hashable, T] = WeakValueDictionary()
        self._recent: OrderedDict[Hashable, T] = OrderedDict()
        if hasattr(os, "register_at_fork"):
            os.register_at_fork(after_in_child=self._renew)

    def find(self, name: Hashable, make: Callable[[], T], usable: Callable[[T], bool] | None = None) -> T:
        """The thing of that name; another one is made where there is none, or none that is usable."""
        with self._lock:
            found = self._alive.get(name)
            if found is None or (usable is not None and not usable(found)):
                found = self._alive[name] = make()
            self._recent[name] = found
            self._recent.move_to_end(name)
            if len(self._recent) > self._kept:
                self._recent.popitem(last=False)
        return found

    def _renew(self) -> None:
        # A thread that does not exist here may have held the lock.
        self._lock = threading.Lock()
        if self._forked is not None:
            for thing in list(self._alive.values()):
                self._forked(thing)
