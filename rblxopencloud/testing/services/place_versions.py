"""Versions of places: their files, and the Team Create session that keeps others from writing.

https://create.roblox.com/docs/cloud/guides/usage-place-publishing
"""

from __future__ import annotations

import base64
import hashlib
from typing import TYPE_CHECKING

from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.handlers import Handlers
from rblxopencloud.testing.services.universes import need_place, universe_id

if TYPE_CHECKING:
    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.store import Document
    from rblxopencloud.testing.world import World

STARTS = (b"<roblox!", b"<roblox ")

handlers = Handlers()


@handlers.answers("Places_CreatePlaceVersionApiKey")
def create(call: Call, world: World) -> object:
    """Take in a file as the next version. The same bytes again are the same version."""
    universe, place = universe_id(call, world), int(str(call.path["placeId"]))
    _check_place(universe, place, world)
    if call.content[:8] not in STARTS:
        raise Refusal(400, "The body is not a place file: those start with '<roblox!' or '<roblox '.")
    digest = hashlib.sha256(call.content).hexdigest()
    last = newest(world, place)
    same = last is not None and last["sha256"] == digest
    number = int(last["number"]) if last is not None and same else latest(world, place) + 1
    published = call.query.get("versionType") == "Published" or (last is not None and same and last["published"])
    version: Document = {"number": number, "sha256": digest, "published": published, "time": world.timestamp()}
    world.store.put(version, "place-version", place, number)
    world.store.put({"content": base64.b64encode(call.content).decode()}, "place-file", place, number)
    _touch(universe, place, world)
    return {"versionNumber": number}


@handlers.answers("get_legacy_develop_v1_places__placeId__teamcreate_active_session_members")
def list_team_create_members(call: Call, world: World) -> object:
    """Who has a place open in a Team Create session."""
    session = world.store.get("team-create", int(str(call.path["placeId"]))) or {"users": []}
    users = (world.need("user", user) for user in session["users"])
    return {"data": [{"id": user["id"], "name": user["name"], "displayName": user["displayName"]} for user in users]}


def newest(world: World, place: int) -> Document | None:
    """The newest version of a place, None where nothing was ever uploaded."""
    return next((version for _, version in world.store.list("place-version", place, descending=True)), None)


def latest(world: World, place: int) -> int:
    """The number of the newest version of a place, 0 where nothing was ever uploaded."""
    version = newest(world, place)
    return 0 if version is None else int(version["number"])


def file(world: World, place: int, version: int) -> bytes:
    """The file that was uploaded as a version.

    Raises:
        KeyError: There is no such version.
    """
    found = world.store.get("place-file", place, version)
    if found is None:
        raise KeyError(f"Nothing was uploaded as version {version} of place {place}.")
    return base64.b64decode(found["content"])


def _check_place(universe: int, place: int, world: World) -> None:
    homes = {key[0] for key, _ in world.store.list("place") if key[1] == place}
    if homes and universe not in homes:
        raise Refusal(409, f"Place {place} belongs to another experience.")
    need_place(universe, place, world)
    check_team_create(world, place)


def check_team_create(world: World, place: int) -> None:
    """Refuse to write to a place that is open in a Team Create session.

    Raises:
        Refusal: 409.
    """
    if world.store.get("team-create", place) is not None:
        raise Refusal(409, f"Place {place} is open in a Team Create session.")


def _touch(universe: int, place: int, world: World) -> None:
    document = need_place(universe, place, world)
    world.store.put({**document, "updateTime": world.timestamp()}, "place", universe, place)
