"""What is known about entries of stores, as values. Fetching and writing them is the business of other modules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from ._values import hash_of

if TYPE_CHECKING:
    from datetime import datetime

    from ._stored_values import StoredValue


@attrs.define
class EntryInfo:
    """What is known about an entry of a data store beside its value.

    Attributes:
        version: The version that was read.
        created: When the entry was made.
        updated: When this version was made.
        users: The ids of the users that the entry is about.
        metadata: What else its owner wrote down.

    [Data stores](https://create.roblox.com/docs/cloud-services/data-stores)
    """

    version: str
    created: datetime | None
    updated: datetime | None
    users: list[int]
    metadata: dict[str, Any]

    __hash__ = hash_of("version")


@attrs.define
class ListedEntry:
    """A key of a data store.

    Attributes:
        key: The key, without its scope.
        scope: The scope.

    [Data stores](https://create.roblox.com/docs/cloud-services/data-stores)
    """

    key: str
    scope: str

    __hash__ = hash_of("key", "scope")


@attrs.define
class SortedEntry:
    """An entry of an ordered data store.

    Attributes:
        key: The key, without its scope.
        scope: The scope.
        value: The value.

    [Data stores](https://create.roblox.com/docs/cloud-services/data-stores)
    """

    key: str
    scope: str
    value: int

    __hash__ = hash_of("key", "scope")


@attrs.define
class SortedMapEntry:
    """An item of a sorted map.

    Attributes:
        key: The key.
        sort_key: What the item is sorted by before its key; None where it has no sort key.
        value: What it holds.
        etag: What changes with every change of the item, to be passed to `SortedMap.remove_key`.
        expires_at: When it goes by itself.
        scope: Always None: sorted maps have no scopes.

    [Sorted maps](https://create.roblox.com/docs/cloud-services/memory-stores/sorted-map)
    """

    key: str
    sort_key: str | int | float | None
    value: StoredValue | None
    etag: str
    expires_at: datetime | None
    scope: str | None = None

    __hash__ = hash_of("key")
