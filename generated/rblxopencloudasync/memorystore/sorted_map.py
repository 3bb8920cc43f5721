# Generated from rblxopencloud/memorystore/sorted_map.py by codegen/asyncify. Do not edit.
"""Sorted maps: items under keys that expire, listed by sort key and key."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rblxopencloudraw as raw
from rblxopencloud._datastores import checked_name
from rblxopencloud._memory_stores import KEY, list_items_request, map_item, read_item, set_item_request
from rblxopencloud._preconditions import precondition_failed, says_exists
from rblxopencloud.exceptions import Conflict, HttpException, NotFound, PreconditionFailed

from .part import Remembered

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from rblxopencloud._entry_values import SortedMapEntry
    from rblxopencloud._stored_values import StoredValue


class SortedMap(Remembered):
    """A sorted map in the memory store of an experience. Sorted maps are made by `Experience.get_sorted_map`.

    Attributes:
        name: The name.
        experience: The experience it belongs to.

    Example:
        ```python
        auctions = experience.get_sorted_map("Auctions")
        await auctions.set_key("sword", {"bid": 100}, expiration_seconds=3600, sort_key=100)
        ```

    [Sorted maps](https://create.roblox.com/docs/cloud-services/memory-stores/sorted-map)
    """

    async def list_keys(
        self,
        descending: bool = False,
        limit: int | None = None,
        lower_bound_key: str | int | None = None,
        upper_bound_key: str | int | None = None,
        lower_bound_sort_key: str | float | None = None,
        upper_bound_sort_key: str | float | None = None,
    ) -> AsyncIterator[SortedMapEntry]:
        """Go through the items in the order of their sort keys, and of their keys where those are the same.

        Args:
            descending: Whether the last one comes first.
            limit: How many to yield at most; None for all.
            lower_bound_key: Only keys behind this one; None for no bound.
            upper_bound_key: Only keys before this one; None for no bound.
            lower_bound_sort_key: Only sort keys above this one; None for no bound.
            upper_bound_sort_key: Only sort keys below this one; None for no bound.

        Yields:
            Each item.

        Raises:
            ValueError: The limit is negative, or a bound is longer than 128 characters.
            Forbidden: The key lacks `memory-store.sorted-map:read` for this experience.

        Example:
            ```python
            auctions = experience.get_sorted_map("Auctions")
            async for entry in auctions.list_keys(descending=True, limit=10, lower_bound_sort_key=50):
                print(entry.key, entry.sort_key, entry.value)
            ```

        Requires `memory-store.sorted-map:read`.
        [List items](https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_ListMemoryStoreSortedMapItems)
        """
        keys, sort_keys = (lower_bound_key, upper_bound_key), (lower_bound_sort_key, upper_bound_sort_key)
        request = list_items_request(self.experience.id, self.name, descending, keys, sort_keys)
        async for wire in self._client.paginate(request, limit):
            yield read_item(wire)

    async def get_key(self, key: str) -> SortedMapEntry:
        """Fetch an item.

        Args:
            key: The key, from 1 to 128 characters.

        Returns:
            The item.

        Raises:
            NotFound: There is no such item, or it has expired.
            ValueError: The key is empty or too long.
            Forbidden: The key lacks `memory-store.sorted-map:read` for this experience.

        Example:
            ```python
            auctions = experience.get_sorted_map("Auctions")
            print((await auctions.get_key("sword")).value)
            ```

        Requires `memory-store.sorted-map:read`.
        [Get item](https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_GetMemoryStoreSortedMapItem)
        """
        name, checked = self._names(key)
        return read_item(
            await self._client.send(raw.storage.get_memory_store_sorted_map_item(self.experience.id, name, checked))
        )

    async def set_key(
        self,
        key: str,
        value: StoredValue,
        expiration_seconds: int,
        sort_key: float | str | None = None,
        exclusive_create: bool = False,
        exclusive_update: bool = False,
    ) -> SortedMapEntry:
        """Write an item. The request is sent once.

        Args:
            key: The key, from 1 to 128 characters.
            value: What JSON can hold but None, at most 32 KB. Numbers have to fit into a double.
            expiration_seconds: Whole seconds from 1 to 3,888,000 (45 days) until the item goes by itself.
            sort_key: What the item is sorted by before its key: a number, or a text of at most 128 characters.
            exclusive_create: Whether to write only where there is no such item.
            exclusive_update: Whether to write only where there is one.

        Returns:
            The item as the service now holds it.

        Raises:
            PreconditionFailed: There is an item, or there is none. Nothing was written.
            ValueError: Both conditions are asked for, something is over a limit, or a number is NaN.
            TypeError: The value is None, or holds something that JSON does not have.
            Forbidden: The key lacks `memory-store.sorted-map:write` for this experience.

        Example:
            ```python
            auctions = experience.get_sorted_map("Auctions")
            await auctions.set_key("sword", {"bid": 100}, expiration_seconds=3600, sort_key=100)
            ```

        Requires `memory-store.sorted-map:write`.
        [Update item](https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_UpdateMemoryStoreSortedMapItem)
        """
        if exclusive_create and exclusive_update:
            raise ValueError("exclusive_create wants that there is no item, exclusive_update that there is. Pass one.")
        name, checked = self._names(key)
        item = map_item(value, expiration_seconds, sort_key)
        request = set_item_request(
            self.experience.id, name, checked, item, create=exclusive_create, allow_missing=not exclusive_update
        )
        try:
            wire = await self._client.send(request)
        except HttpException as error:
            missing = exclusive_update and isinstance(error, NotFound)
            if missing or (exclusive_create and (says_exists(error) or isinstance(error, Conflict))):
                raise precondition_failed(error) from error
            raise
        return read_item(wire)

    async def remove_key(self, key: str, etag: str | None = None) -> None:
        """Remove an item. Without an etag, that there is none is no error: items expire by themselves.

        Args:
            key: The key, from 1 to 128 characters.
            etag: Only the item with this etag. It is looked at first, and sent along, so that the service can refuse
                to remove an item that was changed in between. None removes the item whatever it holds.

        Raises:
            NotFound: There is no such item, where one with an etag is to be removed.
            PreconditionFailed: It has another etag. Its `value` is the present one, its `info` the whole item, where
                they are known. Nothing was removed.
            ValueError: The key is empty or too long, or the etag is empty.
            Forbidden: The key lacks `memory-store.sorted-map:write` for this experience.

        Example:
            ```python
            auctions = experience.get_sorted_map("Auctions")
            entry = await auctions.get_key("sword")
            await auctions.remove_key("sword", etag=entry.etag)
            ```

        Requires `memory-store.sorted-map:write`; with an etag also `memory-store.sorted-map:read`.
        [Delete item](https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_DeleteMemoryStoreSortedMapItem)
        """
        name, checked = self._names(key)
        if etag is not None:
            await self._expect(key, etag)
        request = raw.storage.delete_memory_store_sorted_map_item(self.experience.id, name, checked, etag=etag)
        try:
            await self._client.send(request)
        except Conflict as error:
            raise precondition_failed(error) from error
        except NotFound:
            if etag is not None:
                raise

    async def _expect(self, key: str, etag: str) -> None:
        """The parameter is not in Roblox's description: a service that does not know it would remove anything."""
        if not etag:
            raise ValueError("etag is empty. Pass the etag of an item, or None to remove the item whatever it holds.")
        present = await self.get_key(key)
        if present.etag != etag:
            error = PreconditionFailed(f"The item {key!r} has another etag by now.")
            error.value, error.info = present.value, present
            raise error

    def _names(self, key: str) -> tuple[str, str]:
        return checked_name("name", self.name, KEY), checked_name("key", key, KEY)
