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
    from rblxopencloud.config import CreatorConfig, CreatorConfigEntry
    from rblxopencloud.enums.experience import CreatorConfigDeploymentStrategy, ExperienceAgeRating
    from rblxopencloud.exceptions import (
        BaseException,
        Conflict,
        Forbidden,
        HttpException,
        InvalidCode,
        InvalidFile,
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
    from rblxopencloud.links import ExperienceSocialLink
    from rblxopencloud.rate_limits import Limit, RateLimitPolicy
    from rblxopencloud.retry import RetryPolicy
    from rblxopencloud.timeouts import Timeouts

    from .apikey import ApiKey, ApiKeyScope
    from .apikey import ApiKey as APIKey
    from .client import Client
    from .experience import Experience
    from .experience.restrictions import UserRestriction
    from .experience.secrets import Secret
    from .group import Group
    from .http import Operation, send_request
    from .place import Place
    from .user import User

__all__ = [
    "APIKey",
    "ApiKey",
    "ApiKeyScope",
    "BaseException",
    "Client",
    "Conflict",
    "CreatorConfig",
    "CreatorConfigDeploymentStrategy",
    "CreatorConfigEntry",
    "Experience",
    "ExperienceAgeRating",
    "ExperienceSocialLink",
    "Forbidden",
    "Group",
    "Headers",
    "Hooks",
    "HttpException",
    "InvalidCode",
    "InvalidFile",
    "Limit",
    "ModeratedText",
    "NotFound",
    "Operation",
    "PagingError",
    "Place",
    "PreconditionFailed",
    "RateLimitPolicy",
    "RateLimited",
    "RequestEvent",
    "RequestTimeout",
    "Response",
    "ResponseEvent",
    "RetryEvent",
    "RetryPolicy",
    "Secret",
    "Timeouts",
    "TransportError",
    "Unauthorized",
    "UnhandledEventType",
    "UnknownEventType",
    "UnreadableResponse",
    "User",
    "UserRestriction",
    "WaitEvent",
    "__version__",
    "send_request",
]

# What does no I/O is shared with the asynchronous package, and therefore named in full.
_HOMES = {
    "APIKey": ".apikey",
    "ApiKey": ".apikey",
    "ApiKeyScope": ".apikey",
    "BaseException": "rblxopencloud.exceptions",
    "Client": ".client",
    "Conflict": "rblxopencloud.exceptions",
    "CreatorConfig": "rblxopencloud.config",
    "CreatorConfigDeploymentStrategy": "rblxopencloud.enums.experience",
    "CreatorConfigEntry": "rblxopencloud.config",
    "Experience": ".experience",
    "ExperienceAgeRating": "rblxopencloud.enums.experience",
    "ExperienceSocialLink": "rblxopencloud.links",
    "Forbidden": "rblxopencloud.exceptions",
    "Group": ".group",
    "Headers": "rblxopencloud._transport.base",
    "Hooks": "rblxopencloud.hooks",
    "HttpException": "rblxopencloud.exceptions",
    "InvalidCode": "rblxopencloud.exceptions",
    "InvalidFile": "rblxopencloud.exceptions",
    "Limit": "rblxopencloud.rate_limits",
    "ModeratedText": "rblxopencloud.exceptions",
    "NotFound": "rblxopencloud.exceptions",
    "Operation": ".http",
    "PagingError": "rblxopencloud.exceptions",
    "Place": ".place",
    "PreconditionFailed": "rblxopencloud.exceptions",
    "RateLimitPolicy": "rblxopencloud.rate_limits",
    "RateLimited": "rblxopencloud.exceptions",
    "RequestEvent": "rblxopencloud.hooks",
    "RequestTimeout": "rblxopencloud.exceptions",
    "Response": "rblxopencloud._transport.base",
    "ResponseEvent": "rblxopencloud.hooks",
    "RetryEvent": "rblxopencloud.hooks",
    "RetryPolicy": "rblxopencloud.retry",
    "Secret": ".experience.secrets",
    "Timeouts": "rblxopencloud.timeouts",
    "TransportError": "rblxopencloud.exceptions",
    "Unauthorized": "rblxopencloud.exceptions",
    "UnhandledEventType": "rblxopencloud.exceptions",
    "UnknownEventType": "rblxopencloud.exceptions",
    "UnreadableResponse": "rblxopencloud.exceptions",
    "User": ".user",
    "UserRestriction": ".experience.restrictions",
    "WaitEvent": "rblxopencloud.hooks",
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
