"""What entries of a data store are and were: reading them, now, at a version or at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from .._answers import outcome
from .._datastores import (
    ALL_SCOPES,
    Slot,
    deleted,
    get_request,
    get_v1_request,
    read_entry,
    read_headers,
    revision_of,
    slot,
    versions_request,
    versions_v1_request,
)
from .._values import timestamp
from .part import Stored

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from .._entry_values import EntryInfo
    from .._values import Wire


@attrs.define(eq=False)
class EntryVersion:
    """A version of an entry. What it holds is fetched by `get_value`.

    Attributes:
        version: The id of the version.
        deleted: Whether the entry was deleted by it.
        content_length: How many bytes the value has; None where the service does not tell, as in listings with the
            newest version first.
        created: When the version was made.
        key_created: When the entry was made.

    [Versioning](https://create.roblox.com/docs/cloud-services/data-stores/versioning-listing-and-caching)
    """

    version: str
    deleted: bool
    content_length: int | None
    created: datetime | None
    key_created: datetime | None
    _datastore: Versions = attrs.field(repr=False)
    _key: str = attrs.field(repr=False)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, EntryVersion) and self._identity() == other._identity()

    def __hash__(self) -> int:
        return hash(self._identity())

    def _identity(self) -> tuple[str | int | None, ...]:
        """What tells versions apart. A listing and a write say different things of the same one."""
        store = self._datastore
        return store.experience.id, store.name, store.scope, self._key, self.version

    def get_value(self) -> tuple[Any, EntryInfo]:
        """Fetch what the version holds. Unlike its name says, this sends a request.

        Returns:
            The value, and what is known beside it.

        Raises:
            NotFound: The version is one by which the entry was deleted, or older than 30 days.
            Forbidden: The key lacks `universe-datastores.objects:read` for this data store.

        Example:
            ```python
            datastore = experience.get_datastore("PlayerData")
            for version in datastore.list_versions("user_287113233", limit=10):
                if not version.deleted:
                    print(version.created, version.get_value())
            ```

        Requires `universe-datastores.objects:read`.
        [Get data store entry](https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_GetDataStoreEntry__Using_Universes_DataStores_Scopes)
        """
        return self._datastore.get_version(self._key, self.version)


class Versions(Stored):
    """Reading entries of a data store."""

    def get_entry(self, key: str) -> tuple[Any, EntryInfo]:
        """Fetch the value of a key.

        Args:
            key: The key, from 1 to 50 characters; "scope/key" where the data store was opened with scope=None.

        Returns:
            The value, and what is known beside it: version, times, ids of users and metadata.

        Raises:
            NotFound: There is no such key, or it is deleted.
            ValueError: The key is empty or too long, or names no scope.
            Forbidden: The key lacks `universe-datastores.objects:read` for this data store.

        Example:
            ```python
            datastore = experience.get_datastore("PlayerData")
            value, info = datastore.get_entry("user_287113233")
            print(value, info.version, info.users)
            ```

        Requires `universe-datastores.objects:read`.
        [Get data store entry](https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_GetDataStoreEntry__Using_Universes_DataStores_Scopes)
        """
        return self._read(self._slot(key), None)

    def get_version(self, key: str, version: str | datetime) -> tuple[Any, EntryInfo]:
        """Fetch what a key held: at a version, or at a time.

        Args:
            key: The key; "scope/key" where the data store was opened with scope=None.
            version: The id of a version, as `list_versions` yields it; or a time at most ten minutes in the future,
                for the version that was current then. A time without time zone is taken as local.

        Returns:
            The value, and what was known beside it.

        Raises:
            NotFound: There is no such version, or the key was deleted by it.
            ValueError: The key or the version is empty, or the key is too long or names no scope.
            Forbidden: The key lacks `universe-datastores.objects:read` for this data store.

        Example:
            ```python
            from datetime import datetime, timedelta, timezone

            datastore = experience.get_datastore("PlayerData")
            yesterday = datetime.now(timezone.utc) - timedelta(days=1)
            value, info = datastore.get_version("user_287113233", yesterday)
            ```

        Requires `universe-datastores.objects:read`.
        [Get data store entry](https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_GetDataStoreEntry__Using_Universes_DataStores_Scopes)
        """
        return self._read(self._slot(key), revision_of(version))

    def list_versions(
        self,
        key: str,
        after: datetime | None = None,
        before: datetime | None = None,
        limit: int | None = None,
        descending: bool = True,
    ) -> Iterator[EntryVersion]:
        """Go through the versions of a key that are kept: those of the last 30 days, also after it was deleted.

        Args:
            key: The key; "scope/key" where the data store was opened with scope=None.
            after: Only versions made at this time or later. A time without time zone is taken as local.
            before: Only versions made at this time or earlier.
            limit: How many to yield at most; None for all.
            descending: Whether the newest version comes first. Otherwise, the older generation of the service is
                asked, which also tells how long the content is.

        Yields:
            Each version, without its value.

        Raises:
            NotFound: There is no such key.
            ValueError: The key is empty or too long, names no scope, or the limit is negative.
            Forbidden: The key lacks `universe-datastores.versions:list` for this data store.

        Example:
            ```python
            datastore = experience.get_datastore("PlayerData")
            for version in datastore.list_versions("user_287113233", limit=20):
                print(version.version, version.created, version.deleted)
            ```

        Requires `universe-datastores.versions:list`.
        [List data store entry revisions](https://create.roblox.com/docs/cloud/reference/features/storage#Cloud_ListDataStoreEntryRevisions__Using_Universes_DataStores_Scopes)
        """
        at = self._slot(key)
        if descending and at.scope != ALL_SCOPES:
            for wire in self._client.paginate(versions_request(at, after, before), limit):
                yield self._revision(key, wire)
        else:
            for wire in self._client.paginate(versions_v1_request(at, after, before, descending), limit):
                yield self._version(key, wire)

    def _slot(self, key: str) -> Slot:
        return slot(self.experience.id, self.name, self.scope, key)

    def _read(self, at: Slot, revision: str | None) -> tuple[Any, EntryInfo]:
        if at.scope == ALL_SCOPES:
            return self._read_v1(at, revision)
        request = get_request(at, revision)
        return read_entry(self._client.send(request), request.endpoint)

    def _read_v1(self, at: Slot, version: str | None) -> tuple[Any, EntryInfo]:
        request = get_v1_request(at, version)
        client = self._client
        # The information stands in headers, which send() does not return.
        done = client.sender.perform(request, client.timeouts, client.retry)
        if done.response.ok and not done.response.content:
            raise deleted(request.endpoint)
        return outcome(done, request.endpoint, client.credential), read_headers(done.response.headers)

    def _revision(self, key: str, wire: Wire) -> EntryVersion:
        version = wire.get("revisionId") or str(wire.get("id") or "").rpartition("@")[2]
        return EntryVersion(
            version,
            wire.get("state") == "DELETED",
            None,
            timestamp(wire.get("revisionCreateTime")),
            timestamp(wire.get("createTime")),
            self,
            key,
        )

    def _version(self, key: str, wire: Wire) -> EntryVersion:
        length = wire.get("contentLength")
        return EntryVersion(
            wire.get("version") or "",
            wire.get("deleted") is True,
            None if length is None else int(length),
            timestamp(wire.get("createdTime")),
            timestamp(wire.get("objectCreatedTime")),
            self,
            key,
        )
