"""Information about experiences and places: fetched, changed, and seen from the other side."""

from __future__ import annotations

import io
from datetime import UTC
from typing import TYPE_CHECKING, Any

import pytest
from experience_support import PLACE, USER, operations

import rblxopencloud

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Both

BINARY = b"<roblox!\x89\xff\r\n\x1a\n made up"
OTHER = b"<roblox!\x89\xff\r\n\x1a\n another"
XML = b'<roblox version="4"></roblox>'
LINKS = ("facebook", "twitter", "youtube", "twitch", "discord", "group", "guilded")


def test_information_is_fetched_into_the_same_object(sdk: Both, experience: Any) -> None:
    assert experience.name is None

    assert sdk.run(experience.fetch_info()) is experience

    assert (experience.name, experience.description, experience.public) == ("Experience", "", True)
    assert isinstance(experience.owner, sdk.package.User)
    assert (experience.owner.id, experience.root_place.id) == (USER, PLACE)
    assert experience.age_rating is rblxopencloud.ExperienceAgeRating.Minimal
    assert experience.created_at.tzinfo is UTC
    assert experience.private_server_price is None


def test_only_what_is_passed_changes(sdk: Both, experience: Any) -> None:
    sdk.run(experience.update(vr_enabled=True, desktop_enabled=False, private_server_price=0))

    again = sdk.run(sdk.package.Experience(experience.id, sdk.client).fetch_info())
    assert (again.vr_enabled, again.desktop_enabled, again.mobile_enabled) == (True, False, True)
    assert again.private_server_price == 0
    assert experience.private_server_price == 0


def test_false_disables_private_servers_and_removes_links(sdk: Both, experience: Any) -> None:
    link = rblxopencloud.ExperienceSocialLink("Ours", "https://example.com/ours")
    sdk.run(experience.update(private_server_price=100, **{f"{name}_social_link": link for name in LINKS}))
    assert [getattr(experience, f"{name}_social_link") for name in LINKS] == [link] * 7

    sdk.run(experience.update(private_server_price=False, discord_social_link=False))

    again = sdk.run(sdk.package.Experience(experience.id, sdk.client).fetch_info())
    assert again.private_server_price is None
    assert again.discord_social_link is None
    assert again.guilded_social_link == link


def test_an_update_without_changes_fetches(sdk: Both, experience: Any) -> None:
    sdk.run(experience.update())

    assert operations(sdk) == ["Cloud_GetUniverse"]


def test_a_wrong_price_or_link_is_told_before_anything_is_sent(sdk: Both, experience: Any) -> None:
    for arguments in ({"private_server_price": True}, {"private_server_price": -1}, {"discord_social_link": True}):
        with pytest.raises(ValueError, match=r"False|at least 0"):
            sdk.run(experience.update(**arguments))
    with pytest.raises(TypeError, match="tablets_enabled"):
        experience.update(tablets_enabled=True)
    with pytest.raises(AttributeError):
        _ = experience.owners

    assert sdk.cloud.requests == []


def test_the_name_of_the_root_place_is_that_of_the_experience(sdk: Both, experience: Any) -> None:
    place = experience.get_place(PLACE)
    assert (place.id, place.experience, place.name, place.server_size) == (PLACE, experience, None, None)

    sdk.run(place.update(name="Lobby", description="", server_size=20))

    assert (place.name, place.description, place.server_size, place.is_root_place) == ("Lobby", "", 20, True)
    assert sdk.run(experience.fetch_info()).name == "Lobby"
    assert sdk.run(experience.get_place(PLACE).fetch_info()).server_size == 20


def test_a_place_takes_versions_and_keeps_equal_ones_apart_from_none(
    sdk: Both, experience: Any, tmp_path: Path
) -> None:
    place = experience.get_place(PLACE)
    path = tmp_path / "place.rbxlx"
    path.write_bytes(XML)

    versions = [
        sdk.run(place.upload_place_file(BINARY)),
        sdk.run(place.upload_place_file(io.BytesIO(BINARY), publish=True)),
        sdk.run(place.upload_place_file(path)),
        sdk.run(place.upload_place_file(OTHER)),
    ]

    assert versions == [1, 1, 2, 3]
    assert [sdk.cloud.place_file(PLACE, number) for number in (1, 2, 3)] == [BINARY, XML, OTHER]


def test_a_team_create_session_keeps_others_from_writing(sdk: Both, experience: Any) -> None:
    place = experience.get_place(PLACE)
    sdk.cloud.open_team_create(PLACE)

    with pytest.raises(rblxopencloud.Conflict, match="Team Create"):
        sdk.run(place.upload_place_file(BINARY))
    with pytest.raises(rblxopencloud.Conflict, match="Team Create"):
        sdk.run(place.update(name="Lobby"))

    sdk.cloud.close_team_create(PLACE)
    assert sdk.run(place.upload_place_file(BINARY)) == 1


def test_what_is_no_place_file_is_not_sent(sdk: Both, experience: Any) -> None:
    for content in (b"", b"PK\x03\x04 something"):
        with pytest.raises(ValueError, match=r"empty|not a place file"):
            sdk.run(experience.get_place(PLACE).upload_place_file(content))

    assert sdk.cloud.requests == []


def test_a_place_is_an_asset_that_costs_no_request(sdk: Both, experience: Any) -> None:
    place = sdk.run(experience.get_place(PLACE).fetch_info())
    sdk.cloud.clear()

    asset = place.get_asset()

    assert (asset.id, asset.type, asset.creator) == (PLACE, rblxopencloud.AssetType.Place, None)
    assert (asset.name, asset.moderation_status) == ("Place", None)
    assert sdk.cloud.requests == []


def test_a_place_is_given_as_an_asset_when_it_is_fetched(sdk: Both, experience: Any) -> None:
    place = experience.get_place(PLACE)
    sdk.run(place.upload_place_file(BINARY))
    sdk.run(place.upload_place_file(OTHER))
    sdk.run(place.update(name="Lobby"))
    sdk.cloud.clear()

    asset = sdk.run(place.fetch_asset())

    assert operations(sdk) == ["Cloud_GetUniverse", "Assets_GetAsset"]
    assert (asset.id, asset.type, asset.name, asset.revision_id) == (PLACE, rblxopencloud.AssetType.Place, "Lobby", 2)
    assert asset.creator is experience.owner
    assert asset.creator.id == USER
    assert asset.revision_time.tzinfo is not None
    sdk.run(place.fetch_asset())
    assert operations(sdk)[2:] == ["Assets_GetAsset"]


def test_a_place_goes_back_to_an_earlier_version(sdk: Both, experience: Any) -> None:
    place = experience.get_place(PLACE)
    sdk.run(place.upload_place_file(BINARY))
    sdk.run(place.upload_place_file(OTHER))

    sdk.run(place.get_asset().rollback(1))

    assert sdk.cloud.place_file(PLACE, 3) == BINARY
