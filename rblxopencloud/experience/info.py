"""What is known about an experience, and changing it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, Self, cast

import rblxopencloudraw as raw

from .._checks import flag, whole
from .._values import merged, resource_id, timestamp
from ..enums.experience import ExperienceAgeRating
from ..group import Group
from ..links import ExperienceSocialLink
from ..user import User
from .part import Part

if TYPE_CHECKING:
    from datetime import datetime

    from rblxopencloudraw import types as t

    from .._values import Wire
    from ..client import Client
    from ..place import Place


class Info(Part):
    """The information about an experience."""

    def __init__(self, id: int, api_key: str | Client | None) -> None:
        try:
            super().__init__(id, api_key)
        finally:
            # Tools that show a traceback with its variables would show the key.
            del api_key
        self._wire: Wire = {}
        self.owner: User | Group | None = None
        self.name: str | None = None
        self.description: str | None = None
        self.created_at: datetime | None = None
        self.updated_at: datetime | None = None
        self.root_place: Place | None = None
        self.public: bool | None = None
        self.voice_chat_enabled: bool | None = None
        self.age_rating: ExperienceAgeRating | None = None
        self.private_server_price: int | None = None
        self.desktop_enabled: bool | None = None
        self.mobile_enabled: bool | None = None
        self.tablet_enabled: bool | None = None
        self.console_enabled: bool | None = None
        self.vr_enabled: bool | None = None
        self.facebook_social_link: ExperienceSocialLink | None = None
        self.twitter_social_link: ExperienceSocialLink | None = None
        self.youtube_social_link: ExperienceSocialLink | None = None
        self.twitch_social_link: ExperienceSocialLink | None = None
        self.discord_social_link: ExperienceSocialLink | None = None
        self.group_social_link: ExperienceSocialLink | None = None
        self.guilded_social_link: ExperienceSocialLink | None = None

    def _shown(self) -> list[tuple[str, object]]:
        return [] if self.name is None else [("name", self.name)]

    def fetch_info(self) -> Self:
        """Fetch what is known about the experience and fill the attributes.

        Returns:
            The same object.

        Raises:
            NotFound: There is no such experience.

        Example:
            ```python
            experience = Experience(1234, "your-api-key").fetch_info()
            print(experience.name)
            ```

        Requires no scope.
        [Universes](https://create.roblox.com/docs/cloud/reference/features/universes#Cloud_GetUniverse)
        """
        self._fill(self._client.send(raw.universes.get_universe(self.id)))
        return self

    def update(
        self,
        voice_chat_enabled: bool | None = None,
        private_server_price: int | Literal[False] | None = None,
        desktop_enabled: bool | None = None,
        mobile_enabled: bool | None = None,
        tablet_enabled: bool | None = None,
        console_enabled: bool | None = None,
        vr_enabled: bool | None = None,
        facebook_social_link: ExperienceSocialLink | Literal[False] | None = None,
        twitter_social_link: ExperienceSocialLink | Literal[False] | None = None,
        youtube_social_link: ExperienceSocialLink | Literal[False] | None = None,
        twitch_social_link: ExperienceSocialLink | Literal[False] | None = None,
        discord_social_link: ExperienceSocialLink | Literal[False] | None = None,
        group_social_link: ExperienceSocialLink | Literal[False] | None = None,
        guilded_social_link: ExperienceSocialLink | Literal[False] | None = None,
    ) -> Self:
        """Change the experience. What is not passed, or None, stays as it is.

        Name and description are those of the root place: change them with `Place.update`. Without any argument,
        nothing is changed and the information is fetched.

        Args:
            voice_chat_enabled: Whether there is voice chat.
            private_server_price: What a private server costs in Robux, 0 for nothing. False disables private servers
                and ends the present ones.
            desktop_enabled: Whether it can be played on computers.
            mobile_enabled: Whether it can be played on phones.
            tablet_enabled: Whether it can be played on tablets.
            console_enabled: Whether it can be played on consoles.
            vr_enabled: Whether it can be played with VR headsets.
            facebook_social_link: The link to Facebook. False removes a link.
            twitter_social_link: The link to Twitter.
            youtube_social_link: The link to YouTube.
            twitch_social_link: The link to Twitch.
            discord_social_link: The link to Discord.
            group_social_link: The link to a group on Roblox.
            guilded_social_link: The link to Guilded.

        Returns:
            The same object with the attributes filled anew.

        Raises:
            ValueError: A price or link is True, or the price is negative.
            Forbidden: The key lacks `universe:write` for this experience.

        Example:
            ```python
            experience.update(private_server_price=False, mobile_enabled=True)
            ```

        Requires `universe:write`.
        [Universes](https://create.roblox.com/docs/cloud/reference/features/universes#Cloud_UpdateUniverse)
        """
        changes: dict[str, object] = {
            "voiceChatEnabled": flag("voice_chat_enabled", voice_chat_enabled),
            "privateServerPriceRobux": _price(private_server_price),
            "desktopEnabled": flag("desktop_enabled", desktop_enabled),
            "mobileEnabled": flag("mobile_enabled", mobile_enabled),
            "tabletEnabled": flag("tablet_enabled", tablet_enabled),
            "consoleEnabled": flag("console_enabled", console_enabled),
            "vrEnabled": flag("vr_enabled", vr_enabled),
            "facebookSocialLink": _link(facebook_social_link),
            "twitterSocialLink": _link(twitter_social_link),
            "youtubeSocialLink": _link(youtube_social_link),
            "twitchSocialLink": _link(twitch_social_link),
            "discordSocialLink": _link(discord_social_link),
            "robloxGroupSocialLink": _link(group_social_link),
            "guildedSocialLink": _link(guilded_social_link),
        }
        return self._change({name: value for name, value in changes.items() if value is not None})

    def _change(self, changes: dict[str, object]) -> Self:
        if not changes:
            return self.fetch_info()
        body = cast("t.Universe", {name: value for name, value in changes.items() if value is not _REMOVED})
        answer = self._client.send(raw.universes.update_universe(self.id, body, update_mask=",".join(changes)))
        self._fill(merged(self._wire, answer, changes))
        return self

    def _fill(self, wire: Wire) -> None:
        self._wire = wire
        place_id = resource_id(wire.get("rootPlace"), "places")
        visibility = wire.get("visibility")
        self.owner = self._owner(wire)
        self.name = wire.get("displayName")
        self.description = wire.get("description")
        self.created_at = timestamp(wire.get("createTime"))
        self.updated_at = timestamp(wire.get("updateTime"))
        self.root_place = None if place_id is None else self._home().get_place(place_id)
        self.public = None if visibility is None else visibility == "PUBLIC"
        self.age_rating = ExperienceAgeRating.from_wire(wire.get("ageRating"))
        self._fill_access(wire)
        self._fill_links(wire)

    def _fill_access(self, wire: Wire) -> None:
        self.voice_chat_enabled = wire.get("voiceChatEnabled")
        self.private_server_price = wire.get("privateServerPriceRobux")
        self.desktop_enabled = wire.get("desktopEnabled")
        self.mobile_enabled = wire.get("mobileEnabled")
        self.tablet_enabled = wire.get("tabletEnabled")
        self.console_enabled = wire.get("consoleEnabled")
        self.vr_enabled = wire.get("vrEnabled")

    def _fill_links(self, wire: Wire) -> None:
        self.facebook_social_link = _social(wire.get("facebookSocialLink"))
        self.twitter_social_link = _social(wire.get("twitterSocialLink"))
        self.youtube_social_link = _social(wire.get("youtubeSocialLink"))
        self.twitch_social_link = _social(wire.get("twitchSocialLink"))
        self.discord_social_link = _social(wire.get("discordSocialLink"))
        self.group_social_link = _social(wire.get("robloxGroupSocialLink"))
        self.guilded_social_link = _social(wire.get("guildedSocialLink"))

    def _owner(self, wire: Wire) -> User | Group | None:
        user_id, group_id = resource_id(wire.get("user"), "users"), resource_id(wire.get("group"), "groups")
        if user_id is not None:
            return User(user_id, self._client)
        return None if group_id is None else Group(group_id, self._client)


# A field that is named in the update mask and missing from the body has no value afterwards.
_REMOVED: object = object()


def _price(price: int | Literal[False] | None) -> object:
    if price is None or price is False:
        return None if price is None else _REMOVED
    if price is True:
        raise ValueError("private_server_price is True: pass the price in Robux, or False to disable private servers.")
    return whole("private_server_price", price, 0)


def _link(link: ExperienceSocialLink | Literal[False] | None) -> object:
    if link is None or link is False:
        return None if link is None else _REMOVED
    if not isinstance(link, ExperienceSocialLink):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        raise ValueError(f"A social link is an ExperienceSocialLink, or False to remove it, not {link!r}.")
    return {"title": link.title, "uri": link.uri}


def _social(wire: dict[str, Any] | None) -> ExperienceSocialLink | None:
    return None if wire is None else ExperienceSocialLink(wire.get("title", ""), wire.get("uri", ""))
