"""Data stores themselves: listing their keys, deleting them, bringing them back, and names of earlier versions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import rblxopencloudraw as raw

from .._datastores import checked_name, list_keys_request, listed
from .._deprecated import renamed
from .._values import timestamp
from ..enums.storage import DataStoreState
from .entries import Entries

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from .._entry_values import EntryInfo, ListedEntry
    from .._stored_values import StoredValue
    from .._values import Wire
    from ..client import Client
    from ..experience import Experience
    from .versions import EntryVersion


class DataStore(Entries):
    """A data store of an experience. Data stores are made by `Experience.get_datastore`.

    Attributes:
        name: The name.
        scope: The scope of its keys; None where keys are written as "scope/key".
        experience: The experience it belongs to.
        state: Whether it is in use or deleted. None, like the attributes below, unless it was listed.
        created_at: When it was made.
        expires_at: When it is gone for good, if it is deleted.

    Example:
        ```python
        datastore = experience.get_datastore("PlayerData", scope="global")
        value, info = datastore.get_entry("user_287113233")
        ```

    [Data stores](https://create.roblox.com/docs/cloud-services/data-stores)
    """

    state: DataStoreState | None
    created_at: datetime | None
    expires_at: datetime | None

    def __init__(
        self, name: str, experience: Experience, api_key: str | Client | None, scope: str | None = "global"
    ) -> None:
        try:
            super().__init__(name, experience, api_key, scope)
        finally:
            # Tools that show a traceback with its variables would show the key.
            del api_key
        self.state = None
        self.created_at = None
        self.expires_at = None

    @property
    def created(self) -> datetime | None:
        """The same as `created_at`, under the name that earlier versions have for it."""
        return self.created_at

    def list_keys(
        self, prefix: str = "", limit: int | None = None, show_deleted: bool = False
    ) -> Iterator[ListedEntry]:
        """Go through the keys of the data store: those of its scope, or with scope=None those of all scopes.

        Args:
            prefix: Only keys that begin so; "" for all. With scope=None, "pets/user_" means those of the scope "pets"
                that begin with "user_", and a prefix without a slash means the keys of all scopes that begin so.
            limit: How many to yield at most; None for all.
            show_deleted: Whether keys are listed that are marked as deleted.

        Yields:
            Each key with its scope.

        Raises:
            NotFound: There is no such data store.
            ValueError: The limit is negative, or the scope is "-", which the service takes for all scopes.
            Forbidden: The key lacks `universe-datastores.objects:list` for this data store.

        Example:
            ```python
            datastore = experience.get_datastore("PlayerData")
            for entry in datastore.list_keys(prefix="user_", limit=100):
                print(entry.key, entry.scope)
            ```

        Requires `universe-datastores.objects:list`.
        [List data store entries](https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_ListDataStoreEntries__Using_Universes_DataStores)
        """
        request = list_keys_request(self.experience.id, self.name, self.scope, prefix, show_deleted)
        for wire in self._client.paginate(request, limit):
            yield listed(wire, self.scope)

    def delete(self) -> None:
        """Delete the data store with everything in it, in 30 days. Until then, `undelete` brings it back.

        `state` and `expires_at` are filled.

        Raises:
            NotFound: There is no such data store.
            Forbidden: The key lacks `universe-datastores.control:delete` for this data store.

        Example:
            ```python
            datastore = experience.get_datastore("PlayerData")
            datastore.delete()
            print(datastore.expires_at)
            ```

        Requires `universe-datastores.control:delete`.
        [Delete data store](https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_DeleteDataStore)
        """
        name = checked_name("name", self.name)
        self._fill(self._client.send(raw.storage.delete_data_store(self.experience.id, name)))

    def undelete(self) -> None:
        """Bring back the data store after it was deleted. `state` and `expires_at` are filled.

        Raises:
            NotFound: There is no such data store any more.
            HttpException: It is not deleted (400).
            Forbidden: The key lacks `universe-datastores.control:delete` for this data store.

        Example:
            ```python
            for datastore in experience.list_datastores(show_deleted=True):
                if datastore.state is DataStoreState.Deleted:
                    datastore.undelete()
            ```

        Requires `universe-datastores.control:delete`.
        [Undelete data store](https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_UndeleteDataStore)
        """
        name = checked_name("name", self.name)
        self._fill(self._client.send(raw.storage.undelete_data_store(self.experience.id, name, {})))

    def get(self, key: str) -> tuple[Any, EntryInfo]:
        """Fetch the value of a key. Deprecated: call `get_entry`.

        Args:
            key: As in `get_entry`.

        Returns:
            As `get_entry`.

        Example:
            ```python
            datastore = experience.get_datastore("PlayerData")
            value, info = datastore.get("user_287113233")
            ```

        Requires `universe-datastores.objects:read`.
        [Data stores](https://create.roblox.com/docs/cloud-services/data-stores)
        """
        renamed("get", "get_entry")
        return self.get_entry(key)

    def set(
        self,
        key: str,
        value: StoredValue,
        users: list[int] | None = None,
        metadata: dict[str, Any] | None = None,
        exclusive_create: bool = False,
        previous_version: str | None = None,
    ) -> EntryVersion:
        """Write the value of a key. Deprecated: call `set_entry`.

        Args:
            key: As in `set_entry`, like all others.
            value: The value.
            users: The ids of the users that it is about.
            metadata: Metadata.
            exclusive_create: Whether to write only where there is no value yet.
            previous_version: The version that has to be the present one.

        Returns:
            As `set_entry`.

        Example:
            ```python
            datastore = experience.get_datastore("PlayerData")
            datastore.set("user_287113233", 68)
            ```

        Requires `universe-datastores.objects:create` or `universe-datastores.objects:update`.
        [Data stores](https://create.roblox.com/docs/cloud-services/data-stores)
        """
        renamed("set", "set_entry")
        return self.set_entry(key, value, users, metadata, exclusive_create, previous_version)

    def increment(
        self, key: str, delta: float, users: list[int] | None = None, metadata: dict[str, Any] | None = None
    ) -> tuple[Any, EntryInfo]:
        """Add to the number that a key holds. Deprecated: call `increment_entry`.

        Args:
            key: As in `increment_entry`, like all others.
            delta: The number to add.
            users: The ids of the users that it is about.
            metadata: Metadata.

        Returns:
            As `increment_entry`.

        Example:
            ```python
            datastore = experience.get_datastore("PlayerData")
            value, info = datastore.increment("user_287113233", 1)
            ```

        Requires `universe-datastores.objects:create` or `universe-datastores.objects:update`.
        [Data stores](https://create.roblox.com/docs/cloud-services/data-stores)
        """
        renamed("increment", "increment_entry")
        return self.increment_entry(key, delta, users, metadata)

    def remove(self, key: str) -> None:
        """Mark a key as deleted. Deprecated: call `remove_entry`.

        Args:
            key: As in `remove_entry`.

        Example:
            ```python
            datastore = experience.get_datastore("PlayerData")
            datastore.remove("user_287113233")
            ```

        Requires `universe-datastores.objects:delete`.
        [Data stores](https://create.roblox.com/docs/cloud-services/data-stores)
        """
        renamed("remove", "remove_entry")
        self.remove_entry(key)

    def _fill(self, wire: Wire) -> None:
        if not wire:
            return
        self.state = DataStoreState.from_wire(wire.get("state"))
        self.created_at = timestamp(wire.get("createTime")) or self.created_at
        self.expires_at = timestamp(wire.get("expireTime"))


def read_datastore(wire: Wire, experience: Experience, client: Client, scope: str | None) -> DataStore:
    """A data store as the service lists it.

    Args:
        wire: The description.
        experience: The experience it belongs to.
        client: The client that it calls through.
        scope: The scope of its keys.
    """
    name = wire.get("id") or str(wire.get("path") or "").rpartition("/")[2]
    found = DataStore(name, experience, client, scope)
    found._fill(wire)  # noqa: SLF001 # pyright: ignore[reportPrivateUsage] - part of making one
    return found
