"""Versions of places: their files, and the Team Create session that keeps others from writing.

https://create.roblox.com/docs/cloud/guides/usage-place-publishing
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.handlers import Handlers
from rblxopencloud.testing.services.asset_state import add_version, content_of
from rblxopencloud.testing.services.universes import check_team_create, need_place, universe_id

if TYPE_CHECKING:
    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.store import Document
    from rblxopencloud.testing.world import World

KINDS = {b"<roblox!": "application/octet-stream", b"<roblox ": "application/xml"}

handlers = Handlers()


@handlers.answers("Places_CreatePlaceVersionApiKey")
def create(call: Call, world: World) -> object:
    """Take in a file as the next version. The same bytes again are the same version."""
    universe, place = universe_id(call, world), int(str(call.path["placeId"]))
    _check_place(universe, place, world)
    kind = KINDS.get(call.content[:8])
    if kind is None:
        raise Refusal(400, "The body is not a place file: those start with '<roblox!' or '<roblox '.")
    asset = world.store.get("asset", place) or _as_asset(universe, place, world)
    number = latest(world, place)
    if number == 0 or content_of(world, place, number)[0] != call.content:
        number = add_version(world, asset, call.content, kind)
        world.store.put({"time": world.timestamp()}, "place-version", place, number)
    if call.query.get("versionType") == "Published":
        world.store.put({"time": world.timestamp()}, "place-published", place, number)
    _touch(universe, place, world)
    return {"versionNumber": number}


@handlers.answers("get_legacy_develop_v1_places__placeId__teamcreate_active_session_members")
def list_team_create_members(call: Call, world: World) -> object:
    """Who has a place open in a Team Create session."""
    session = world.store.get("team-create", int(str(call.path["placeId"]))) or {"users": []}
    users = (world.need("user", user) for user in session["users"])
    return {"data": [{"id": user["id"], "name": user["name"], "displayName": user["displayName"]} for user in users]}


def latest(world: World, place: int) -> int:
    """The number of the newest version of a place, 0 where nothing was ever uploaded."""
    asset = world.store.get("asset", place)
    return 0 if asset is None else int(asset["revisionId"])


def file(world: World, place: int, version: int) -> bytes:
    """The file that was uploaded as a version.

    Raises:
        KeyError: There is no such version.
    """
    if world.store.get("asset-content", place, version) is None:
        raise KeyError(f"Nothing was uploaded as version {version} of place {place}.")
    return content_of(world, place, version)[0]


def _as_asset(universe: int, place: int, world: World) -> Document:
    """A place as the asset that it is, with the same id; its versions are those of the place."""
    about, home = need_place(universe, place, world), world.need("universe", universe)
    kind = "group" if "group" in home else "user"
    return {
        "path": f"assets/{place}",
        "assetId": place,
        "assetType": "ASSET_TYPE_PLACE",
        "displayName": about["displayName"],
        "description": about["description"],
        "creationContext": {"creator": {f"{kind}Id": int(home[kind].rpartition("/")[2])}},
        "state": "Active",
        "createTime": about["createTime"],
        "from": 0.0,
    }


def _check_place(universe: int, place: int, world: World) -> None:
    homes = {key[0] for key, _ in world.store.list("place") if key[1] == place}
    if homes and universe not in homes:
        raise Refusal(409, f"Place {place} belongs to another experience.")
    need_place(universe, place, world)
    check_team_create(place, world)


def _touch(universe: int, place: int, world: World) -> None:
    document = need_place(universe, place, world)
    world.store.put({**document, "updateTime": world.timestamp()}, "place", universe, place)
