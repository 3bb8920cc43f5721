# Generated from rblxopencloud/memorystore/__init__.py by codegen/asyncify. Do not edit.
"""Memory stores: sorted maps and queues, with everything that belongs to them."""

from __future__ import annotations

from rblxopencloud._entry_values import SortedMapEntry

from .queue import MemoryStoreQueue
from .sorted_map import SortedMap

__all__ = ["MemoryStoreQueue", "SortedMap", "SortedMapEntry"]
