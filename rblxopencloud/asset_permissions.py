"""Permissions for assets as values: who is given one, for which assets, what came of it. No I/O, pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, cast

import attrs

import rblxopencloudraw as raw

from ._checks import identifier, member, whole
from ._values import hash_of, integer
from .enums.creator import AssetPermissionAction, AssetPermissionResultError, AssetPermissionSubjectType

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rblxopencloudraw import Request
    from rblxopencloudraw import types as t

    from ._values import Wire

_KINDS = {
    "Experience": AssetPermissionSubjectType.Experience,
    "User": AssetPermissionSubjectType.User,
    "Group": AssetPermissionSubjectType.Group,
    "GroupRole": AssetPermissionSubjectType.GroupRole,
}


class Identified(Protocol):
    """An `Experience`, `User`, `Group` or `GroupRole` of either package."""

    @property
    def id(self) -> int:
        """Its id."""
        ...


@attrs.define
class AssetPermissionSubject:
    """Somebody who can be given a permission. An `Experience`, `User`, `Group` or `GroupRole` object can stand for it.

    Attributes:
        type: What kind of subject it is.
        id: The id of the user, group, role or experience; None for everybody.

    Example:
        ```python
        everybody = AssetPermissionSubject(AssetPermissionSubjectType.All)
        ```

    [Assets](https://create.roblox.com/docs/cloud/reference/features/assets)
    """

    type: AssetPermissionSubjectType
    id: int | None = None

    __hash__ = hash_of("type", "id")


@attrs.define
class AssetPermissionRequest:
    """An asset for which a permission is granted.

    Attributes:
        asset_id: The id of the asset.
        grant_dependencies: Whether the permission is also granted for the assets that this one uses.
        version_number: The version of which the dependencies count; None for the present one.

    Example:
        ```python
        request = AssetPermissionRequest(1234, grant_dependencies=True)
        ```

    [Assets](https://create.roblox.com/docs/cloud/reference/features/assets)
    """

    asset_id: int
    grant_dependencies: bool = False
    version_number: int | None = None

    __hash__ = hash_of("asset_id", "version_number")


@attrs.define
class AssetPermissionResult:
    """What came of a grant: it can succeed for some assets and fail for others.

    Attributes:
        granted_asset_ids: The assets for which the permission was granted.
        failed_asset_ids: The assets for which it was not, and why.
        codes: The reasons as the service wrote them, by asset; of use where one is `Unknown`.

    [Assets](https://create.roblox.com/docs/cloud/reference/features/assets)
    """

    granted_asset_ids: list[int]
    failed_asset_ids: dict[int, AssetPermissionResultError]
    codes: dict[int, str] = attrs.field(factory=dict[int, str], repr=False)

    __hash__ = hash_of()

    @classmethod
    def from_wire(cls, wire: Wire) -> AssetPermissionResult:
        """What the service answered."""
        numbers: list[str | int] = wire.get("successAssetIds") or []
        errors: list[Wire] = wire.get("errors") or []
        granted = [integer(number) for number in numbers]
        codes: dict[int, str] = {}
        for error in errors:
            asset_id = integer(error.get("assetId"))
            if asset_id is not None:
                codes[asset_id] = str(error.get("code") or "")
        failed = {asset_id: _reason(code) for asset_id, code in codes.items()}
        return cls([number for number in granted if number is not None], failed, codes)


def _reason(code: str) -> AssetPermissionResultError:
    return AssetPermissionResultError.from_wire(code) or AssetPermissionResultError.Unknown


def grant_request(
    action: AssetPermissionAction, subject: object, assets: Iterable[object]
) -> Request[t.BatchGrantPermissionsResponse]:
    """Give one subject one permission for several assets.

    Raises:
        TypeError: The subject or an asset is not of a kind that can be one.
        ValueError: There are no assets, or the action or the subject cannot be sent.
    """
    who = _subject(subject)
    requests = [_asset(asset) for asset in assets]
    if not requests:
        raise ValueError("assets is empty. Name at least one asset.")
    body: dict[str, Any] = {
        "action": member("action", action, AssetPermissionAction),
        "subjectType": member("subject.type", who.type, AssetPermissionSubjectType),
        "subjectId": "" if who.id is None else str(identifier("subject.id", who.id)),
        "requests": requests,
    }
    return raw.assets.grant_asset_permissions(cast("t.BatchGrantPermissionsRequest", body))


def _subject(subject: Any) -> AssetPermissionSubject:
    if not isinstance(subject, AssetPermissionSubject):
        # Told by name, as each of the two packages has classes of its own.
        names = (cls.__name__ for cls in type(subject).__mro__)
        kind = next((_KINDS[name] for name in names if name in _KINDS), None)
        if kind is None:
            raise TypeError(
                "subject must be an AssetPermissionSubject, Experience, User, Group or GroupRole, "
                f"not {type(subject).__name__}."
            )
        return AssetPermissionSubject(kind, subject.id)
    if (subject.id is None) is not (subject.type is AssetPermissionSubjectType.All):
        raise ValueError("A subject of the type All has no id, every other one needs its id.")
    return subject


def _asset(asset: Any) -> dict[str, Any]:
    if isinstance(asset, AssetPermissionRequest):
        found: dict[str, Any] = {"assetId": identifier("asset_id", asset.asset_id)}
        found["grantToDependencies"] = asset.grant_dependencies
        if asset.version_number is not None:
            found["parentVersionNumber"] = whole("version_number", asset.version_number, 1)
        return found
    if isinstance(asset, int):
        return {"assetId": identifier("asset_id", asset)}
    if not any(cls.__name__ == "Asset" for cls in type(asset).__mro__):
        raise TypeError(f"assets holds ids, Asset or AssetPermissionRequest objects, not {type(asset).__name__}.")
    return {"assetId": asset.id}
