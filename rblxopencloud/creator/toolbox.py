"""Assets as the Creator Store shows them, with votes, previews and prices. Searching is the business of `search`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import attrs

from .._assets import LINKS, TRY_LINK
from .._values import hash_of, integer, number, timestamp
from ..enums.creator import AssetType, ToolboxAssetSubtype
from ..links import AssetSocialLink
from .asset import Asset
from .base import owner_of
from .product import CreatorStoreProduct, read_product

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from .._values import Wire
    from ..client import Client
    from ..group import Group
    from ..user import User

# The numbers that the service gives kinds of links, from 1.
_LINKS = ("facebook", "twitter", "youtube", "twitch", "discord", "github", "guilded", "roblox", "devforum", "try")
_PLACE = re.compile(r"(?:^|/games/)(\d+)(?:$|[/?#])")


@attrs.define(kw_only=True)
class ToolboxAsset:
    """An asset as the Creator Store shows it.

    Attributes:
        creator: The user or group that made it, with its name.
        asset_id: The id of the asset.
        asset_type: The type; `Unknown` for one that this version does not know, which stands in `raw`.
        name: The name. None, like all below, where the service does not say.
        description: The description.
        category_path: Where the store has sorted it in, such as "3d__props-and-decor".
        preview_image_asset_ids: Images that show it.
        preview_video_asset_ids: Videos that show it.
        created_at: When it was made.
        updated_at: When it was last changed.
        asset: The asset, with what the store knows of it; `fetch_asset` knows more.
        creator_store_product: What it costs. The store shows neither the base price nor restrictions.
        try_place_id: The place in which it can be tried.
        votes_shown: Whether votes are shown.
        up_votes: How many voted for it.
        down_votes: How many voted against it.
        can_vote: Whether the caller may vote.
        has_voted: Whether the caller has voted.
        total_vote_count: How many voted.
        up_vote_percentage: How many of a hundred votes are for it.
        subtypes: Of a model: what it is beside a model.
        has_scripts: Whether there are scripts in it.
        script_count: How many scripts there are in it.
        triangle_count: Of a model: how many triangles its meshes have.
        vertex_count: Of a model: how many vertices its meshes have.
        mesh_part_count: Of a model: how many mesh parts it has.
        animation_count: Of a model: how many animations it has.
        decal_count: Of a model: how many decals it has.
        audio_count: Of a model: how many sounds it has.
        tool_count: Of a model: how many tools it has.
        duration_seconds: Of a sound: how long it is.
        artist: Of a sound: who made it.
        album: Of music: the album.
        title: Of a sound: the title.
        genre: Of music: the genre.
        category: Of a sound effect: the category.
        subcategory: Of a sound effect: the finer category.
        mesh_asset_id: Of a mesh part: the mesh.
        texture_asset_id: Of a mesh part or a decal: the texture.
        facebook_social_link: The link to Facebook.
        twitter_social_link: The link to Twitter.
        youtube_social_link: The link to YouTube.
        twitch_social_link: The link to Twitch.
        discord_social_link: The link to Discord.
        github_social_link: The link to GitHub.
        guilded_social_link: The link to Guilded.
        roblox_social_link: The link to Roblox.
        devforum_social_link: The link to the developer forum.
        is_owned: Among saved assets: whether the caller owns it.
        saved_at: Among saved assets: when the caller saved it.
        raw: What the service said, with what this version of the SDK does not know.

    [Creator Store](https://create.roblox.com/docs/cloud/reference/features/creator-store)
    """

    creator: User | Group | None
    asset_id: int
    asset_type: AssetType
    name: str | None
    description: str | None
    category_path: str | None
    preview_image_asset_ids: list[int] | None
    preview_video_asset_ids: list[int] | None
    created_at: datetime | None
    updated_at: datetime | None
    asset: Asset
    creator_store_product: CreatorStoreProduct
    try_place_id: int | None
    votes_shown: bool | None
    up_votes: int | None
    down_votes: int | None
    can_vote: bool | None
    has_voted: bool | None
    total_vote_count: int | None
    up_vote_percentage: int | None
    subtypes: list[ToolboxAssetSubtype]
    has_scripts: bool | None
    script_count: int | None
    triangle_count: int | None
    vertex_count: int | None
    mesh_part_count: int | None
    animation_count: int | None
    decal_count: int | None
    audio_count: int | None
    tool_count: int | None
    duration_seconds: int | None
    artist: str | None
    album: str | None
    title: str | None
    genre: str | None
    category: str | None
    subcategory: str | None
    mesh_asset_id: int | None
    texture_asset_id: int | None
    facebook_social_link: AssetSocialLink | None
    twitter_social_link: AssetSocialLink | None
    youtube_social_link: AssetSocialLink | None
    twitch_social_link: AssetSocialLink | None
    discord_social_link: AssetSocialLink | None
    github_social_link: AssetSocialLink | None
    guilded_social_link: AssetSocialLink | None
    roblox_social_link: AssetSocialLink | None
    devforum_social_link: AssetSocialLink | None
    is_owned: bool | None = None
    saved_at: datetime | None = None
    raw: Mapping[str, Any] = attrs.field(factory=dict[str, Any], eq=False)

    __hash__ = hash_of("asset_id")

    def __repr__(self) -> str:
        package = type(self).__module__.partition(".")[0]
        return f"<{package}.ToolboxAsset asset_id={self.asset_id!r}>"


def read_toolbox_asset(
    wire: Wire, client: Client, creator: object = None, known_id: int | None = None, save: Wire | None = None
) -> ToolboxAsset:
    """An asset as the Creator Store describes it.

    Args:
        wire: The description.
        client: The client that the objects call through.
        creator: Who was asked for it; where it is the creator, the asset gets this very object, with its name filled.
        known_id: Its id, where the description does not say.
        save: What is known of the caller having saved it.
    """
    shown: Wire = wire.get("asset") or {}
    asset_id = number(shown.get("id")) or known_id or 0
    kind = AssetType.from_type_id(shown.get("assetTypeId")) or AssetType.Unknown
    owner = _named(owner_of(wire.get("creator"), client, creator), wire.get("creator") or {})
    links = _links(shown.get("socialLinks") or [])
    try_link = links.pop("try", None)
    place_id = None if try_link is None else _place_id(try_link.uri)
    subtypes: list[str] = shown.get("subTypes") or []
    return ToolboxAsset(
        creator=owner,
        asset_id=asset_id,
        asset_type=kind,
        asset=Asset(asset_id, client, owner, kind, raw=_as_asset(shown, links, place_id)),
        creator_store_product=_product(wire, client, owner, kind, asset_id),
        try_place_id=place_id,
        subtypes=[ToolboxAssetSubtype.from_wire(text) or ToolboxAssetSubtype.Unknown for text in subtypes],
        is_owned=(save or {}).get("owned"),
        saved_at=timestamp((save or {}).get("dateSaved")),
        raw=wire,
        **{f"{site}_social_link": links.get(site) for site in LINKS},
        **_about(shown),
        **_votes(wire.get("voting") or {}),
        **_counts(shown),
    )


def _about(shown: Wire) -> dict[str, Any]:
    previews: Wire = shown.get("previewAssets") or {}
    same = ("name", "description", "artist", "album", "title", "genre", "category", "subcategory")
    return {name: shown.get(name) for name in same} | {
        "category_path": shown.get("categoryPath"),
        "preview_image_asset_ids": previews.get("imagePreviewAssets"),
        "preview_video_asset_ids": previews.get("videoPreviewAssets"),
        "created_at": timestamp(shown.get("createTime")),
        "updated_at": timestamp(shown.get("updateTime")),
        "duration_seconds": shown.get("durationSeconds"),
        "mesh_asset_id": shown.get("meshId"),
        "texture_asset_id": shown.get("textureId"),
    }


def _votes(voting: Wire) -> dict[str, Any]:
    return {
        "votes_shown": voting.get("showVotes"),
        "up_votes": voting.get("upVotes"),
        "down_votes": voting.get("downVotes"),
        "can_vote": voting.get("canVote"),
        "has_voted": voting.get("hasVoted"),
        "total_vote_count": voting.get("voteCount"),
        "up_vote_percentage": voting.get("upVotePercent"),
    }


def _counts(shown: Wire) -> dict[str, Any]:
    meshes: Wire = shown.get("objectMeshSummary") or {}
    instances: Wire = shown.get("instanceCounts") or {}
    return {
        "has_scripts": shown.get("hasScripts"),
        "script_count": shown.get("scriptCount"),
        "triangle_count": meshes.get("triangles"),
        "vertex_count": meshes.get("vertices"),
        "mesh_part_count": instances.get("meshPart"),
        "animation_count": instances.get("animation"),
        "decal_count": instances.get("decal"),
        "audio_count": instances.get("audio"),
        "tool_count": instances.get("tool"),
    }


def _named(owner: User | Group | None, wire: Wire) -> User | Group | None:
    from ..group import Group
    from ..user import User

    if isinstance(owner, User):
        owner.username = owner.name = wire.get("name") if owner.username is None else owner.username
        owner.verified = wire.get("verified") if owner.verified is None else owner.verified
    if isinstance(owner, Group):
        owner.name = wire.get("name") if owner.name is None else owner.name
        owner.verified = wire.get("verified") if owner.verified is None else owner.verified
    return owner


def _links(wires: list[Wire]) -> dict[str, AssetSocialLink]:
    found: dict[str, AssetSocialLink] = {}
    for wire in wires:
        kind = integer(wire.get("linkType")) or 0
        if 0 < kind <= len(_LINKS):
            found[_LINKS[kind - 1]] = AssetSocialLink(wire.get("url") or "", wire.get("title"))
    return found


def _place_id(uri: str) -> int | None:
    found = _PLACE.search(uri)
    return None if found is None else int(found[1])


def _as_asset(shown: Wire, links: Mapping[str, AssetSocialLink], place_id: int | None) -> dict[str, Any]:
    previews: Wire = shown.get("previewAssets") or {}
    images: list[int] | None = previews.get("imagePreviewAssets")
    wire: dict[str, Any] = {"displayName": shown.get("name"), "description": shown.get("description")}
    if images is not None:
        wire["previews"] = [{"asset": f"assets/{image}"} for image in images]
    if place_id is not None:
        wire[TRY_LINK] = {"uri": str(place_id)}
    return wire | {LINKS[site]: {"uri": link.uri, "title": link.title} for site, link in links.items()}


def _product(
    wire: Wire, client: Client, owner: User | Group | None, kind: AssetType, asset_id: int
) -> CreatorStoreProduct:
    product: Wire = wire.get("creatorStoreProduct") or {}
    sold = read_product(product, client)
    sold.asset_id, sold.asset_type, sold.creator = asset_id, kind, owner
    return sold
