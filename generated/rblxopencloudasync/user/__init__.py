# Generated from rblxopencloud/user/__init__.py by codegen/asyncify. Do not edit.
"""Users. Each field of work has a module of its own; here they come together in one class."""

from __future__ import annotations

from rblxopencloud.enums.users import (
    AssetQuotaPeriod,
    AssetQuotaType,
    InventoryAssetType,
    InventoryItemState,
    UserVisibility,
)
from rblxopencloud.inventory import (
    InventoryAsset,
    InventoryBadge,
    InventoryGamePass,
    InventoryItem,
    InventoryPrivateServer,
)
from rblxopencloud.quotas import AssetQuota
from rblxopencloud.social_links import UserSocialLinks

from .belongings import Belongings
from .followings import Followings, UserExperienceFollowing
from .info import Info
from .memberships import Memberships

__all__ = [
    "AssetQuota",
    "AssetQuotaPeriod",
    "AssetQuotaType",
    "InventoryAsset",
    "InventoryAssetType",
    "InventoryBadge",
    "InventoryGamePass",
    "InventoryItem",
    "InventoryItemState",
    "InventoryPrivateServer",
    "User",
    "UserExperienceFollowing",
    "UserSocialLinks",
    "UserVisibility",
]


class User(Info, Memberships, Belongings, Followings):
    """A user of Roblox.

    Args:
        id: The user's id.
        api_key: An API key, or a `Client`.

    Attributes:
        id: The user's id.
        username: The unique name. None, like the other attributes, until it was fetched.
        name: The same as `username`.
        display_name: The name that others see.
        profile_uri: The address of the user's page; known for users who authorized an OAuth2 application.
        headshot_uri: The address of a picture; known for users who authorized an OAuth2 application. For others, call
            `generate_headshot`.
        created_at: When the account was made.
        about: What the user wrote about themselves.
        locale: The language chosen, such as "en-us".
        premium: Whether the user has Premium; None where the credential may not see it.
        id_verified: Whether the user proved who they are; None where the credential may not see it.
        verified: The same as `id_verified`; for the creator of a `ToolboxAsset`, whether the store shows a badge.
        social_links: Where else the user can be found; None where the credential may not see it.

    Example:
        ```python
        user = User(287113233, "your-api-key")
        ```

    [Users](https://create.roblox.com/docs/cloud/reference/features/users)
    """
