# Generated from rblxopencloud/user/followings.py by codegen/asyncify. Do not edit.
"""Experiences that a user follows, to be told about their updates."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

import rblxopencloudraw as raw
from rblxopencloud._checks import identifier
from rblxopencloud._values import hash_of, number, timestamp

from ..creator import Creator

if TYPE_CHECKING:
    from datetime import datetime

    from ..client import Client
    from ..experience import Experience


@attrs.define
class UserExperienceFollowing:
    """Whether a user follows an experience.

    Attributes:
        is_following: Whether they do.
        experience: The experience; only the id is filled.
        followed_at: Since when, where it comes from a list of all followings.
        can_follow: Whether they may, where it was asked for this experience.
        following_count: How many experiences they follow, where it was asked for this experience.
        following_limit: How many they may follow, where it was asked for this experience.

    [Interactions](https://create.roblox.com/docs/cloud/reference/features/interactions)
    """

    is_following: bool
    experience: Experience
    followed_at: datetime | None = None
    can_follow: bool | None = None
    following_count: int | None = None
    following_limit: int | None = None

    __hash__ = hash_of("experience")


class Followings(Creator):
    """The experiences that a user follows."""

    async def fetch_experience_followings(self) -> list[UserExperienceFollowing]:
        """Fetch the experiences that the user follows.

        Returns:
            One for each, with the time since when.

        Raises:
            Forbidden: The key lacks `legacy-universe.following:read` for this user.

        Example:
            ```python
            for following in await user.fetch_experience_followings():
                print(following.experience.id, following.followed_at)
            ```

        Requires `legacy-universe.following:read`.
        [Interactions](https://create.roblox.com/docs/cloud/reference/features/interactions#get_legacy_followings_v2_users__userId__universes)
        """
        wire = await self._client.send(raw.interactions.list_followed_universes(self.id))
        followed = wire.get("followedSources") or {}
        found = ((number(universe_id), since) for universe_id, since in followed.items())
        return [
            UserExperienceFollowing(True, _experience(universe_id, self._client), timestamp(since))
            for universe_id, since in found
            if universe_id is not None
        ]

    async def fetch_experience_following_status(self, experience_id: int) -> UserExperienceFollowing:
        """Fetch whether the user follows an experience, and whether they may.

        Args:
            experience_id: The id of the experience.

        Returns:
            Whether they do, with the number of experiences they follow and may follow.

        Raises:
            Forbidden: The key lacks `legacy-universe.following:read` for this user.

        Example:
            ```python
            print((await user.fetch_experience_following_status(1234)).is_following)
            ```

        Requires `legacy-universe.following:read`.
        [Interactions](https://create.roblox.com/docs/cloud/reference/features/interactions#get_legacy_followings_v1_users__userId__universes__universeId__status)
        """
        wire = await self._client.send(raw.interactions.get_universe_following_status(self.id, _checked(experience_id)))
        return UserExperienceFollowing(
            wire.get("IsFollowing") is True,
            _experience(experience_id, self._client),
            None,
            wire.get("CanFollow"),
            wire.get("FollowingCountByType"),
            wire.get("FollowingLimitByType"),
        )

    async def follow_experience(self, experience_id: int) -> None:
        """Have the user follow an experience.

        Args:
            experience_id: The id of the experience.

        Raises:
            HttpException: They follow as many as they may.
            Forbidden: The key lacks `legacy-universe.following:write` for this user.

        Example:
            ```python
            await user.follow_experience(1234)
            ```

        Requires `legacy-universe.following:write`.
        [Interactions](https://create.roblox.com/docs/cloud/reference/features/interactions#post_legacy_followings_v1_users__userId__universes__universeId_)
        """
        await self._client.send(
            raw.interactions.create_universe_following(self.id, identifier("experience_id", experience_id))
        )

    async def unfollow_experience(self, experience_id: int) -> None:
        """Have the user follow an experience no more.

        Args:
            experience_id: The id of the experience.

        Raises:
            Forbidden: The key lacks `legacy-universe.following:write` for this user.

        Example:
            ```python
            await user.unfollow_experience(1234)
            ```

        Requires `legacy-universe.following:write`.
        [Interactions](https://create.roblox.com/docs/cloud/reference/features/interactions#delete_legacy_followings_v1_users__userId__universes__universeId_)
        """
        await self._client.send(
            raw.interactions.delete_universe_following(self.id, identifier("experience_id", experience_id))
        )


def _experience(id: int, client: Client) -> Experience:
    from ..experience import Experience

    return Experience(id, client)


def _checked(experience_id: int) -> int:
    return identifier("experience_id", experience_id)
