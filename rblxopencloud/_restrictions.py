"""Bans as requests: limits of what may be sent, and which operation serves the experience or one place of it. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import rblxopencloudraw as raw

from ._checks import at_most, flag, identifier, whole

if TYPE_CHECKING:
    from rblxopencloudraw import Request
    from rblxopencloudraw import types as t

LONGEST = 315_576_000_000
DISPLAY_REASON = 400
PRIVATE_REASON = 1000
_FIELD = "gameJoinRestriction"


def game_join_restriction(
    duration_seconds: int | None, display_reason: str, private_reason: str, exclude_alt_accounts: bool
) -> dict[str, Any]:
    """A ban as it is sent.

    Raises:
        TypeError: The duration is not a number, or a reason is not a text.
        ValueError: The duration is not a whole number of seconds from 1, or a reason is too long.
    """
    ban: dict[str, Any] = {
        "active": True,
        "displayReason": at_most("display_reason", display_reason, DISPLAY_REASON),
        "privateReason": at_most("private_reason", private_reason, PRIVATE_REASON),
        "excludeAltAccounts": flag("exclude_alt_accounts", exclude_alt_accounts) or False,
    }
    if duration_seconds is None:
        return ban
    return ban | {"duration": f"{whole('duration_seconds', duration_seconds, 1, LONGEST)}s"}


def get_request(universe_id: int, place_id: int | None, user_id: int) -> Request[t.UserRestriction]:
    """Ask for the restriction of one user."""
    user = identifier("user_id", user_id)
    if place_id is None:
        return raw.bans_and_blocks.get_user_restriction(universe_id, user)
    return raw.bans_and_blocks.get_place_user_restriction(universe_id, place_id, user)


def list_request(universe_id: int, place_id: int | None) -> Request[Any]:
    """Ask for the restrictions of all users who were ever restricted."""
    if place_id is None:
        return raw.bans_and_blocks.list_user_restrictions(universe_id)
    return raw.bans_and_blocks.list_place_user_restrictions(universe_id, place_id)


def logs_request(universe_id: int, place_id: int | None, user_id: int | None) -> Request[Any]:
    """Ask for everything that was ever done to restrict users, or one of them, or in one place."""
    user = () if user_id is None else (f"user == 'users/{identifier('user_id', user_id, 0)}'",)
    place = () if place_id is None else (f"place == 'places/{identifier('place_id', place_id, 0)}'",)
    chosen = " && ".join((*user, *place))
    return raw.bans_and_blocks.list_user_restriction_logs(universe_id, filter=chosen or None)


def update_request(
    universe_id: int, place_id: int | None, user_id: int, restriction: dict[str, Any]
) -> Request[t.UserRestriction]:
    """Replace the restriction of one user as a whole. The client adds the key by which a repeat is recognised."""
    user, body = identifier("user_id", user_id), cast("t.UserRestriction", {_FIELD: restriction})
    if place_id is None:
        return raw.bans_and_blocks.update_user_restriction(universe_id, user, body, update_mask=_FIELD)
    return raw.bans_and_blocks.update_place_user_restriction(universe_id, place_id, user, body, update_mask=_FIELD)
