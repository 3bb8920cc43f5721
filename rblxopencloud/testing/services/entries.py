"""Data stores and their entries as both generations of the service see them: revisions, tombstones, limits, time.

What a request asks for and how it is answered is the business of `data_stores_v1` and `data_stores_v2`.

https://create.roblox.com/docs/cloud-services/data-stores
"""

from __future__ import annotations

import json
import math
import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, cast

import attrs

from rblxopencloud.testing.clock import rfc3339
from rblxopencloud.testing.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rblxopencloud.testing.store import Document
    from rblxopencloud.testing.world import World

GLOBAL = "global"
KEPT = timedelta(days=30)
"""How long tombstones, revisions that were replaced and data stores that were deleted are kept."""

READABLE = timedelta(hours=24)
"""How long entries can still be read after their data store was deleted."""

NAME = 50
LARGEST = 4_194_304
METADATA_KEY = 50
METADATA_VALUE = 250
METADATA = 300
_SURROGATE = re.compile("[\ud800-\udfff]")
_EPOCH = datetime(1, 1, 1, tzinfo=UTC)


@attrs.frozen
class Address:
    """Where an entry is: experience, data store, scope and key."""

    universe: int
    store: str
    scope: str
    key: str

    @property
    def parts(self) -> tuple[int, str, str, str]:
        """The address as the key of a document."""
        return self.universe, self.store, self.scope, self.key


@attrs.frozen
class Content:
    """What is written: the value as JSON text, and what is known about it."""

    text: str
    users: list[int]
    attributes: Mapping[str, Any]


def check_name(what: str, text: str, most: int = NAME) -> str:
    """A name within its limits.

    Raises:
        Refusal: 400 where it is empty or too long.
    """
    if not 1 <= len(text) <= most:
        raise Refusal(400, f"The {what} must have from 1 to {most} characters; it has {len(text)}.")
    return text


def check_content(content: Content) -> Content:
    """Content within the limits of the service.

    Raises:
        Refusal: 400 for a value that is too large or cannot be written, or metadata that is too large.
    """
    size = len(content.text.encode())
    if size > LARGEST:
        raise Refusal(400, f"The value has {size:,} bytes; at most {LARGEST:,} are allowed.")
    check_storable(json.loads(content.text))
    check_storable(content.attributes)
    _check_attributes(content.attributes)
    return content


def _check_attributes(attributes: Mapping[str, Any]) -> None:
    total = 0
    for name, value in attributes.items():
        text = value if isinstance(value, str) else json.dumps(value)
        sizes = len(name.encode()), len(text.encode())
        if sizes[0] > METADATA_KEY or sizes[1] > METADATA_VALUE:
            most = f"{METADATA_KEY} and {METADATA_VALUE}"
            raise Refusal(400, f"The attribute {name[:60]!r} and its value may have {most} bytes, not {sizes}.")
        total += sum(sizes)
    if total > METADATA:
        raise Refusal(400, f"The attributes have {total} bytes; at most {METADATA} are allowed.")


def check_storable(value: object) -> None:
    """Refuse what cannot be written as JSON in UTF-8.

    Raises:
        Refusal: 400 for an infinity and for half a surrogate pair.
    """
    if not _is_storable(value):
        raise Refusal(400, "The body holds a number that is too large, or half a surrogate pair.")


def _is_storable(value: object) -> bool:
    if isinstance(value, float):
        return math.isfinite(value)
    if isinstance(value, str):
        return value.isascii() or not _SURROGATE.search(value)
    if isinstance(value, dict):
        return all(_is_storable(name) and _is_storable(item) for name, item in cast("dict[str, object]", value).items())
    return not isinstance(value, list) or all(_is_storable(item) for item in cast("list[object]", value))


def whole_amount(amount: Any) -> int:
    """What is added to a number: 1 where the caller does not say.

    Raises:
        Refusal: 400 where it is not whole.
    """
    check_storable(amount)
    if amount is not None and amount != int(amount):
        raise Refusal(400, f"The amount is {amount}; it must be a whole number.")
    return 1 if amount is None else int(amount)


def find_store(world: World, universe: int, name: str) -> Document | None:
    """A data store, None where there is none any more."""
    found = world.store.get("data-store", universe, name)
    if found is None or found["expireTime"] is None or moment(found["expireTime"]) > world.now:
        return found
    world.store.delete("data-store", universe, name)
    world.store.clear("entry", universe, name)
    world.store.clear("revision", universe, name)
    return None


def need_store(world: World, universe: int, name: str) -> Document:
    """A data store whose entries can be read.

    Raises:
        Refusal: 404 where there is none, or it was deleted more than a day ago.
    """
    found = find_store(world, universe, name)
    if found is None or (found["expireTime"] and moment(found["expireTime"]) - KEPT + READABLE <= world.now):
        raise Refusal(404, f"There is no data store {name!r} in universe {universe}.")
    return found


def _store_to_write(world: World, universe: int, name: str) -> None:
    found = find_store(world, universe, name)
    if found is None:
        fresh: Document = {"name": name, "createTime": world.timestamp(), "expireTime": None}
        world.store.put(fresh, "data-store", universe, name)
    elif found["expireTime"]:
        raise Refusal(409, f"The data store {name!r} is deleted. Undelete it before anything is written to it.")


def list_stores(world: World, universe: int) -> Iterator[Document]:
    """All data stores of an experience, also those that are deleted and not gone yet."""
    for key, _ in world.store.list("data-store", universe):
        found = find_store(world, universe, str(key[1]))
        if found is not None:
            yield found


def find_entry(world: World, address: Address) -> Document | None:
    """An entry, which may be deleted; None where there is none, or it was deleted long ago."""
    found = world.store.get("entry", *address.parts)
    return None if found is None else _kept(world, address, found)


def _kept(world: World, address: Address, found: Document) -> Document | None:
    if not is_deleted(found) or moment(found["latest"]["time"]) + KEPT > world.now:
        return found
    world.store.delete("entry", *address.parts)
    world.store.clear("revision", *address.parts)
    return None


def live_entry(world: World, address: Address) -> Document | None:
    """An entry that has a value, None where there is none."""
    found = find_entry(world, address)
    return None if found is None or is_deleted(found) else found


def is_deleted(entry: Document) -> bool:
    """Whether the latest revision of an entry is a tombstone."""
    return entry["latest"]["text"] is None


def list_entries(world: World, universe: int, store: str, scope: str | None) -> Iterator[tuple[Address, Document]]:
    """The entries of one scope, or of all, also those that are deleted and not gone yet."""
    prefix = (universe, store) if scope is None else (universe, store, scope)
    for key, entry in world.store.list("entry", *prefix):
        address = Address(universe, store, str(key[2]), str(key[3]))
        found = _kept(world, address, entry)
        if found is not None:
            yield address, found


def write(world: World, address: Address, content: Content) -> Document:
    """Make a new revision of an entry.

    Raises:
        Refusal: 400 where something is over a limit, 409 where the data store is deleted.
    """
    _check_address(address)
    check_content(content)
    _store_to_write(world, address.universe, address.store)
    return _append(world, address, content.text, content.users, content.attributes)


def remove(world: World, address: Address) -> Document | None:
    """Put a tombstone on an entry; None where there is nothing to delete."""
    if live_entry(world, address) is None:
        return None
    return _append(world, address, None, [], {})


def increase(world: World, address: Address, amount: int, users: list[int], attributes: Mapping[str, Any]) -> Document:
    """Add to the whole number that an entry holds, or make the entry with that number.

    Raises:
        Refusal: 400 where it holds something else.
    """
    found = live_entry(world, address)
    value = 0 if found is None else json.loads(found["latest"]["text"])
    if isinstance(value, bool) or not isinstance(value, (int, float)) or value != int(value):
        raise Refusal(400, "The value of the entry is not a whole number, so it cannot be incremented.")
    return write(world, address, Content(str(int(value) + amount), users, attributes))


def _check_address(address: Address) -> None:
    check_name("name of a data store", address.store)
    check_name("scope", address.scope)
    check_name("key", address.key)


def _append(
    world: World, address: Address, text: str | None, users: list[int], attributes: Mapping[str, Any]
) -> Document:
    old = find_entry(world, address)
    fresh = old is None or is_deleted(old)
    now = world.now
    created = rfc3339(now) if fresh else cast("Document", old)["created"]
    number = 1 if old is None else int(old["latest"]["number"]) + 1
    revision: Document = {
        "id": f"{_ticks(moment(created)):016X}.{number:010X}.{_ticks(now):016X}.01",
        "number": number,
        "time": rfc3339(now),
        "created": created,
        "text": text,
        "users": users,
        "attributes": dict(attributes),
    }
    entry: Document = {"created": created, "latest": revision}
    world.store.put(revision, "revision", *address.parts, number)
    world.store.put(entry, "entry", *address.parts)
    return entry


def revisions(world: World, address: Address) -> list[Document]:
    """The revisions of an entry that are kept, the newest first.

    Raises:
        Refusal: 404 where there is no such entry.
    """
    need_store(world, address.universe, address.store)
    if find_entry(world, address) is None:
        raise no_entry(address)
    found = [revision for _, revision in world.store.list("revision", *address.parts, descending=True)]
    oldest = world.now - KEPT
    replaced = [None, *(moment(revision["time"]) for revision in found)]
    return [one for one, end in zip(found, replaced, strict=False) if end is None or end > oldest]


def no_entry(address: Address) -> Refusal:
    """Say that there is no such entry."""
    return Refusal(404, f"There is no entry {address.key!r} in scope {address.scope!r} of {address.store!r}.")


def moment(text: str) -> datetime:
    """A time of a document or a request.

    Raises:
        Refusal: 400 where it is none.
    """
    try:
        found = datetime.fromisoformat(text)
    except ValueError as error:
        raise Refusal(400, f"{text[:40]!r} is not a time in RFC 3339.") from error
    return found if found.tzinfo is not None else found.replace(tzinfo=UTC)


def expiry(world: World) -> str:
    """When something that is deleted now is gone."""
    return rfc3339(world.now + KEPT)


def _ticks(when: datetime) -> int:
    """Tenths of microseconds since the year 1, as versions count time."""
    since = when - _EPOCH
    return (since.days * 86400 + since.seconds) * 10_000_000 + since.microseconds * 10
