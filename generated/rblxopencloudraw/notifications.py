"""Requests of the service 'notifications'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Endpoint, Request

_CREATE_USER_NOTIFICATION = _core.Endpoint(
    id="Cloud_CreateUserNotification",
    service="notifications",
    function="create_user_notification",
    method="POST",
    path="/cloud/v2/users/{user_id}/notifications",
    server="https://apis.roblox.com",
    scopes=("user.user-notification:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 4000, 1),
        _core.RateLimit("oauth2-authorization", 4000, 1),
    ),
    stability="stable",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/notifications#Cloud_CreateUserNotification",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def create_user_notification(user_id: int | str, body: t.UserNotification) -> Request[t.UserNotification]:
    """Send a notification to a user.

    Sends a user a notification built from a message template of the experience and returns it; the payload needs
    the type `MOMENT` and the `messageId` of the template, and may fill in parameters (texts of up to 99 characters
    or integers). Reaches only users of 13 and over who have opted in, of experiences with 100 visits or more. A
    user gets no more than one a day from an experience.

    `POST /cloud/v2/users/{user_id}/notifications` · stable
    Scopes: `user.user-notification:write` · Credentials: api-key, oauth2
    Limits: 4,000 a second per key owner, 4,000 a second per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/notifications#Cloud_CreateUserNotification
    """
    return _core.Request(
        _CREATE_USER_NOTIFICATION,
        "/cloud/v2/users/" + _core.segment(user_id, "user_id") + "/notifications",
        json=_core.given(body),
    )


ENDPOINTS: dict[str, Endpoint] = {
    "Cloud_CreateUserNotification": _CREATE_USER_NOTIFICATION,
}
