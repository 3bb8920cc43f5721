"""The Creator Store as it is looked at: what it shows of an asset, and searching it.

It shows the assets that are published products. Beside what those are, a document ("store-facts", id) can say how
they are described and voted for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rblxopencloud.testing._json import as_list, as_object
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.handlers import Handlers
from rblxopencloud.testing.paging import paged
from rblxopencloud.testing.services.asset_state import LINKS, add_asset, creator_of, need_asset, type_of
from rblxopencloud.testing.services.creator_store import SOLD, cents, offer, product_of, type_id

if TYPE_CHECKING:
    from collections.abc import Callable

    from rblxopencloud.testing._json import Json
    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.store import Document
    from rblxopencloud.testing.world import World

handlers = Handlers()

PAGE = 25
_KINDS = ("", *(f"{site}SocialLink" for site in ("facebook", "twitter", "youtube", "twitch", "discord", "github")))
_LINK_KINDS = (*_KINDS, "guildedSocialLink", "robloxSocialLink", "devForumSocialLink", "tryAssetSocialLink")
"""The links of an asset by the numbers that the store gives them."""

_NOBODY: Document = {"upVotes": 0, "downVotes": 0}


def add_store_asset(
    world: World, kind: str, name: str, creator: Document, price: Document | None, facts: Document
) -> int:
    """Make an asset that the store shows.

    Args:
        world: Where it is kept.
        kind: Its type, one that can be sold.
        name: What it is called.
        creator: Its `userId` or `groupId`.
        price: What it costs; None for nothing.
        facts: What the store says of it beside that, such as `durationSeconds`; `upVotes` and `downVotes`.

    Returns:
        Its id.
    """
    creator = creator_of(world, {"creator": creator})
    about: Document = {"assetType": kind, "displayName": name, "description": str(facts.get("description", ""))}
    asset_id = add_asset(world, about, creator, b"local", "application/octet-stream")
    offer(world, kind, asset_id, {"published": True} if price is None else {"published": True, "basePrice": price})
    world.store.put(facts, "store-facts", asset_id)
    return asset_id


@handlers.answers("Toolbox_GetAssetDetails")
def get_details(call: Call, world: World) -> object:
    """What the store shows of an asset."""
    asset = need_asset(world, call.path["id"])
    found = shown(world, asset)
    if found is None:
        raise Refusal(404, f"The store does not show asset {asset['assetId']}: it is no published product.")
    return found


@handlers.answers("Toolbox_SearchCreatorStoreAssets")
def search(call: Call, world: World) -> object:
    """The assets that a search with its filters in the body finds."""
    return _search(call, world, as_object(call.body))


@handlers.answers("Toolbox_SearchCreatorStoreAssetsDeprecated")
def search_by_query(call: Call, world: World) -> object:
    """The assets that a search with its filters in the query finds."""
    sent = dict(call.query)
    sounds = {
        "album": sent.get("audioAlbum"),
        "artist": sent.get("audioArtist"),
        "minDurationSeconds": sent.get("audioMinDurationSeconds"),
        "maxDurationSeconds": sent.get("audioMaxDurationSeconds"),
    }
    models = {
        "includedSubTypes": sent.get("modelSubTypes"),
        "excludedSubTypes": sent.get("excludedModelSubTypes"),
        "includedInstanceTypes": sent.get("includedInstanceTypes"),
    }
    verified = sent.get("includeOnlyVerifiedCreators", True)
    filters = {"audioSearchFilters": sounds, "modelSearchFilters": models, "includeOnlyVerifiedCreators": verified}
    return _search(call, world, {**sent, **filters})


def shown(world: World, asset: Document) -> Document | None:
    """An asset as the store shows it; None where it does not."""
    product = product_of(world, asset)
    if product is None or not product["published"] or asset["state"] == "Archived":
        return None
    facts = world.store.get("store-facts", asset["assetId"]) or {}
    return {
        "asset": _asset(asset, facts),
        "creator": _creator(world, asset["creationContext"]["creator"]),
        "voting": _voting({**_NOBODY, **facts}),
        "creatorStoreProduct": {"purchasable": product["purchasable"], "purchasePrice": product["purchasePrice"]},
    }


def everything(world: World) -> list[Document]:
    """All that the store shows, by id."""
    found = (shown(world, asset) for _, asset in world.store.list("asset"))
    return [item for item in found if item is not None]


def _asset(asset: Document, facts: Document) -> Document:
    images = [int(str(preview["asset"]).removeprefix("assets/")) for preview in as_list(asset.get("previews"))]
    links = [
        {"linkType": _LINK_KINDS.index(name), "title": link.get("title"), "url": link["uri"]}
        for name, link in asset.items()
        if name in LINKS or name == "tryAssetSocialLink"
    ]
    known = {name: value for name, value in facts.items() if name not in ("upVotes", "downVotes", "description")}
    return {
        "id": asset["assetId"],
        "name": asset["displayName"],
        "description": asset["description"],
        "assetTypeId": type_id(type_of(asset)),
        "createTime": asset["createTime"],
        "updateTime": asset.get("changeTime", asset["revisionCreateTime"]),
        "previewAssets": {"imagePreviewAssets": images, "videoPreviewAssets": []},
        "socialLinks": links,
        **known,
    }


def _creator(world: World, creator: Document) -> Document:
    field, number = next(iter(creator.items()))
    kind = field.removesuffix("Id")
    about = world.store.get(kind, int(number)) or {}
    name = about.get("name" if kind == "user" else "displayName")
    return {field: int(number), "name": name, "verified": bool(about.get("verified", False))}


def _voting(facts: Document) -> Document:
    ups, downs = int(facts["upVotes"]), int(facts["downVotes"])
    percent = ups * 100 // (ups + downs) if ups + downs else 0
    counts = {"upVotes": ups, "downVotes": downs, "voteCount": ups + downs, "upVotePercent": percent}
    return {"showVotes": True, "canVote": True, "hasVoted": False, **counts}


def _search(call: Call, world: World, sent: Json) -> object:
    for one, other in (("userId", "groupId"), ("pageToken", "pageNumber"), ("query", "image")):
        if sent.get(one) is not None and sent.get(other) is not None:
            raise Refusal(400, f"Send either {one} or {other}, not both.")
    if sent.get("image") is not None:
        raise Refusal(501, "This local Open Cloud cannot search by image.")
    if not sent.get("searchCategoryType") and not sent.get("categoryPath"):
        raise Refusal(400, f"Send a searchCategoryType, one of {', '.join(SOLD)}, or a categoryPath.")
    found = [item for item in everything(world) if _fits(item, sent)]
    found.sort(
        key=_order(str(sent.get("sortCategory") or "Relevance")), reverse=sent.get("sortDirection") != "Ascending"
    )
    page = paged(call, _from_page(sent, found), size=PAGE)
    facets = {"appliedFacets": as_list(sent.get("facets")), "availableFacets": _facets(found)}
    rest = {"filteredKeyword": sent.get("query"), "totalResults": len(found), "queryFacets": facets}
    return {**page, **rest, "creatorStoreAssets": [_seen(item, sent) for item in page["creatorStoreAssets"]]}


def _from_page(sent: Json, found: list[Document]) -> list[Document]:
    return found[int(sent.get("pageNumber") or 0) * int(sent.get("maxPageSize") or PAGE) :]


def _seen(item: Document, sent: Json) -> Document:
    return {"asset": {"id": item["asset"]["id"]}} if sent.get("searchView") == "IDs" else item


def _order(category: str) -> Callable[[Document], Any]:
    keys: dict[str, Callable[[Document], Any]] = {
        "AudioDuration": lambda item: item["asset"].get("durationSeconds", 0),
        "CreateTime": lambda item: item["asset"]["createTime"],
        "UpdatedTime": lambda item: item["asset"]["updateTime"],
        **dict.fromkeys(("Top", "Ratings"), lambda item: item["voting"]["upVotePercent"]),
        "Trending": lambda item: item["voting"]["voteCount"],
    }
    return keys.get(category, lambda item: -item["asset"]["id"])


def _facets(found: list[Document]) -> list[str]:
    return sorted({str(item["asset"]["categoryPath"]) for item in found if item["asset"].get("categoryPath")})


def _fits(item: Document, sent: Json) -> bool:
    asset, creator = item["asset"], item["creator"]
    kind = sent.get("searchCategoryType")
    path = str(sent.get("categoryPath") or "")
    words = " ".join([str(sent.get("query") or ""), *map(str, as_list(sent.get("facets")))])
    wanted = {"userId": sent.get("userId"), "groupId": sent.get("groupId")}
    return (
        (not kind or asset["assetTypeId"] == type_id(str(kind)))
        and str(asset.get("categoryPath") or "").startswith(path)
        and has_words(item, words)
        and all(value is None or creator.get(name) == value for name, value in wanted.items())
        and (creator["verified"] or not sent.get("includeOnlyVerifiedCreators"))
        and _fits_price(cents(item["creatorStoreProduct"]["purchasePrice"]), sent)
        and _fits_sound(asset, as_object(sent.get("audioSearchFilters")))
        and _fits_model(asset, as_object(sent.get("modelSearchFilters")))
    )


def has_words(item: Document, words: str) -> bool:
    """Whether all words are found in what the store says of an asset."""
    asset = item["asset"]
    fields = ("name", "description", "title", "artist", "categoryPath")
    text = " ".join(str(asset.get(name) or "") for name in fields).casefold()
    return all(word in text for word in words.casefold().split())


def _fits_price(price: int, sent: Json) -> bool:
    least, most = sent.get("minPriceCents"), sent.get("maxPriceCents")
    return (least is None or price >= int(least)) and (most is None or price <= int(most))


def _fits_sound(asset: Json, filters: Json) -> bool:
    seconds = int(asset.get("durationSeconds") or 0)
    least, most = filters.get("minDurationSeconds"), filters.get("maxDurationSeconds")
    if (least and seconds < int(least)) or (most and seconds > int(most)):
        return False
    texts = ((filters.get(name), asset.get(name)) for name in ("artist", "album"))
    return all(wanted is None or str(wanted).casefold() == str(found).casefold() for wanted, found in texts)


def _fits_model(asset: Json, filters: Json) -> bool:
    kinds = set(as_list(asset.get("subTypes")))
    counts = as_object(asset.get("instanceCounts"))
    instances = [f"{name[:1].lower()}{name[1:]}" for name in as_list(filters.get("includedInstanceTypes"))]
    included = set(as_list(filters.get("includedSubTypes")))
    return (
        (not included or bool(kinds & included))
        and not kinds & set(as_list(filters.get("excludedSubTypes")))
        and all(counts.get(name) for name in instances)
    )
