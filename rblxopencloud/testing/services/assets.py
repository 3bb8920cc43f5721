"""Assets: uploading and updating them, their versions, taking them out of use and back.

What they are kept as is the business of `asset_state`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloud.testing._json import as_list, as_object
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.handlers import Handlers
from rblxopencloud.testing.multipart import split_parts
from rblxopencloud.testing.paging import paged
from rblxopencloud.testing.services.asset_state import (
    LINKS,
    add_asset,
    add_version,
    content_of,
    creator_of,
    need_asset,
    need_version,
    number_of,
    type_of,
    upper,
    view,
    view_version,
)

if TYPE_CHECKING:
    from rblxopencloud.testing._json import Json
    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.store import Document
    from rblxopencloud.testing.world import World

handlers = Handlers()

DESCRIPTION = 1000
MOST_LINKS = 3
PAGE = 8
TRY_LINK = "tryAssetSocialLink"
_SHOWN = frozenset(
    {"path", "assetId", "assetType", "creationContext", "moderationResult", "revisionId", "revisionCreateTime", "state"}
)
_CHANGED = frozenset({"displayName", "description", "icon", "previews", TRY_LINK, *LINKS})
_MEDIA = frozenset(
    {
        *("model/x-rbxm", "model/x-file-mesh-data", "model/fbx", "model/gltf+json", "model/gltf-binary"),
        *("audio/mpeg", "audio/ogg", "audio/wav", "audio/flac"),
        *("image/png", "image/jpeg", "image/bmp", "image/tga", "video/mp4", "video/mov"),
    }
)

_IMAGES = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff", "image/bmp": b"BM"}
"""What images start with; those that do not cannot be read."""


@handlers.answers("Assets_CreateAsset")
def create_asset(call: Call, world: World) -> object:
    """Take a new asset in. It is there when the operation that is answered has ended."""
    about = as_object(as_object(call.body).get("request"))
    for field in ("assetType", "displayName", "description", "creationContext"):
        if field not in about:
            raise Refusal(400, f"The part request lacks {field}, which a new asset needs.")
    if not LINKS.isdisjoint(about):
        raise Refusal(400, "Social links cannot be set when an asset is created. Update it afterwards.")
    _check_text(about)
    content, media_type = _file(call)
    upper(str(about["assetType"]))
    creator = creator_of(world, about["creationContext"])
    return _begin(call, world, add_asset(world, dict(about), creator, content, media_type), is_new=True)


@handlers.answers("Assets_UpdateAsset")
def update_asset(call: Call, world: World) -> object:
    """Change the fields that the update mask names, and the file of a model."""
    asset = need_asset(world, call.path["assetId"])
    about = as_object(as_object(call.body).get("request"))
    if number_of(about.get("assetId", asset["assetId"]), "an asset id") != asset["assetId"]:
        raise Refusal(400, f"The body is about asset {about['assetId']}, the path about {asset['assetId']}.")
    if about.get("creationContext") is not None:
        creator_of(world, about["creationContext"])
    _check_text(about)
    asset = _changed(world, asset, about, str(call.query.get("updateMask") or ""))
    asset["changeTime"] = world.timestamp()
    if any(part.option("name") == "fileContent" for part in split_parts(call.content_type, call.content)):
        if type_of(asset) != "Model":
            raise Refusal(400, f"Only models take a new file; asset {asset['assetId']} is a {type_of(asset)}.")
        add_version(world, asset, *_file(call))
    world.store.put(asset, "asset", asset["assetId"])
    return _begin(call, world, asset["assetId"])


@handlers.answers("Assets_GetOperation")
def get_operation(call: Call, world: World) -> object:
    """What has become of an upload or update, with the asset as it is now."""
    report = world.report(str(call.path["operationId"]))
    asset = as_object(report.get("response"))
    if "path" not in asset:
        return report
    return {**report, "response": view(world, need_asset(world, asset["assetId"]))}


@handlers.answers("Assets_GetAsset")
def get_asset(call: Call, world: World) -> object:
    """An asset: what is always answered, or just what the read mask names."""
    asset = view(world, need_asset(world, call.path["assetId"]))
    mask = call.query.get("readMask")
    if not mask:
        return {name: value for name, value in asset.items() if name in _SHOWN}
    named = [name.strip().partition(".")[0] for name in str(mask).split(",")]
    for name in named:
        if name not in _SHOWN | _CHANGED:
            raise Refusal(400, f"The read mask names {name[:80]!r}, which an asset does not have.")
    return {name: asset[name] for name in named if name in asset}


@handlers.answers("listAssetVersions")
def list_versions(call: Call, world: World) -> object:
    """The versions of an asset, the latest first."""
    asset = need_asset(world, call.path["assetId"])
    found = world.store.list("asset-version", int(asset["assetId"]), descending=True)
    return paged(call, (view_version(world, version) for _, version in found), size=PAGE)


@handlers.answers("Assets_GetAssetVersion")
def get_version(call: Call, world: World) -> object:
    """One version of an asset."""
    asset = need_asset(world, call.path["assetId"])
    number = number_of(call.path["versionNumber"], "the number of a version")
    return view_version(world, need_version(world, asset, number))


@handlers.answers("Assets_RollbackAssetVersion")
def roll_back(call: Call, world: World) -> object:
    """Add a version that has the content of an earlier one."""
    asset = need_asset(world, call.path["assetId"])
    path = str(as_object(call.body)["assetVersion"]).split("/")
    if len(path) != 4 or path[:3:2] != ["assets", "versions"] or path[1] != str(asset["assetId"]):
        raise Refusal(400, f"assetVersion must look like 'assets/{asset['assetId']}/versions/1'.")
    number = number_of(path[3], "the number of a version")
    need_version(world, asset, number)
    added = add_version(world, asset, *content_of(world, int(asset["assetId"]), number))
    return view_version(world, need_version(world, asset, added))


@handlers.answers("Assets_ArchiveAsset")
def archive(call: Call, world: World) -> object:
    """Take an asset out of use."""
    return _set_state(call, world, "Archived")


@handlers.answers("Assets_RestoreAsset")
def restore(call: Call, world: World) -> object:
    """Take an asset back into use."""
    return _set_state(call, world, "Active")


def _set_state(call: Call, world: World, state: str) -> Document:
    asset = need_asset(world, call.path["assetId"])
    asset["state"] = state
    world.store.put(asset, "asset", asset["assetId"])
    return view(world, asset)


def _begin(call: Call, world: World, asset_id: int, *, is_new: bool = False) -> Document:
    report = world.begin(call, {"path": f"assets/{asset_id}", "assetId": asset_id})
    if is_new:
        asset = world.need("asset", asset_id)
        asset["from"] = world.need("operation", str(report["path"]).rpartition("/")[2])["ready"]
        world.store.put(asset, "asset", asset_id)
    return report


def _file(call: Call) -> tuple[bytes, str]:
    part = next(part for part in split_parts(call.content_type, call.content) if part.option("name") == "fileContent")
    media_type = part.headers.get("content-type", "")
    if media_type not in _MEDIA:
        raise Refusal(400, f"The part fileContent is {media_type[:80]!r}, which no asset is. Known: {sorted(_MEDIA)}.")
    if not part.content:
        raise Refusal(400, "The part fileContent is empty.")
    if not part.content.startswith(_IMAGES.get(media_type, b"")):
        raise Refusal(400, '"InvalidImage"')
    return bytes(part.content), media_type


def _check_text(about: Json) -> None:
    if "displayName" in about and not about["displayName"]:
        raise Refusal(400, "displayName is empty.")
    if len(str(about.get("description") or "")) > DESCRIPTION:
        raise Refusal(400, f"description has more than {DESCRIPTION} characters.")


def _changed(world: World, asset: Document, about: Json, mask: str) -> Document:
    named = mask.split(",") if mask else []
    for name in named:
        if name not in _CHANGED:
            raise Refusal(400, f"The update mask names {name[:80]!r}, which cannot be updated.")
    kept = {name: value for name, value in asset.items() if name not in named}
    changed = {**kept, **{name: about[name] for name in named if about.get(name) is not None}}
    if len(LINKS.intersection(changed)) > MOST_LINKS:
        raise Refusal(400, f"An asset has at most {MOST_LINKS} social links.")
    _check_images(world, changed)
    return {"displayName": asset["displayName"], "description": "", **changed}


def _check_images(world: World, asset: Document) -> None:
    previews = [str(as_object(preview).get("asset")) for preview in as_list(asset.get("previews"))]
    for path in [*previews, *([str(asset["icon"])] if "icon" in asset else [])]:
        image = need_asset(world, path.removeprefix("assets/"))
        if type_of(image) != "Image":
            raise Refusal(400, f"{path} is a {type_of(image)}. Icons and previews are Image assets.")
