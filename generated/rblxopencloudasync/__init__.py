# Generated from rblxopencloud/__init__.py by codegen/asyncify. Do not edit.
"""Roblox Open Cloud for Python: the documented objects, and the client that they call through.

Everything is loaded when it is first used. Modules that start with an underscore are not part of the interface.
"""

from __future__ import annotations

from importlib import import_module as _import_module
from typing import TYPE_CHECKING

from rblxopencloud._version import __version__

if TYPE_CHECKING:
    from rblxopencloud._entry_values import EntryInfo, ListedEntry, SortedEntry, SortedMapEntry
    from rblxopencloud._luau import LuauLogMessage, LuauResult
    from rblxopencloud._transport.base import Headers, Response
    from rblxopencloud.asset_permissions import AssetPermissionRequest, AssetPermissionResult, AssetPermissionSubject
    from rblxopencloud.audit_logs import GroupAuditLogEntryDescription
    from rblxopencloud.config import CreatorConfig, CreatorConfigChange, CreatorConfigEntry, CreatorConfigRevision
    from rblxopencloud.enums.creator import (
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
    from rblxopencloud.enums.experience import (
        CreatorConfigDeploymentStrategy,
        ExperienceAgeRating,
        PaymentProvider,
        Platform,
        SubscriptionExpirationReason,
        SubscriptionState,
    )
    from rblxopencloud.enums.groups import GroupAuditLogEntryActionType
    from rblxopencloud.enums.storage import DataStoreState
    from rblxopencloud.enums.users import (
        AssetQuotaPeriod,
        AssetQuotaType,
        InventoryAssetType,
        InventoryItemState,
        UserVisibility,
    )
    from rblxopencloud.exceptions import (
        BaseException,
        Conflict,
        Forbidden,
        HttpException,
        InvalidCode,
        InvalidFile,
        InvalidIdToken,
        ModeratedText,
        NotFound,
        PagingError,
        PreconditionFailed,
        RateLimited,
        RequestTimeout,
        TransportError,
        Unauthorized,
        UnhandledEventType,
        UnknownEventType,
        UnreadableResponse,
    )
    from rblxopencloud.hooks import Hooks, RequestEvent, ResponseEvent, RetryEvent, WaitEvent
    from rblxopencloud.inventory import (
        InventoryAsset,
        InventoryBadge,
        InventoryGamePass,
        InventoryItem,
        InventoryPrivateServer,
    )
    from rblxopencloud.links import AssetSocialLink, ExperienceSocialLink
    from rblxopencloud.money import Money
    from rblxopencloud.quotas import AssetQuota
    from rblxopencloud.rate_limits import Limit, RateLimitPolicy
    from rblxopencloud.retry import RetryPolicy
    from rblxopencloud.roles import GroupRole, GroupRolePermissions
    from rblxopencloud.social_links import UserSocialLinks
    from rblxopencloud.subscription import Subscription
    from rblxopencloud.timeouts import Timeouts
    from rblxopencloud.token_info import AccessTokenInfo
    from rblxopencloud.toolbox import ToolboxSearchContext

    from .apikey import ApiKey, ApiKeyScope
    from .apikey import ApiKey as APIKey
    from .client import Client
    from .creator import Asset, AssetDeliveryLocation, AssetVersion, Creator, CreatorStoreProduct, ToolboxAsset
    from .datastore import DataStore, EntryVersion, OrderedDataStore
    from .experience import Experience
    from .experience.badges import Badge
    from .experience.developer_products import DeveloperProduct
    from .experience.game_passes import GamePass
    from .experience.restrictions import UserRestriction
    from .experience.secrets import Secret
    from .group import Group
    from .group.audit_log import GroupAuditLogEntry
    from .group.info import GroupShout
    from .group.join_requests import GroupJoinRequest
    from .group.members import GroupMember
    from .http import Operation, send_request
    from .memorystore import MemoryStoreQueue, SortedMap
    from .oauth2 import AccessToken, OAuth2App, PartialAccessToken, Resources
    from .place import Place
    from .user import User
    from .user.followings import UserExperienceFollowing
    from .webhook import (
        AnalyticsAlertNotification,
        CommerceProductOrderNotification,
        Notification,
        RightToErasureRequestNotification,
        TestNotification,
        Webhook,
    )

__all__ = [
    "APIKey",
    "AccessToken",
    "AccessTokenInfo",
    "AnalyticsAlertNotification",
    "ApiKey",
    "ApiKeyScope",
    "Asset",
    "AssetDeliveryLocation",
    "AssetPermissionAction",
    "AssetPermissionRequest",
    "AssetPermissionResult",
    "AssetPermissionResultError",
    "AssetPermissionSubject",
    "AssetPermissionSubjectType",
    "AssetPrivacy",
    "AssetQuota",
    "AssetQuotaPeriod",
    "AssetQuotaType",
    "AssetSocialLink",
    "AssetType",
    "AssetVersion",
    "Badge",
    "BaseException",
    "Client",
    "CommerceProductOrderNotification",
    "Conflict",
    "Creator",
    "CreatorConfig",
    "CreatorConfigChange",
    "CreatorConfigDeploymentStrategy",
    "CreatorConfigEntry",
    "CreatorConfigRevision",
    "CreatorStoreProduct",
    "DataStore",
    "DataStoreState",
    "DeveloperProduct",
    "EntryInfo",
    "EntryVersion",
    "Experience",
    "ExperienceAgeRating",
    "ExperienceSocialLink",
    "Forbidden",
    "GamePass",
    "Group",
    "GroupAuditLogEntry",
    "GroupAuditLogEntryActionType",
    "GroupAuditLogEntryDescription",
    "GroupJoinRequest",
    "GroupMember",
    "GroupRole",
    "GroupRolePermissions",
    "GroupShout",
    "Headers",
    "Hooks",
    "HttpException",
    "InstanceType",
    "InvalidCode",
    "InvalidFile",
    "InvalidIdToken",
    "InventoryAsset",
    "InventoryAssetType",
    "InventoryBadge",
    "InventoryGamePass",
    "InventoryItem",
    "InventoryItemState",
    "InventoryPrivateServer",
    "Limit",
    "ListedEntry",
    "LuauLogMessage",
    "LuauResult",
    "MemoryStoreQueue",
    "ModeratedText",
    "ModerationStatus",
    "Money",
    "MusicChartType",
    "NotFound",
    "Notification",
    "OAuth2App",
    "Operation",
    "OrderedDataStore",
    "PagingError",
    "PartialAccessToken",
    "PaymentProvider",
    "Place",
    "Platform",
    "PreconditionFailed",
    "ProductRestriction",
    "RateLimitPolicy",
    "RateLimited",
    "RequestEvent",
    "RequestTimeout",
    "Resources",
    "Response",
    "ResponseEvent",
    "RetryEvent",
    "RetryPolicy",
    "RightToErasureRequestNotification",
    "Secret",
    "SortedEntry",
    "SortedMap",
    "SortedMapEntry",
    "Subscription",
    "SubscriptionExpirationReason",
    "SubscriptionState",
    "TestNotification",
    "Timeouts",
    "ToolboxAsset",
    "ToolboxAssetSubtype",
    "ToolboxSearchContext",
    "ToolboxSearchSortCategory",
    "TransportError",
    "Unauthorized",
    "UnhandledEventType",
    "UnknownEventType",
    "UnreadableResponse",
    "User",
    "UserExperienceFollowing",
    "UserRestriction",
    "UserSocialLinks",
    "UserVisibility",
    "WaitEvent",
    "Webhook",
    "__version__",
    "send_request",
]

# What does no I/O is shared with the asynchronous package, and therefore named in full.
_HOMES = {
    "APIKey": ".apikey",
    "AccessToken": ".oauth2",
    "AccessTokenInfo": "rblxopencloud.token_info",
    "AnalyticsAlertNotification": ".webhook",
    "ApiKey": ".apikey",
    "ApiKeyScope": ".apikey",
    "AssetQuota": "rblxopencloud.quotas",
    "AssetQuotaPeriod": "rblxopencloud.enums.users",
    "AssetQuotaType": "rblxopencloud.enums.users",
    "Badge": ".experience.badges",
    "Asset": ".creator",
    "AssetDeliveryLocation": ".creator",
    "AssetPermissionAction": "rblxopencloud.enums.creator",
    "AssetPermissionRequest": "rblxopencloud.asset_permissions",
    "AssetPermissionResult": "rblxopencloud.asset_permissions",
    "AssetPermissionResultError": "rblxopencloud.enums.creator",
    "AssetPermissionSubject": "rblxopencloud.asset_permissions",
    "AssetPermissionSubjectType": "rblxopencloud.enums.creator",
    "AssetPrivacy": "rblxopencloud.enums.creator",
    "AssetSocialLink": "rblxopencloud.links",
    "AssetType": "rblxopencloud.enums.creator",
    "AssetVersion": ".creator",
    "BaseException": "rblxopencloud.exceptions",
    "Client": ".client",
    "CommerceProductOrderNotification": ".webhook",
    "Conflict": "rblxopencloud.exceptions",
    "Creator": ".creator",
    "CreatorConfig": "rblxopencloud.config",
    "CreatorConfigChange": "rblxopencloud.config",
    "CreatorConfigDeploymentStrategy": "rblxopencloud.enums.experience",
    "CreatorConfigEntry": "rblxopencloud.config",
    "DataStore": ".datastore",
    "DataStoreState": "rblxopencloud.enums.storage",
    "EntryInfo": "rblxopencloud._entry_values",
    "EntryVersion": ".datastore",
    "DeveloperProduct": ".experience.developer_products",
    "CreatorConfigRevision": "rblxopencloud.config",
    "CreatorStoreProduct": ".creator",
    "Experience": ".experience",
    "ExperienceAgeRating": "rblxopencloud.enums.experience",
    "ExperienceSocialLink": "rblxopencloud.links",
    "Forbidden": "rblxopencloud.exceptions",
    "GamePass": ".experience.game_passes",
    "Group": ".group",
    "GroupAuditLogEntry": ".group",
    "GroupAuditLogEntryActionType": "rblxopencloud.enums.groups",
    "GroupAuditLogEntryDescription": "rblxopencloud.audit_logs",
    "GroupJoinRequest": ".group",
    "GroupMember": ".group",
    "GroupRole": "rblxopencloud.roles",
    "GroupRolePermissions": "rblxopencloud.roles",
    "GroupShout": ".group",
    "Headers": "rblxopencloud._transport.base",
    "Hooks": "rblxopencloud.hooks",
    "HttpException": "rblxopencloud.exceptions",
    "InstanceType": "rblxopencloud.enums.creator",
    "InvalidCode": "rblxopencloud.exceptions",
    "InvalidFile": "rblxopencloud.exceptions",
    "InvalidIdToken": "rblxopencloud.exceptions",
    "InventoryAsset": "rblxopencloud.inventory",
    "InventoryAssetType": "rblxopencloud.enums.users",
    "InventoryBadge": "rblxopencloud.inventory",
    "InventoryGamePass": "rblxopencloud.inventory",
    "InventoryItem": "rblxopencloud.inventory",
    "InventoryItemState": "rblxopencloud.enums.users",
    "InventoryPrivateServer": "rblxopencloud.inventory",
    "Limit": "rblxopencloud.rate_limits",
    "ListedEntry": "rblxopencloud._entry_values",
    "MemoryStoreQueue": ".memorystore",
    "LuauLogMessage": "rblxopencloud._luau",
    "LuauResult": "rblxopencloud._luau",
    "ModeratedText": "rblxopencloud.exceptions",
    "ModerationStatus": "rblxopencloud.enums.creator",
    "Money": "rblxopencloud.money",
    "MusicChartType": "rblxopencloud.enums.creator",
    "NotFound": "rblxopencloud.exceptions",
    "Notification": ".webhook",
    "OAuth2App": ".oauth2",
    "Operation": ".http",
    "OrderedDataStore": ".datastore",
    "PagingError": "rblxopencloud.exceptions",
    "PaymentProvider": "rblxopencloud.enums.experience",
    "PartialAccessToken": ".oauth2",
    "Place": ".place",
    "Platform": "rblxopencloud.enums.experience",
    "PreconditionFailed": "rblxopencloud.exceptions",
    "ProductRestriction": "rblxopencloud.enums.creator",
    "RateLimitPolicy": "rblxopencloud.rate_limits",
    "RateLimited": "rblxopencloud.exceptions",
    "RequestEvent": "rblxopencloud.hooks",
    "RequestTimeout": "rblxopencloud.exceptions",
    "Resources": ".oauth2",
    "Response": "rblxopencloud._transport.base",
    "ResponseEvent": "rblxopencloud.hooks",
    "RetryEvent": "rblxopencloud.hooks",
    "RetryPolicy": "rblxopencloud.retry",
    "RightToErasureRequestNotification": ".webhook",
    "Secret": ".experience.secrets",
    "SortedEntry": "rblxopencloud._entry_values",
    "SortedMap": ".memorystore",
    "SortedMapEntry": "rblxopencloud._entry_values",
    "Subscription": "rblxopencloud.subscription",
    "SubscriptionExpirationReason": "rblxopencloud.enums.experience",
    "SubscriptionState": "rblxopencloud.enums.experience",
    "TestNotification": ".webhook",
    "Timeouts": "rblxopencloud.timeouts",
    "ToolboxAsset": ".creator",
    "ToolboxAssetSubtype": "rblxopencloud.enums.creator",
    "ToolboxSearchContext": "rblxopencloud.toolbox",
    "ToolboxSearchSortCategory": "rblxopencloud.enums.creator",
    "TransportError": "rblxopencloud.exceptions",
    "Unauthorized": "rblxopencloud.exceptions",
    "UnhandledEventType": "rblxopencloud.exceptions",
    "UnknownEventType": "rblxopencloud.exceptions",
    "UnreadableResponse": "rblxopencloud.exceptions",
    "User": ".user",
    "UserExperienceFollowing": ".user",
    "UserRestriction": ".experience.restrictions",
    "UserSocialLinks": "rblxopencloud.social_links",
    "UserVisibility": "rblxopencloud.enums.users",
    "WaitEvent": "rblxopencloud.hooks",
    "Webhook": ".webhook",
    "send_request": ".http",
}
_NAMES = {"APIKey": "ApiKey"}


def __getattr__(name: str) -> object:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(_import_module(home, __name__), _NAMES.get(name, name))
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
