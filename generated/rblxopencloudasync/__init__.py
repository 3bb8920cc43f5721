# Generated from rblxopencloud/__init__.py by codegen/asyncify. Do not edit.
"""Roblox Open Cloud for Python: the documented objects, and the client that they call through.

Everything is loaded when it is first used. Modules that start with an underscore are not part of the interface.
"""

from __future__ import annotations

from importlib import import_module as _import_module
from typing import TYPE_CHECKING

from rblxopencloud._version import __version__

if TYPE_CHECKING:
    from rblxopencloud._transport.base import Headers, Response
    from rblxopencloud.audit_logs import GroupAuditLogEntryDescription
    from rblxopencloud.config import CreatorConfig, CreatorConfigEntry
    from rblxopencloud.enums.experience import CreatorConfigDeploymentStrategy, ExperienceAgeRating
    from rblxopencloud.enums.groups import GroupAuditLogEntryActionType
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
    from rblxopencloud.links import ExperienceSocialLink
    from rblxopencloud.quotas import AssetQuota
    from rblxopencloud.rate_limits import Limit, RateLimitPolicy
    from rblxopencloud.retry import RetryPolicy
    from rblxopencloud.roles import GroupRole, GroupRolePermissions
    from rblxopencloud.social_links import UserSocialLinks
    from rblxopencloud.timeouts import Timeouts
    from rblxopencloud.token_info import AccessTokenInfo

    from .apikey import ApiKey, ApiKeyScope
    from .apikey import ApiKey as APIKey
    from .client import Client
    from .experience import Experience
    from .experience.restrictions import UserRestriction
    from .experience.secrets import Secret
    from .group import Group
    from .group.audit_log import GroupAuditLogEntry
    from .group.info import GroupShout
    from .group.join_requests import GroupJoinRequest
    from .group.members import GroupMember
    from .http import Operation, send_request
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
    "AssetQuota",
    "AssetQuotaPeriod",
    "AssetQuotaType",
    "BaseException",
    "Client",
    "CommerceProductOrderNotification",
    "Conflict",
    "CreatorConfig",
    "CreatorConfigDeploymentStrategy",
    "CreatorConfigEntry",
    "Experience",
    "ExperienceAgeRating",
    "ExperienceSocialLink",
    "Forbidden",
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
    "ModeratedText",
    "NotFound",
    "Notification",
    "OAuth2App",
    "Operation",
    "PagingError",
    "PartialAccessToken",
    "Place",
    "PreconditionFailed",
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
    "TestNotification",
    "Timeouts",
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
    "BaseException": "rblxopencloud.exceptions",
    "Client": ".client",
    "CommerceProductOrderNotification": ".webhook",
    "Conflict": "rblxopencloud.exceptions",
    "CreatorConfig": "rblxopencloud.config",
    "CreatorConfigDeploymentStrategy": "rblxopencloud.enums.experience",
    "CreatorConfigEntry": "rblxopencloud.config",
    "Experience": ".experience",
    "ExperienceAgeRating": "rblxopencloud.enums.experience",
    "ExperienceSocialLink": "rblxopencloud.links",
    "Forbidden": "rblxopencloud.exceptions",
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
    "ModeratedText": "rblxopencloud.exceptions",
    "NotFound": "rblxopencloud.exceptions",
    "Notification": ".webhook",
    "OAuth2App": ".oauth2",
    "Operation": ".http",
    "PagingError": "rblxopencloud.exceptions",
    "PartialAccessToken": ".oauth2",
    "Place": ".place",
    "PreconditionFailed": "rblxopencloud.exceptions",
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
    "TestNotification": ".webhook",
    "Timeouts": "rblxopencloud.timeouts",
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
