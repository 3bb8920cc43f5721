# Generated from rblxopencloud/datastore/entries.py by codegen/asyncify. Do not edit.
"""Writing entries of a data store. Whatever is required of the present value, the service decides while it writes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rblxopencloud._answers import outcome
from rblxopencloud._datastores import (
    Slot,
    Tags,
    increment_request,
    read_headers,
    remove_request,
    set_request,
    sum_of,
    tell_present,
)
from rblxopencloud._entry_values import EntryInfo
from rblxopencloud._retry import DOUBT
from rblxopencloud.exceptions import NotFound, PreconditionFailed, UnreadableResponse

from .versions import EntryVersion, Versions

if TYPE_CHECKING:
    from rblxopencloud._stored_values import StoredValue

_ATTEMPTS = 10


class Entries(Versions):
    """Writing entries of a data store."""

    async def set_entry(
        self,
        key: str,
        value: StoredValue,
        users: list[int] | None = None,
        metadata: dict[str, Any] | None = None,
        exclusive_create: bool = False,
        previous_version: str | None = None,
        *,
        keep_info: bool = False,
    ) -> EntryVersion:
        """Write the value of a key.

        Ids of users and metadata belong to the value: what is not passed is gone afterwards, unless `keep_info` is
        True. The request is sent once. After a time-out or an error of the server, nobody knows whether it was carried
        out.

        Args:
            key: The key, from 1 to 50 characters; "scope/key" where the data store was opened with scope=None.
            value: What JSON can hold but None, at most 4,194,304 bytes. Numbers have to fit into a double, and keys of
                dictionaries become texts.
            users: The ids of the users that the entry is about, so that Roblox can tell you what to erase.
            metadata: Keys of at most 50 bytes, values of at most 250, 300 bytes in all.
            exclusive_create: Whether to write only where there is no value yet.
            previous_version: The version that has to be the present one for anything to be written.
            keep_info: Whether users and metadata that are not passed stay as they are. They are read first, and
                written only over the version that was read; this is tried again where somebody else was faster.

        Returns:
            The version that was made.

        Raises:
            PreconditionFailed: There is a value, or another version. Its `value` and `info` are the present ones
                where the service tells them. Nothing was written.
            ValueError: Something is over a limit, or the value holds NaN or a number that would not come back.
            TypeError: The value is None, or holds something that JSON does not have.
            Forbidden: The key lacks `universe-datastores.objects:create` or `:update` for this data store.

        Example:
            ```python
            datastore = experience.get_datastore("PlayerData")
            version = await datastore.set_entry("user_287113233", {"xp": 1337, "level": 7}, users=[287113233])
            ```

        Requires `universe-datastores.objects:create` for new keys, `universe-datastores.objects:update` for others,
        and `universe-datastores.control:create` where the data store is new.
        [Set entry](https://create.roblox.com/docs/cloud/reference/features/storage#Entries_SetEntryAsync)
        """
        at, tags = self._slot(key), Tags.of(users, metadata)
        if keep_info and not exclusive_create and None in tags:
            # Only to check the arguments before anything is read.
            set_request(at, value, tags, exclusive_create, previous_version)
            return await self._set_keeping(at, key, value, users, metadata, previous_version)
        return await self._set(at, key, value, tags, exclusive_create, previous_version)

    async def increment_entry(
        self,
        key: str,
        delta: float,
        users: list[int] | None = None,
        metadata: dict[str, Any] | None = None,
        *,
        keep_info: bool = False,
    ) -> tuple[Any, EntryInfo]:
        """Add to the whole number that a key holds, or write that number where there is no value yet.

        Ids of users and metadata that are not passed are gone afterwards, unless `keep_info` is True. The request is
        sent once, for a second time would count twice.

        Args:
            key: The key, from 1 to 50 characters; "scope/key" where the data store was opened with scope=None.
            delta: The whole number to add; below 0 to subtract.
            users: The ids of the users that the entry is about.
            metadata: Keys of at most 50 bytes, values of at most 250, 300 bytes in all.
            keep_info: Whether users and metadata that are not passed stay as they are. The sum is then made here and
                written only over the version that was read; this is tried again where somebody else was faster.

        Returns:
            The new value, and what is known beside it.

        Raises:
            ValueError: The amount is not whole, or something is over a limit.
            HttpException: The key holds something else than a whole number (400).
            PreconditionFailed: With `keep_info`, others were faster ten times.
            Forbidden: The key lacks `universe-datastores.objects:create` or `:update` for this data store.

        Example:
            ```python
            datastore = experience.get_datastore("PlayerData")
            value, info = await datastore.increment_entry("user_score_287113233", 70, users=[287113233])
            ```

        Requires `universe-datastores.objects:create` for new keys, `universe-datastores.objects:update` for others;
        with `keep_info` also `universe-datastores.objects:read`.
        [Increment entry](https://create.roblox.com/docs/cloud/reference/features/storage#Entries_IncrementEntryAsync)
        """
        at, tags = self._slot(key), Tags.of(users, metadata)
        request = increment_request(at, delta, tags)
        if keep_info and None in tags:
            return await self._increment_keeping(at, key, delta, users, metadata)
        client = self._client
        # The information stands in headers, which send() does not return.
        done = await client.sender.perform(request, client.timeouts, client.retry)
        value = outcome(done, request.endpoint, client.credential)
        if not done.response.content:
            raise UnreadableResponse("The answer has no value.", endpoint=request.endpoint, hint=DOUBT)
        return value, read_headers(done.response.headers)

    async def remove_entry(self, key: str) -> None:
        """Mark a key as deleted. Its versions can be read for 30 days more.

        Args:
            key: The key, from 1 to 50 characters; "scope/key" where the data store was opened with scope=None.

        Raises:
            NotFound: There is no such key.
            ValueError: The key is empty or too long, or names no scope.
            Forbidden: The key lacks `universe-datastores.objects:delete` for this data store.

        Example:
            ```python
            datastore = experience.get_datastore("PlayerData")
            await datastore.remove_entry("user_287113233")
            ```

        Requires `universe-datastores.objects:delete`.
        [Delete entry](https://create.roblox.com/docs/cloud/reference/features/storage#Entries_DeleteEntryAsync)
        """
        await self._client.send(remove_request(self._slot(key)))

    async def _set(
        self, at: Slot, key: str, value: object, tags: Tags, exclusive_create: bool, previous_version: str | None
    ) -> EntryVersion:
        request = set_request(at, value, tags, exclusive_create, previous_version)
        try:
            wire = await self._client.send(request)
        except PreconditionFailed as error:
            tell_present(error)
            raise
        return self._version(key, wire)

    async def _set_keeping(
        self,
        at: Slot,
        key: str,
        value: object,
        users: list[int] | None,
        metadata: dict[str, Any] | None,
        previous_version: str | None,
    ) -> EntryVersion:
        attempt = 0
        while True:
            attempt += 1
            _, info = await self._present(at)
            tags = _kept(info, users, metadata)
            expected = info.version if info is not None and previous_version is None else previous_version
            try:
                return await self._set(at, key, value, tags, expected is None, expected)
            except PreconditionFailed:
                if previous_version is not None or attempt == _ATTEMPTS:
                    raise

    async def _increment_keeping(
        self, at: Slot, key: str, delta: float, users: list[int] | None, metadata: dict[str, Any] | None
    ) -> tuple[Any, EntryInfo]:
        attempt = 0
        while True:
            attempt += 1
            old, info = await self._present(at)
            value, tags = sum_of(0 if info is None else old, delta), _kept(info, users, metadata)
            expected = None if info is None else info.version
            try:
                version = await self._set(at, key, value, tags, expected is None, expected)
            except PreconditionFailed:
                if attempt == _ATTEMPTS:
                    raise
            else:
                return value, _info(version, info, users, metadata)

    async def _present(self, at: Slot) -> tuple[Any, EntryInfo | None]:
        try:
            return await self._read(at, None)
        except NotFound:
            return None, None


def _kept(info: EntryInfo | None, users: list[int] | None, metadata: dict[str, Any] | None) -> Tags:
    """Users and metadata as they are passed, else as they are."""
    if info is None:
        return Tags.of(users, metadata)
    return Tags.of(info.users if users is None else users, info.metadata if metadata is None else metadata)


def _info(
    version: EntryVersion, old: EntryInfo | None, users: list[int] | None, metadata: dict[str, Any] | None
) -> EntryInfo:
    kept = EntryInfo("", None, None, [], {}) if old is None else old
    return EntryInfo(
        version.version,
        version.key_created,
        version.created,
        list(kept.users if users is None else users),
        dict(kept.metadata if metadata is None else metadata),
    )
