"""Creators, which are users and groups, and what they own. Each field of work has a module of its own."""

from __future__ import annotations

from ..asset_permissions import AssetPermissionRequest, AssetPermissionResult, AssetPermissionSubject
from ..enums.creator import (
    AssetPermissionAction,
    AssetPermissionResultError,
    AssetPermissionSubjectType,
    AssetPrivacy,
    AssetType,
    InstanceType,
    ModerationStatus,
    MusicChartType,
    ProductRestriction,
    ToolboxAssetSubtype,
    ToolboxSearchSortCategory,
)
from ..links import AssetSocialLink
from ..money import Money
from ..toolbox import ToolboxSearchContext
from .asset import Asset
from .delivery import AssetDeliveryLocation
from .lookup import Lookup
from .permissions import Permissions
from .product import CreatorStoreProduct
from .selling import Selling
from .toolbox import ToolboxAsset
from .uploads import Uploads
from .version import AssetVersion
from .versions import Versions

__all__ = [
    "Asset",
    "AssetDeliveryLocation",
    "AssetPermissionAction",
    "AssetPermissionRequest",
    "AssetPermissionResult",
    "AssetPermissionResultError",
    "AssetPermissionSubject",
    "AssetPermissionSubjectType",
    "AssetPrivacy",
    "AssetSocialLink",
    "AssetType",
    "AssetVersion",
    "Creator",
    "CreatorStoreProduct",
    "InstanceType",
    "ModerationStatus",
    "Money",
    "MusicChartType",
    "ProductRestriction",
    "ToolboxAsset",
    "ToolboxAssetSubtype",
    "ToolboxSearchContext",
    "ToolboxSearchSortCategory",
]


class Creator(Lookup, Uploads, Versions, Permissions, Selling):
    """A user or a group, as the owner of assets.

    Attributes:
        id: The id of the user or group.

    [Assets](https://create.roblox.com/docs/cloud/reference/features/assets)
    """
