"""Banning and unbanning users of an experience, or of one place of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from .._checks import needs
from .._restrictions import game_join_restriction, get_request, list_request, logs_request, update_request
from .._values import hash_of, resource_id, seconds, timestamp
from ..user import User
from .part import Part

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from .._values import Wire
    from ..client import Client
    from ..place import Place
    from . import Experience


@attrs.define
class UserRestriction:
    """Whether a user may join, and why not.

    Attributes:
        place: The place it holds for; None where it holds for the whole experience.
        user: The user; only the id is filled.
        active: Whether the user is kept out at present.
        display_reason: What the user is told.
        private_reason: What the user is not told.
        inherited: For a place: whether it comes from a restriction of the whole experience.
        exclude_alt_accounts: Whether accounts believed to be the same person's are left alone.
        duration_seconds: How long it lasts; None where it has no end or is not active.
        start_timestamp: When it began.
        issuer_user_id: Who issued it, where a log tells; None where a script of the experience did.

    [Bans and blocks](https://create.roblox.com/docs/cloud/reference/features/bans-and-blocks)
    """

    place: Place | None
    user: User
    active: bool
    display_reason: str
    private_reason: str
    inherited: bool | None = None
    exclude_alt_accounts: bool = False
    duration_seconds: float | None = None
    start_timestamp: datetime | None = None
    issuer_user_id: int | None = None

    __hash__ = hash_of("user", "start_timestamp")

    def __repr__(self) -> str:
        package = type(self).__module__.partition(".")[0]
        return f"<{package}.UserRestriction user={self.user.id!r} active={self.active!r}>"


class Restrictions(Part):
    """Restrictions of users."""

    def list_user_restrictions(
        self, place_id: int | None = None, limit: int | None = None
    ) -> Iterator[UserRestriction]:
        """Go through the restrictions of all users who were ever banned: one for each, the present one.

        Args:
            place_id: Only the restrictions that hold for this place; None for those of the whole experience.
            limit: How many to yield at most; None for all.

        Yields:
            Each restriction.

        Raises:
            ValueError: The limit is negative.
            Forbidden: The key lacks `universe.user-restriction:read` for this experience.

        Example:
            ```python
            for restriction in experience.list_user_restrictions(limit=100):
                print(restriction.user.id, restriction.active)
            ```

        Requires `universe.user-restriction:read`.
        [Bans and blocks](https://create.roblox.com/docs/cloud/reference/features/bans-and-blocks)
        """
        place = None if place_id is None else self._home().get_place(place_id)
        for wire in self._client.paginate(list_request(self.id, place_id), limit):
            yield read_restriction(wire, place, self._client)

    def list_ban_logs(
        self, user_id: int | None = None, place_id: int | None = None, limit: int | None = None
    ) -> Iterator[UserRestriction]:
        """Go through the log of bans and unbans, of the whole experience and of its places, the newest first.

        Args:
            user_id: Only what was done to this user; None for all users.
            place_id: Only what was done in this place; None for the experience and all places.
            limit: How many to yield at most; None for all.

        Yields:
            Each entry of the log: what the restriction became, with `issuer_user_id` where a user did it.

        Raises:
            TypeError: An id is not a number.
            ValueError: The limit is negative.
            Forbidden: The key lacks `universe.user-restriction:read` for this experience.

        Example:
            ```python
            for log in experience.list_ban_logs(user_id=287113233, limit=10):
                print(log.start_timestamp, log.active, log.issuer_user_id)
            ```

        Requires `universe.user-restriction:read`.
        [Bans and blocks](https://create.roblox.com/docs/cloud/reference/features/bans-and-blocks)
        """
        for wire in self._client.paginate(logs_request(self.id, place_id, user_id), limit):
            yield _read_log(wire, self._home(), self._client)


@needs("ban_user", "duration_seconds", "Pass None to ban for good. To let the user in again, call unban_user().")
class Bans(Part):
    """Restrictions of one user."""

    def fetch_user_restriction(self, user_id: int) -> UserRestriction:
        """Fetch whether a user may join.

        Args:
            user_id: The id of the user.

        Returns:
            The restriction, not active where the user may join.

        Raises:
            Forbidden: The key lacks `universe.user-restriction:read` for this experience.

        Example:
            ```python
            restriction = experience.fetch_user_restriction(287113233)
            print(restriction.active, restriction.private_reason)
            ```

        Requires `universe.user-restriction:read`.
        [Bans and blocks](https://create.roblox.com/docs/cloud/reference/features/bans-and-blocks)
        """
        place = self._spot()
        place_id = None if place is None else place.id
        wire = self._client.send(get_request(self._home().id, place_id, user_id))
        return read_restriction(wire, place, self._client)

    def ban_user(
        self,
        user_id: int,
        duration_seconds: int | None,
        display_reason: str = "",
        private_reason: str = "",
        exclude_alt_accounts: bool = False,
    ) -> UserRestriction:
        """Ban a user: from the whole experience, or from the one place this is called on.

        Args:
            user_id: The id of the user.
            duration_seconds: Whole seconds from 1 to 315,576,000,000. None bans for good.
            display_reason: What the user is told, at most 400 characters.
            private_reason: What the user is not told, at most 1,000 characters.
            exclude_alt_accounts: Whether accounts believed to be the same person's are left alone.

        Returns:
            The restriction as the service now holds it.

        Raises:
            ValueError: The duration is out of range or not whole, or a reason is too long.
            Forbidden: The key lacks `universe.user-restriction:write` for this experience.

        Example:
            ```python
            experience.ban_user(287113233, duration_seconds=86400, display_reason="Breaking the rules.")
            ```

        Requires `universe.user-restriction:write`.
        [Bans and blocks](https://create.roblox.com/docs/cloud/reference/features/bans-and-blocks)
        """
        ban = game_join_restriction(duration_seconds, display_reason, private_reason, exclude_alt_accounts)
        return self._restrict(user_id, ban)

    def unban_user(self, user_id: int) -> UserRestriction:
        """Let a user in again: to the whole experience, or to the one place this is called on.

        Args:
            user_id: The id of the user.

        Returns:
            The restriction as the service now holds it.

        Raises:
            Forbidden: The key lacks `universe.user-restriction:write` for this experience.

        Example:
            ```python
            experience.unban_user(287113233)
            ```

        Requires `universe.user-restriction:write`.
        [Bans and blocks](https://create.roblox.com/docs/cloud/reference/features/bans-and-blocks)
        """
        return self._restrict(user_id, {"active": False})

    def _restrict(self, user_id: int, restriction: dict[str, object]) -> UserRestriction:
        place = self._spot()
        place_id = None if place is None else place.id
        wire = self._client.send(update_request(self._home().id, place_id, user_id, restriction))
        return read_restriction(wire, place, self._client, user_id)


def read_restriction(wire: Wire, place: Place | None, client: Client, user_id: int | None = None) -> UserRestriction:
    """A restriction as the service describes it.

    Args:
        wire: The description.
        place: The place it was asked for, if any.
        client: The client that the user object calls through.
        user_id: Whose restriction it is, where the description does not say.
    """
    ban: Wire = wire.get("gameJoinRestriction") or {}
    active = ban.get("active") is True
    return UserRestriction(
        place,
        User(_user_id(wire) or user_id or 0, client),
        active,
        ban.get("displayReason") or "",
        ban.get("privateReason") or "",
        ban.get("inherited"),
        ban.get("excludeAltAccounts") is True,
        seconds(ban.get("duration")) if active else None,
        timestamp(ban.get("startTime")),
    )


def _read_log(wire: Wire, experience: Experience, client: Client) -> UserRestriction:
    moderator: Wire = wire.get("moderator") or {}
    place_id = resource_id(wire.get("place"), "places")
    active = wire.get("active") is True
    return UserRestriction(
        None if place_id is None else experience.get_place(place_id),
        User(resource_id(wire.get("user"), "users") or 0, client),
        active,
        wire.get("displayReason") or "",
        wire.get("privateReason") or "",
        None,
        wire.get("excludeAltAccounts") is True,
        seconds(wire.get("duration")) if active else None,
        timestamp(wire.get("startTime") or wire.get("createTime")),
        resource_id(moderator.get("robloxUser"), "users"),
    )


def _user_id(wire: Wire) -> int | None:
    return resource_id(wire.get("user"), "users") or resource_id(wire.get("path"), "user-restrictions")
