"""Memory stores: sorted maps and queues, with everything that belongs to them."""

from __future__ import annotations

from .._entry_values import SortedMapEntry
from .queue import MemoryStoreQueue
from .sorted_map import SortedMap

__all__ = ["MemoryStoreQueue", "SortedMap", "SortedMapEntry"]
