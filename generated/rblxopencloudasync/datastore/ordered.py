# Generated from rblxopencloud/datastore/ordered.py by codegen/asyncify. Do not edit.
"""Ordered data stores: whole numbers under keys, listed by the numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rblxopencloudraw as raw
from rblxopencloud._ordered import (
    OrderedSlot,
    create_request,
    held,
    number,
    ordered_slot,
    sorted_entry,
    sorted_request,
    update_request,
)
from rblxopencloud._preconditions import precondition_failed, says_exists
from rblxopencloud.exceptions import HttpException, NotFound

from .part import Stored

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from rblxopencloud._entry_values import SortedEntry


class OrderedDataStore(Stored):
    """An ordered data store of an experience. They are made by `Experience.get_ordered_datastore`.

    Values are whole numbers from -9,007,199,254,740,992 to 9,007,199,254,740,992. There are no versions, ids of users
    or metadata, and what is removed is gone at once.

    Attributes:
        name: The name.
        scope: The scope of its keys; None where keys are written as "scope/key".
        experience: The experience it belongs to.

    Example:
        ```python
        leaderboard = experience.get_ordered_datastore("Leaderboard")
        async for entry in leaderboard.sort_keys(limit=10):
            print(entry.key, entry.value)
        ```

    [Data stores](https://create.roblox.com/docs/cloud-services/data-stores)
    """

    async def sort_keys(
        self,
        descending: bool = True,
        limit: int | None = None,
        min: int | None = None,
        max: int | None = None,
    ) -> AsyncIterator[SortedEntry]:
        """Go through the entries in the order of their values.

        Args:
            descending: Whether the largest value comes first.
            limit: How many to yield at most; None for all.
            min: Only values of at least this; None for no bound.
            max: Only values of at most this; None for no bound.

        Yields:
            Each entry with its value.

        Raises:
            ValueError: There is no scope, a bound is not whole, `min` is more than `max`, or the limit is negative.
            Forbidden: The key lacks `universe.ordered-data-store.scope.entry:read` for this data store.

        Example:
            ```python
            leaderboard = experience.get_ordered_datastore("Leaderboard")
            async for entry in leaderboard.sort_keys(limit=100, min=1000):
                print(entry.key, entry.value)
            ```

        Requires `universe.ordered-data-store.scope.entry:read`.
        [List entries](https://create.roblox.com/docs/cloud/reference/features/storage#OrderedDataStores_ListEntries)
        """
        request = sorted_request(self.experience.id, self.name, self.scope, descending, min, max)
        async for wire in self._client.paginate(request, limit):
            yield sorted_entry(wire, self.scope or "")

    async def get_entry(self, key: str) -> int:
        """Fetch the value of a key.

        Args:
            key: The key, from 1 to 63 characters; "scope/key" where the data store was opened with scope=None.

        Returns:
            The value.

        Raises:
            NotFound: There is no such key.
            ValueError: The key is empty or too long, or names no scope.
            Forbidden: The key lacks `universe.ordered-data-store.scope.entry:read` for this data store.

        Example:
            ```python
            leaderboard = experience.get_ordered_datastore("Leaderboard")
            print(await leaderboard.get_entry("287113233"))
            ```

        Requires `universe.ordered-data-store.scope.entry:read`.
        [Get entry](https://create.roblox.com/docs/cloud/reference/features/storage#OrderedDataStores_GetEntry)
        """
        return held(await self._client.send(raw.storage.get_ordered_entry_v1(*self._slot(key))))

    async def set_entry(
        self, key: str, value: int, exclusive_create: bool = False, exclusive_update: bool = False
    ) -> int:
        """Write the value of a key. The request is sent once.

        Args:
            key: The key, from 1 to 63 characters; "scope/key" where the data store was opened with scope=None.
            value: A whole number that a double holds exactly.
            exclusive_create: Whether to write only where there is no value yet.
            exclusive_update: Whether to write only where there is a value.

        Returns:
            The value as the service now holds it.

        Raises:
            PreconditionFailed: There is a value, or there is none. Nothing was written.
            ValueError: Both conditions are asked for, the number is not whole or too large, or the key is no key.
            Forbidden: The key lacks `universe.ordered-data-store.scope.entry:write` for this data store.

        Example:
            ```python
            leaderboard = experience.get_ordered_datastore("Leaderboard")
            await leaderboard.set_entry("287113233", 1337)
            ```

        Requires `universe.ordered-data-store.scope.entry:write`.
        [Update entry](https://create.roblox.com/docs/cloud/reference/features/storage#OrderedDataStores_UpdateEntry)
        """
        if exclusive_create and exclusive_update:
            raise ValueError("exclusive_create wants that there is no value, exclusive_update that there is. Pass one.")
        at, whole = self._slot(key), number("value", value)
        if exclusive_create:
            return await self._create(at, whole)
        request = update_request(at, whole, not exclusive_update)
        try:
            wire = await self._client.send(request)
        except NotFound as error:
            if exclusive_update:
                raise precondition_failed(error) from error
            raise
        return held(wire, whole)

    async def increment_entry(self, key: str, delta: int) -> int:
        """Add to the value of a key, or write that number where there is no value yet. The request is sent once.

        Args:
            key: The key, from 1 to 63 characters; "scope/key" where the data store was opened with scope=None.
            delta: The whole number to add; below 0 to subtract.

        Returns:
            The new value.

        Raises:
            ValueError: The number is not whole or too large, or the key is no key.
            Forbidden: The key lacks `universe.ordered-data-store.scope.entry:write` for this data store.

        Example:
            ```python
            leaderboard = experience.get_ordered_datastore("Leaderboard")
            print(await leaderboard.increment_entry("287113233", 5))
            ```

        Requires `universe.ordered-data-store.scope.entry:write`.
        [Increment entry](https://create.roblox.com/docs/cloud/reference/features/storage#OrderedDataStores_IncrementEntry)
        """
        request = raw.storage.increment_ordered_entry_v1(*self._slot(key), {"amount": number("delta", delta)})
        return held(await self._client.send(request))

    async def remove_entry(self, key: str) -> None:
        """Remove a key at once. That there was none is no error.

        Args:
            key: The key, from 1 to 63 characters; "scope/key" where the data store was opened with scope=None.

        Raises:
            ValueError: The key is empty or too long, or names no scope.
            Forbidden: The key lacks `universe.ordered-data-store.scope.entry:write` for this data store.

        Example:
            ```python
            leaderboard = experience.get_ordered_datastore("Leaderboard")
            await leaderboard.remove_entry("287113233")
            ```

        Requires `universe.ordered-data-store.scope.entry:write`.
        [Delete entry](https://create.roblox.com/docs/cloud/reference/features/storage#OrderedDataStores_DeleteEntry)
        """
        await self._client.send(raw.storage.delete_ordered_entry_v1(*self._slot(key)))

    def _slot(self, key: str) -> OrderedSlot:
        return ordered_slot(self.experience.id, self.name, self.scope, key)

    async def _create(self, at: OrderedSlot, value: int) -> int:
        try:
            wire = await self._client.send(create_request(at, value))
        except HttpException as error:
            if says_exists(error):
                raise precondition_failed(error) from error
            raise
        return held(wire, value)
