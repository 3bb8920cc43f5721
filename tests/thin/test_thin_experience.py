"""Experiences: information, changes, messages, translations, servers."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from rblxopencloud import ExperienceAgeRating, ExperienceSocialLink, exceptions

if TYPE_CHECKING:
    from thin_support import Sdk, Server

UNIVERSE: dict[str, Any] = {
    "path": "universes/1",
    "createTime": "2023-07-05T12:34:56Z",
    "updateTime": "2023-07-06T12:34:56.7Z",
    "displayName": "Tower",
    "description": "",
    "user": "users/156",
    "visibility": "PUBLIC",
    "discordSocialLink": {"title": "Chat", "uri": "https://discord.gg/x"},
    "voiceChatEnabled": False,
    "ageRating": "AGE_RATING_9_PLUS",
    "privateServerPriceRobux": 0,
    "desktopEnabled": True,
    "mobileEnabled": False,
    "rootPlace": "universes/1/places/22",
    "somethingNew": {"from": "tomorrow"},
}


def test_everything_known_about_an_experience_is_filled_in(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says(UNIVERSE)
    assert sdk.run(experience.fetch_info()) is experience
    assert server.last.target == "/cloud/v2/universes/1"
    assert (experience.name, experience.description, experience.public) == ("Tower", "", True)
    assert experience.created_at == datetime(2023, 7, 5, 12, 34, 56, tzinfo=UTC)
    assert (experience.owner.id, type(experience.owner).__name__) == (156, "User")
    assert (experience.root_place.id, experience.root_place.experience) == (22, experience)
    assert experience.age_rating is ExperienceAgeRating.Mild
    assert (experience.private_server_price, experience.voice_chat_enabled) == (0, False)
    assert (experience.desktop_enabled, experience.mobile_enabled, experience.vr_enabled) == (True, False, None)
    assert experience.discord_social_link == ExperienceSocialLink("Chat", "https://discord.gg/x")
    assert experience.twitch_social_link is None
    assert repr(experience) == f"<{sdk.name}.Experience id=1 name='Tower'>"


def test_missing_fields_and_nulls_and_unknown_values_do_no_harm(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says({"displayName": None, "group": "groups/7", "ageRating": "NEW", "visibility": "PRIVATE"})
    sdk.run(experience.fetch_info())
    assert (experience.name, experience.public, experience.root_place) == (None, False, None)
    assert (experience.owner.id, type(experience.owner).__name__) == (7, "Group")
    assert experience.age_rating is ExperienceAgeRating.Unknown


def test_an_update_sends_and_masks_exactly_what_was_passed(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says({"voiceChatEnabled": False, "privateServerPriceRobux": 0})
    link = ExperienceSocialLink("Group", "https://www.roblox.com/groups/7")
    sdk.run(experience.update(voice_chat_enabled=False, private_server_price=0, group_social_link=link))
    assert (server.last.method, server.last.path) == ("PATCH", "/cloud/v2/universes/1")
    assert server.last.json == {
        "voiceChatEnabled": False,
        "privateServerPriceRobux": 0,
        "robloxGroupSocialLink": {"title": "Group", "uri": "https://www.roblox.com/groups/7"},
    }
    assert server.last.query == {"updateMask": "voiceChatEnabled,privateServerPriceRobux,robloxGroupSocialLink"}


def test_false_is_in_the_mask_and_not_in_the_body(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says({})
    sdk.run(experience.update(private_server_price=False, discord_social_link=False))
    assert server.last.json == {}
    assert server.last.query == {"updateMask": "privateServerPriceRobux,discordSocialLink"}


def test_a_partial_answer_to_an_update_keeps_the_rest(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says(UNIVERSE)
    sdk.run(experience.fetch_info())
    server.says({"mobileEnabled": True})
    sdk.run(experience.update(mobile_enabled=True, private_server_price=False))
    assert (experience.name, experience.mobile_enabled) == ("Tower", True)
    assert experience.private_server_price is None


def test_an_update_of_nothing_only_reads(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says(UNIVERSE)
    assert sdk.run(experience.update()).name == "Tower"
    assert [seen.method for seen in server.requests] == ["GET"]


@pytest.mark.parametrize(
    "arguments",
    [
        {"private_server_price": True},
        {"private_server_price": -1},
        {"discord_social_link": True},
        {"vr_enabled": True, "twitch_social_link": "x"},
    ],
)
def test_an_impossible_update_sends_nothing(
    sdk: Sdk, server: Server, experience: Any, arguments: dict[str, Any]
) -> None:
    with pytest.raises(ValueError, match=r"private_server_price|social link"):
        sdk.run(experience.update(**arguments))
    assert server.requests == []


def test_a_message_is_published(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says(b"")
    assert sdk.run(experience.publish_message("news", "")) is None
    assert server.last.target == "/cloud/v2/universes/1:publishMessage"
    assert server.last.json == {"topic": "news", "message": ""}


def test_a_message_of_exactly_one_kib_is_allowed(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says(b"")
    sdk.run(experience.publish_message("t" * 80, "é" * 512))
    assert server.last.json["message"] == "é" * 512


@pytest.mark.parametrize(
    ("topic", "data", "error", "problem"),
    [
        ("", "x", ValueError, "topic is empty"),
        ("t" * 81, "x", ValueError, "topic has 81 characters; at most 80"),
        ("t", "x" * 1025, ValueError, "1025 bytes in UTF-8; at most 1024"),
        ("t", "é" * 513, ValueError, "1026 bytes"),
        ("t", {"a": 1}, TypeError, "data must be a str, not dict"),
    ],
)
def test_an_impossible_message_is_refused_before_it_is_sent(
    sdk: Sdk, server: Server, experience: Any, topic: str, data: Any, error: type[Exception], problem: str
) -> None:
    with pytest.raises(error, match=problem):
        sdk.run(experience.publish_message(topic, data))
    assert server.requests == []


def test_a_text_is_translated(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says({"sourceLanguageCode": "en-us", "translations": {"fr-fr": "Bonjour"}})
    assert sdk.run(experience.translate_text("Hello", ("fr-fr",))) == ("en-us", {"fr-fr": "Bonjour"})
    assert server.last.target == "/cloud/v2/universes/1:translateText"
    assert server.last.json == {"text": "Hello", "targetLanguageCodes": ["fr-fr"]}


def test_a_stated_language_is_sent_and_stands_in_for_a_missing_one(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says({})
    assert sdk.run(experience.translate_text("Hello", source_language_code="en-us")) == ("en-us", {})
    assert server.last.json == {"text": "Hello", "sourceLanguageCode": "en-us"}


def test_one_text_instead_of_a_list_of_languages_is_refused(sdk: Sdk, server: Server, experience: Any) -> None:
    with pytest.raises(TypeError, match=r"pass \['fr-fr'\]"):
        sdk.run(experience.translate_text("Hello", "fr-fr"))
    assert server.requests == []


def test_a_plain_restart_shuts_all_servers_down(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says()
    assert sdk.run(experience.restart_servers()) is None
    assert server.last.target == "/cloud/v2/universes/1:restartServers"
    assert server.last.json == {"closeAllVersions": True}


def test_a_gentle_restart_of_some_places(sdk: Sdk, server: Server, experience: Any, place: Any) -> None:
    server.says()
    sdk.run(experience.restart_servers([5, "6", place], exclude_latest_version=True, bleed_servers_minutes=30))
    assert server.last.json == {
        "closeAllVersions": False,
        "placeIds": [5, 6, 2],
        "bleedOffServers": True,
        "bleedOffDurationMinutes": 30,
    }


@pytest.mark.parametrize(
    ("arguments", "error", "problem"),
    [
        ({"place_ids": []}, ValueError, "place_ids is empty"),
        ({"place_ids": ["x"]}, ValueError, "id of a place must be a whole number"),
        ({"place_ids": [True]}, TypeError, "id of a place must be a whole number"),
        ({"place_ids": "123"}, TypeError, r"pass \['123'\]"),
        ({"bleed_servers_minutes": 0}, ValueError, "from 1 to 60"),
        ({"bleed_servers_minutes": 61}, ValueError, "from 1 to 60"),
    ],
)
def test_an_impossible_restart_sends_nothing(
    sdk: Sdk, server: Server, experience: Any, arguments: dict[str, Any], error: type[Exception], problem: str
) -> None:
    with pytest.raises(error, match=problem):
        sdk.run(experience.restart_servers(**arguments))
    assert server.requests == []


def test_a_missing_experience_is_not_found(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says({"code": "NOT_FOUND", "message": "no"}, 404)
    with pytest.raises(exceptions.NotFound):
        sdk.run(experience.fetch_info())


def test_a_group_and_a_user_are_filled_in(sdk: Sdk, server: Server) -> None:
    server.says({"displayName": "Builders", "owner": "users/5", "memberCount": 0, "publicEntryAllowed": False})
    group = sdk.run(sdk.package.Group(7, "key-1").fetch_info())
    server.says({"name": "builder", "displayName": "B", "premium": False, "createTime": "2020-01-01T00:00:00Z"})
    user = sdk.run(sdk.package.User(5, "key-1").fetch_info())
    assert (group.name, group.owner.id, group.member_count, group.public_entry) == ("Builders", 5, 0, False)
    assert (user.username, user.display_name, user.premium, user.id_verified) == ("builder", "B", False, None)
    assert [seen.target for seen in server.requests] == ["/cloud/v2/groups/7", "/cloud/v2/users/5"]
    assert repr(group) == f"<{sdk.name}.Group id=7 name='Builders'>"
