"""Searching the Creator Store, and the assets that the owner of an API key has saved there."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, cast

import rblxopencloudraw as raw

from .._answers import required
from .._checks import limit as checked_limit
from ..exceptions import NotFound
from ..toolbox import Search, ToolboxSearchContext, save_target, saves_request, unsave_targets
from .lookup import Lookup
from .toolbox import ToolboxAsset, read_toolbox_asset

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rblxopencloudraw import types as t

    from .._values import Wire
    from ..enums.creator import (
        AssetType,
        InstanceType,
        MusicChartType,
        ToolboxAssetSubtype,
        ToolboxSearchSortCategory,
    )
    from ..group import Group
    from ..money import Money
    from ..user import User


class StoreSearch(Lookup):
    """What a key can find on the Creator Store, and keep there."""

    def search_toolbox(
        self,
        asset_type: AssetType | str,
        query: str | None = None,
        model_subtype: Sequence[ToolboxAssetSubtype] | None = None,
        excluded_model_subtype: Sequence[ToolboxAssetSubtype] | None = None,
        creator: Group | User | None = None,
        verified_creators_only: bool | None = None,
        descending: bool | None = None,
        limit: int | None = None,
        sort_by: ToolboxSearchSortCategory | None = None,
        min_duration_seconds: int | None = None,
        max_duration_seconds: int | None = None,
        artist: str | None = None,
        album: str | None = None,
        include_top_charts: bool | None = False,
        included_instance_types: Sequence[InstanceType] | None = None,
        min_price: Money | None = None,
        max_price: Money | None = None,
        category_path: str | None = None,
        music_chart_type: MusicChartType | None = None,
        facets: Sequence[str] | None = None,
    ) -> Iterator[tuple[ToolboxAsset, ToolboxSearchContext]]:
        """Search the Creator Store.

        Args:
            asset_type: What to search for: `Audio`, `Model`, `Decal`, `Plugin`, `MeshPart`, `Video` or `FontFamily`.
            query: Words to search for.
            model_subtype: Of models: only these kinds.
            excluded_model_subtype: Of models: none of these kinds.
            creator: Only what this user or group made. Their name is filled in, if it is not known yet.
            verified_creators_only: Whether only what verified creators made is found; None for what the service does.
            descending: Whether the largest, newest or best comes first; None for the usual order.
            limit: How many to yield at most; None for all.
            sort_by: What to sort by; None for relevance.
            min_duration_seconds: Of sounds: at least that long, from 0.
            max_duration_seconds: Of sounds: at most that long, from 1.
            artist: Of sounds: only by this artist.
            album: Of sounds: only from this album.
            include_top_charts: The service has no such choice any more; use `music_chart_type`. True warns.
            included_instance_types: Of models: only those with such instances among their parts.
            min_price: Costing at least so much, in USD and whole cents.
            max_price: Costing at most so much, in USD and whole cents; 0 for what is free.
            category_path: Only in this category, such as "3d__props-and-decor".
            music_chart_type: Of music: only from these charts.
            facets: Further words that narrow the search; `available_facets` of the context lists some.

        Yields:
            Each asset, with what its page of results says: how many results there are, and which facets.

        Raises:
            ValueError: The limit is negative, a price is not in USD or not in whole cents, or an argument cannot be
                sent. Nothing was sent.
            Forbidden: The key lacks `creator-store-product:read`.

        Example:
            ```python
            for asset, context in api_key.search_toolbox(AssetType.Audio, "menu", max_price=Money("USD", 0)):
                print(asset.name, "and", context.total_results - 1, "more")
            ```

        Requires `creator-store-product:read`; a client without a credential will do.
        [Creator Store](https://create.roblox.com/docs/cloud/reference/features/creator-store#Toolbox_SearchCreatorStoreAssets)
        """
        if include_top_charts:
            warnings.warn("The service does not know include_top_charts any more. Use music_chart_type.", stacklevel=2)
        search = Search(
            asset_type=asset_type,
            query=query,
            model_subtype=model_subtype,
            excluded_model_subtype=excluded_model_subtype,
            creator=creator,
            verified_creators_only=verified_creators_only,
            descending=descending,
            sort_by=sort_by,
            min_duration_seconds=min_duration_seconds,
            max_duration_seconds=max_duration_seconds,
            artist=artist,
            album=album,
            included_instance_types=included_instance_types,
            min_price=min_price,
            max_price=max_price,
            category_path=category_path,
            music_chart_type=music_chart_type,
            facets=facets,
        )
        for page, items in self._client.pages(search.request(), limit):
            context = ToolboxSearchContext.from_wire(page)
            for item in items:
                yield read_toolbox_asset(item, self._client, creator), context

    def search_saved_assets(
        self,
        asset_type: AssetType | str | None = None,
        query: str | None = None,
        asset_id: int | None = None,
        descending: bool | None = None,
        limit: int | None = None,
        sort_by: ToolboxSearchSortCategory | None = None,
        exclude_owned_assets: bool | None = None,
    ) -> Iterator[tuple[ToolboxAsset, ToolboxSearchContext]]:
        """Go through the assets that the key's owner has saved on the Creator Store.

        Args:
            asset_type: Only assets of this type.
            query: Only assets with these words.
            asset_id: Only this asset; needs `asset_type`.
            descending: Whether the largest, newest or best comes first; None for the usual order.
            limit: How many to yield at most; None for all.
            sort_by: What to sort by: `SaveTime`, which None stands for, `Top`, `UpdateTime`, `Name`, `Creator`,
                `AssetType` or `Price`.
            exclude_owned_assets: Whether assets that the owner of the key owns are left out.

        Yields:
            Each asset with `is_owned` and `saved_at`, and a context of which only `total_results` is filled. Saves of
            which the asset is gone are passed over.

        Raises:
            ValueError: The limit is negative, the type is missing, or saved assets cannot be sorted so.
            Forbidden: The key lacks `creator-store-save:read`.

        Example:
            ```python
            for asset, context in api_key.search_saved_assets(AssetType.Model, limit=10):
                print(asset.name, asset.saved_at, context.total_results)
            ```

        Requires `creator-store-save:read`.
        [Creator Store](https://create.roblox.com/docs/cloud/reference/features/creator-store#Saves_GetSaves)
        """
        left = checked_limit(limit)
        request = saves_request(asset_type, query, asset_id, descending, sort_by, exclude_owned_assets)
        for page, saves in self._client.pages(request, 0 if left == 0 else None):
            context = ToolboxSearchContext.from_wire(page)
            for save in saves:
                shown: Wire | None = save.get("creatorStoreAsset")
                if shown is None:
                    continue
                yield read_toolbox_asset(shown, self._client, save=save), context
                left = None if left is None else left - 1
                if left == 0:
                    return

    def save_asset(self, asset_id: int, asset_type: AssetType | str) -> None:
        """Save an asset of the Creator Store, for the key's owner to find it again.

        Args:
            asset_id: The id of the asset.
            asset_type: The type of the asset.

        Raises:
            ValueError: The type is `Unknown`.
            Conflict: The asset is saved already.
            NotFound: The store has no such asset.
            Forbidden: The key lacks `creator-store-save:write`.

        Example:
            ```python
            api_key.save_asset(1234, AssetType.Audio)
            ```

        Requires `creator-store-save:write`.
        [Creator Store](https://create.roblox.com/docs/cloud/reference/features/creator-store#Saves_CreateSave)
        """
        target = cast("t.CreateSaveRequest", save_target(asset_id, asset_type))
        self._client.send(raw.creator_store.create_save(target))

    def unsave_assets(self, assets: Sequence[tuple[int, AssetType | str]] | tuple[int, AssetType | str]) -> int:
        """Take assets out of those that the key's owner has saved.

        More than 5,000 take several requests; where one of them fails, those before it were carried out.

        Args:
            assets: One pair of an asset's id and type, or a list of pairs.

        Returns:
            How many were taken out; those that were not saved do not count.

        Raises:
            TypeError: There is something else in the list than pairs.
            ValueError: A type is `Unknown`.
            Forbidden: The key lacks `creator-store-save:write`.

        Example:
            ```python
            count = api_key.unsave_assets([(1234, AssetType.Audio), (5678, AssetType.Model)])
            ```

        Requires `creator-store-save:write`.
        [Creator Store](https://create.roblox.com/docs/cloud/reference/features/creator-store#Saves_BulkDeleteSaves)
        """
        if isinstance(assets, tuple) and len(assets) == 2 and not isinstance(assets[0], (tuple, list)):
            return self._unsave(cast("tuple[int, AssetType | str]", assets))
        count = 0
        for targets in unsave_targets(cast("Sequence[tuple[int, AssetType | str]]", assets)):
            body = cast("t.BulkDeleteSavesRequest", {"targets": targets})
            request = raw.creator_store.bulk_delete_saves(body)
            count += required(self._client.send(request), "deletedCount", request.endpoint)
        return count

    def _unsave(self, asset: tuple[int, AssetType | str]) -> int:
        target = save_target(*asset)
        request = raw.creator_store.delete_save(target_id=target["targetId"], target_type=target["targetType"])
        try:
            self._client.send(request)
        except NotFound:
            return 0
        return 1
