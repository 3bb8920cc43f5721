# Generated from rblxopencloud/experience/stores.py by codegen/asyncify. Do not edit.
"""The data stores and memory stores of an experience: finding them, and snapshots of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rblxopencloudraw as raw
from rblxopencloud._answers import required
from rblxopencloud._datastores import starts_with
from rblxopencloud._deprecated import renamed
from rblxopencloud._values import timestamp
from rblxopencloud.exceptions import UnreadableResponse

from ..datastore.ordered import OrderedDataStore
from ..datastore.standard import DataStore, read_datastore
from ..memorystore.queue import MemoryStoreQueue
from ..memorystore.sorted_map import SortedMap
from .part import Part

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from datetime import datetime


class Stores(Part):
    """Data stores and memory stores."""

    def get_datastore(self, name: str, scope: str | None = "global") -> DataStore:
        """A data store of this experience. Nothing is sent.

        Args:
            name: The name, from 1 to 50 characters.
            scope: The scope of its keys, from 1 to 50 characters. None for all scopes: keys are then written as
                "scope/key".

        Returns:
            The data store; `created_at` and `state` are None.

        Example:
            ```python
            datastore = experience.get_datastore("PlayerData", scope="global")
            ```

        Requires no scope.
        [Data stores](https://create.roblox.com/docs/cloud-services/data-stores)
        """
        return DataStore(name, self._home(), self._client, scope)

    def get_ordered_datastore(self, name: str, scope: str | None = "global") -> OrderedDataStore:
        """An ordered data store of this experience. Nothing is sent.

        Args:
            name: The name, from 1 to 50 characters.
            scope: The scope of its keys, from 1 to 50 characters. None for all scopes: keys are then written as
                "scope/key".

        Returns:
            The ordered data store.

        Example:
            ```python
            leaderboard = experience.get_ordered_datastore("Leaderboard")
            ```

        Requires no scope.
        [Data stores](https://create.roblox.com/docs/cloud-services/data-stores)
        """
        return OrderedDataStore(name, self._home(), self._client, scope)

    async def list_datastores(
        self,
        prefix: str | None = None,
        limit: int | None = None,
        scope: str | None = "global",
        show_deleted: bool = False,
    ) -> AsyncIterator[DataStore]:
        """Go through the data stores of this experience. Ordered data stores are not among them.

        Args:
            prefix: Only data stores whose name begins so; None for all.
            limit: How many to yield at most; None for all.
            scope: The scope that the data stores are opened with; None for keys written as "scope/key".
            show_deleted: Whether those are among them that are deleted and not gone yet.

        Yields:
            Each data store, with its state and times.

        Raises:
            ValueError: The limit is negative.
            Forbidden: The key lacks `universe-datastores.control:list` for this experience.

        Example:
            ```python
            async for datastore in experience.list_datastores(prefix="Player"):
                print(datastore.name, datastore.created_at)
            ```

        Requires `universe-datastores.control:list`.
        [List data stores](https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_ListDataStores)
        """
        request = raw.storage.list_data_stores(
            self.id, filter=starts_with(prefix), show_deleted=True if show_deleted else None
        )
        async for wire in self._client.paginate(request, limit):
            yield read_datastore(wire, self._home(), self._client, scope)

    async def snapshot_datastores(self) -> tuple[bool, datetime]:
        """Take a snapshot of all data stores: what they hold now is kept for 30 days at least.

        There is one snapshot a day, counted in UTC. A second one on the same day does nothing.

        Returns:
            Whether a snapshot was taken, and when the last one was taken.

        Raises:
            Forbidden: The key lacks `universe-datastores.control:snapshot` for this experience.

        Example:
            ```python
            taken, last = await experience.snapshot_datastores()
            print(f"The last snapshot is of {last}.")
            ```

        Requires `universe-datastores.control:snapshot`.
        [Snapshot data stores](https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_SnapshotDataStores)
        """
        request = raw.storage.snapshot_data_stores(self.id, {})
        wire = await self._client.send(request)
        last = timestamp(required(wire, "latestSnapshotTime", request.endpoint))
        if last is None:
            raise UnreadableResponse("The time of the snapshot cannot be read.", endpoint=request.endpoint)
        return wire.get("newSnapshotTaken") is True, last

    def get_sorted_map(self, name: str) -> SortedMap:
        """A sorted map in the memory store of this experience. Nothing is sent.

        Args:
            name: The name.

        Returns:
            The sorted map.

        Example:
            ```python
            auctions = experience.get_sorted_map("Auctions")
            ```

        Requires no scope.
        [Sorted maps](https://create.roblox.com/docs/cloud-services/memory-stores/sorted-map)
        """
        return SortedMap(name, self._home(), self._client)

    def get_memory_store_queue(self, name: str) -> MemoryStoreQueue:
        """A queue in the memory store of this experience. Nothing is sent.

        Args:
            name: The name.

        Returns:
            The queue.

        Example:
            ```python
            queue = experience.get_memory_store_queue("Jobs")
            ```

        Requires no scope.
        [Queues](https://create.roblox.com/docs/cloud-services/memory-stores/queue)
        """
        return MemoryStoreQueue(name, self._home(), self._client)


class RenamedStores(Stores):
    """Names of earlier versions."""

    def get_data_store(self, name: str, scope: str | None = "global") -> DataStore:
        """A data store of this experience. Deprecated: call `get_datastore`.

        Args:
            name: The name.
            scope: The scope of its keys.

        Returns:
            The data store.

        Example:
            ```python
            datastore = experience.get_data_store("PlayerData")
            ```

        Requires no scope.
        [Data stores](https://create.roblox.com/docs/cloud-services/data-stores)
        """
        renamed("get_data_store", "get_datastore")
        return self.get_datastore(name, scope)

    def get_ordered_data_store(self, name: str, scope: str | None = "global") -> OrderedDataStore:
        """An ordered data store of this experience. Deprecated: call `get_ordered_datastore`.

        Args:
            name: The name.
            scope: The scope of its keys.

        Returns:
            The ordered data store.

        Example:
            ```python
            leaderboard = experience.get_ordered_data_store("Leaderboard")
            ```

        Requires no scope.
        [Data stores](https://create.roblox.com/docs/cloud-services/data-stores)
        """
        renamed("get_ordered_data_store", "get_ordered_datastore")
        return self.get_ordered_datastore(name, scope)

    def list_data_stores(
        self, prefix: str | None = None, limit: int | None = None, scope: str | None = "global"
    ) -> AsyncIterator[DataStore]:
        """Go through the data stores of this experience. Deprecated: call `list_datastores`.

        Args:
            prefix: Only data stores whose name begins so.
            limit: How many to yield at most.
            scope: The scope that the data stores are opened with.

        Returns:
            What `list_datastores` yields.

        Example:
            ```python
            async for datastore in experience.list_data_stores():
                print(datastore.name)
            ```

        Requires `universe-datastores.control:list`.
        [Data stores](https://create.roblox.com/docs/cloud-services/data-stores)
        """
        renamed("list_data_stores", "list_datastores")
        return self.list_datastores(prefix, limit, scope)

    def list_data_store(
        self, prefix: str | None = None, limit: int | None = None, scope: str | None = "global"
    ) -> AsyncIterator[DataStore]:
        """Go through the data stores of this experience. Deprecated: call `list_datastores`.

        Args:
            prefix: Only data stores whose name begins so.
            limit: How many to yield at most.
            scope: The scope that the data stores are opened with.

        Returns:
            What `list_datastores` yields.

        Example:
            ```python
            async for datastore in experience.list_data_store():
                print(datastore.name)
            ```

        Requires `universe-datastores.control:list`.
        [Data stores](https://create.roblox.com/docs/cloud-services/data-stores)
        """
        renamed("list_data_store", "list_datastores")
        return self.list_datastores(prefix, limit, scope)
