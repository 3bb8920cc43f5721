# Generated from rblxopencloud/experience/badges.py by codegen/asyncify. Do not edit.
"""Badges: what players win. They live in a legacy part of Open Cloud, which may change without notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

import rblxopencloudraw as raw
from rblxopencloud._checks import identifier, whole
from rblxopencloud._values import hash_of, integer, number, timestamp
from rblxopencloud.exceptions import BaseException, HttpException

from .icons import read_icon
from .part import Part

if TYPE_CHECKING:
    from datetime import datetime

    from rblxopencloud._icon_files import IconFile
    from rblxopencloud._values import Wire
    from rblxopencloudraw import File
    from rblxopencloudraw import types as t

    from ..client import Client
    from . import Experience

_USER, _GROUP = 1, 2
_HALF_DONE = "The name, the description or enabled were changed before; only the icon was not. Upload it again."


@attrs.define
class Badge:
    """A badge.

    Attributes:
        id: The id of the badge.
        experience: The experience that awards it, with `name` and `root_place`; None where the answer did not tell.
        name: The name.
        description: The description.
        icon_asset_id: The id of the image that is its icon; None where it has none.
        enabled: Whether it can be won and is shown on the page of the experience.
        created_at: When it was made.
        updated_at: When it was last changed.
        awarded_past_day: How often it was won during the past day.
        awarded_total: How often it was ever won.
        win_rate_percentage: Which part of the players won it, from 0 to 1.

    [Badges](https://create.roblox.com/docs/cloud/reference/features/badges)
    """

    id: int
    experience: Experience | None
    name: str
    description: str
    icon_asset_id: int | None
    enabled: bool
    created_at: datetime | None
    updated_at: datetime | None
    awarded_past_day: int
    awarded_total: int
    win_rate_percentage: float

    __hash__ = hash_of("id")

    def __repr__(self) -> str:
        package = type(self).__module__.partition(".")[0]
        return f"<{package}.Badge id={self.id!r} name={self.name!r}>"


class Badges(Part):
    """Badges."""

    async def fetch_badge(self, badge_id: int) -> Badge:
        """Fetch a badge, of this experience or any other.

        Args:
            badge_id: The id of the badge.

        Returns:
            The badge. Its experience has `name` and `root_place`; where it is this one, so has this one.

        Raises:
            NotFound: There is no such badge.

        Example:
            ```python
            badge = await experience.fetch_badge(2124445684)
            print(badge.name, badge.awarded_total)
            ```

        Requires no scope, nor a key. The operation is a legacy one and may change without notice.
        [Badges](https://create.roblox.com/docs/cloud/reference/features/badges)
        """
        badge_id = identifier("badge_id", badge_id)
        wire: Wire = await self._client.send(raw.badges.get_badge(badge_id))
        return _read(wire, badge_id, _awarding(wire.get("awardingUniverse"), self._home(), self._client))

    async def create_badge(
        self,
        name: str,
        icon_file: IconFile,
        description: str | None = None,
        enabled: bool = True,
        expected_robux_price: int = 0,
        use_group_funds: bool = False,
    ) -> Badge:
        """Make a badge that this experience awards. It may cost Robux, and cannot be deleted again.

        Args:
            name: The name.
            icon_file: The icon: the bytes of an image, its path, or a file opened with "rb".
            description: The description.
            enabled: Whether it can be won and is shown on the page of the experience.
            expected_robux_price: What it may cost in Robux; where it costs anything else, it is not made.
            use_group_funds: Whether the group pays that owns the experience; otherwise the user does.

        Returns:
            The badge. This experience then has `name` and `root_place`.

        Raises:
            ValueError: The price is negative, or the icon is empty.
            HttpException: It costs something else, or the service does not accept a value (400).
            Forbidden: The key lacks the scope for this experience, or there is too little money.

        Example:
            ```python
            badge = await experience.create_badge("First steps", "steps.png", "Walk for the first time.")
            print(badge.id)
            ```

        Requires `legacy-universe.badge:manage-and-spend-robux`. The operation is a legacy one and may change without
        notice.
        [Badges](https://create.roblox.com/docs/cloud/reference/features/badges)
        """
        request = raw.badges.create_badge(
            self.id,
            description=description,
            expected_cost=whole("expected_robux_price", expected_robux_price, 0),
            files=await read_icon(icon_file),
            is_active=enabled,
            name=name,
            payment_source_type=_GROUP if use_group_funds else _USER,
        )
        wire: Wire = await self._client.send(request)
        return _read(wire, 0, _named_by_place(self._home(), wire.get("awarder")))

    async def update_badge(
        self,
        badge_id: int,
        name: str | None = None,
        description: str | None = None,
        enabled: bool | None = None,
        icon_file: IconFile | None = None,
    ) -> None:
        """Change a badge. What is not passed, or None, stays as it is; with nothing else nothing is sent.

        Information and icon are changed by two requests, the information first. Where the icon then fails, the error
        says so in `hint`.

        Args:
            badge_id: The id of the badge.
            name: The new name.
            description: The new description; "" for none.
            enabled: Whether it can be won and is shown on the page of the experience.
            icon_file: The new icon: the bytes of an image, its path, or a file opened with "rb".

        Raises:
            ValueError: The icon is empty. Nothing was sent.
            NotFound: There is no such badge.
            Forbidden: The key lacks a scope for the experience.

        Example:
            ```python
            await experience.update_badge(2124445684, enabled=False)
            ```

        Requires `legacy-universe.badge:write` for the information and `legacy-badge:manage` for the icon. The
        operations are legacy ones and may change without notice.
        [Badges](https://create.roblox.com/docs/cloud/reference/features/badges)
        """
        badge_id = identifier("badge_id", badge_id)
        changes = _changes(name, description, enabled)
        icon = None if icon_file is None else await read_icon(icon_file)
        if changes:
            await self._client.send(raw.badges.update_badge(badge_id, changes))
        if icon is not None:
            await self._upload_badge_icon(badge_id, icon, half_done=bool(changes))

    async def _upload_badge_icon(self, badge_id: int, icon: File, half_done: bool) -> None:
        try:
            await self._client.send(raw.assets.update_badge_icon(badge_id, files=icon))
        except BaseException as error:
            if half_done:
                _explain(error)
            raise


def _explain(error: BaseException) -> None:
    if isinstance(error, HttpException):
        error.hint = f"{error.hint} {_HALF_DONE}".lstrip()
    else:
        error.add_note(_HALF_DONE)


def _changes(name: str | None, description: str | None, enabled: bool | None) -> t.UpdateBadgeRequest:
    changes: t.UpdateBadgeRequest = {}
    if name is not None:
        changes["name"] = name
    if description is not None:
        changes["description"] = description
    if enabled is not None:
        changes["enabled"] = enabled
    return changes


def _awarding(wire: Wire | None, here: Experience, client: Client) -> Experience | None:
    """The experience that awards a badge: the one at hand where it is that one."""
    universe_id = number((wire or {}).get("id"))
    if wire is None or universe_id is None:
        return None
    experience = here if universe_id == here.id else type(here)(universe_id, client)
    return _named(experience, wire.get("name"), number(wire.get("rootPlaceId")))


def _named_by_place(experience: Experience, awarder: Wire | None) -> Experience:
    """The experience, named by its root place, which is what the service says awards a new badge."""
    wire = awarder or {}
    return _named(experience, wire.get("name"), number(wire.get("id")))


def _named(experience: Experience, name: str | None, place_id: int | None) -> Experience:
    if name is not None:
        experience.name = name
    if place_id is not None:
        experience.root_place = experience.get_place(place_id)
    return experience


def _read(wire: Wire, id: int, experience: Experience | None) -> Badge:
    statistics: Wire = wire.get("statistics") or {}
    return Badge(
        integer(wire.get("id")) or id,
        experience,
        wire.get("name") or "",
        wire.get("description") or "",
        integer(wire.get("iconImageId")),
        wire.get("enabled") is True,
        timestamp(wire.get("created")),
        timestamp(wire.get("updated")),
        statistics.get("pastDayAwardedCount") or 0,
        statistics.get("awardedCount") or 0,
        statistics.get("winRatePercentage") or 0.0,
    )
