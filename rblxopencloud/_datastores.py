"""Data stores as requests and answers: where an entry is, which operation serves what, what the answers mean. Pure.

Entries are written by the first generation of the service: it decides preconditions in the request that writes, tells
the present value where they do not hold, and takes the key in the query, where every character stands for itself.
They are read by the second, which knows revisions by time and is what Roblox extends; where its paths cannot address
an entry, the first one reads too.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, NamedTuple, cast
from urllib.parse import unquote

import rblxopencloudraw as raw

from ._checks import at_most, moment, whole
from ._entry_values import EntryInfo, ListedEntry
from ._stored_values import EXACT, checked_value, metadata_text, user_ids
from ._values import resource_id, timestamp
from .exceptions import NotFound

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rblxopencloudraw import Endpoint, Request
    from rblxopencloudraw import types as t

    from ._values import Wire
    from .exceptions import PreconditionFailed

NAME = 50
LARGEST = 4_194_304
ALL_SCOPES = "-"
"""The second generation takes this scope for all of them."""

VERSION = "roblox-entry-version"
_LATEST = "latest"


class Slot(NamedTuple):
    """Where an entry is."""

    universe: int
    store: str
    scope: str
    key: str


class Tags(NamedTuple):
    """What is known about a value beside it, as the service takes it."""

    users: str | None
    metadata: str | None

    @classmethod
    def of(cls, users: object, metadata: object) -> Tags:
        """Check user ids and metadata.

        Raises:
            TypeError: They are no list and dictionary.
            ValueError: They are over a limit.
        """
        return cls(user_ids(users), metadata_text(metadata))


def checked_name(what: str, name: str, most: int = NAME) -> str:
    """A name within its limits.

    Raises:
        TypeError: It is not a text.
        ValueError: It is empty or too long.
    """
    if not at_most(what, name, most):
        raise ValueError(f"{what} is empty; it must have from 1 to {most} characters.")
    return name


def split_key(scope: str | None, key: str, most: int = NAME) -> tuple[str, str]:
    """Scope and key; without a scope, the key is written as "scope/key".

    Raises:
        TypeError: The key is not a text.
        ValueError: One of them is empty or too long, or the key names no scope.
    """
    if scope is not None:
        return checked_name("scope", scope), checked_name("key", key, most)
    found, slash, rest = at_most("key", key, NAME + 1 + most).partition("/")
    if not (found and slash and rest):
        raise ValueError(f"{key!r} names no scope. A data store that was opened with scope=None takes 'scope/key'.")
    return checked_name("scope", found), checked_name("key", rest, most)


def slot(universe: int, store: str, scope: str | None, key: str) -> Slot:
    """Where the entry of a key is.

    Raises:
        TypeError: The key is not a text.
        ValueError: A name is empty or too long, or the key names no scope.
    """
    return Slot(universe, checked_name("name", store), *split_key(scope, key))


def get_request(at: Slot, revision: str | None = None) -> Request[t.DataStoreEntry]:
    """Ask for an entry, at a revision if there is one."""
    suffix = revision
    if suffix is None and ("@" in at.key or not at.key.strip(".")):
        # Behind an @ stands a revision, and a path of dots alone leads elsewhere.
        suffix = _LATEST
    entry = at.key if suffix is None else f"{at.key}@{suffix}"
    return raw.storage.get_scoped_data_store_entry(at.universe, at.store, at.scope, entry)


def get_v1_request(at: Slot, version: str | None = None) -> Request[Any]:
    """Ask the first generation for an entry."""
    if version is None:
        return raw.storage.get_entry_v1(at.universe, datastore_name=at.store, entry_key=at.key, scope=at.scope)
    if version.startswith(_LATEST):
        raise ValueError(f"The scope {ALL_SCOPES!r} cannot be asked what was at a time. Pass the id of a version.")
    return raw.storage.get_entry_version_v1(
        at.universe, datastore_name=at.store, entry_key=at.key, scope=at.scope, version_id=version
    )


def revision_of(version: str | datetime) -> str:
    """What selects a version, or the one that was current at a time."""
    if isinstance(version, datetime):
        return f"{_LATEST}:{utc(version)}"
    if not isinstance(version, str):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        raise TypeError(f"version must be the id of a version or a datetime, not {type(version).__name__}.")
    if not version:
        raise ValueError("version is empty. Pass the id of a version, as list_versions() yields it, or a datetime.")
    return version


def set_request(
    at: Slot, value: object, tags: Tags, exclusive_create: bool, previous_version: str | None
) -> Request[t.EntryVersion]:
    """Write an entry: value, user ids and metadata, with a sum by which the service sees that nothing got lost.

    Raises:
        TypeError: The value is not one that a store can hold.
        ValueError: It is not, it is too large, or two preconditions exclude each other.
    """
    if exclusive_create and previous_version is not None:
        raise ValueError("exclusive_create wants that there is no entry, previous_version that there is. Pass one.")
    if previous_version == "":
        # The service would take it for no precondition.
        raise ValueError("previous_version is empty. Pass the version that has to be there, or None for any.")
    text = checked_value("value", value, LARGEST)
    return raw.storage.set_entry_v1(
        at.universe,
        value,  # pyright: ignore[reportArgumentType] - just checked
        datastore_name=at.store,
        entry_key=at.key,
        scope=at.scope,
        exclusive_create=True if exclusive_create else None,
        match_version=previous_version,
        content_md5=base64.b64encode(hashlib.md5(text, usedforsecurity=False).digest()).decode(),
        roblox_entry_attributes=tags.metadata,
        roblox_entry_userids=tags.users,
    )


def increment_request(at: Slot, delta: float, tags: Tags) -> Request[Any]:
    """Add to the number of an entry.

    Raises:
        TypeError: The amount is not a number.
        ValueError: It is not whole, or too large.
    """
    return raw.storage.increment_entry_v1(
        at.universe,
        datastore_name=at.store,
        entry_key=at.key,
        scope=at.scope,
        increment_by=whole("delta", delta, -EXACT, EXACT),
        roblox_entry_attributes=tags.metadata,
        roblox_entry_userids=tags.users,
    )


def remove_request(at: Slot) -> Request[None]:
    """Put a tombstone on an entry."""
    return raw.storage.delete_entry_v1(at.universe, datastore_name=at.store, entry_key=at.key, scope=at.scope)


def sum_of(value: object, delta: float) -> int:
    """A number of an entry and what is added to it.

    Raises:
        TypeError: One of them is not a number.
        ValueError: One of them is not whole, or the sum is too large.
    """
    old = whole("the value of the entry", value, -EXACT, EXACT)  # pyright: ignore[reportArgumentType] - it is checked there
    return whole("the sum", old + whole("delta", delta, -EXACT, EXACT), -EXACT, EXACT)


def list_keys_request(
    universe: int, store: str, scope: str | None, prefix: str, show_deleted: bool
) -> Request[t.ListDataStoreEntriesResponse]:
    """List keys of a scope, or of all scopes.

    Raises:
        ValueError: The scope is the one that the service takes for all scopes, or a name is empty or too long.
    """
    if scope == ALL_SCOPES:
        raise ValueError(f"The scope {ALL_SCOPES!r} cannot be listed alone: the service takes it for all scopes.")
    if scope is None and "/" in prefix:
        scope, _, prefix = prefix.partition("/")
    return raw.storage.list_scoped_data_store_entries(
        universe,
        checked_name("name", store),
        ALL_SCOPES if scope is None else checked_name("scope", scope),
        filter=starts_with(prefix),
        show_deleted=True if show_deleted else None,
    )


def starts_with(prefix: str | None) -> str | None:
    """The filter for ids that begin so; None for all."""
    # Half a surrogate pair has no place in a request; everything else may stand in the expression as it is.
    return None if not prefix else f"id.startsWith({json.dumps(prefix, ensure_ascii=False)})"


def versions_request(
    at: Slot, after: datetime | None, before: datetime | None
) -> Request[t.ListDataStoreEntryRevisionsResponse]:
    """List the versions of an entry, the newest first."""
    bounds = [("after", "revision_create_time >= ", after), ("before", "revision_create_time <= ", before)]
    terms = [f"{start}{utc(moment(name, time))}" for name, start, time in bounds if time is not None]
    return raw.storage.list_scoped_data_store_entry_revisions(
        at.universe, at.store, at.scope, at.key, filter=" && ".join(terms) or None
    )


def versions_v1_request(
    at: Slot, after: datetime | None, before: datetime | None, descending: bool
) -> Request[t.ListEntryVersionsV1Response]:
    """List the versions of an entry in either order."""
    return raw.storage.list_entry_versions_v1(
        at.universe,
        datastore_name=at.store,
        entry_key=at.key,
        scope=at.scope,
        start_time=None if after is None else moment("after", after).astimezone(UTC),
        end_time=None if before is None else moment("before", before).astimezone(UTC),
        sort_order="Descending" if descending else "Ascending",
    )


def utc(time: datetime) -> str:
    """A time as the service reads it. One without time zone is taken as local, as Python does."""
    return time.astimezone(UTC).isoformat().replace("+00:00", "Z")


def read_entry(wire: Wire, endpoint: Endpoint) -> tuple[Any, EntryInfo]:
    """Value and information of an entry.

    Raises:
        NotFound: It is marked as deleted.
    """
    if wire.get("state") == "DELETED" and wire.get("value") is None:
        raise deleted(endpoint)
    users = [resource_id(path, "users") for path in wire.get("users") or ()]
    info = EntryInfo(
        wire.get("revisionId") or "",
        timestamp(wire.get("createTime")),
        timestamp(wire.get("revisionCreateTime")),
        [user for user in users if user is not None],
        dict(wire.get("attributes") or {}),
    )
    return wire.get("value"), info


def read_headers(headers: Mapping[str, str]) -> EntryInfo:
    """Information of an entry from the headers of the first generation."""
    metadata = _json(headers.get("roblox-entry-attributes"))
    return EntryInfo(
        headers.get(VERSION) or "",
        timestamp(headers.get("roblox-entry-created-time")),
        timestamp(headers.get("roblox-entry-version-created-time")),
        # As a JSON list, or the numbers alone: both are documented.
        [int(user) for user in re.findall(r"\d+", headers.get("roblox-entry-userids") or "")],
        cast("dict[str, Any]", metadata) if isinstance(metadata, dict) else {},
    )


def tell_present(error: PreconditionFailed) -> None:
    """Put the value that stands where a precondition does not hold into the error, where the service tells it."""
    if VERSION not in error.headers:
        return
    error.value, error.info = _json(error.body), read_headers(error.headers)
    # The body is that value: what it calls a message or a code is a player's data.
    error.message, error.error_code, error.details = "The entry has another value than was required.", None, None


def _json(text: str | bytes | None) -> object:
    try:
        return None if not text else json.loads(text)
    except ValueError:
        return None


def deleted(endpoint: Endpoint) -> NotFound:
    """Say that an entry is there no more."""
    return NotFound("The entry is marked as deleted.", endpoint=endpoint)


def listed(wire: Wire, scope: str | None) -> ListedEntry:
    """A key of a listing, in the scope that was listed or the one that its path names."""
    key, found = _read_path(wire.get("path") or "", wire.get("id"))
    return ListedEntry(key, found if scope is None else scope)


def _read_path(path: str, id: str | None) -> tuple[str, str]:
    """Key and scope. Names may stand escaped in the path, or as they are."""
    parts = path.split("/")
    if len(parts) == 8 and id in (None, unquote(parts[7])):
        return unquote(parts[7]), unquote(parts[5])
    key = id or unquote(path.rpartition("/entries/")[2])
    before = path.removesuffix(f"/entries/{key}")
    found = before.partition("/scopes/")[2]
    return key, found or "global"
