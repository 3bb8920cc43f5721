"""What users own, under the filter of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloud.testing._json import as_object
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.handlers import Handlers
from rblxopencloud.testing.paging import paged
from rblxopencloud.testing.services.people import caller, may, user

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.store import Document
    from rblxopencloud.testing.world import World

handlers = Handlers()

_KINDS = {
    "asset": ("assetDetails", "assetId", "inventoryItemAssetTypes"),
    "badge": ("badgeDetails", "badgeId", "badges"),
    "gamePass": ("gamePassDetails", "gamePassId", "gamePasses"),
    "privateServer": ("privateServerDetails", "privateServerId", "privateServers"),
}
_TYPE_FIELDS = frozenset({"onlyCollectibles", *(field for _, _, field in _KINDS.values())})
_ID_FIELDS = frozenset(f"{kind}Ids" for kind in _KINDS)
_SCOPE = "user.inventory-item:read"


def add_item(world: World, user_id: int, item: Mapping[str, object]) -> None:
    """Give a user something.

    Args:
        world: Where.
        user_id: Who.
        item: What, as the service describes it but for the path.
    """
    position = world.store.next_number(f"inventory of {user_id}")
    document: Document = {"path": f"users/{user_id}/inventory-items/item-{position}", **item}
    world.store.put(document, "inventory-item", user_id, position)


@handlers.answers("Cloud_ListInventoryItems")
def list_items(call: Call, world: World) -> object:
    """What a user owns, or what of it is asked for."""
    user_id, known = user(world, call.path["user_id"])
    own = may(call, _SCOPE) and caller(call) == user_id
    if known.get("inventoryVisibility", "EVERYONE") != "EVERYONE" and not own:
        raise Refusal(403, f"The inventory of user {user_id} is not open to everybody. It takes {_SCOPE} of that user.")
    wanted = _fields(str(call.query.get("filter") or ""))
    items = (item for _, item in world.store.list("inventory-item", user_id))
    return paged(call, [item for item in items if not wanted or _fits(item, wanted)])


def _fields(text: str) -> dict[str, str]:
    pairs = [part.partition("=") for part in text.split(";") if part]
    fields = {name.strip(): value.strip() for name, _, value in pairs}
    for name in fields:
        if name not in _TYPE_FIELDS | _ID_FIELDS:
            raise Refusal(400, f"The filter names {name[:40]!r}; it understands {_listed(_TYPE_FIELDS | _ID_FIELDS)}.")
    if not _TYPE_FIELDS.isdisjoint(fields) and not _ID_FIELDS.isdisjoint(fields):
        raise Refusal(400, "The filter mixes types and ids. Ask for either.")
    return fields


def _listed(names: frozenset[str]) -> str:
    return ", ".join(sorted(names))


def _fits(item: Document, wanted: dict[str, str]) -> bool:
    for kind, (details, id_name, field) in _KINDS.items():
        found = item.get(details)
        if found is None:
            continue
        if f"{kind}Ids" in wanted:
            return str(as_object(found).get(id_name)) in wanted[f"{kind}Ids"].split(",")
        value = wanted.get(field, "")
        return _is_asset(as_object(found), value, wanted) if kind == "asset" else value == "true"
    return False


def _is_asset(asset: Mapping[str, object], types: str, wanted: dict[str, str]) -> bool:
    if wanted.get("onlyCollectibles") == "true" and "collectibleDetails" not in asset:
        return False
    return types == "*" or asset.get("inventoryItemAssetType") in types.split(",")
