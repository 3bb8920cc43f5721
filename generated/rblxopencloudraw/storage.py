"""Requests of the service 'storage'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from datetime import datetime

    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Endpoint, JsonValue, Request

_CREATE_DATA_STORE_ENTRY = _core.Endpoint(
    id="Cloud_CreateDataStoreEntry__Using_Universes",
    service="storage",
    function="create_data_store_entry",
    method="POST",
    path="/cloud/v2/universes/{universe_id}/data-stores/{data_store_id}/entries",
    server="https://apis.roblox.com",
    scopes=("universe-datastores.objects:create",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000000, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_CreateDataStoreEntry__Using_Universes",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def create_data_store_entry(
    universe_id: int | str, data_store_id: int | str, body: t.DataStoreEntry, *, id: str | None = None
) -> Request[t.DataStoreEntry]:
    """Create a data store entry.

    Stores a new entry under the key given as `id` (1 to 50 characters) with a value of at most 4,194,304 bytes,
    together with optional users (`users/{user_id}`) and attributes, and returns it. Never overwrites: a key that is
    already taken is answered with status 400. Accepts API keys only.

    `POST /cloud/v2/universes/{universe_id}/data-stores/{data_store_id}/entries` · stable
    Scopes: `universe-datastores.objects:create` · Credentials: api-key
    Limits: 1,000,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_CreateDataStoreEntry__Using_Universes
    """
    return _core.Request(
        _CREATE_DATA_STORE_ENTRY,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/data-stores/"
        + _core.segment(data_store_id, "data_store_id")
        + "/entries",
        query=_core.query(("id", id)),
        json=_core.given(body),
    )


_CREATE_MEMORY_STORE_QUEUE_ITEM = _core.Endpoint(
    id="Cloud_CreateMemoryStoreQueueItem",
    service="storage",
    function="create_memory_store_queue_item",
    method="POST",
    path="/cloud/v2/universes/{universe_id}/memory-store/queues/{queue_id}/items",
    server="https://apis.roblox.com",
    scopes=("memory-store.queue:add",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000000, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_CreateMemoryStoreQueueItem",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def create_memory_store_queue_item(
    universe_id: int | str, queue_id: int | str, body: t.MemoryStoreQueueItem
) -> Request[t.MemoryStoreQueueItem]:
    """Add an item to a memory store queue.

    Puts an item into a queue and returns it; `data` is required and may have up to 32 KB. A higher `priority`
    brings the item nearer to the front, and among equals the newest stands last. `ttl`, a duration such as `"300s"`
    of at most 45 days, makes the item vanish by itself. Accepts API keys only, and a repeated call adds a second
    item.

    `POST /cloud/v2/universes/{universe_id}/memory-store/queues/{queue_id}/items` · stable
    Scopes: `memory-store.queue:add` · Credentials: api-key
    Limits: 1,000,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_CreateMemoryStoreQueueItem
    """
    return _core.Request(
        _CREATE_MEMORY_STORE_QUEUE_ITEM,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/memory-store/queues/"
        + _core.segment(queue_id, "queue_id")
        + "/items",
        json=_core.given(body),
    )


_CREATE_MEMORY_STORE_SORTED_MAP_ITEM = _core.Endpoint(
    id="Cloud_CreateMemoryStoreSortedMapItem",
    service="storage",
    function="create_memory_store_sorted_map_item",
    method="POST",
    path="/cloud/v2/universes/{universe_id}/memory-store/sorted-maps/{sorted_map_id}/items",
    server="https://apis.roblox.com",
    scopes=("memory-store.sorted-map:write",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000000, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_CreateMemoryStoreSortedMapItem",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def create_memory_store_sorted_map_item(
    universe_id: int | str, sorted_map_id: int | str, body: t.MemoryStoreSortedMapItem, *, id: str | None = None
) -> Request[t.MemoryStoreSortedMapItem]:
    """Create a memory store sorted map item.

    Adds an item to a sorted map under a case-sensitive `id` of 1 to 127 characters, provided the map does not have
    it yet, and returns it. The value may have up to 32 KB, the `ttl` up to 45 days, and a string or a numeric sort
    key may decide its place. Accepts API keys only.

    `POST /cloud/v2/universes/{universe_id}/memory-store/sorted-maps/{sorted_map_id}/items` · stable
    Scopes: `memory-store.sorted-map:write` · Credentials: api-key
    Limits: 1,000,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_CreateMemoryStoreSortedMapItem
    """
    return _core.Request(
        _CREATE_MEMORY_STORE_SORTED_MAP_ITEM,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/memory-store/sorted-maps/"
        + _core.segment(sorted_map_id, "sorted_map_id")
        + "/items",
        query=_core.query(("id", id)),
        json=_core.given(body),
    )


_CREATE_ORDERED_DATA_STORE_ENTRY = _core.Endpoint(
    id="Cloud_CreateOrderedDataStoreEntry",
    service="storage",
    function="create_ordered_data_store_entry",
    method="POST",
    path="/cloud/v2/universes/{universe_id}/ordered-data-stores/{ordered_data_store_id}/scopes/{scope_id}/entries",
    server="https://apis.roblox.com",
    scopes=("universe.ordered-data-store.scope.entry:write",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000000, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_CreateOrderedDataStoreEntry",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def create_ordered_data_store_entry(
    universe_id: int | str,
    ordered_data_store_id: int | str,
    scope_id: int | str,
    body: t.OrderedDataStoreEntry,
    *,
    id: str | None = None,
) -> Request[t.OrderedDataStoreEntry]:
    """Create an ordered data store entry.

    Adds an entry to a scope of an ordered data store under an `id` of 1 to 63 characters and returns it. The value
    is a number, which the service rounds to the nearest integer. Never overwrites: an id that is taken is answered
    with status 400; accepts API keys only.

    `POST /cloud/v2/universes/{universe_id}/ordered-data-stores/{ordered_data_store_id}/scopes/{scope_id}/entries` · stable
    Scopes: `universe.ordered-data-store.scope.entry:write` · Credentials: api-key
    Limits: 1,000,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_CreateOrderedDataStoreEntry
    """
    return _core.Request(
        _CREATE_ORDERED_DATA_STORE_ENTRY,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/ordered-data-stores/"
        + _core.segment(ordered_data_store_id, "ordered_data_store_id")
        + "/scopes/"
        + _core.segment(scope_id, "scope_id")
        + "/entries",
        query=_core.query(("id", id)),
        json=_core.given(body),
    )


_CREATE_ORDERED_ENTRY_V1 = _core.Endpoint(
    id="OrderedDataStores_CreateEntry",
    service="storage",
    function="create_ordered_entry_v1",
    method="POST",
    path="/ordered-data-stores/v1/universes/{universeId}/orderedDataStores/{orderedDataStore}/scopes/{scope}/entries",
    server="https://apis.roblox.com",
    scopes=("universe.ordered-data-store.scope.entry:write",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 500, 60),),
    stability="beta",
    deprecated=False,
    alternatives=("Cloud_CreateOrderedDataStoreEntry",),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#OrderedDataStores_CreateEntry",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def create_ordered_entry_v1(
    universe_id: int | str, ordered_data_store: int | str, scope: int | str, body: t.CreateEntryRequest, *, id: str
) -> Request[t.Entry]:
    """Create an ordered data store entry (v1).

    Adds an entry under the name given as `id` to a scope of an ordered data store and returns it. The value has to
    fit into a signed 64-bit integer; a larger one is refused with status 400. Older generation with a v2
    counterpart; accepts API keys only.

    `POST /ordered-data-stores/v1/universes/{universeId}/orderedDataStores/{orderedDataStore}/scopes/{scope}/entries` · beta
    Scopes: `universe.ordered-data-store.scope.entry:write` · Credentials: api-key
    Limits: 500 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#OrderedDataStores_CreateEntry
    """
    return _core.Request(
        _CREATE_ORDERED_ENTRY_V1,
        "/ordered-data-stores/v1/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/orderedDataStores/"
        + _core.segment(ordered_data_store, "ordered_data_store")
        + "/scopes/"
        + _core.segment(scope, "scope")
        + "/entries",
        query=_core.query(("id", id)),
        json=_core.given(body),
    )


_CREATE_SCOPED_DATA_STORE_ENTRY = _core.Endpoint(
    id="Cloud_CreateDataStoreEntry__Using_Universes_DataStores",
    service="storage",
    function="create_scoped_data_store_entry",
    method="POST",
    path="/cloud/v2/universes/{universe_id}/data-stores/{data_store_id}/scopes/{scope_id}/entries",
    server="https://apis.roblox.com",
    scopes=("universe-datastores.objects:create",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000000, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_CreateDataStoreEntry__Using_Universes_DataStores",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def create_scoped_data_store_entry(
    universe_id: int | str,
    data_store_id: int | str,
    scope_id: int | str,
    body: t.DataStoreEntry,
    *,
    id: str | None = None,
) -> Request[t.DataStoreEntry]:
    """Create a data store entry in a scope.

    Stores a new entry in one scope of a data store under the key given as `id` (1 to 50 characters) and returns it.
    The value may have at most 4,194,304 bytes; users (`users/{user_id}`) and attributes are optional. Never
    overwrites: a key already taken in this scope is answered with status 400. Accepts API keys only.

    `POST /cloud/v2/universes/{universe_id}/data-stores/{data_store_id}/scopes/{scope_id}/entries` · stable
    Scopes: `universe-datastores.objects:create` · Credentials: api-key
    Limits: 1,000,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_CreateDataStoreEntry__Using_Universes_DataStores
    """
    return _core.Request(
        _CREATE_SCOPED_DATA_STORE_ENTRY,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/data-stores/"
        + _core.segment(data_store_id, "data_store_id")
        + "/scopes/"
        + _core.segment(scope_id, "scope_id")
        + "/entries",
        query=_core.query(("id", id)),
        json=_core.given(body),
    )


_DELETE_DATA_STORE = _core.Endpoint(
    id="Cloud_DeleteDataStore",
    service="storage",
    function="delete_data_store",
    method="DELETE",
    path="/cloud/v2/universes/{universe_id}/data-stores/{data_store_id}",
    server="https://apis.roblox.com",
    scopes=("universe-datastores.control:delete",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000000, 60),),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_DeleteDataStore",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def delete_data_store(universe_id: int | str, data_store_id: int | str) -> Request[t.DataStore]:
    """Schedule a data store for deletion.

    Marks a data store as `DELETED` and returns it with the `expireTime`, 30 days ahead, at which its entries start
    to be removed for good; until then the deletion can be undone. Reads and writes are refused from now on, though
    caches may let a `GetDataStoreEntry` through for up to a day and other calls for some minutes. Removing the data
    of a store with up to a million entries should take no more than 3 days. Deleting a store that is already
    deleted changes nothing and returns it unchanged; accepts API keys only.

    `DELETE /cloud/v2/universes/{universe_id}/data-stores/{data_store_id}` · beta
    Scopes: `universe-datastores.control:delete` · Credentials: api-key
    Limits: 1,000,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_DeleteDataStore
    """
    return _core.Request(
        _DELETE_DATA_STORE,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/data-stores/"
        + _core.segment(data_store_id, "data_store_id"),
    )


_DELETE_DATA_STORE_ENTRY = _core.Endpoint(
    id="Cloud_DeleteDataStoreEntry__Using_Universes_DataStores",
    service="storage",
    function="delete_data_store_entry",
    method="DELETE",
    path="/cloud/v2/universes/{universe_id}/data-stores/{data_store_id}/entries/{entry_id}",
    server="https://apis.roblox.com",
    scopes=("universe-datastores.objects:delete",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000000, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_DeleteDataStoreEntry__Using_Universes_DataStores",
    repeatable=False,
    idempotency=None,
    returns="none",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def delete_data_store_entry(universe_id: int | str, data_store_id: int | str, entry_id: int | str) -> Request[None]:
    """Delete a data store entry.

    Marks an entry as `DELETED`; its data is removed for good only 30 days later. Returns nothing, and fails with
    status 404 where no such entry exists. Accepts API keys only.

    `DELETE /cloud/v2/universes/{universe_id}/data-stores/{data_store_id}/entries/{entry_id}` · stable
    Scopes: `universe-datastores.objects:delete` · Credentials: api-key
    Limits: 1,000,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_DeleteDataStoreEntry__Using_Universes_DataStores
    """
    return _core.Request(
        _DELETE_DATA_STORE_ENTRY,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/data-stores/"
        + _core.segment(data_store_id, "data_store_id")
        + "/entries/"
        + _core.segment(entry_id, "entry_id"),
    )


_DELETE_ENTRY_V1 = _core.Endpoint(
    id="Entries_DeleteEntryAsync",
    service="storage",
    function="delete_entry_v1",
    method="DELETE",
    path="/datastores/v1/universes/{universeId}/standard-datastores/datastore/entries/entry",
    server="https://apis.roblox.com",
    scopes=("universe-datastores.objects:delete",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 5000, 60),),
    stability="beta",
    deprecated=False,
    alternatives=(
        "Cloud_DeleteDataStoreEntry__Using_Universes_DataStores",
        "Cloud_DeleteDataStoreEntry__Using_Universes_DataStores_Scopes",
    ),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Entries_DeleteEntryAsync",
    repeatable=False,
    idempotency=None,
    returns="none",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def delete_entry_v1(
    universe_id: int | str, *, datastore_name: str | None = None, entry_key: str | None = None, scope: str | None = None
) -> Request[None]:
    """Delete a data store entry (v1).

    Puts a tombstone on an entry, named by data store, key and scope (`global` unless given); the data goes for good
    after 30 days. Returns status 204 without a body. Older generation with a v2 counterpart; accepts API keys only.

    `DELETE /datastores/v1/universes/{universeId}/standard-datastores/datastore/entries/entry` · beta
    Scopes: `universe-datastores.objects:delete` · Credentials: api-key
    Limits: 5,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Entries_DeleteEntryAsync
    """
    return _core.Request(
        _DELETE_ENTRY_V1,
        "/datastores/v1/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/standard-datastores/datastore/entries/entry",
        query=_core.query(("datastoreName", datastore_name), ("entryKey", entry_key), ("scope", scope)),
    )


_DELETE_MEMORY_STORE_SORTED_MAP_ITEM = _core.Endpoint(
    id="Cloud_DeleteMemoryStoreSortedMapItem",
    service="storage",
    function="delete_memory_store_sorted_map_item",
    method="DELETE",
    path="/cloud/v2/universes/{universe_id}/memory-store/sorted-maps/{sorted_map_id}/items/{item_id}",
    server="https://apis.roblox.com",
    scopes=("memory-store.sorted-map:write",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000000, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_DeleteMemoryStoreSortedMapItem",
    repeatable=False,
    idempotency=None,
    returns="none",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def delete_memory_store_sorted_map_item(
    universe_id: int | str, sorted_map_id: int | str, item_id: int | str, *, etag: str | None = None
) -> Request[None]:
    """Delete a memory store sorted map item.

    Removes one item from a sorted map and returns nothing. With `etag`, only an item with that etag; the parameter
    is not in Roblox's description, so look at the item first. Accepts API keys only.

    `DELETE /cloud/v2/universes/{universe_id}/memory-store/sorted-maps/{sorted_map_id}/items/{item_id}` · stable
    Scopes: `memory-store.sorted-map:write` · Credentials: api-key
    Limits: 1,000,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_DeleteMemoryStoreSortedMapItem
    """
    return _core.Request(
        _DELETE_MEMORY_STORE_SORTED_MAP_ITEM,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/memory-store/sorted-maps/"
        + _core.segment(sorted_map_id, "sorted_map_id")
        + "/items/"
        + _core.segment(item_id, "item_id"),
        query=_core.query(("etag", etag)),
    )


_DELETE_ORDERED_DATA_STORE_ENTRY = _core.Endpoint(
    id="Cloud_DeleteOrderedDataStoreEntry",
    service="storage",
    function="delete_ordered_data_store_entry",
    method="DELETE",
    path="/cloud/v2/universes/{universe_id}/ordered-data-stores/{ordered_data_store_id}/scopes/{scope_id}/entries/{entry_id}",
    server="https://apis.roblox.com",
    scopes=("universe.ordered-data-store.scope.entry:write",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000000, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_DeleteOrderedDataStoreEntry",
    repeatable=False,
    idempotency=None,
    returns="none",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def delete_ordered_data_store_entry(
    universe_id: int | str, ordered_data_store_id: int | str, scope_id: int | str, entry_id: int | str
) -> Request[None]:
    """Delete an ordered data store entry.

    Removes an entry from an ordered data store at once and for good, without the 30 days that other data stores
    allow. Returns nothing, and fails with status 404 where no such entry exists. Accepts API keys only.

    `DELETE /cloud/v2/universes/{universe_id}/ordered-data-stores/{ordered_data_store_id}/scopes/{scope_id}/entries/{entry_id}` · stable
    Scopes: `universe.ordered-data-store.scope.entry:write` · Credentials: api-key
    Limits: 1,000,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_DeleteOrderedDataStoreEntry
    """
    return _core.Request(
        _DELETE_ORDERED_DATA_STORE_ENTRY,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/ordered-data-stores/"
        + _core.segment(ordered_data_store_id, "ordered_data_store_id")
        + "/scopes/"
        + _core.segment(scope_id, "scope_id")
        + "/entries/"
        + _core.segment(entry_id, "entry_id"),
    )


_DELETE_ORDERED_ENTRY_V1 = _core.Endpoint(
    id="OrderedDataStores_DeleteEntry",
    service="storage",
    function="delete_ordered_entry_v1",
    method="DELETE",
    path="/ordered-data-stores/v1/universes/{universeId}/orderedDataStores/{orderedDataStore}/scopes/{scope}/entries/{entry}",
    server="https://apis.roblox.com",
    scopes=("universe.ordered-data-store.scope.entry:write",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 500, 60),),
    stability="beta",
    deprecated=False,
    alternatives=("Cloud_DeleteOrderedDataStoreEntry",),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#OrderedDataStores_DeleteEntry",
    repeatable=False,
    idempotency=None,
    returns="none",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def delete_ordered_entry_v1(
    universe_id: int | str, ordered_data_store: int | str, scope: int | str, entry: int | str
) -> Request[None]:
    """Delete an ordered data store entry (v1).

    Removes an entry from an ordered data store at once, with no tombstone and no way back. An entry that was not
    there counts as a success. Older generation with a v2 counterpart; accepts API keys only.

    `DELETE /ordered-data-stores/v1/universes/{universeId}/orderedDataStores/{orderedDataStore}/scopes/{scope}/entries/{entry}` · beta
    Scopes: `universe.ordered-data-store.scope.entry:write` · Credentials: api-key
    Limits: 500 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#OrderedDataStores_DeleteEntry
    """
    return _core.Request(
        _DELETE_ORDERED_ENTRY_V1,
        "/ordered-data-stores/v1/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/orderedDataStores/"
        + _core.segment(ordered_data_store, "ordered_data_store")
        + "/scopes/"
        + _core.segment(scope, "scope")
        + "/entries/"
        + _core.segment(entry, "entry"),
    )


_DELETE_SCOPED_DATA_STORE_ENTRY = _core.Endpoint(
    id="Cloud_DeleteDataStoreEntry__Using_Universes_DataStores_Scopes",
    service="storage",
    function="delete_scoped_data_store_entry",
    method="DELETE",
    path="/cloud/v2/universes/{universe_id}/data-stores/{data_store_id}/scopes/{scope_id}/entries/{entry_id}",
    server="https://apis.roblox.com",
    scopes=("universe-datastores.objects:delete",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000000, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_DeleteDataStoreEntry__Using_Universes_DataStores_Scopes",
    repeatable=False,
    idempotency=None,
    returns="none",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def delete_scoped_data_store_entry(
    universe_id: int | str, data_store_id: int | str, scope_id: int | str, entry_id: int | str
) -> Request[None]:
    """Delete a data store entry of a scope.

    Marks an entry of one scope as `DELETED`; its data is removed for good only 30 days later. Returns nothing, and
    fails with status 404 where the scope has no such entry. Accepts API keys only.

    `DELETE /cloud/v2/universes/{universe_id}/data-stores/{data_store_id}/scopes/{scope_id}/entries/{entry_id}` · stable
    Scopes: `universe-datastores.objects:delete` · Credentials: api-key
    Limits: 1,000,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_DeleteDataStoreEntry__Using_Universes_DataStores_Scopes
    """
    return _core.Request(
        _DELETE_SCOPED_DATA_STORE_ENTRY,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/data-stores/"
        + _core.segment(data_store_id, "data_store_id")
        + "/scopes/"
        + _core.segment(scope_id, "scope_id")
        + "/entries/"
        + _core.segment(entry_id, "entry_id"),
    )


_DISCARD_MEMORY_STORE_QUEUE_ITEMS = _core.Endpoint(
    id="Cloud_DiscardMemoryStoreQueueItems",
    service="storage",
    function="discard_memory_store_queue_items",
    method="POST",
    path="/cloud/v2/universes/{universe_id}/memory-store/queues/{queue_id}/items:discard",
    server="https://apis.roblox.com",
    scopes=("memory-store.queue:discard",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000000, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_DiscardMemoryStoreQueueItems",
    repeatable=False,
    idempotency=None,
    returns="none",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def discard_memory_store_queue_items(
    universe_id: int | str, queue_id: int | str, body: t.DiscardMemoryStoreQueueItemsRequest
) -> Request[None]:
    """Discard the queue items of an earlier read.

    Removes from the front of a queue those items that an earlier read has returned, named by the `readId` of that
    read. Returns nothing, and accepts API keys only.

    `POST /cloud/v2/universes/{universe_id}/memory-store/queues/{queue_id}/items:discard` · stable
    Scopes: `memory-store.queue:discard` · Credentials: api-key
    Limits: 1,000,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_DiscardMemoryStoreQueueItems
    """
    return _core.Request(
        _DISCARD_MEMORY_STORE_QUEUE_ITEMS,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/memory-store/queues/"
        + _core.segment(queue_id, "queue_id")
        + "/items:discard",
        json=_core.given(body),
    )


_FLUSH_MEMORY_STORE = _core.Endpoint(
    id="Cloud_FlushMemoryStore",
    service="storage",
    function="flush_memory_store",
    method="POST",
    path="/cloud/v2/universes/{universe_id}/memory-store:flush",
    server="https://apis.roblox.com",
    scopes=("memory-store:flush",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000000, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_FlushMemoryStore",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=_core.LongRunning(
        "cloud", "Cloud_GetMemoryStoreFlushOperation", "/cloud/v2/", "FlushMemoryStoreResponse"
    ),
    max_bytes=None,
)


def flush_memory_store(universe_id: int | str, *, scope: str | None = None) -> Request[t.Operation]:
    """Flush all memory stores of a universe.

    Starts to empty every memory store structure of a universe, in the `LIVE` scope unless `scope` says `TEST`, and
    returns an operation to poll. The `path` of that operation already begins with `cloud/v2`, unlike that of other
    operations: append it to the host as it is. Accepts API keys only.

    `POST /cloud/v2/universes/{universe_id}/memory-store:flush` · stable
    Scopes: `memory-store:flush` · Credentials: api-key
    Limits: 1,000,000 a minute per key owner
    Known values of `scope`: `LIVE`, `TEST`

    https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_FlushMemoryStore
    """
    return _core.Request(
        _FLUSH_MEMORY_STORE,
        "/cloud/v2/universes/" + _core.segment(universe_id, "universe_id") + "/memory-store:flush",
        query=_core.query(("scope", scope)),
    )


_GET_DATA_STORE_ENTRY = _core.Endpoint(
    id="Cloud_GetDataStoreEntry__Using_Universes_DataStores",
    service="storage",
    function="get_data_store_entry",
    method="GET",
    path="/cloud/v2/universes/{universe_id}/data-stores/{data_store_id}/entries/{entry_id}",
    server="https://apis.roblox.com",
    scopes=("universe-datastores.objects:read",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000000, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_GetDataStoreEntry__Using_Universes_DataStores",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_data_store_entry(
    universe_id: int | str, data_store_id: int | str, entry_id: int | str
) -> Request[t.DataStoreEntry]:
    """Get a data store entry.

    Returns an entry with its value, users, attributes, etag and revision. The entry id may be followed by `@` and a
    revision id to read an older revision, or by `@latest:` and an RFC 3339 time (after 1970, no more than 10
    minutes ahead) to read what was stored at that moment. Whatever follows the last `@` of the id is taken for a
    revision, so a key that itself holds an `@` needs an explicit `@latest` behind it. A deleted data store may keep
    answering for up to 24 hours; accepts API keys only.

    `GET /cloud/v2/universes/{universe_id}/data-stores/{data_store_id}/entries/{entry_id}` · stable
    Scopes: `universe-datastores.objects:read` · Credentials: api-key
    Limits: 1,000,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_GetDataStoreEntry__Using_Universes_DataStores
    """
    return _core.Request(
        _GET_DATA_STORE_ENTRY,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/data-stores/"
        + _core.segment(data_store_id, "data_store_id")
        + "/entries/"
        + _core.segment(entry_id, "entry_id"),
    )


_GET_ENTRY_V1 = _core.Endpoint(
    id="Entries_GetEntryAsync",
    service="storage",
    function="get_entry_v1",
    method="GET",
    path="/datastores/v1/universes/{universeId}/standard-datastores/datastore/entries/entry",
    server="https://apis.roblox.com",
    scopes=("universe-datastores.objects:read",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 5000, 60),),
    stability="beta",
    deprecated=False,
    alternatives=(
        "Cloud_GetDataStoreEntry__Using_Universes_DataStores",
        "Cloud_GetDataStoreEntry__Using_Universes_DataStores_Scopes",
    ),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Entries_GetEntryAsync",
    repeatable=True,
    idempotency=None,
    returns="value",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_entry_v1(
    universe_id: int | str, *, datastore_name: str | None = None, entry_key: str | None = None, scope: str | None = None
) -> Request[JsonValue]:
    """Get a data store entry (v1).

    Returns the stored JSON value as the body; version, times, attributes and user ids arrive in `roblox-entry-*`
    headers and a base64 MD5 of the body in `content-md5`. A deleted entry is documented both as status 404 and as
    an empty 204, so expect either. Reads are limited to 300 requests and 20 MB a minute for each universe. Older
    generation with a v2 counterpart; accepts API keys only.

    `GET /datastores/v1/universes/{universeId}/standard-datastores/datastore/entries/entry` · beta
    Scopes: `universe-datastores.objects:read` · Credentials: api-key
    Limits: 5,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Entries_GetEntryAsync
    """
    return _core.Request(
        _GET_ENTRY_V1,
        "/datastores/v1/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/standard-datastores/datastore/entries/entry",
        query=_core.query(("datastoreName", datastore_name), ("entryKey", entry_key), ("scope", scope)),
    )


_GET_ENTRY_VERSION_V1 = _core.Endpoint(
    id="Entries_GetEntryVersionAsync",
    service="storage",
    function="get_entry_version_v1",
    method="GET",
    path="/datastores/v1/universes/{universeId}/standard-datastores/datastore/entries/entry/versions/version",
    server="https://apis.roblox.com",
    scopes=("universe-datastores.versions:read",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 5000, 60),),
    stability="beta",
    deprecated=False,
    alternatives=(
        "Cloud_GetDataStoreEntry__Using_Universes_DataStores",
        "Cloud_GetDataStoreEntry__Using_Universes_DataStores_Scopes",
    ),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Entries_GetEntryVersionAsync",
    repeatable=True,
    idempotency=None,
    returns="value",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_entry_version_v1(
    universe_id: int | str,
    *,
    datastore_name: str | None = None,
    entry_key: str | None = None,
    scope: str | None = None,
    version_id: str | None = None,
) -> Request[JsonValue]:
    """Get one version of a data store entry (v1).

    Returns the JSON value that an entry had in the version named by `versionId`, with its metadata in `roblox-
    entry-*` headers and `content-md5`. Older generation with a v2 counterpart; accepts API keys only.

    `GET /datastores/v1/universes/{universeId}/standard-datastores/datastore/entries/entry/versions/version` · beta
    Scopes: `universe-datastores.versions:read` · Credentials: api-key
    Limits: 5,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Entries_GetEntryVersionAsync
    """
    return _core.Request(
        _GET_ENTRY_VERSION_V1,
        "/datastores/v1/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/standard-datastores/datastore/entries/entry/versions/version",
        query=_core.query(
            ("datastoreName", datastore_name), ("entryKey", entry_key), ("scope", scope), ("versionId", version_id)
        ),
    )


_GET_MEMORY_STORE_FLUSH_OPERATION = _core.Endpoint(
    id="Cloud_GetMemoryStoreFlushOperation",
    service="storage",
    function="get_memory_store_flush_operation",
    method="GET",
    path="/cloud/v2/universes/{universe_id}/memory-store/operations/{operation_id}",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000000, 60),),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_GetMemoryStoreFlushOperation",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_memory_store_flush_operation(
    universe_id: int | str, operation_id: int | str, *, scope: str | None = None
) -> Request[t.OperationStatus]:
    """Get the progress of a memory store flush.

    Returns the operation that a flush of the memory stores has started; a missing `done` means it is still running.
    Give the same `scope` (`LIVE` or `TEST`) as for the flush. Accepts API keys only.

    `GET /cloud/v2/universes/{universe_id}/memory-store/operations/{operation_id}` · beta
    Scopes: none stated · Credentials: api-key
    Limits: 1,000,000 a minute per key owner
    Known values of `scope`: `LIVE`, `TEST`

    https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_GetMemoryStoreFlushOperation
    """
    return _core.Request(
        _GET_MEMORY_STORE_FLUSH_OPERATION,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/memory-store/operations/"
        + _core.segment(operation_id, "operation_id"),
        query=_core.query(("scope", scope)),
    )


_GET_MEMORY_STORE_SORTED_MAP_ITEM = _core.Endpoint(
    id="Cloud_GetMemoryStoreSortedMapItem",
    service="storage",
    function="get_memory_store_sorted_map_item",
    method="GET",
    path="/cloud/v2/universes/{universe_id}/memory-store/sorted-maps/{sorted_map_id}/items/{item_id}",
    server="https://apis.roblox.com",
    scopes=("memory-store.sorted-map:read",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000000, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_GetMemoryStoreSortedMapItem",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_memory_store_sorted_map_item(
    universe_id: int | str, sorted_map_id: int | str, item_id: int | str
) -> Request[t.MemoryStoreSortedMapItem]:
    """Get a memory store sorted map item.

    Returns one item of a sorted map with its value, sort key, etag and expiry time. Accepts API keys only.

    `GET /cloud/v2/universes/{universe_id}/memory-store/sorted-maps/{sorted_map_id}/items/{item_id}` · stable
    Scopes: `memory-store.sorted-map:read` · Credentials: api-key
    Limits: 1,000,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_GetMemoryStoreSortedMapItem
    """
    return _core.Request(
        _GET_MEMORY_STORE_SORTED_MAP_ITEM,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/memory-store/sorted-maps/"
        + _core.segment(sorted_map_id, "sorted_map_id")
        + "/items/"
        + _core.segment(item_id, "item_id"),
    )


_GET_ORDERED_DATA_STORE_ENTRY = _core.Endpoint(
    id="Cloud_GetOrderedDataStoreEntry",
    service="storage",
    function="get_ordered_data_store_entry",
    method="GET",
    path="/cloud/v2/universes/{universe_id}/ordered-data-stores/{ordered_data_store_id}/scopes/{scope_id}/entries/{entry_id}",
    server="https://apis.roblox.com",
    scopes=("universe.ordered-data-store.scope.entry:read",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000000, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_GetOrderedDataStoreEntry",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_ordered_data_store_entry(
    universe_id: int | str, ordered_data_store_id: int | str, scope_id: int | str, entry_id: int | str
) -> Request[t.OrderedDataStoreEntry]:
    """Get an ordered data store entry.

    Returns one entry of an ordered data store: its path, its id and its integer value. Accepts API keys only.

    `GET /cloud/v2/universes/{universe_id}/ordered-data-stores/{ordered_data_store_id}/scopes/{scope_id}/entries/{entry_id}` · stable
    Scopes: `universe.ordered-data-store.scope.entry:read` · Credentials: api-key
    Limits: 1,000,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_GetOrderedDataStoreEntry
    """
    return _core.Request(
        _GET_ORDERED_DATA_STORE_ENTRY,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/ordered-data-stores/"
        + _core.segment(ordered_data_store_id, "ordered_data_store_id")
        + "/scopes/"
        + _core.segment(scope_id, "scope_id")
        + "/entries/"
        + _core.segment(entry_id, "entry_id"),
    )


_GET_ORDERED_ENTRY_V1 = _core.Endpoint(
    id="OrderedDataStores_GetEntry",
    service="storage",
    function="get_ordered_entry_v1",
    method="GET",
    path="/ordered-data-stores/v1/universes/{universeId}/orderedDataStores/{orderedDataStore}/scopes/{scope}/entries/{entry}",
    server="https://apis.roblox.com",
    scopes=("universe.ordered-data-store.scope.entry:read",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 500, 60),),
    stability="beta",
    deprecated=False,
    alternatives=("Cloud_GetOrderedDataStoreEntry",),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#OrderedDataStores_GetEntry",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_ordered_entry_v1(
    universe_id: int | str, ordered_data_store: int | str, scope: int | str, entry: int | str
) -> Request[t.Entry]:
    """Get an ordered data store entry (v1).

    Returns one entry of a scope of an ordered data store. Older generation with a v2 counterpart; accepts API keys
    only.

    `GET /ordered-data-stores/v1/universes/{universeId}/orderedDataStores/{orderedDataStore}/scopes/{scope}/entries/{entry}` · beta
    Scopes: `universe.ordered-data-store.scope.entry:read` · Credentials: api-key
    Limits: 500 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#OrderedDataStores_GetEntry
    """
    return _core.Request(
        _GET_ORDERED_ENTRY_V1,
        "/ordered-data-stores/v1/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/orderedDataStores/"
        + _core.segment(ordered_data_store, "ordered_data_store")
        + "/scopes/"
        + _core.segment(scope, "scope")
        + "/entries/"
        + _core.segment(entry, "entry"),
    )


_GET_SCOPED_DATA_STORE_ENTRY = _core.Endpoint(
    id="Cloud_GetDataStoreEntry__Using_Universes_DataStores_Scopes",
    service="storage",
    function="get_scoped_data_store_entry",
    method="GET",
    path="/cloud/v2/universes/{universe_id}/data-stores/{data_store_id}/scopes/{scope_id}/entries/{entry_id}",
    server="https://apis.roblox.com",
    scopes=("universe-datastores.objects:read",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000000, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_GetDataStoreEntry__Using_Universes_DataStores_Scopes",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_scoped_data_store_entry(
    universe_id: int | str, data_store_id: int | str, scope_id: int | str, entry_id: int | str
) -> Request[t.DataStoreEntry]:
    """Get a data store entry of a scope.

    Returns an entry of one scope with its value, users, attributes, etag and revision. Append `@` and a revision id
    to the entry id for an older revision, or `@latest:` and an RFC 3339 time (after 1970, no more than 10 minutes
    ahead) for what the scope held at that moment. A key that itself holds an `@` needs `@latest` behind it, since
    the part after the last `@` is taken for a revision. A deleted data store may keep answering for up to 24 hours;
    accepts API keys only.

    `GET /cloud/v2/universes/{universe_id}/data-stores/{data_store_id}/scopes/{scope_id}/entries/{entry_id}` · stable
    Scopes: `universe-datastores.objects:read` · Credentials: api-key
    Limits: 1,000,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_GetDataStoreEntry__Using_Universes_DataStores_Scopes
    """
    return _core.Request(
        _GET_SCOPED_DATA_STORE_ENTRY,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/data-stores/"
        + _core.segment(data_store_id, "data_store_id")
        + "/scopes/"
        + _core.segment(scope_id, "scope_id")
        + "/entries/"
        + _core.segment(entry_id, "entry_id"),
    )


_INCREMENT_DATA_STORE_ENTRY = _core.Endpoint(
    id="Cloud_IncrementDataStoreEntry__Using_Universes_DataStores",
    service="storage",
    function="increment_data_store_entry",
    method="POST",
    path="/cloud/v2/universes/{universe_id}/data-stores/{data_store_id}/entries/{entry_id}:increment",
    server="https://apis.roblox.com",
    scopes=("universe-datastores.objects:create", "universe-datastores.objects:update"),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000000, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_IncrementDataStoreEntry__Using_Universes_DataStores",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def increment_data_store_entry(
    universe_id: int | str, data_store_id: int | str, entry_id: int | str, body: t.IncrementDataStoreEntryRequest
) -> Request[t.DataStoreEntry]:
    """Increment a data store entry.

    Adds `amount` to the integer held by an entry, or creates the entry with that amount, and returns the entry.
    Stored value and amount both have to be integers; users and attributes that the request leaves out are cleared.
    A revision suffix on the id does not select a revision but becomes part of the key of a new entry. A sum beyond
    the allowed range comes back cut to that range although the service may have stored something else; repeating
    the call adds the amount again, and only API keys are accepted.

    `POST /cloud/v2/universes/{universe_id}/data-stores/{data_store_id}/entries/{entry_id}:increment` · stable
    Scopes: `universe-datastores.objects:create`, `universe-datastores.objects:update` · Credentials: api-key
    Limits: 1,000,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_IncrementDataStoreEntry__Using_Universes_DataStores
    """
    return _core.Request(
        _INCREMENT_DATA_STORE_ENTRY,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/data-stores/"
        + _core.segment(data_store_id, "data_store_id")
        + "/entries/"
        + _core.segment(entry_id, "entry_id")
        + ":increment",
        json=_core.given(body),
    )


_INCREMENT_ENTRY_V1 = _core.Endpoint(
    id="Entries_IncrementEntryAsync",
    service="storage",
    function="increment_entry_v1",
    method="POST",
    path="/datastores/v1/universes/{universeId}/standard-datastores/datastore/entries/entry/increment",
    server="https://apis.roblox.com",
    scopes=(
        "universe-datastores.objects:update",
        "universe-datastores.objects:create",
        "universe-datastores.control:create",
    ),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 5000, 60),),
    stability="beta",
    deprecated=False,
    alternatives=(
        "Cloud_IncrementDataStoreEntry__Using_Universes_DataStores",
        "Cloud_IncrementDataStoreEntry__Using_Universes_DataStores_Scopes",
    ),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Entries_IncrementEntryAsync",
    repeatable=False,
    idempotency=None,
    returns="value",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def increment_entry_v1(
    universe_id: int | str,
    *,
    datastore_name: str | None = None,
    entry_key: str | None = None,
    increment_by: int | None = None,
    scope: str | None = None,
    roblox_entry_attributes: str | None = None,
    roblox_entry_userids: str | None = None,
) -> Request[JsonValue]:
    """Increment a data store entry (v1).

    Adds `incrementBy` (1 unless given) to an integer entry, or creates the entry with it, and returns the new value
    with the metadata in `roblox-entry-*` headers. Attributes and user ids that are not sent along in their headers
    are cleared. Repeating the call adds the amount again. Older generation with a v2 counterpart; accepts API keys
    only.

    `POST /datastores/v1/universes/{universeId}/standard-datastores/datastore/entries/entry/increment` · beta
    Scopes: `universe-datastores.objects:update`, `universe-datastores.objects:create`, `universe-datastores.control:create` · Credentials: api-key
    Limits: 5,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Entries_IncrementEntryAsync
    """
    return _core.Request(
        _INCREMENT_ENTRY_V1,
        "/datastores/v1/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/standard-datastores/datastore/entries/entry/increment",
        query=_core.query(
            ("datastoreName", datastore_name), ("entryKey", entry_key), ("incrementBy", increment_by), ("scope", scope)
        ),
        headers=_core.headers(
            ("roblox-entry-attributes", roblox_entry_attributes), ("roblox-entry-userids", roblox_entry_userids)
        ),
    )


_INCREMENT_ORDERED_DATA_STORE_ENTRY = _core.Endpoint(
    id="Cloud_IncrementOrderedDataStoreEntry",
    service="storage",
    function="increment_ordered_data_store_entry",
    method="POST",
    path="/cloud/v2/universes/{universe_id}/ordered-data-stores/{ordered_data_store_id}/scopes/{scope_id}/entries/{entry_id}:increment",
    server="https://apis.roblox.com",
    scopes=("universe.ordered-data-store.scope.entry:write",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000000, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_IncrementOrderedDataStoreEntry",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def increment_ordered_data_store_entry(
    universe_id: int | str,
    ordered_data_store_id: int | str,
    scope_id: int | str,
    entry_id: int | str,
    body: t.IncrementOrderedDataStoreEntryRequest,
) -> Request[t.OrderedDataStoreEntry]:
    """Increment an ordered data store entry.

    Adds an integer amount to an entry of an ordered data store, or creates the entry with that amount, and returns
    it. A sum beyond the allowed range comes back cut to that range although the service may have stored something
    else. Accepts API keys only, and repeating the call adds the amount again.

    `POST /cloud/v2/universes/{universe_id}/ordered-data-stores/{ordered_data_store_id}/scopes/{scope_id}/entries/{entry_id}:increment` · stable
    Scopes: `universe.ordered-data-store.scope.entry:write` · Credentials: api-key
    Limits: 1,000,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_IncrementOrderedDataStoreEntry
    """
    return _core.Request(
        _INCREMENT_ORDERED_DATA_STORE_ENTRY,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/ordered-data-stores/"
        + _core.segment(ordered_data_store_id, "ordered_data_store_id")
        + "/scopes/"
        + _core.segment(scope_id, "scope_id")
        + "/entries/"
        + _core.segment(entry_id, "entry_id")
        + ":increment",
        json=_core.given(body),
    )


_INCREMENT_ORDERED_ENTRY_V1 = _core.Endpoint(
    id="OrderedDataStores_IncrementEntry",
    service="storage",
    function="increment_ordered_entry_v1",
    method="POST",
    path="/ordered-data-stores/v1/universes/{universeId}/orderedDataStores/{orderedDataStore}/scopes/{scope}/entries/{entry}:increment",
    server="https://apis.roblox.com",
    scopes=("universe.ordered-data-store.scope.entry:write",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 500, 60),),
    stability="beta",
    deprecated=False,
    alternatives=("Cloud_IncrementOrderedDataStoreEntry",),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#OrderedDataStores_IncrementEntry",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def increment_ordered_entry_v1(
    universe_id: int | str,
    ordered_data_store: int | str,
    scope: int | str,
    entry: int | str,
    body: t.IncrementEntryRequest,
) -> Request[t.Entry]:
    """Increment an ordered data store entry (v1).

    Adds an integer amount to an entry of an ordered data store and returns the entry. A sum beyond the allowed
    range comes back cut to that range although the service may have stored something else. Repeating the call adds
    the amount again. Older generation with a v2 counterpart; accepts API keys only.

    `POST /ordered-data-stores/v1/universes/{universeId}/orderedDataStores/{orderedDataStore}/scopes/{scope}/entries/{entry}:increment` · beta
    Scopes: `universe.ordered-data-store.scope.entry:write` · Credentials: api-key
    Limits: 500 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#OrderedDataStores_IncrementEntry
    """
    return _core.Request(
        _INCREMENT_ORDERED_ENTRY_V1,
        "/ordered-data-stores/v1/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/orderedDataStores/"
        + _core.segment(ordered_data_store, "ordered_data_store")
        + "/scopes/"
        + _core.segment(scope, "scope")
        + "/entries/"
        + _core.segment(entry, "entry")
        + ":increment",
        json=_core.given(body),
    )


_INCREMENT_SCOPED_DATA_STORE_ENTRY = _core.Endpoint(
    id="Cloud_IncrementDataStoreEntry__Using_Universes_DataStores_Scopes",
    service="storage",
    function="increment_scoped_data_store_entry",
    method="POST",
    path="/cloud/v2/universes/{universe_id}/data-stores/{data_store_id}/scopes/{scope_id}/entries/{entry_id}:increment",
    server="https://apis.roblox.com",
    scopes=("universe-datastores.objects:create", "universe-datastores.objects:update"),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000000, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_IncrementDataStoreEntry__Using_Universes_DataStores_Scopes",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def increment_scoped_data_store_entry(
    universe_id: int | str,
    data_store_id: int | str,
    scope_id: int | str,
    entry_id: int | str,
    body: t.IncrementDataStoreEntryRequest,
) -> Request[t.DataStoreEntry]:
    """Increment a data store entry of a scope.

    Adds `amount` to the integer held by an entry of one scope, or creates the entry with that amount, and returns
    it. Stored value and amount both have to be integers; users and attributes that the request leaves out are
    cleared. A revision suffix on the id does not select a revision but becomes part of the key of a new entry. A
    sum beyond the allowed range comes back cut to that range although the service may have stored something else;
    repeating the call adds the amount again, and only API keys are accepted.

    `POST /cloud/v2/universes/{universe_id}/data-stores/{data_store_id}/scopes/{scope_id}/entries/{entry_id}:increment` · stable
    Scopes: `universe-datastores.objects:create`, `universe-datastores.objects:update` · Credentials: api-key
    Limits: 1,000,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_IncrementDataStoreEntry__Using_Universes_DataStores_Scopes
    """
    return _core.Request(
        _INCREMENT_SCOPED_DATA_STORE_ENTRY,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/data-stores/"
        + _core.segment(data_store_id, "data_store_id")
        + "/scopes/"
        + _core.segment(scope_id, "scope_id")
        + "/entries/"
        + _core.segment(entry_id, "entry_id")
        + ":increment",
        json=_core.given(body),
    )


_LIST_DATA_STORE_ENTRIES = _core.Endpoint(
    id="Cloud_ListDataStoreEntries__Using_Universes",
    service="storage",
    function="list_data_store_entries",
    method="GET",
    path="/cloud/v2/universes/{universe_id}/data-stores/{data_store_id}/entries",
    server="https://apis.roblox.com",
    scopes=("universe-datastores.objects:list",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000000, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_ListDataStoreEntries__Using_Universes",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "pageToken", "maxPageSize", "dataStoreEntries", "nextPageToken", None, None, 256
    ),
    long_running=None,
    max_bytes=None,
)


def list_data_store_entries(
    universe_id: int | str,
    data_store_id: int | str,
    *,
    filter: str | None = None,
    max_page_size: int | None = None,
    page_token: str | None = None,
    show_deleted: bool | None = None,
) -> Request[t.ListDataStoreEntriesResponse]:
    """List the entries of a data store.

    Lists the entries of a data store in pages of 10 by default and 256 at most, addressing the store without a
    scope. Each entry carries nothing but its `path` and `id`: the value has to be read entry by entry. `filter`
    takes only an id prefix (`id.startsWith("a")`), and `showDeleted` adds the entries that are marked as deleted.
    Accepts API keys only.

    `GET /cloud/v2/universes/{universe_id}/data-stores/{data_store_id}/entries` · stable
    Scopes: `universe-datastores.objects:list` · Credentials: api-key
    Limits: 1,000,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_ListDataStoreEntries__Using_Universes
    """
    return _core.Request(
        _LIST_DATA_STORE_ENTRIES,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/data-stores/"
        + _core.segment(data_store_id, "data_store_id")
        + "/entries",
        query=_core.query(
            ("filter", filter), ("maxPageSize", max_page_size), ("pageToken", page_token), ("showDeleted", show_deleted)
        ),
    )


_LIST_DATA_STORE_ENTRY_REVISIONS = _core.Endpoint(
    id="Cloud_ListDataStoreEntryRevisions__Using_Universes_DataStores",
    service="storage",
    function="list_data_store_entry_revisions",
    method="GET",
    path="/cloud/v2/universes/{universe_id}/data-stores/{data_store_id}/entries/{entry_id}:listRevisions",
    server="https://apis.roblox.com",
    scopes=("universe-datastores.versions:list",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000000, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_ListDataStoreEntryRevisions__Using_Universes_DataStores",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "pageToken", "maxPageSize", "dataStoreEntries", "nextPageToken", None, None, 100
    ),
    long_running=None,
    max_bytes=None,
)


def list_data_store_entry_revisions(
    universe_id: int | str,
    data_store_id: int | str,
    entry_id: int | str,
    *,
    filter: str | None = None,
    max_page_size: int | None = None,
    page_token: str | None = None,
) -> Request[t.ListDataStoreEntryRevisionsResponse]:
    """List the revisions of an entry.

    Lists the revisions of an entry in pages of 10 by default and 100 at most; `filter` can bound
    `revision_create_time` with `>=`, `<=` and `&&`. The answer holds no values, users or attributes, only ids,
    times, etag and state, with the revision appended to `path` and `id` after an `@`. Read an entry by one of these
    paths to see what it contained. Accepts API keys only.

    `GET /cloud/v2/universes/{universe_id}/data-stores/{data_store_id}/entries/{entry_id}:listRevisions` · stable
    Scopes: `universe-datastores.versions:list` · Credentials: api-key
    Limits: 1,000,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_ListDataStoreEntryRevisions__Using_Universes_DataStores
    """
    return _core.Request(
        _LIST_DATA_STORE_ENTRY_REVISIONS,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/data-stores/"
        + _core.segment(data_store_id, "data_store_id")
        + "/entries/"
        + _core.segment(entry_id, "entry_id")
        + ":listRevisions",
        query=_core.query(("filter", filter), ("maxPageSize", max_page_size), ("pageToken", page_token)),
    )


_LIST_DATA_STORES = _core.Endpoint(
    id="Cloud_ListDataStores",
    service="storage",
    function="list_data_stores",
    method="GET",
    path="/cloud/v2/universes/{universe_id}/data-stores",
    server="https://apis.roblox.com",
    scopes=("universe-datastores.control:list",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000000, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_ListDataStores",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "pageToken", "maxPageSize", "dataStores", "nextPageToken", None, None, 100
    ),
    long_running=None,
    max_bytes=None,
)


def list_data_stores(
    universe_id: int | str,
    *,
    filter: str | None = None,
    max_page_size: int | None = None,
    page_token: str | None = None,
    show_deleted: bool | None = None,
) -> Request[t.ListDataStoresResponse]:
    """List the data stores of a universe.

    Lists the data stores of a universe in pages of 10 unless `maxPageSize` asks for more, up to 100. `filter`
    understands nothing but an id prefix, such as `id.startsWith("player")`. Stores awaiting permanent deletion are
    left out unless `showDeleted` is true; while skipping them the service looks at no more than 512 stores per
    call, so a page may be empty and still carry a token: go on until the token is gone. Accepts API keys only.

    `GET /cloud/v2/universes/{universe_id}/data-stores` · stable
    Scopes: `universe-datastores.control:list` · Credentials: api-key
    Limits: 1,000,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_ListDataStores
    """
    return _core.Request(
        _LIST_DATA_STORES,
        "/cloud/v2/universes/" + _core.segment(universe_id, "universe_id") + "/data-stores",
        query=_core.query(
            ("filter", filter), ("maxPageSize", max_page_size), ("pageToken", page_token), ("showDeleted", show_deleted)
        ),
    )


_LIST_DATA_STORES_V1 = _core.Endpoint(
    id="Datastores_ListDatastoresAsync",
    service="storage",
    function="list_data_stores_v1",
    method="GET",
    path="/datastores/v1/universes/{universeId}/standard-datastores",
    server="https://apis.roblox.com",
    scopes=("universe-datastores.control:list",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 5000, 60),),
    stability="beta",
    deprecated=False,
    alternatives=("Cloud_ListDataStores",),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Datastores_ListDatastoresAsync",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination("token", "query", "cursor", "limit", "data", "nextPageCursor", None, None, None),
    long_running=None,
    max_bytes=None,
)


def list_data_stores_v1(
    universe_id: int | str, *, cursor: str | None = None, limit: int | None = None, prefix: str | None = None
) -> Request[t.ListDataStoresV1Response]:
    """List data stores (v1).

    Lists the names and creation times of the data stores of a universe, optionally those with a `prefix`. A page
    holds one store unless `limit` asks for more, and may hold fewer than asked for because each call looks at one
    partition only; follow `nextPageCursor`. Older generation with a v2 counterpart, limited to 300 requests a
    minute for each universe; accepts API keys only.

    `GET /datastores/v1/universes/{universeId}/standard-datastores` · beta
    Scopes: `universe-datastores.control:list` · Credentials: api-key
    Limits: 5,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Datastores_ListDatastoresAsync
    """
    return _core.Request(
        _LIST_DATA_STORES_V1,
        "/datastores/v1/universes/" + _core.segment(universe_id, "universe_id") + "/standard-datastores",
        query=_core.query(("cursor", cursor), ("limit", limit), ("prefix", prefix)),
    )


_LIST_ENTRY_VERSIONS_V1 = _core.Endpoint(
    id="Entries_ListEntryVersionsAsync",
    service="storage",
    function="list_entry_versions_v1",
    method="GET",
    path="/datastores/v1/universes/{universeId}/standard-datastores/datastore/entries/entry/versions",
    server="https://apis.roblox.com",
    scopes=("universe-datastores.versions:list",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 5000, 60),),
    stability="beta",
    deprecated=False,
    alternatives=(
        "Cloud_ListDataStoreEntryRevisions__Using_Universes_DataStores",
        "Cloud_ListDataStoreEntryRevisions__Using_Universes_DataStores_Scopes",
    ),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Entries_ListEntryVersionsAsync",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination("token", "query", "cursor", "limit", "versions", "nextPageCursor", None, None, None),
    long_running=None,
    max_bytes=None,
)


def list_entry_versions_v1(
    universe_id: int | str,
    *,
    cursor: str | None = None,
    datastore_name: str | None = None,
    end_time: datetime | str | None = None,
    entry_key: str | None = None,
    limit: int | None = None,
    scope: str | None = None,
    sort_order: str | None = None,
    start_time: datetime | str | None = None,
) -> Request[t.ListEntryVersionsV1Response]:
    """List the versions of a data store entry (v1).

    Lists the versions of an entry, oldest first unless `sortOrder` is `Descending`, optionally between `startTime`
    and `endTime`. A page holds up to 16 versions unless `limit` says otherwise and may be shorter, since each call
    looks at one partition only. Older generation with a v2 counterpart; accepts API keys only.

    `GET /datastores/v1/universes/{universeId}/standard-datastores/datastore/entries/entry/versions` · beta
    Scopes: `universe-datastores.versions:list` · Credentials: api-key
    Limits: 5,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Entries_ListEntryVersionsAsync
    """
    return _core.Request(
        _LIST_ENTRY_VERSIONS_V1,
        "/datastores/v1/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/standard-datastores/datastore/entries/entry/versions",
        query=_core.query(
            ("cursor", cursor),
            ("datastoreName", datastore_name),
            ("endTime", end_time),
            ("entryKey", entry_key),
            ("limit", limit),
            ("scope", scope),
            ("sortOrder", sort_order),
            ("startTime", start_time),
        ),
    )


_LIST_KEYS_V1 = _core.Endpoint(
    id="Entries_ListKeysAsync",
    service="storage",
    function="list_keys_v1",
    method="GET",
    path="/datastores/v1/universes/{universeId}/standard-datastores/datastore/entries",
    server="https://apis.roblox.com",
    scopes=("universe-datastores.objects:list",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 5000, 60),),
    stability="beta",
    deprecated=False,
    alternatives=(
        "Cloud_ListDataStoreEntries__Using_Universes",
        "Cloud_ListDataStoreEntries__Using_Universes_DataStores",
    ),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Entries_ListKeysAsync",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination("token", "query", "cursor", "limit", "keys", "nextPageCursor", None, None, None),
    long_running=None,
    max_bytes=None,
)


def list_keys_v1(
    universe_id: int | str,
    *,
    all_scopes: bool | None = None,
    cursor: str | None = None,
    datastore_name: str | None = None,
    limit: int | None = None,
    prefix: str | None = None,
    scope: str | None = None,
) -> Request[t.ListKeysV1Response]:
    """List the keys of a data store (v1).

    Lists the keys of a data store in one `scope` (`global` unless given) or, with `allScopes`, in all of them,
    optionally those with a `prefix`. Keys of entries that are deleted but not yet purged are among them. A page
    holds up to 16 keys unless `limit` says otherwise and may be shorter, since each call looks at one partition
    only. Each key comes as an object that names it. Older generation with a v2 counterpart; accepts API keys only.

    `GET /datastores/v1/universes/{universeId}/standard-datastores/datastore/entries` · beta
    Scopes: `universe-datastores.objects:list` · Credentials: api-key
    Limits: 5,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Entries_ListKeysAsync
    """
    return _core.Request(
        _LIST_KEYS_V1,
        "/datastores/v1/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/standard-datastores/datastore/entries",
        query=_core.query(
            ("allScopes", all_scopes),
            ("cursor", cursor),
            ("datastoreName", datastore_name),
            ("limit", limit),
            ("prefix", prefix),
            ("scope", scope),
        ),
    )


_LIST_MEMORY_STORE_SORTED_MAP_ITEMS = _core.Endpoint(
    id="Cloud_ListMemoryStoreSortedMapItems",
    service="storage",
    function="list_memory_store_sorted_map_items",
    method="GET",
    path="/cloud/v2/universes/{universe_id}/memory-store/sorted-maps/{sorted_map_id}/items",
    server="https://apis.roblox.com",
    scopes=("memory-store.sorted-map:read",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000000, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_ListMemoryStoreSortedMapItems",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "pageToken", "maxPageSize", "items", "nextPageToken", None, None, 100
    ),
    long_running=None,
    max_bytes=None,
)


def list_memory_store_sorted_map_items(
    universe_id: int | str,
    sorted_map_id: int | str,
    *,
    filter: str | None = None,
    max_page_size: int | None = None,
    order_by: str | None = None,
    page_token: str | None = None,
) -> Request[t.ListMemoryStoreSortedMapItemsResponse]:
    """List the items of a memory store sorted map.

    Lists the items of a sorted map in pages; the default page has a single item, the largest 100. `orderBy` accepts
    only `id` or `id desc`, and `filter` compares `id` and `sortKey` using `<`, `>` and `&&`. Accepts API keys only.

    `GET /cloud/v2/universes/{universe_id}/memory-store/sorted-maps/{sorted_map_id}/items` · stable
    Scopes: `memory-store.sorted-map:read` · Credentials: api-key
    Limits: 1,000,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_ListMemoryStoreSortedMapItems
    """
    return _core.Request(
        _LIST_MEMORY_STORE_SORTED_MAP_ITEMS,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/memory-store/sorted-maps/"
        + _core.segment(sorted_map_id, "sorted_map_id")
        + "/items",
        query=_core.query(
            ("filter", filter), ("maxPageSize", max_page_size), ("orderBy", order_by), ("pageToken", page_token)
        ),
    )


_LIST_ORDERED_DATA_STORE_ENTRIES = _core.Endpoint(
    id="Cloud_ListOrderedDataStoreEntries",
    service="storage",
    function="list_ordered_data_store_entries",
    method="GET",
    path="/cloud/v2/universes/{universe_id}/ordered-data-stores/{ordered_data_store_id}/scopes/{scope_id}/entries",
    server="https://apis.roblox.com",
    scopes=("universe.ordered-data-store.scope.entry:read",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000000, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_ListOrderedDataStoreEntries",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "pageToken", "maxPageSize", "orderedDataStoreEntries", "nextPageToken", None, None, 100
    ),
    long_running=None,
    max_bytes=None,
)


def list_ordered_data_store_entries(
    universe_id: int | str,
    ordered_data_store_id: int | str,
    scope_id: int | str,
    *,
    filter: str | None = None,
    max_page_size: int | None = None,
    order_by: str | None = None,
    page_token: str | None = None,
) -> Request[t.ListOrderedDataStoreEntriesResponse]:
    """List the entries of an ordered data store.

    Lists the entries of one scope of an ordered data store in pages of 10 by default and 100 at most. `orderBy` may
    be `value` or `value desc`; `filter` bounds the value, as in `entry >= 10 && entry <= 30`, with exactly one
    space between its parts. Accepts API keys only.

    `GET /cloud/v2/universes/{universe_id}/ordered-data-stores/{ordered_data_store_id}/scopes/{scope_id}/entries` · stable
    Scopes: `universe.ordered-data-store.scope.entry:read` · Credentials: api-key
    Limits: 1,000,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_ListOrderedDataStoreEntries
    """
    return _core.Request(
        _LIST_ORDERED_DATA_STORE_ENTRIES,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/ordered-data-stores/"
        + _core.segment(ordered_data_store_id, "ordered_data_store_id")
        + "/scopes/"
        + _core.segment(scope_id, "scope_id")
        + "/entries",
        query=_core.query(
            ("filter", filter), ("maxPageSize", max_page_size), ("orderBy", order_by), ("pageToken", page_token)
        ),
    )


_LIST_ORDERED_ENTRIES_V1 = _core.Endpoint(
    id="OrderedDataStores_ListEntries",
    service="storage",
    function="list_ordered_entries_v1",
    method="GET",
    path="/ordered-data-stores/v1/universes/{universeId}/orderedDataStores/{orderedDataStore}/scopes/{scope}/entries",
    server="https://apis.roblox.com",
    scopes=("universe.ordered-data-store.scope.entry:read",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 500, 60),),
    stability="beta",
    deprecated=False,
    alternatives=("Cloud_ListOrderedDataStoreEntries",),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#OrderedDataStores_ListEntries",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "page_token", "max_page_size", "entries", "nextPageToken", None, None, 100
    ),
    long_running=None,
    max_bytes=None,
)


def list_ordered_entries_v1(
    universe_id: int | str,
    ordered_data_store: int | str,
    scope: int | str,
    *,
    filter: str | None = None,
    max_page_size: int | None = None,
    order_by: str | None = None,
    page_token: str | None = None,
) -> Request[t.ListEntriesResponse]:
    """List the entries of an ordered data store (v1).

    Lists the entries of one scope of an ordered data store in pages of 10 by default and 100 at most, smallest
    value first unless `order_by` ends in `desc`. `filter` bounds the values. Query parameters of this older
    generation are in snake_case, unlike those of its v2 counterpart; accepts API keys only.

    `GET /ordered-data-stores/v1/universes/{universeId}/orderedDataStores/{orderedDataStore}/scopes/{scope}/entries` · beta
    Scopes: `universe.ordered-data-store.scope.entry:read` · Credentials: api-key
    Limits: 500 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#OrderedDataStores_ListEntries
    """
    return _core.Request(
        _LIST_ORDERED_ENTRIES_V1,
        "/ordered-data-stores/v1/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/orderedDataStores/"
        + _core.segment(ordered_data_store, "ordered_data_store")
        + "/scopes/"
        + _core.segment(scope, "scope")
        + "/entries",
        query=_core.query(
            ("filter", filter), ("max_page_size", max_page_size), ("order_by", order_by), ("page_token", page_token)
        ),
    )


_LIST_SCOPED_DATA_STORE_ENTRIES = _core.Endpoint(
    id="Cloud_ListDataStoreEntries__Using_Universes_DataStores",
    service="storage",
    function="list_scoped_data_store_entries",
    method="GET",
    path="/cloud/v2/universes/{universe_id}/data-stores/{data_store_id}/scopes/{scope_id}/entries",
    server="https://apis.roblox.com",
    scopes=("universe-datastores.objects:list",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000000, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_ListDataStoreEntries__Using_Universes_DataStores",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "pageToken", "maxPageSize", "dataStoreEntries", "nextPageToken", None, None, 256
    ),
    long_running=None,
    max_bytes=None,
)


def list_scoped_data_store_entries(
    universe_id: int | str,
    data_store_id: int | str,
    scope_id: int | str,
    *,
    filter: str | None = None,
    max_page_size: int | None = None,
    page_token: str | None = None,
    show_deleted: bool | None = None,
) -> Request[t.ListDataStoreEntriesResponse]:
    """List the entries of a data store scope.

    Lists the entries that a data store holds in one scope, in pages of 10 by default and 256 at most. The scope `-`
    stands for every scope of the store. Each entry carries nothing but its `path` and `id`; `filter` takes only an
    id prefix, and `showDeleted` adds entries that are marked as deleted. Accepts API keys only.

    `GET /cloud/v2/universes/{universe_id}/data-stores/{data_store_id}/scopes/{scope_id}/entries` · stable
    Scopes: `universe-datastores.objects:list` · Credentials: api-key
    Limits: 1,000,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_ListDataStoreEntries__Using_Universes_DataStores
    """
    return _core.Request(
        _LIST_SCOPED_DATA_STORE_ENTRIES,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/data-stores/"
        + _core.segment(data_store_id, "data_store_id")
        + "/scopes/"
        + _core.segment(scope_id, "scope_id")
        + "/entries",
        query=_core.query(
            ("filter", filter), ("maxPageSize", max_page_size), ("pageToken", page_token), ("showDeleted", show_deleted)
        ),
    )


_LIST_SCOPED_DATA_STORE_ENTRY_REVISIONS = _core.Endpoint(
    id="Cloud_ListDataStoreEntryRevisions__Using_Universes_DataStores_Scopes",
    service="storage",
    function="list_scoped_data_store_entry_revisions",
    method="GET",
    path="/cloud/v2/universes/{universe_id}/data-stores/{data_store_id}/scopes/{scope_id}/entries/{entry_id}:listRevisions",
    server="https://apis.roblox.com",
    scopes=("universe-datastores.versions:list",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000000, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_ListDataStoreEntryRevisions__Using_Universes_DataStores_Scopes",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "pageToken", "maxPageSize", "dataStoreEntries", "nextPageToken", None, None, 100
    ),
    long_running=None,
    max_bytes=None,
)


def list_scoped_data_store_entry_revisions(
    universe_id: int | str,
    data_store_id: int | str,
    scope_id: int | str,
    entry_id: int | str,
    *,
    filter: str | None = None,
    max_page_size: int | None = None,
    page_token: str | None = None,
) -> Request[t.ListDataStoreEntryRevisionsResponse]:
    """List the revisions of an entry of a scope.

    Lists the revisions of an entry of one scope in pages of 10 by default and 100 at most; `filter` can bound
    `revision_create_time` with `>=`, `<=` and `&&`. The answer holds no values, users or attributes, only ids,
    times, etag and state, with the revision appended to `path` and `id` after an `@`. Read an entry by one of these
    paths to see what it contained. Accepts API keys only.

    `GET /cloud/v2/universes/{universe_id}/data-stores/{data_store_id}/scopes/{scope_id}/entries/{entry_id}:listRevisions` · stable
    Scopes: `universe-datastores.versions:list` · Credentials: api-key
    Limits: 1,000,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_ListDataStoreEntryRevisions__Using_Universes_DataStores_Scopes
    """
    return _core.Request(
        _LIST_SCOPED_DATA_STORE_ENTRY_REVISIONS,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/data-stores/"
        + _core.segment(data_store_id, "data_store_id")
        + "/scopes/"
        + _core.segment(scope_id, "scope_id")
        + "/entries/"
        + _core.segment(entry_id, "entry_id")
        + ":listRevisions",
        query=_core.query(("filter", filter), ("maxPageSize", max_page_size), ("pageToken", page_token)),
    )


_READ_MEMORY_STORE_QUEUE_ITEMS = _core.Endpoint(
    id="Cloud_ReadMemoryStoreQueueItems",
    service="storage",
    function="read_memory_store_queue_items",
    method="GET",
    path="/cloud/v2/universes/{universe_id}/memory-store/queues/{queue_id}/items:read",
    server="https://apis.roblox.com",
    scopes=("memory-store.queue:dequeue",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000000, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_ReadMemoryStoreQueueItems",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def read_memory_store_queue_items(
    universe_id: int | str,
    queue_id: int | str,
    *,
    all_or_nothing: bool | None = None,
    count: int | None = None,
    invisibility_window: str | None = None,
) -> Request[t.ReadMemoryStoreQueueItemsResponse]:
    """Read items from a memory store queue.

    Reads up to `count` items (1 by default, 200 at most) from the front of a queue without removing them. Other
    reads do not see these items for the `invisibilityWindow`, 30 seconds unless given as a duration such as
    `"60s"`; discard them with the returned read id before it ends. With `allOrNothing` a queue that holds fewer
    items is answered with status 404. The live service has been seen to name the fields `id` and `queueItems`
    instead of `readId` and `items`; accepts API keys only.

    `GET /cloud/v2/universes/{universe_id}/memory-store/queues/{queue_id}/items:read` · stable
    Scopes: `memory-store.queue:dequeue` · Credentials: api-key
    Limits: 1,000,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_ReadMemoryStoreQueueItems
    """
    return _core.Request(
        _READ_MEMORY_STORE_QUEUE_ITEMS,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/memory-store/queues/"
        + _core.segment(queue_id, "queue_id")
        + "/items:read",
        query=_core.query(
            ("allOrNothing", all_or_nothing), ("count", count), ("invisibilityWindow", invisibility_window)
        ),
    )


_SET_ENTRY_V1 = _core.Endpoint(
    id="Entries_SetEntryAsync",
    service="storage",
    function="set_entry_v1",
    method="POST",
    path="/datastores/v1/universes/{universeId}/standard-datastores/datastore/entries/entry",
    server="https://apis.roblox.com",
    scopes=(
        "universe-datastores.objects:update",
        "universe-datastores.objects:create",
        "universe-datastores.control:create",
    ),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 5000, 60),),
    stability="beta",
    deprecated=False,
    alternatives=(
        "Cloud_UpdateDataStoreEntry__Using_Universes_DataStores",
        "Cloud_UpdateDataStoreEntry__Using_Universes_DataStores_Scopes",
    ),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Entries_SetEntryAsync",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=4194304,
)


def set_entry_v1(
    universe_id: int | str,
    body: JsonValue,
    *,
    datastore_name: str | None = None,
    entry_key: str | None = None,
    exclusive_create: bool | None = None,
    match_version: str | None = None,
    scope: str | None = None,
    content_md5: str | None = None,
    roblox_entry_attributes: str | None = None,
    roblox_entry_userids: str | None = None,
) -> Request[t.EntryVersion]:
    """Set a data store entry (v1).

    Writes the body, a JSON text of at most 4,194,304 bytes, as the value of an entry and returns the version that
    results. Attributes (a JSON object) and user ids (such as `[1,2]`) travel in `roblox-entry-*` headers; leave one
    out and what was stored is cleared. `exclusiveCreate` writes only where nothing exists yet, `matchVersion` only
    over that version; where that does not hold, the answer is status 412 with the present value. `content-md5` is
    the base64 MD5 of the body. Older generation with a v2 counterpart, limited to 10 MB of writes a minute for each
    universe; accepts API keys only.

    `POST /datastores/v1/universes/{universeId}/standard-datastores/datastore/entries/entry` · beta
    Scopes: `universe-datastores.objects:update`, `universe-datastores.objects:create`, `universe-datastores.control:create` · Credentials: api-key
    Limits: 5,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Entries_SetEntryAsync
    """
    return _core.Request(
        _SET_ENTRY_V1,
        "/datastores/v1/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/standard-datastores/datastore/entries/entry",
        query=_core.query(
            ("datastoreName", datastore_name),
            ("entryKey", entry_key),
            ("exclusiveCreate", exclusive_create),
            ("matchVersion", match_version),
            ("scope", scope),
        ),
        headers=_core.headers(
            ("content-md5", content_md5),
            ("roblox-entry-attributes", roblox_entry_attributes),
            ("roblox-entry-userids", roblox_entry_userids),
        ),
        json=body,
    )


_SNAPSHOT_DATA_STORES = _core.Endpoint(
    id="Cloud_SnapshotDataStores",
    service="storage",
    function="snapshot_data_stores",
    method="POST",
    path="/cloud/v2/universes/{universe_id}/data-stores:snapshot",
    server="https://apis.roblox.com",
    scopes=("universe-datastores.control:snapshot",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 60, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_SnapshotDataStores",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def snapshot_data_stores(
    universe_id: int | str, body: t.SnapshotDataStoresRequest
) -> Request[t.SnapshotDataStoresResponse]:
    """Take a snapshot of all data stores.

    Makes the next write to each key of the experience keep the data it replaces as a versioned backup, so that the
    state of this moment stays readable for 30 days or longer. Works once per UTC day and experience: a second call
    on the same day takes no snapshot and succeeds all the same. Returns the time of the most recent snapshot and,
    as `newSnapshotTaken`, whether this call made it. Accepts API keys only.

    `POST /cloud/v2/universes/{universe_id}/data-stores:snapshot` · stable
    Scopes: `universe-datastores.control:snapshot` · Credentials: api-key
    Limits: 60 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_SnapshotDataStores
    """
    return _core.Request(
        _SNAPSHOT_DATA_STORES,
        "/cloud/v2/universes/" + _core.segment(universe_id, "universe_id") + "/data-stores:snapshot",
        json=_core.given(body),
    )


_UNDELETE_DATA_STORE = _core.Endpoint(
    id="Cloud_UndeleteDataStore",
    service="storage",
    function="undelete_data_store",
    method="POST",
    path="/cloud/v2/universes/{universe_id}/data-stores/{data_store_id}:undelete",
    server="https://apis.roblox.com",
    scopes=("universe-datastores.control:delete",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000000, 60),),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_UndeleteDataStore",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def undelete_data_store(
    universe_id: int | str, data_store_id: int | str, body: t.UndeleteDataStoreRequest
) -> Request[t.DataStore]:
    """Undelete a data store.

    Cancels the deletion of a data store that is still within its 30 days and returns the store. Needs the same
    scope as deleting it, and accepts API keys only.

    `POST /cloud/v2/universes/{universe_id}/data-stores/{data_store_id}:undelete` · beta
    Scopes: `universe-datastores.control:delete` · Credentials: api-key
    Limits: 1,000,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_UndeleteDataStore
    """
    return _core.Request(
        _UNDELETE_DATA_STORE,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/data-stores/"
        + _core.segment(data_store_id, "data_store_id")
        + ":undelete",
        json=_core.given(body),
    )


_UPDATE_DATA_STORE_ENTRY = _core.Endpoint(
    id="Cloud_UpdateDataStoreEntry__Using_Universes_DataStores",
    service="storage",
    function="update_data_store_entry",
    method="PATCH",
    path="/cloud/v2/universes/{universe_id}/data-stores/{data_store_id}/entries/{entry_id}",
    server="https://apis.roblox.com",
    scopes=("universe-datastores.objects:update",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000000, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_UpdateDataStoreEntry__Using_Universes_DataStores",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_data_store_entry(
    universe_id: int | str,
    data_store_id: int | str,
    entry_id: int | str,
    body: t.DataStoreEntry,
    *,
    allow_missing: bool | None = None,
) -> Request[t.DataStoreEntry]:
    """Replace a data store entry.

    Replaces the value, the users and the attributes of an entry and returns the result. The value is mandatory (at
    most 4,194,304 bytes), and users or attributes left out are lost: there is no partial update. With
    `allowMissing` an entry that does not exist is created; without it the entry has to be there. Old revisions
    cannot be changed: an id that ends in `@` and a revision, sent with `allowMissing`, makes a new entry of that
    literal name; accepts API keys only.

    `PATCH /cloud/v2/universes/{universe_id}/data-stores/{data_store_id}/entries/{entry_id}` · stable
    Scopes: `universe-datastores.objects:update` · Credentials: api-key
    Limits: 1,000,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_UpdateDataStoreEntry__Using_Universes_DataStores
    """
    return _core.Request(
        _UPDATE_DATA_STORE_ENTRY,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/data-stores/"
        + _core.segment(data_store_id, "data_store_id")
        + "/entries/"
        + _core.segment(entry_id, "entry_id"),
        query=_core.query(("allowMissing", allow_missing)),
        json=_core.given(body),
    )


_UPDATE_MEMORY_STORE_SORTED_MAP_ITEM = _core.Endpoint(
    id="Cloud_UpdateMemoryStoreSortedMapItem",
    service="storage",
    function="update_memory_store_sorted_map_item",
    method="PATCH",
    path="/cloud/v2/universes/{universe_id}/memory-store/sorted-maps/{sorted_map_id}/items/{item_id}",
    server="https://apis.roblox.com",
    scopes=("memory-store.sorted-map:write",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000000, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_UpdateMemoryStoreSortedMapItem",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_memory_store_sorted_map_item(
    universe_id: int | str,
    sorted_map_id: int | str,
    item_id: int | str,
    body: t.MemoryStoreSortedMapItem,
    *,
    allow_missing: bool | None = None,
) -> Request[t.MemoryStoreSortedMapItem]:
    """Update a memory store sorted map item.

    Writes a new value, sort key or `ttl` (up to 45 days) to an item of a sorted map and returns the item. With
    `allowMissing` an item that is not there is created. Accepts API keys only.

    `PATCH /cloud/v2/universes/{universe_id}/memory-store/sorted-maps/{sorted_map_id}/items/{item_id}` · stable
    Scopes: `memory-store.sorted-map:write` · Credentials: api-key
    Limits: 1,000,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_UpdateMemoryStoreSortedMapItem
    """
    return _core.Request(
        _UPDATE_MEMORY_STORE_SORTED_MAP_ITEM,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/memory-store/sorted-maps/"
        + _core.segment(sorted_map_id, "sorted_map_id")
        + "/items/"
        + _core.segment(item_id, "item_id"),
        query=_core.query(("allowMissing", allow_missing)),
        json=_core.given(body),
    )


_UPDATE_ORDERED_DATA_STORE_ENTRY = _core.Endpoint(
    id="Cloud_UpdateOrderedDataStoreEntry",
    service="storage",
    function="update_ordered_data_store_entry",
    method="PATCH",
    path="/cloud/v2/universes/{universe_id}/ordered-data-stores/{ordered_data_store_id}/scopes/{scope_id}/entries/{entry_id}",
    server="https://apis.roblox.com",
    scopes=("universe.ordered-data-store.scope.entry:write",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000000, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_UpdateOrderedDataStoreEntry",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_ordered_data_store_entry(
    universe_id: int | str,
    ordered_data_store_id: int | str,
    scope_id: int | str,
    entry_id: int | str,
    body: t.OrderedDataStoreEntry,
    *,
    allow_missing: bool | None = None,
) -> Request[t.OrderedDataStoreEntry]:
    """Update an ordered data store entry.

    Sets a new value, rounded to an integer, on an entry of an ordered data store and returns the entry. With
    `allowMissing` an entry that is not there is created. Accepts API keys only.

    `PATCH /cloud/v2/universes/{universe_id}/ordered-data-stores/{ordered_data_store_id}/scopes/{scope_id}/entries/{entry_id}` · stable
    Scopes: `universe.ordered-data-store.scope.entry:write` · Credentials: api-key
    Limits: 1,000,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_UpdateOrderedDataStoreEntry
    """
    return _core.Request(
        _UPDATE_ORDERED_DATA_STORE_ENTRY,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/ordered-data-stores/"
        + _core.segment(ordered_data_store_id, "ordered_data_store_id")
        + "/scopes/"
        + _core.segment(scope_id, "scope_id")
        + "/entries/"
        + _core.segment(entry_id, "entry_id"),
        query=_core.query(("allowMissing", allow_missing)),
        json=_core.given(body),
    )


_UPDATE_ORDERED_ENTRY_V1 = _core.Endpoint(
    id="OrderedDataStores_UpdateEntry",
    service="storage",
    function="update_ordered_entry_v1",
    method="PATCH",
    path="/ordered-data-stores/v1/universes/{universeId}/orderedDataStores/{orderedDataStore}/scopes/{scope}/entries/{entry}",
    server="https://apis.roblox.com",
    scopes=("universe.ordered-data-store.scope.entry:write",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 500, 60),),
    stability="beta",
    deprecated=False,
    alternatives=("Cloud_UpdateOrderedDataStoreEntry",),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#OrderedDataStores_UpdateEntry",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_ordered_entry_v1(
    universe_id: int | str,
    ordered_data_store: int | str,
    scope: int | str,
    entry: int | str,
    body: t.UpdateEntryRequest,
    *,
    allow_missing: bool | None = None,
) -> Request[t.Entry]:
    """Update an ordered data store entry (v1).

    Sets the integer value of an entry of an ordered data store and returns the entry; with `allow_missing` it is
    created where it does not exist. A value too large for a signed 64-bit integer is refused with status 400. Older
    generation with a v2 counterpart; accepts API keys only.

    `PATCH /ordered-data-stores/v1/universes/{universeId}/orderedDataStores/{orderedDataStore}/scopes/{scope}/entries/{entry}` · beta
    Scopes: `universe.ordered-data-store.scope.entry:write` · Credentials: api-key
    Limits: 500 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#OrderedDataStores_UpdateEntry
    """
    return _core.Request(
        _UPDATE_ORDERED_ENTRY_V1,
        "/ordered-data-stores/v1/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/orderedDataStores/"
        + _core.segment(ordered_data_store, "ordered_data_store")
        + "/scopes/"
        + _core.segment(scope, "scope")
        + "/entries/"
        + _core.segment(entry, "entry"),
        query=_core.query(("allow_missing", allow_missing)),
        json=_core.given(body),
    )


_UPDATE_SCOPED_DATA_STORE_ENTRY = _core.Endpoint(
    id="Cloud_UpdateDataStoreEntry__Using_Universes_DataStores_Scopes",
    service="storage",
    function="update_scoped_data_store_entry",
    method="PATCH",
    path="/cloud/v2/universes/{universe_id}/data-stores/{data_store_id}/scopes/{scope_id}/entries/{entry_id}",
    server="https://apis.roblox.com",
    scopes=("universe-datastores.objects:update",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 1000000, 60),),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_UpdateDataStoreEntry__Using_Universes_DataStores_Scopes",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_scoped_data_store_entry(
    universe_id: int | str,
    data_store_id: int | str,
    scope_id: int | str,
    entry_id: int | str,
    body: t.DataStoreEntry,
    *,
    allow_missing: bool | None = None,
) -> Request[t.DataStoreEntry]:
    """Replace a data store entry of a scope.

    Replaces the value, the users and the attributes of an entry in one scope and returns the result. The value is
    mandatory (at most 4,194,304 bytes), and users or attributes left out are lost: there is no partial update. With
    `allowMissing` an entry that does not exist is created; without it the entry has to be there. Old revisions
    cannot be changed: an id that ends in `@` and a revision, sent with `allowMissing`, makes a new entry of that
    literal name; accepts API keys only.

    `PATCH /cloud/v2/universes/{universe_id}/data-stores/{data_store_id}/scopes/{scope_id}/entries/{entry_id}` · stable
    Scopes: `universe-datastores.objects:update` · Credentials: api-key
    Limits: 1,000,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_UpdateDataStoreEntry__Using_Universes_DataStores_Scopes
    """
    return _core.Request(
        _UPDATE_SCOPED_DATA_STORE_ENTRY,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/data-stores/"
        + _core.segment(data_store_id, "data_store_id")
        + "/scopes/"
        + _core.segment(scope_id, "scope_id")
        + "/entries/"
        + _core.segment(entry_id, "entry_id"),
        query=_core.query(("allowMissing", allow_missing)),
        json=_core.given(body),
    )


ENDPOINTS: dict[str, Endpoint] = {
    "Cloud_CreateDataStoreEntry__Using_Universes": _CREATE_DATA_STORE_ENTRY,
    "Cloud_CreateMemoryStoreQueueItem": _CREATE_MEMORY_STORE_QUEUE_ITEM,
    "Cloud_CreateMemoryStoreSortedMapItem": _CREATE_MEMORY_STORE_SORTED_MAP_ITEM,
    "Cloud_CreateOrderedDataStoreEntry": _CREATE_ORDERED_DATA_STORE_ENTRY,
    "OrderedDataStores_CreateEntry": _CREATE_ORDERED_ENTRY_V1,
    "Cloud_CreateDataStoreEntry__Using_Universes_DataStores": _CREATE_SCOPED_DATA_STORE_ENTRY,
    "Cloud_DeleteDataStore": _DELETE_DATA_STORE,
    "Cloud_DeleteDataStoreEntry__Using_Universes_DataStores": _DELETE_DATA_STORE_ENTRY,
    "Entries_DeleteEntryAsync": _DELETE_ENTRY_V1,
    "Cloud_DeleteMemoryStoreSortedMapItem": _DELETE_MEMORY_STORE_SORTED_MAP_ITEM,
    "Cloud_DeleteOrderedDataStoreEntry": _DELETE_ORDERED_DATA_STORE_ENTRY,
    "OrderedDataStores_DeleteEntry": _DELETE_ORDERED_ENTRY_V1,
    "Cloud_DeleteDataStoreEntry__Using_Universes_DataStores_Scopes": _DELETE_SCOPED_DATA_STORE_ENTRY,
    "Cloud_DiscardMemoryStoreQueueItems": _DISCARD_MEMORY_STORE_QUEUE_ITEMS,
    "Cloud_FlushMemoryStore": _FLUSH_MEMORY_STORE,
    "Cloud_GetDataStoreEntry__Using_Universes_DataStores": _GET_DATA_STORE_ENTRY,
    "Entries_GetEntryAsync": _GET_ENTRY_V1,
    "Entries_GetEntryVersionAsync": _GET_ENTRY_VERSION_V1,
    "Cloud_GetMemoryStoreFlushOperation": _GET_MEMORY_STORE_FLUSH_OPERATION,
    "Cloud_GetMemoryStoreSortedMapItem": _GET_MEMORY_STORE_SORTED_MAP_ITEM,
    "Cloud_GetOrderedDataStoreEntry": _GET_ORDERED_DATA_STORE_ENTRY,
    "OrderedDataStores_GetEntry": _GET_ORDERED_ENTRY_V1,
    "Cloud_GetDataStoreEntry__Using_Universes_DataStores_Scopes": _GET_SCOPED_DATA_STORE_ENTRY,
    "Cloud_IncrementDataStoreEntry__Using_Universes_DataStores": _INCREMENT_DATA_STORE_ENTRY,
    "Entries_IncrementEntryAsync": _INCREMENT_ENTRY_V1,
    "Cloud_IncrementOrderedDataStoreEntry": _INCREMENT_ORDERED_DATA_STORE_ENTRY,
    "OrderedDataStores_IncrementEntry": _INCREMENT_ORDERED_ENTRY_V1,
    "Cloud_IncrementDataStoreEntry__Using_Universes_DataStores_Scopes": _INCREMENT_SCOPED_DATA_STORE_ENTRY,
    "Cloud_ListDataStoreEntries__Using_Universes": _LIST_DATA_STORE_ENTRIES,
    "Cloud_ListDataStoreEntryRevisions__Using_Universes_DataStores": _LIST_DATA_STORE_ENTRY_REVISIONS,
    "Cloud_ListDataStores": _LIST_DATA_STORES,
    "Datastores_ListDatastoresAsync": _LIST_DATA_STORES_V1,
    "Entries_ListEntryVersionsAsync": _LIST_ENTRY_VERSIONS_V1,
    "Entries_ListKeysAsync": _LIST_KEYS_V1,
    "Cloud_ListMemoryStoreSortedMapItems": _LIST_MEMORY_STORE_SORTED_MAP_ITEMS,
    "Cloud_ListOrderedDataStoreEntries": _LIST_ORDERED_DATA_STORE_ENTRIES,
    "OrderedDataStores_ListEntries": _LIST_ORDERED_ENTRIES_V1,
    "Cloud_ListDataStoreEntries__Using_Universes_DataStores": _LIST_SCOPED_DATA_STORE_ENTRIES,
    "Cloud_ListDataStoreEntryRevisions__Using_Universes_DataStores_Scopes": _LIST_SCOPED_DATA_STORE_ENTRY_REVISIONS,
    "Cloud_ReadMemoryStoreQueueItems": _READ_MEMORY_STORE_QUEUE_ITEMS,
    "Entries_SetEntryAsync": _SET_ENTRY_V1,
    "Cloud_SnapshotDataStores": _SNAPSHOT_DATA_STORES,
    "Cloud_UndeleteDataStore": _UNDELETE_DATA_STORE,
    "Cloud_UpdateDataStoreEntry__Using_Universes_DataStores": _UPDATE_DATA_STORE_ENTRY,
    "Cloud_UpdateMemoryStoreSortedMapItem": _UPDATE_MEMORY_STORE_SORTED_MAP_ITEM,
    "Cloud_UpdateOrderedDataStoreEntry": _UPDATE_ORDERED_DATA_STORE_ENTRY,
    "OrderedDataStores_UpdateEntry": _UPDATE_ORDERED_ENTRY_V1,
    "Cloud_UpdateDataStoreEntry__Using_Universes_DataStores_Scopes": _UPDATE_SCOPED_DATA_STORE_ENTRY,
}
