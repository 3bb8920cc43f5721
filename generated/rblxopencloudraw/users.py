"""Requests of the service 'users'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Endpoint, Request

_GET_SUBSCRIPTION = _core.Endpoint(
    id="Cloud_GetSubscription",
    service="users",
    function="get_subscription",
    method="GET",
    path="/cloud/v2/universes/{universe_id}/subscription-products/{subscription_product_id}/subscriptions/{subscription_id}",
    server="https://apis.roblox.com",
    scopes=("universe:write", "universe.subscription-product.subscription:read"),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 500, 60),
        _core.RateLimit("oauth2-authorization", 3, 1),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/users#Cloud_GetSubscription",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_subscription(
    universe_id: int | str, subscription_product_id: int | str, subscription_id: int | str, *, view: str | None = None
) -> Request[t.Subscription]:
    """Get a user's subscription.

    Returns what one user has subscribed to among the products of a universe; the subscription's id equals that
    user's id. Without `view=FULL` the answer is limited to the fields that say whether it is active and whether it
    renews. The scope `universe.subscription-product.subscription:read` opens only the caller's own subscription,
    `universe:write` those of all users of the universe.

    `GET /cloud/v2/universes/{universe_id}/subscription-products/{subscription_product_id}/subscriptions/{subscription_id}` · beta
    Scopes: `universe:write`, `universe.subscription-product.subscription:read` · Credentials: api-key, oauth2
    Limits: 500 a minute per key owner, 3 a second per OAuth2 authorization
    Known values of `view`: `VIEW_UNSPECIFIED`, `BASIC`, `FULL`

    https://create.roblox.com/docs/cloud/reference/features/users#Cloud_GetSubscription
    """
    return _core.Request(
        _GET_SUBSCRIPTION,
        "/cloud/v2/universes/"
        + _core.segment(universe_id, "universe_id")
        + "/subscription-products/"
        + _core.segment(subscription_product_id, "subscription_product_id")
        + "/subscriptions/"
        + _core.segment(subscription_id, "subscription_id"),
        query=_core.query(("view", view)),
    )


_GET_USER = _core.Endpoint(
    id="Cloud_GetUser",
    service="users",
    function="get_user",
    method="GET",
    path="/cloud/v2/users/{user_id}",
    server="https://apis.roblox.com",
    scopes=("user.advanced:read", "user.social:read"),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 1000, 60),
        _core.RateLimit("oauth2-authorization", 10, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/users#Cloud_GetUser",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_user(user_id: int | str) -> Request[t.User]:
    """Get a user.

    Returns the public profile of a user: name, display name, text about themselves, locale, premium state and
    creation time. `idVerified` is filled in only with the scope `user.advanced:read`, and social network profiles
    only with `user.social:read`. Limited to 1,000 requests a minute for the owner of a key, but 10 for an OAuth2
    authorization.

    `GET /cloud/v2/users/{user_id}` · beta
    Scopes: `user.advanced:read`, `user.social:read` · Credentials: api-key, oauth2
    Limits: 1,000 a minute per key owner, 10 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/users#Cloud_GetUser
    """
    return _core.Request(_GET_USER, "/cloud/v2/users/" + _core.segment(user_id, "user_id"))


_GET_USER_THUMBNAIL_GENERATION_OPERATION = _core.Endpoint(
    id="Cloud_GetUserThumbnailGenerationOperation",
    service="users",
    function="get_user_thumbnail_generation_operation",
    method="GET",
    path="/cloud/v2/users/{user_id}/operations/{operation_id}",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 1000, 60),
        _core.RateLimit("oauth2-authorization", 10, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/users#Cloud_GetUserThumbnailGenerationOperation",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_user_thumbnail_generation_operation(user_id: int | str, operation_id: int | str) -> Request[t.OperationStatus]:
    """Get the progress of a user thumbnail.

    Returns the operation that the generation of a user thumbnail has started, with the result in `response` once
    `done` is true; a missing `done` means it is still running. Limited to 1,000 requests a minute for the owner of
    a key, but 10 for an OAuth2 authorization.

    `GET /cloud/v2/users/{user_id}/operations/{operation_id}` · beta
    Scopes: none stated · Credentials: api-key, oauth2
    Limits: 1,000 a minute per key owner, 10 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/users#Cloud_GetUserThumbnailGenerationOperation
    """
    return _core.Request(
        _GET_USER_THUMBNAIL_GENERATION_OPERATION,
        "/cloud/v2/users/"
        + _core.segment(user_id, "user_id")
        + "/operations/"
        + _core.segment(operation_id, "operation_id"),
    )


ENDPOINTS: dict[str, Endpoint] = {
    "Cloud_GetSubscription": _GET_SUBSCRIPTION,
    "Cloud_GetUser": _GET_USER,
    "Cloud_GetUserThumbnailGenerationOperation": _GET_USER_THUMBNAIL_GENERATION_OPERATION,
}
