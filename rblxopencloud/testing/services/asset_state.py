"""The assets that a local Open Cloud holds: making them, their versions and content, what moderation makes of them.

Kinds of documents: ("asset", id), ("asset-version", id, number) and ("asset-content", id, number). Which requests lead
here is the business of `assets` and its neighbours.
"""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

from rblxopencloud.enums.creator import AssetType
from rblxopencloud.testing._json import as_object
from rblxopencloud.testing.errors import Refusal

if TYPE_CHECKING:
    from rblxopencloud.testing.store import Document
    from rblxopencloud.testing.world import World

FIRST = 100_000
LINKS = frozenset(
    f"{site}SocialLink"
    for site in ("facebook", "twitter", "youtube", "twitch", "discord", "github", "roblox", "guilded", "devForum")
)
VERDICTS = ("Approved", "Rejected")
_APPROVED: Document = {"verdict": "Approved", "seconds": 0.0}


def set_moderation(world: World, verdict: str, seconds: float) -> None:
    """What moderation makes of all content that comes from now on, and how long it takes.

    Raises:
        ValueError: It is no verdict, or the time is negative.
    """
    if verdict not in VERDICTS:
        raise ValueError(f"The verdict must be one of {', '.join(VERDICTS)}, not {verdict!r}.")
    if seconds < 0:
        raise ValueError(f"Moderation cannot take {seconds} seconds.")
    world.store.put({"verdict": verdict, "seconds": seconds}, "asset-moderation")


def add_asset(world: World, about: Document, creator: Document, content: bytes, media_type: str) -> int:
    """Make an asset with its first version.

    Args:
        world: Where it is kept.
        about: Its `assetType`, `displayName` and `description`.
        creator: Its `userId` or `groupId`.
        content: The file.
        media_type: What kind of file it is.

    Returns:
        Its id.
    """
    asset_id = FIRST + world.store.next_number("asset")
    asset = _new(world, asset_id, str(about["assetType"]), creator)
    asset["displayName"], asset["description"] = about["displayName"], about.get("description", "")
    add_version(world, asset, content, media_type)
    return asset_id


def add_version(world: World, asset: Document, content: bytes, media_type: str) -> int:
    """Add a version to an asset, make it the present one, and keep both. Returns its number."""
    asset_id = int(asset["assetId"])
    number = int(asset.get("revisionId", 0)) + 1
    setting = world.store.get("asset-moderation") or _APPROVED
    version: Document = {
        "path": f"assets/{asset_id}/versions/{number}",
        "creationContext": asset["creationContext"],
        "verdict": setting["verdict"],
        "judged": world.clock.time() + float(setting["seconds"]),
    }
    asset["revisionId"], asset["revisionCreateTime"] = str(number), world.timestamp()
    kept = {"content": base64.b64encode(content).decode(), "mediaType": media_type}
    world.store.put(kept, "asset-content", asset_id, number)
    world.store.put(version, "asset-version", asset_id, number)
    world.store.put(asset, "asset", asset_id)
    return number


def need_asset(world: World, text: object) -> Document:
    """An asset that there is by now.

    Raises:
        Refusal: 404 where there is none, naming some that there are; 400 where that is no id.
    """
    asset_id = number_of(text, "an asset id")
    asset = _place(world, asset_id) or world.store.get("asset", asset_id)
    if asset is None or world.clock.time() < asset["from"]:
        known = [str(key[0]) for key, found in world.store.list("asset") if found["from"] <= world.clock.time()]
        shown = ", ".join(known[:10]) or "none"
        raise Refusal(404, f"There is no asset {asset_id} in this local Open Cloud. Those that are: {shown}.")
    return asset


def _place(world: World, asset_id: int) -> Document | None:
    """A place as the asset that it is too, made one when it is first looked at."""
    found = ((key[0], place) for key, place in world.store.list("place") if key[1] == asset_id)
    universe_id, place = next(found, (0, None))
    if place is None:
        return None
    asset = world.store.get("asset", asset_id) or _new_place(world, asset_id, universe_id)
    asset["displayName"], asset["description"] = place["displayName"], place["description"]
    world.store.put(asset, "asset", asset_id)
    return asset


def _new_place(world: World, asset_id: int, universe_id: str | int) -> Document:
    universe = world.need("universe", universe_id)
    kind = "user" if "user" in universe else "group"
    creator = {f"{kind}Id": int(str(universe[kind]).rpartition("/")[2])}
    asset = _new(world, asset_id, "Place", creator)
    add_version(world, asset, b"<roblox!", "application/octet-stream")
    return asset


def _new(world: World, asset_id: int, kind: str, creator: Document) -> Document:
    return {
        "path": f"assets/{asset_id}",
        "assetId": asset_id,
        "assetType": upper(kind),
        "creationContext": {"creator": creator},
        "state": "Active",
        "createTime": world.timestamp(),
        "from": 0.0,
    }


def need_version(world: World, asset: Document, number: int) -> Document:
    """One version of an asset.

    Raises:
        Refusal: 404 where there is none.
    """
    return world.need("asset-version", int(asset["assetId"]), number, what="version of an asset:")


def number_of(text: object, what: str) -> int:
    """A positive whole number out of a path or body.

    Raises:
        Refusal: 400 where it is none.
    """
    given = str(text)
    if not (given.isascii() and given.isdecimal() and len(given) < 20 and int(given) > 0):
        raise Refusal(400, f"{given[:40]!r} is not {what}.")
    return int(given)


def state_of(world: World, version: Document) -> str:
    """What moderation has made of a version so far."""
    return "Reviewing" if world.clock.time() < version["judged"] else str(version["verdict"])


def view(world: World, asset: Document) -> Document:
    """An asset as it is answered, with everything that is known."""
    present = need_version(world, asset, int(asset["revisionId"]))
    shown = {name: value for name, value in asset.items() if name not in ("from", "createTime", "changeTime")}
    return {**shown, "moderationResult": _result(world, present)}


def view_version(world: World, version: Document) -> Document:
    """A version as it is answered."""
    shown = {name: value for name, value in version.items() if name not in ("verdict", "judged")}
    return {**shown, "moderationResult": _result(world, version)}


def content_of(world: World, asset_id: int, number: int) -> tuple[bytes, str]:
    """The file of a version, and its media type."""
    kept = world.need("asset-content", asset_id, number)
    return base64.b64decode(kept["content"]), str(kept["mediaType"])


def type_of(asset: Document) -> str:
    """The type of an asset in the spelling of requests, such as "MeshPart"."""
    known = AssetType.from_wire(str(asset["assetType"]))
    return "" if known is None else known.wire


def upper(kind: str) -> str:
    """A type in the spelling of answers, such as "ASSET_TYPE_MESH_PART".

    Raises:
        Refusal: 400 for a type that there is not.
    """
    known = AssetType.from_wire(kind)
    if known is None or known is AssetType.Unknown:
        raise Refusal(400, f"There is no asset type {kind[:40]!r}. Types look like 'Decal' or 'MeshPart'.")
    words = "".join(f"_{letter}" if letter.isupper() and place else letter for place, letter in enumerate(known.wire))
    return f"ASSET_TYPE_{words.upper().replace('T_SHIRT', 'TSHIRT')}"


def creator_of(world: World, context: Any) -> Document:
    """Who a request names as the creator.

    Raises:
        Refusal: 400 where that is not exactly one user or group, 404 where there is no such user or group.
    """
    given = {name: value for name, value in as_object(as_object(context).get("creator")).items() if value is not None}
    if len(given) != 1 or next(iter(given)) not in ("userId", "groupId"):
        raise Refusal(400, "creationContext.creator must hold either userId or groupId.")
    name, value = next(iter(given.items()))
    world.need(name.removesuffix("Id"), number_of(value, f"a {name}"))
    return {name: int(value)}


def _result(world: World, version: Document) -> Document:
    return {"moderationState": f"MODERATION_STATE_{state_of(world, version).upper()}"}
