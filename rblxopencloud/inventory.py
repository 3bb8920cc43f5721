"""What the inventory of a user holds: values without I/O, the same classes in both packages."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias, cast

import attrs

from ._values import Wire, hash_of, number, timestamp
from .enums.users import InventoryAssetType, InventoryItemState

if TYPE_CHECKING:
    from datetime import datetime

__all__ = [
    "AnyInventoryItem",
    "InventoryAsset",
    "InventoryBadge",
    "InventoryGamePass",
    "InventoryItem",
    "InventoryPrivateServer",
]


@attrs.define
class InventoryItem:
    """Something that a user owns. Kinds that this version does not know have no class of their own.

    Attributes:
        id: The id of what is owned; 0 where the service did not say.
        added_at: When the user came to own it; None where the service did not say, as for game passes.

    [Inventories](https://create.roblox.com/docs/cloud/reference/features/inventories)
    """

    id: int
    added_at: datetime | None

    __hash__ = hash_of("id")


@attrs.define
class InventoryAsset(InventoryItem):
    """An asset that a user owns, such as a hat or a model.

    Attributes:
        id: The id of the asset.
        added_at: When the user came to own it; None where the service did not say.
        type: What kind of asset it is.
        instance_id: The id of this copy of the asset; None where the service did not say.
        collectable_item_id: The id of the collectible, for collectibles only.
        collectable_instance_id: The id of this copy of the collectible.
        serial_number: Which copy of a limited item it is; None where copies are not numbered.
        collectable_state: Whether the copy can be sold or traded.
        type_name: What the service calls the type, should this version not know it.

    [Inventories](https://create.roblox.com/docs/cloud/reference/features/inventories)
    """

    type: InventoryAssetType
    instance_id: int | None
    collectable_item_id: str | None = None
    collectable_instance_id: str | None = None
    serial_number: int | None = None
    collectable_state: InventoryItemState | None = None
    type_name: str | None = attrs.field(default=None, repr=False)

    __hash__ = hash_of("id")


@attrs.define
class InventoryBadge(InventoryItem):
    """A badge that was awarded to a user.

    Attributes:
        id: The id of the badge.
        added_at: When it was awarded.

    [Inventories](https://create.roblox.com/docs/cloud/reference/features/inventories)
    """

    __hash__ = hash_of("id")


@attrs.define
class InventoryGamePass(InventoryItem):
    """A game pass that a user owns.

    Attributes:
        id: The id of the game pass.
        added_at: Always None at present, for the service does not say.

    [Inventories](https://create.roblox.com/docs/cloud/reference/features/inventories)
    """

    __hash__ = hash_of("id")


@attrs.define
class InventoryPrivateServer(InventoryItem):
    """A private server that a user owns.

    Attributes:
        id: The id of the private server.
        added_at: When it was bought.

    [Inventories](https://create.roblox.com/docs/cloud/reference/features/inventories)
    """

    __hash__ = hash_of("id")


AnyInventoryItem: TypeAlias = InventoryAsset | InventoryBadge | InventoryGamePass | InventoryPrivateServer
"""What a listing of an inventory yields."""

_PLAIN: tuple[tuple[str, str, type[InventoryItem]], ...] = (
    ("badgeDetails", "badgeId", InventoryBadge),
    ("gamePassDetails", "gamePassId", InventoryGamePass),
    ("privateServerDetails", "privateServerId", InventoryPrivateServer),
)


def read_item(wire: Wire) -> AnyInventoryItem:
    """An item as the service describes it.

    One of a kind that this version does not know is a plain `InventoryItem`.
    """
    added_at = timestamp(wire.get("addTime"))
    asset: Wire | None = wire.get("assetDetails")
    if asset is not None:
        return _asset(asset, added_at)
    for details, name, kind in _PLAIN:
        found: Wire | None = wire.get(details)
        if found is not None:
            return cast("AnyInventoryItem", kind(number(found.get(name)) or 0, added_at))
    return cast("AnyInventoryItem", InventoryItem(0, added_at))


def _asset(wire: Wire, added_at: datetime | None) -> InventoryAsset:
    collectible: Wire = wire.get("collectibleDetails") or {}
    kind = wire.get("inventoryItemAssetType")
    return InventoryAsset(
        number(wire.get("assetId")) or 0,
        added_at,
        InventoryAssetType.from_wire(kind) or InventoryAssetType.Unknown,
        number(wire.get("instanceId")),
        collectible.get("itemId"),
        collectible.get("instanceId"),
        number(collectible.get("serialNumber")),
        InventoryItemState.from_wire(collectible.get("instanceState")),
        kind,
    )
