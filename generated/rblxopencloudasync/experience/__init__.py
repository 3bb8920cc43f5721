# Generated from rblxopencloud/experience/__init__.py by codegen/asyncify. Do not edit.
"""Experiences. Each field of work has a module of its own; here they come together in one class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloud.config import CreatorConfig, CreatorConfigChange, CreatorConfigEntry, CreatorConfigRevision
from rblxopencloud.enums.experience import (
    CreatorConfigDeploymentStrategy,
    ExperienceAgeRating,
    PaymentProvider,
    Platform,
    SubscriptionExpirationReason,
    SubscriptionState,
)
from rblxopencloud.links import ExperienceSocialLink
from rblxopencloud.subscription import Subscription

from .badges import Badge, Badges
from .configs import Configs
from .developer_products import DeveloperProduct, DeveloperProducts
from .game_passes import GamePass, GamePasses
from .info import Info
from .messaging import Messaging
from .notifications import Notifications
from .restrictions import Bans, Restrictions, UserRestriction
from .secrets import Secret, Secrets
from .servers import Servers
from .speech import Speech
from .stores import RenamedStores
from .subscriptions import Subscriptions

if TYPE_CHECKING:
    from ..place import Place

__all__ = [
    "Badge",
    "CreatorConfig",
    "CreatorConfigChange",
    "CreatorConfigDeploymentStrategy",
    "CreatorConfigEntry",
    "CreatorConfigRevision",
    "DeveloperProduct",
    "Experience",
    "ExperienceAgeRating",
    "ExperienceSocialLink",
    "GamePass",
    "PaymentProvider",
    "Platform",
    "Secret",
    "Subscription",
    "SubscriptionExpirationReason",
    "SubscriptionState",
    "UserRestriction",
]


class Experience(
    Info,
    Messaging,
    Notifications,
    Servers,
    Subscriptions,
    Restrictions,
    Bans,
    Secrets,
    DeveloperProducts,
    GamePasses,
    Badges,
    Speech,
    Configs,
    RenamedStores,
):
    """An experience, which Open Cloud also calls a universe.

    Args:
        id: The id of the experience (of the universe, not of a place).
        api_key: An API key with access to the experience, or a `Client`.

    Attributes:
        id: The id of the experience.
        owner: The user or group that owns it. None, like the other attributes, until it was fetched.
        name: The name.
        description: The description.
        created_at: When it was made.
        updated_at: When it was last changed.
        root_place: The place where players arrive.
        public: Whether everybody can play it.
        voice_chat_enabled: Whether there is voice chat.
        age_rating: The age rating.
        private_server_price: What a private server costs in Robux, 0 for nothing; None where there are none.
        desktop_enabled: Whether it can be played on computers.
        mobile_enabled: Whether it can be played on phones.
        tablet_enabled: Whether it can be played on tablets.
        console_enabled: Whether it can be played on consoles.
        vr_enabled: Whether it can be played with VR headsets.
        facebook_social_link: The link to Facebook.
        twitter_social_link: The link to Twitter.
        youtube_social_link: The link to YouTube.
        twitch_social_link: The link to Twitch.
        discord_social_link: The link to Discord.
        group_social_link: The link to a group on Roblox.
        guilded_social_link: The link to Guilded.

    Example:
        ```python
        experience = Experience(1234, "your-api-key")
        ```

    [Universes](https://create.roblox.com/docs/cloud/reference/features/universes)
    """

    def _home(self) -> Experience:
        return self

    def get_place(self, place_id: int) -> Place:
        """A place of this experience. Nothing is sent.

        Args:
            place_id: The id of the place.

        Returns:
            The place; only `id` and `experience` are filled.

        Example:
            ```python
            place = experience.get_place(5678)
            ```

        Requires no scope.
        [Places](https://create.roblox.com/docs/cloud/reference/features/places)
        """
        from ..place import Place

        return Place(place_id, self, self._client)
