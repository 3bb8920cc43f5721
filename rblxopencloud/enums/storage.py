"""Enumerations of data stores."""

from __future__ import annotations

from .base import WireEnum


class DataStoreState(WireEnum):
    """Whether a data store is in use, or about to be deleted for good."""

    Unknown = 0, ""
    Active = 1, "ACTIVE"
    Deleted = 2, "DELETED"
