# Generated from rblxopencloud/creator/version.py by codegen/asyncify. Do not edit.
"""Versions of assets."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs

from rblxopencloud._values import hash_of, resource_id

from .base import moderation, owner_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rblxopencloud._values import Wire
    from rblxopencloud.enums.creator import ModerationStatus

    from ..client import Client
    from ..group import Group
    from ..user import User


@attrs.define
class AssetVersion:
    """One version of an asset.

    Attributes:
        version_number: The number of the version, from 1.
        asset_id: The id of the asset.
        creator: The user or group that owns it; None where the service does not say.
        moderation_status: What moderation made of it; None where the service does not say.
        published: For places: whether the version was published, or only saved. None for other assets.
        raw: What the service said, with what this version of the SDK does not know.

    [Assets](https://create.roblox.com/docs/cloud/reference/features/assets)
    """

    version_number: int
    asset_id: int
    creator: User | Group | None = None
    moderation_status: ModerationStatus | None = None
    published: bool | None = None
    raw: Mapping[str, Any] = attrs.field(factory=dict[str, Any], repr=False, eq=False)

    __hash__ = hash_of("asset_id", "version_number")

    def __repr__(self) -> str:
        package = type(self).__module__.partition(".")[0]
        return f"<{package}.AssetVersion asset_id={self.asset_id!r} version_number={self.version_number!r}>"


def read_version(
    wire: Wire, client: Client, creator: object, asset_id: int, version_number: int | None = None
) -> AssetVersion:
    """A version as the service describes it.

    Args:
        wire: The description.
        client: The client that the objects call through.
        creator: Who was asked for it.
        asset_id: The asset it belongs to, where the description does not say.
        version_number: Its number, where the description does not say.
    """
    context: Wire = wire.get("creationContext") or {}
    return AssetVersion(
        resource_id(wire.get("path"), "versions") or version_number or 0,
        resource_id(wire.get("path"), "assets") or asset_id,
        owner_of(context.get("creator"), client, creator),
        moderation(wire),
        wire.get("published"),
        wire,
    )
