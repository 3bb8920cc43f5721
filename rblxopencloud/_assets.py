"""Uploads and updates of assets as requests: which fields are sent, and which are named in the update mask. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, TypeAlias, cast

import rblxopencloudraw as raw

from ._checks import at_most, identifier, member, whole
from .enums.creator import AssetPrivacy, AssetType
from .links import AssetSocialLink

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rblxopencloudraw import File, Request
    from rblxopencloudraw import types as t

    from ._values import Wire

DESCRIPTION = 1000
LINKS = {
    "facebook": "facebookSocialLink",
    "twitter": "twitterSocialLink",
    "youtube": "youtubeSocialLink",
    "twitch": "twitchSocialLink",
    "discord": "discordSocialLink",
    "github": "githubSocialLink",
    "roblox": "robloxSocialLink",
    "guilded": "guildedSocialLink",
    "devforum": "devForumSocialLink",
}
"""The social links of an asset, and what each is called on the wire."""

TRY_LINK = "tryAssetSocialLink"

Link: TypeAlias = "AssetSocialLink | Literal[False] | None"
"""A social link to set, False to remove it, None to leave it as it is."""

# Some fields are only answered where they are asked for by name, and then the others have to be too.
READ_MASK = ",".join(
    (
        "path",
        "revisionId",
        "revisionCreateTime",
        "assetId",
        "displayName",
        "description",
        "assetType",
        "creationContext",
        "moderationResult",
        "state",
        "icon",
        "previews",
        *LINKS.values(),
        TRY_LINK,
    )
)

_SOLD = (
    AssetType.Audio,
    AssetType.Model,
    AssetType.Decal,
    AssetType.Plugin,
    AssetType.MeshPart,
    AssetType.Video,
    AssetType.FontFamily,
)

# A field that is named in the update mask and missing from the body has no value afterwards.
_REMOVED: object = object()


def asset_type_text(name: str, asset_type: AssetType | str) -> str:
    """A type of assets as it is sent: a text as it is, for types that this version does not know.

    Raises:
        TypeError: It is neither a text nor a type.
        ValueError: It is `Unknown`, or an empty text.
    """
    if isinstance(asset_type, str):
        if not asset_type:
            raise ValueError(f"{name} is empty. Pass an AssetType, or the text of a type.")
        return asset_type
    return member(name, asset_type, AssetType)


def store_type_text(name: str, asset_type: AssetType | str) -> str:
    """A type of assets that the Creator Store shows, as it is sent: a text as it is, for types that are new there.

    Raises:
        TypeError: It is neither a text nor a type.
        ValueError: The store shows no assets of that type.
    """
    if isinstance(asset_type, AssetType) and asset_type not in _SOLD:
        known = ", ".join(kind.name for kind in _SOLD)
        raise ValueError(f"{name} cannot be AssetType.{asset_type.name}. The Creator Store has {known}.")
    return asset_type_text(name, asset_type)


def new_asset(
    owner: Mapping[str, int],
    asset_type: AssetType | str,
    name: str,
    description: str,
    expected_robux_price: int,
    asset_privacy: AssetPrivacy,
) -> dict[str, Any]:
    """What is said of a new asset beside its file.

    Raises:
        TypeError: An argument is not of its kind.
        ValueError: The name is empty, the description too long, the price negative, or a member is `Unknown`.
    """
    if not name:
        raise ValueError("name is empty. An asset needs a name.")
    return {
        "assetType": asset_type_text("asset_type", asset_type),
        "displayName": name,
        "description": at_most("description", description, DESCRIPTION),
        "creationContext": {
            "creator": dict(owner),
            "expectedPrice": whole("expected_robux_price", expected_robux_price, 0),
            "assetPrivacy": member("asset_privacy", asset_privacy, AssetPrivacy),
        },
    }


def changes(name: str | None, description: str | None, links: Mapping[str, Link], place: int | bool | None) -> Wire:
    """The fields that an update names, as they are after it.

    Raises:
        TypeError: An argument is not of its kind.
        ValueError: The name is empty, the description too long, or a link or place is True.
    """
    if name is not None and not name:
        raise ValueError("name is empty. An asset needs a name.")
    fields: dict[str, object] = {
        "displayName": name,
        "description": None if description is None else at_most("description", description, DESCRIPTION),
        **{LINKS[site]: _link(f"{site}_social_link", link) for site, link in links.items()},
        TRY_LINK: _place(place),
    }
    return {field: value for field, value in fields.items() if value is not None}


def update_request(
    owner: Mapping[str, int], asset_id: int, fields: Wire, expected_robux_price: int, file: File | None
) -> Request[t.AssetsOperation]:
    """Change fields of an asset, its file, or both.

    Raises:
        ValueError: There is nothing to change, or the price is negative.
    """
    if not fields and file is None:
        raise ValueError("There is nothing to update. Pass a file, or a field to change.")
    body = {
        "assetId": asset_id,
        "creationContext": {
            "creator": dict(owner),
            "expectedPrice": whole("expected_robux_price", expected_robux_price, 0),
        },
        **{field: value for field, value in fields.items() if value is not _REMOVED},
    }
    mask = ",".join(fields) or None
    asset_id = identifier("asset_id", asset_id)
    return raw.assets.update_asset(asset_id, request=cast("t.Asset", body), file_content=file, update_mask=mask)


def started(answer: Wire) -> Wire:
    """The answer to an upload or update as an operation: an update that is done at once may answer the asset itself."""
    if answer.get("assetId") is None or answer.get("done") is not None:
        return answer
    return {"done": True, "response": answer}


def _link(name: str, link: object) -> object:
    if link is None or link is False:
        return None if link is None else _REMOVED
    if not isinstance(link, AssetSocialLink):
        raise ValueError(f"{name} must be an AssetSocialLink, or False to remove the link, not {link!r}.")
    return {"uri": link.uri} if link.title is None else {"title": link.title, "uri": link.uri}


def _place(place: object) -> object:
    if place is None or place is False:
        return None if place is None else _REMOVED
    if place is True or not isinstance(place, int):
        raise ValueError(f"try_place_id must be the id of a place, or False to remove it, not {place!r}.")
    return {"uri": str(identifier("try_place_id", place))}
