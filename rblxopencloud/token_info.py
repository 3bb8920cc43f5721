"""What Roblox tells about an OAuth2 token: values without I/O, the same class in both packages."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import attrs

from ._values import hash_of, number

if TYPE_CHECKING:
    from ._values import Wire


@attrs.define
class AccessTokenInfo:
    """What a token is. What the service does not say, as of a token that is not active, is None.

    Attributes:
        active: Whether it is active. A token that was revoked may be called active until it expires.
        id: The id of the token, which is not the token itself.
        client_id: The application it was given to.
        user_id: The user who gave it.
        scope: What it may do.
        expires_at: When it expires.
        issued_at: When it was made.

    [OAuth 2.0](https://create.roblox.com/docs/cloud/auth/oauth2-reference)
    """

    active: bool
    id: str | None
    client_id: int | None
    user_id: int | None
    scope: list[str]
    expires_at: datetime | None
    issued_at: datetime | None

    __hash__ = hash_of("id", "issued_at")


def read_token_info(wire: Wire) -> AccessTokenInfo:
    """A token as the service describes it."""
    return AccessTokenInfo(
        wire.get("active") is True,
        wire.get("jti"),
        number(wire.get("client_id")),
        number(wire.get("sub")),
        scopes(wire.get("scope")),
        moment(wire.get("exp")),
        moment(wire.get("iat")),
    )


def scopes(text: str | None) -> list[str]:
    """Scopes as the service writes them."""
    return (text or "").split()


def moment(seconds: float | None) -> datetime | None:
    """A time in seconds since 1970; None where there is none, or none that can be told."""
    if isinstance(seconds, bool) or not isinstance(seconds, (int, float)):
        return None
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, OSError, ValueError):
        return None
