# Generated from rblxopencloud/datastore/__init__.py by codegen/asyncify. Do not edit.
"""Data stores and ordered data stores, with everything that belongs to them."""

from __future__ import annotations

from rblxopencloud._entry_values import EntryInfo, ListedEntry, SortedEntry
from rblxopencloud.enums.storage import DataStoreState

from .ordered import OrderedDataStore
from .standard import DataStore
from .versions import EntryVersion

__all__ = [
    "DataStore",
    "DataStoreState",
    "EntryInfo",
    "EntryVersion",
    "ListedEntry",
    "OrderedDataStore",
    "SortedEntry",
]
