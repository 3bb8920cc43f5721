"""The assets of the Creator Store that the caller has saved. Whoever calls, it is the same person."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rblxopencloud.testing._json import as_list, as_object
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.handlers import Handlers, nothing
from rblxopencloud.testing.paging import paged
from rblxopencloud.testing.services.asset_state import need_asset, type_of
from rblxopencloud.testing.services.creator_store import cents
from rblxopencloud.testing.services.toolbox import has_words, shown
from rblxopencloud.testing.services.universes import USER

if TYPE_CHECKING:
    from collections.abc import Callable

    from rblxopencloud.testing._json import Json
    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.store import Document
    from rblxopencloud.testing.world import World

handlers = Handlers()

PAGE = 100
MOST_DELETED = 5000
_UPWARDS = frozenset({"Name", "Creator", "TargetType"})
"""What is sorted upwards where the caller does not say."""


@handlers.answers("Saves_CreateSave")
def create_save(call: Call, world: World) -> object:
    """Save an asset."""
    key = _key(as_object(call.body))
    asset = need_asset(world, key[1])
    if type_of(asset) != key[0] or shown(world, asset) is None:
        raise Refusal(404, f"The store does not show a {key[0]} {key[1]}.")
    if world.store.get("save", *key) is not None:
        raise Refusal(409, f"{key[0]} {key[1]} is saved already.")
    world.store.put({"type": key[0], "id": key[1], "dateSaved": world.timestamp()}, "save", *key)
    return nothing(201)


@handlers.answers("Saves_DeleteSave")
def delete_save(call: Call, world: World) -> object:
    """Forget one saved asset."""
    key = _key(call.query)
    if not world.store.delete("save", *key):
        raise Refusal(404, f"{key[0]} {key[1]} is not saved.")
    return nothing(204)


@handlers.answers("Saves_BulkDeleteSaves")
def delete_saves(call: Call, world: World) -> object:
    """Forget several saved assets; those that are not saved do not count."""
    targets = as_list(as_object(call.body).get("targets"))
    if len(targets) > MOST_DELETED:
        raise Refusal(400, f"targets holds {len(targets)} assets; at most {MOST_DELETED} are deleted at once.")
    return {"deletedCount": sum(world.store.delete("save", *_key(as_object(target))) for target in targets)}


@handlers.answers("Saves_GetSaves")
def list_saves(call: Call, world: World) -> object:
    """The saved assets, with nothing in place of an asset that the store does not show any more."""
    kind, number = call.query.get("targetType"), call.query.get("targetId")
    if number is not None and kind is None:
        raise Refusal(400, "targetId needs targetType.")
    prefix = [str(kind)] if number is None else [str(kind), int(str(number))]
    found = [_hydrated(world, save) for _, save in world.store.list("save", *(prefix if kind else []))]
    order = str(call.query.get("sortBy") or "DateSaved")
    direction = str(call.query.get("sortDirection") or "None")
    upwards = direction == "Ascending" or (direction == "None" and order in _UPWARDS)
    kept = [save for save in found if _wanted(save, call)]
    kept.sort(key=_order(order), reverse=not upwards)
    return paged(call, kept, size=PAGE)


def _key(target: Any) -> tuple[str, int]:
    if target.get("targetType") is None or target.get("targetId") is None:
        raise Refusal(400, "Name the asset by targetType and targetId.")
    return str(target["targetType"]), int(target["targetId"])


def _hydrated(world: World, save: Document) -> Document:
    asset = need_asset(world, save["id"])
    owned = asset["creationContext"]["creator"].get("userId") == USER
    return {"creatorStoreAsset": shown(world, asset), "dateSaved": save["dateSaved"], "owned": owned}


def _wanted(save: Document, call: Call) -> bool:
    item = save["creatorStoreAsset"]
    words = str(call.query.get("keyword") or "")
    if call.query.get("hideOwnedAssets") and save["owned"]:
        return False
    return not words if item is None else has_words(item, words)


def _order(category: str) -> Callable[[Document], Any]:
    keys: dict[str, Callable[[Json], Any]] = {
        "Name": lambda item: item["asset"]["name"],
        "Creator": lambda item: item["creator"]["name"] or "",
        "Ratings": lambda item: item["voting"]["upVotePercent"],
        "TargetType": lambda item: item["asset"]["assetTypeId"],
        "LastModified": lambda item: item["asset"]["updateTime"],
        "Price": lambda item: cents(item["creatorStoreProduct"]["purchasePrice"]),
    }
    key = keys.get(category)

    def order(save: Document) -> Any:
        item = save["creatorStoreAsset"]
        # What has lost its asset comes together at one end.
        return save["dateSaved"] if key is None else (item is not None, key(item) if item is not None else None)

    return order
