"""Permissions for assets. They can be granted, for some assets of a list and not for others, and never taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloud.testing._json import as_list, as_object, encode
from rblxopencloud.testing.calls import Reply
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.handlers import Handlers
from rblxopencloud.testing.services.asset_state import need_asset, need_version, type_of

if TYPE_CHECKING:
    from rblxopencloud.testing._json import Json
    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.world import World

handlers = Handlers()

_SOME = ("Group", "User", "Universe", "GroupRoleset")
_ALLOWED = {
    **{kind: {"Use": _SOME} for kind in ("Animation", "Audio", "MeshPart", "Video")},
    **{kind: {"Use": ("All", *_SOME)} for kind in ("Decal", "Image")},
    "Model": {"Use": _SOME, "Edit": ("User",)},
    "Place": {"Download": ("All",), "CopyFromRcc": ("Universe",), "UpdateFromRcc": ("Universe",)},
}
"""Whom each action on each type of assets can be granted to."""

_KINDS = {"User": "user", "Group": "group", "Universe": "universe"}


@handlers.answers("patch_asset_permissions_api_v1_assets_permissions")
def grant(call: Call, world: World) -> object:
    """Grant one subject one action on each of a list of assets."""
    body = as_object(call.body)
    action, kind, subject = str(body.get("action")), str(body.get("subjectType")), str(body.get("subjectId") or "")
    if action in ("None", "Invalid") or kind in ("None", "Invalid") or (kind == "All") is not (subject == ""):
        return _refused("InvalidRequest", "Name an action, a subjectType and, but for All, a subjectId.")
    if kind in _KINDS and world.store.get(_KINDS[kind], int(subject) if subject.isdecimal() else 0) is None:
        return _refused("SubjectNotFound", f"There is no {_KINDS[kind]} {subject[:20]} in this local Open Cloud.")
    codes = {asset_id: _grant(world, request, action, kind, subject) for asset_id, request in _requests(body).items()}
    return {
        "successAssetIds": [asset_id for asset_id, code in codes.items() if not code],
        "errors": [{"assetId": asset_id, "code": code} for asset_id, code in codes.items() if code],
    }


def _requests(body: Json) -> dict[int, Json]:
    given = as_list(body.get("requests")) or [{"assetId": asset_id} for asset_id in as_list(body.get("assetIds"))]
    return {int(as_object(request).get("assetId", 0)): as_object(request) for request in given}


def _grant(world: World, request: Json, action: str, kind: str, subject: str) -> str:
    try:
        asset = need_asset(world, request.get("assetId"))
        if request.get("parentVersionNumber"):
            need_version(world, asset, int(request["parentVersionNumber"]))
    except Refusal as refusal:
        return "AssetNotFound" if refusal.status == 404 else "InvalidRequest"
    if kind not in _ALLOWED.get(type_of(asset), {}).get(action, ()):
        return "AssetTypeNotEnabled"
    if kind != "All" and world.store.get("asset-permission", asset["assetId"], action, "All", "") is not None:
        return "PublicAssetCannotBeGrantedTo"
    world.store.put({"createTime": world.timestamp()}, "asset-permission", asset["assetId"], action, kind, subject)
    return ""


def _refused(code: str, message: str) -> Reply:
    return Reply(400, encode({"error": {"code": code, "message": message}}), "application/json")
