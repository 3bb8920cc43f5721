"""Searching the Creator Store and the caller's saved assets as requests; what a page says beside its results. Pure."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar, cast

import attrs

import rblxopencloudraw as raw

from ._assets import store_type_text
from ._checks import identifier, member, whole
from ._values import hash_of, integer
from .enums.creator import (
    AssetType,
    InstanceType,
    MusicChartType,
    ToolboxAssetSubtype,
    ToolboxSearchSortCategory,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from rblxopencloudraw import Request
    from rblxopencloudraw import types as t

    from ._values import Wire
    from .enums.base import WireEnum
    from .money import Money

E = TypeVar("E", bound="WireEnum")

LARGEST = 2_147_483_647
MOST_UNSAVED = 5000


@attrs.define
class ToolboxSearchContext:
    """What a page of results says beside the results.

    Attributes:
        total_results: How many results there are on all pages; None where the service does not say.
        filtered_keyword: The words that were searched for, after Roblox has filtered them.
        applied_facets: The facets that narrowed the search.
        available_facets: The facets that can narrow it further.
        suggested_query: What Roblox takes the words for, where it takes them for misspelt.

    [Creator Store](https://create.roblox.com/docs/cloud/reference/features/creator-store)
    """

    total_results: int | None
    filtered_keyword: str | None
    applied_facets: list[str]
    available_facets: list[str]
    suggested_query: str | None = None

    __hash__ = hash_of("total_results")

    @classmethod
    def from_wire(cls, wire: Wire) -> ToolboxSearchContext:
        """What a page says."""
        facets: Wire = wire.get("queryFacets") or {}
        correction: Wire = wire.get("queryCorrection") or {}
        total = wire.get("totalResults")
        return cls(
            integer(wire.get("totalCount") if total is None else total),
            wire.get("filteredKeyword"),
            list(facets.get("appliedFacets") or []),
            list(facets.get("availableFacets") or []),
            correction.get("suggestedQuery"),
        )


@attrs.frozen(kw_only=True)
class Search:
    """What is searched for, as the caller put it."""

    asset_type: AssetType | str
    query: str | None = None
    model_subtype: Sequence[ToolboxAssetSubtype] | None = None
    excluded_model_subtype: Sequence[ToolboxAssetSubtype] | None = None
    creator: object = None
    verified_creators_only: bool | None = None
    descending: bool | None = None
    sort_by: ToolboxSearchSortCategory | None = None
    min_duration_seconds: int | None = None
    max_duration_seconds: int | None = None
    artist: str | None = None
    album: str | None = None
    included_instance_types: Sequence[InstanceType] | None = None
    min_price: Money | None = None
    max_price: Money | None = None
    category_path: str | None = None
    music_chart_type: MusicChartType | None = None
    facets: Sequence[str] | None = None

    def request(self) -> Request[t.SearchCreatorStoreAssetsResponse]:
        """The request for the first page.

        Raises:
            TypeError: An argument is not of its kind.
            ValueError: An argument is out of range, or cannot be sent.
        """
        body: dict[str, Any] = {
            "searchCategoryType": store_type_text("asset_type", self.asset_type),
            "searchView": "Full",
            "query": self.query,
            "sortCategory": None
            if self.sort_by is None
            else member("sort_by", self.sort_by, ToolboxSearchSortCategory),
            "sortDirection": direction(self.descending),
            "includeOnlyVerifiedCreators": self.verified_creators_only,
            "minPriceCents": _cents("min_price", self.min_price),
            "maxPriceCents": _cents("max_price", self.max_price),
            "categoryPath": self.category_path,
            "facets": None if self.facets is None else list(self.facets),
            "modelSearchFilters": self._models(),
            "audioSearchFilters": self._sounds(),
            **_owner(self.creator),
        }
        sent = {name: value for name, value in body.items() if value is not None}
        return raw.creator_store.search_creator_store_assets(cast("t.SearchCreatorStoreAssetsRequest", sent))

    def _models(self) -> dict[str, Any] | None:
        return _given(
            includedSubTypes=_members("model_subtype", self.model_subtype, ToolboxAssetSubtype),
            excludedSubTypes=_members("excluded_model_subtype", self.excluded_model_subtype, ToolboxAssetSubtype),
            includedInstanceTypes=_members("included_instance_types", self.included_instance_types, InstanceType),
        )

    def _sounds(self) -> dict[str, Any] | None:
        shortest, longest, chart = self.min_duration_seconds, self.max_duration_seconds, self.music_chart_type
        return _given(
            minDurationSeconds=None if shortest is None else whole("min_duration_seconds", shortest, 0, LARGEST),
            maxDurationSeconds=None if longest is None else whole("max_duration_seconds", longest, 1, LARGEST),
            artist=self.artist,
            album=self.album,
            musicChartType=None if chart is None else member("music_chart_type", chart, MusicChartType),
        )


def saves_request(
    asset_type: AssetType | str | None,
    query: str | None,
    asset_id: int | None,
    descending: bool | None,
    sort_by: ToolboxSearchSortCategory | None,
    exclude_owned_assets: bool | None,
) -> Request[t.GetSavesResponse]:
    """Ask for the caller's saved assets.

    Raises:
        TypeError: An argument is not of its kind.
        ValueError: There is an asset id without a type, or saved assets cannot be sorted so.
    """
    if asset_id is not None and asset_type is None:
        raise ValueError("asset_id needs asset_type: pass the type of the asset too.")
    return raw.creator_store.list_saves(
        hide_owned_assets=exclude_owned_assets,
        keyword=query,
        sort_by=None if sort_by is None else _saves_order(sort_by),
        sort_direction=direction(descending),
        target_id=asset_id,
        target_type=None if asset_type is None else store_type_text("asset_type", asset_type),
    )


def save_target(asset_id: int, asset_type: AssetType | str) -> dict[str, Any]:
    """One asset, as the service of saved assets names it.

    Raises:
        TypeError: The id is not a number, or the type not one.
        ValueError: The id is not positive, or the type is `Unknown`.
    """
    return {
        "targetId": identifier("asset_id", asset_id),
        "targetType": store_type_text("asset_type", asset_type),
    }


def unsave_targets(assets: Iterable[tuple[int, AssetType | str]]) -> list[list[dict[str, Any]]]:
    """The assets to unsave, in as many lists as there have to be requests.

    Raises:
        TypeError: What is in the list are not pairs of an id and a type.
        ValueError: An id is not positive, or a type is `Unknown`.
    """
    if isinstance(assets, str) or not hasattr(assets, "__iter__"):
        raise TypeError(f"assets holds pairs of an asset id and an AssetType; it is a {type(assets).__name__}.")
    pairs = list(assets)
    for pair in pairs:
        if not isinstance(pair, (tuple, list)) or len(pair) != 2:  # pyright: ignore[reportUnnecessaryIsInstance, reportUnnecessaryComparison] - callers may be untyped
            raise TypeError(f"assets holds pairs of an asset id and an AssetType, not {pair!r}.")
    targets = [save_target(asset_id, asset_type) for asset_id, asset_type in pairs]
    return [targets[start : start + MOST_UNSAVED] for start in range(0, len(targets), MOST_UNSAVED)]


def direction(descending: bool | None) -> str | None:
    """The order of results as it is sent."""
    if descending is None:
        return None
    return "Descending" if descending else "Ascending"


def _saves_order(sort_by: ToolboxSearchSortCategory) -> str:
    if not isinstance(sort_by, ToolboxSearchSortCategory):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        raise TypeError(f"sort_by must be a member of ToolboxSearchSortCategory, not {type(sort_by).__name__}.")
    if not sort_by.saves:
        known = ", ".join(found.name for found in ToolboxSearchSortCategory if found.saves)
        raise ValueError(f"Saved assets cannot be sorted by {sort_by.name}. Choose one of {known}.")
    return sort_by.saves


def _given(**values: object) -> dict[str, Any] | None:
    found = {name: value for name, value in values.items() if value is not None}
    return found or None


def _members(name: str, values: Iterable[E] | None, kind: type[E]) -> list[str] | None:
    return None if values is None else [member(name, value, kind) for value in values]


def _cents(name: str, price: Money | None) -> int | None:
    if price is None:
        return None
    if price.currency.upper() != "USD":
        raise ValueError(f"{name} must be in USD, not {price.currency}.")
    cents = price.amount * Decimal(100)
    if cents != cents.to_integral_value():
        raise ValueError(f"{name} must be a whole number of cents; it is {price.amount}.")
    return whole(name, int(cents), 0, LARGEST)


def _owner(creator: Any) -> dict[str, int]:
    if creator is None:
        return {}
    # Told by name, as each of the two packages has classes of its own.
    names = {cls.__name__ for cls in type(creator).__mro__}
    for name, field in (("User", "userId"), ("Group", "groupId")):
        if name in names:
            return {field: creator.id}
    raise TypeError(f"creator must be a User or a Group, not {type(creator).__name__}.")
