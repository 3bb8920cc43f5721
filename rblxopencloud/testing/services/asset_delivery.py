"""Downloading assets: addresses that lead to their content for a while, and the content itself."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import uuid4

from rblxopencloud.enums.creator import AssetType
from rblxopencloud.testing.calls import Reply
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.handlers import Handlers
from rblxopencloud.testing.services.asset_state import (
    content_of,
    need_asset,
    need_version,
    number_of,
    state_of,
    type_of,
)

if TYPE_CHECKING:
    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.world import World

handlers = Handlers()

CONTENT = "/local-asset-content/"
"""What the paths of addresses start with that lead to content."""

SECONDS = 900
"""How long such an address leads there."""


@handlers.answers(
    "get_asset_delivery_api_v1_assetId__assetId_",
    "get_asset_delivery_api_v1_assetId__assetId__version__versionNumber_",
)
def locate(call: Call, world: World) -> object:
    """Where the content of an asset, or of one version of it, can be downloaded."""
    asset = need_asset(world, call.path["assetId"])
    version = need_version(world, asset, number_of(call.path.get("versionNumber", asset["revisionId"]), "a version"))
    expected = str(call.headers.get("AssetType") or call.query.get("expectedAssetType") or "")
    if expected and AssetType.from_wire(expected) is not AssetType.from_wire(type_of(asset)):
        raise Refusal(409, f"Asset {asset['assetId']} is a {type_of(asset)}, not a {expected[:40]}.")
    if state_of(world, version) == "Rejected":
        raise Refusal(403, f"Asset {asset['assetId']} did not pass moderation.")
    name, number = uuid4().hex, int(str(version["path"]).rpartition("/")[2])
    where = {"asset": asset["assetId"], "version": number, "until": world.clock.time() + SECONDS}
    world.store.put(where, "asset-location", name)
    known = AssetType.from_wire(type_of(asset))
    return {
        "location": f"http://{call.host}{CONTENT}{name}",
        "requestId": uuid4().hex,
        "assetTypeId": 0 if known is None else known.type_id,
        "isArchived": asset["state"] == "Archived",
        "isRecordable": True,
        "assetMetadatas": [{"metadataType": 1, "value": str(len(content_of(world, asset["assetId"], number)[0]))}],
    }


def content(world: World, path: str) -> Reply:
    """What an address leads to.

    Raises:
        Refusal: 404 where it leads to nothing, 403 where it did only earlier.
    """
    where = world.need("asset-location", path.removeprefix(CONTENT)[:64], what="content at")
    if world.clock.time() > where["until"]:
        raise Refusal(403, "The address has expired. Ask for the location of the asset again.")
    file, media_type = content_of(world, where["asset"], where["version"])
    return Reply(200, file, media_type)
