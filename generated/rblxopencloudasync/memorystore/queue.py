# Generated from rblxopencloud/memorystore/queue.py by codegen/asyncify. Do not edit.
"""Queues: items that are read by one reader at a time, and removed once they are dealt with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import rblxopencloudraw as raw
from rblxopencloud._datastores import checked_name
from rblxopencloud._memory_stores import KEY, queue_item, read_queue, read_request
from rblxopencloud.exceptions import NotFound

from .part import Remembered

if TYPE_CHECKING:
    from rblxopencloud._stored_values import StoredValue


class MemoryStoreQueue(Remembered):
    """A queue in the memory store of an experience. Queues are made by `Experience.get_memory_store_queue`.

    Attributes:
        name: The name.
        experience: The experience it belongs to.

    Example:
        ```python
        queue = experience.get_memory_store_queue("Jobs")
        await queue.add_item({"user": 287113233}, expiration_seconds=600)
        values, read_id = await queue.read_items(count=10)
        if read_id is not None:
            await queue.remove_items(read_id)
        ```

    [Queues](https://create.roblox.com/docs/cloud-services/memory-stores/queue)
    """

    async def add_item(self, value: StoredValue, expiration_seconds: int = 30, priority: float = 0) -> None:
        """Put an item into the queue. The request is sent once.

        Args:
            value: What JSON can hold but None, at most 32 KB. Numbers have to fit into a double.
            expiration_seconds: Whole seconds from 1 to 3,888,000 (45 days) until the item goes by itself.
            priority: Items of a higher priority are read first; of the same one, those that were added first.

        Raises:
            ValueError: Something is over a limit, or a number is NaN.
            TypeError: The value is None, or holds something that JSON does not have.
            Forbidden: The key lacks `memory-store.queue:add` for this experience.

        Example:
            ```python
            queue = experience.get_memory_store_queue("Jobs")
            await queue.add_item({"user": 287113233}, expiration_seconds=600, priority=5)
            ```

        Requires `memory-store.queue:add`.
        [Create item](https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_CreateMemoryStoreQueueItem)
        """
        item = queue_item(value, expiration_seconds, priority)
        await self._client.send(
            raw.storage.create_memory_store_queue_item(self.experience.id, checked_name("name", self.name, KEY), item)
        )

    async def read_items(
        self, count: int = 1, all_or_nothing: bool = False, invisibility_seconds: int = 30
    ) -> tuple[list[Any], str | None]:
        """Read the items at the front of the queue, and hide them from other readers for a while.

        They stay in the queue: what is not removed in time is read again. The request is sent once, for a second one
        would take further items.

        Args:
            count: How many to read at most, from 1 to 200.
            all_or_nothing: Whether to read nothing where the queue holds fewer.
            invisibility_seconds: Whole seconds, from 1, in which nobody else reads them.

        Returns:
            The values, and the id of the read for `remove_items`; an empty list and None where `all_or_nothing` is
            True and the queue holds fewer items.

        Raises:
            ValueError: A number is out of range.
            Forbidden: The key lacks `memory-store.queue:dequeue` for this experience.

        Example:
            ```python
            queue = experience.get_memory_store_queue("Jobs")
            values, read_id = await queue.read_items(count=10, invisibility_seconds=60)
            ```

        Requires `memory-store.queue:dequeue`.
        [Read items](https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_ReadMemoryStoreQueueItems)
        """
        request = read_request(self.experience.id, self.name, count, all_or_nothing, invisibility_seconds)
        try:
            wire = await self._client.send(request)
        except NotFound:
            if all_or_nothing:
                return [], None
            raise
        return read_queue(wire)

    async def remove_items(self, read_id: str) -> None:
        """Remove the items that were read.

        Args:
            read_id: What `read_items` returned, before the time of invisibility is over.

        Raises:
            TypeError: It is not a text: there was nothing to read.
            ValueError: It is empty.
            NotFound: The service knows no such read.
            Forbidden: The key lacks `memory-store.queue:discard` for this experience.

        Example:
            ```python
            queue = experience.get_memory_store_queue("Jobs")
            values, read_id = await queue.read_items(count=10)
            if read_id is not None:
                await queue.remove_items(read_id)
            ```

        Requires `memory-store.queue:discard`.
        [Discard items](https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_DiscardMemoryStoreQueueItems)
        """
        checked = checked_name("read_id", read_id, 10_000)
        name = checked_name("name", self.name, KEY)
        await self._client.send(
            raw.storage.discard_memory_store_queue_items(self.experience.id, name, {"readId": checked})
        )
