"""What of an inventory is asked for, as a filter of the service. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from .enums.users import InventoryAssetType

if TYPE_CHECKING:
    from collections.abc import Iterable

Assets: TypeAlias = "Iterable[InventoryAssetType] | Iterable[int] | bool | None"
Ids: TypeAlias = "Iterable[int] | bool"


def inventory_filter(
    only_collectibles: bool, assets: Assets, badges: Ids, game_passes: Ids, private_servers: Ids
) -> str | None:
    """The filter that asks for so much of an inventory; None for all of it, "" for nothing at all.

    Raises:
        TypeError: Something is neither a list nor True or False.
        ValueError: Kinds and ids are mixed, which the service does not allow.
    """
    if only_collectibles and assets is None:
        assets = True
    ids: dict[str, str | None] = {}
    kinds: dict[str, str | None] = {}
    _add_assets(assets, kinds, ids)
    for name, asked in (("badge", badges), ("gamePass", game_passes), ("privateServer", private_servers)):
        if isinstance(asked, bool):
            kinds[_plural(name)] = "true" if asked else None
        else:
            ids[f"{name}Ids"] = _joined(name, asked)
    return _whole(assets, only_collectibles, _given(kinds), _given(ids), bool(ids))


def _whole(assets: Assets, only_collectibles: bool, kinds: list[str], ids: list[str], listed: bool) -> str | None:
    if kinds and ids:
        raise ValueError("Either kinds (True, or asset types) or ids can be asked for, not both. List twice instead.")
    if only_collectibles and ids:
        raise ValueError("only_collectibles goes with kinds of assets, not with ids.")
    if only_collectibles and kinds:
        kinds = ["onlyCollectibles=true", *kinds]
    if not kinds and not ids:
        return None if assets is None and not listed else ""
    return ";".join(kinds or ids)


def _add_assets(assets: Assets, kinds: dict[str, str | None], ids: dict[str, str | None]) -> None:
    if assets is None or isinstance(assets, bool):
        kinds["inventoryItemAssetTypes"] = "*" if assets else None
        return
    wanted: list[object] = list(assets)
    types = [item for item in wanted if isinstance(item, InventoryAssetType)]
    if types and len(types) < len(wanted):
        raise ValueError("assets holds both types and ids. Pass either; list twice for both.")
    if types:
        kinds["inventoryItemAssetTypes"] = ",".join(map(_wire, types))
    else:
        ids["assetIds"] = _joined("asset", wanted)


def _wire(kind: InventoryAssetType) -> str:
    if kind is InventoryAssetType.Unknown:
        raise ValueError("InventoryAssetType.Unknown cannot be asked for. Pass True for all types.")
    return kind.wire


def _joined(name: str, ids: Iterable[object]) -> str:
    if isinstance(ids, (str, int)):
        raise TypeError(f"Ids of {_plural(name)} come in a list, or True stands for all; not {ids!r}.")
    return ",".join(_id(name, value) for value in ids)


def _id(name: str, value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"The id of a {name} is an int, not {value!r}.")
    return str(value)


def _plural(name: str) -> str:
    return f"{name}es" if name.endswith("s") else f"{name}s"


def _given(fields: dict[str, str | None]) -> list[str]:
    return [f"{name}={value}" for name, value in fields.items() if value]
