"""Badges: what is made, what it costs, and what happened where only half of a change was."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest
from experience_support import PLACE, PNG, UNIVERSE, limited, operations

import rblxopencloud

if TYPE_CHECKING:
    from conftest import Both

INFORMATION, ICON = "patch_legacy_badges_v1_badges__badgeId_", "post_legacy_publish_v1_badges__badgeId__icon"


def test_what_is_made_is_found_again(sdk: Both, experience: Any) -> None:
    made = sdk.run(experience.create_badge("First steps", io.BytesIO(PNG), "Walk.", enabled=False))
    found = sdk.run(experience.fetch_badge(made.id))

    assert found == made
    assert (found.name, found.description, found.enabled) == ("First steps", "Walk.", False)
    assert (found.awarded_past_day, found.awarded_total, found.win_rate_percentage) == (0, 0, 0.0)
    assert found.icon_asset_id > 0
    assert found.created_at.tzinfo is not None
    assert found.experience is made.experience is experience
    assert repr(found).endswith("name='First steps'>")


def test_a_badge_names_its_experience(sdk: Both, experience: Any) -> None:
    made = sdk.run(experience.create_badge("First steps", PNG))
    other = sdk.package.Experience(1, sdk.client)

    found = sdk.run(other.fetch_badge(made.id))

    assert (experience.name, experience.root_place.id) == ("Place", PLACE)
    assert (found.experience.id, found.experience.name) == (UNIVERSE, "Experience")
    assert isinstance(found.experience, sdk.package.Experience)
    assert found.experience.root_place.id == PLACE
    assert other.name is None


def test_a_badge_is_fetched_without_a_key(sdk: Both, experience: Any) -> None:
    made = sdk.run(experience.create_badge("First steps", PNG))
    sdk.cloud.clear()

    assert sdk.run(experience.fetch_badge(made.id)).id == made.id

    assert "x-api-key" not in sdk.cloud.requests[0].headers


def test_a_badge_costs_what_is_expected_or_is_not_made(sdk: Both, experience: Any) -> None:
    for number in range(5):
        sdk.run(experience.create_badge(f"Badge {number}", PNG))

    with pytest.raises(rblxopencloud.HttpException, match="100 Robux"):
        sdk.run(experience.create_badge("Badge 5", PNG))
    assert sdk.run(experience.create_badge("Badge 5", PNG, expected_robux_price=100)).name == "Badge 5"
    with pytest.raises(rblxopencloud.Forbidden, match="group"):
        sdk.run(experience.create_badge("Badge 6", PNG, expected_robux_price=100, use_group_funds=True))
    with pytest.raises(ValueError, match="expected_robux_price"):
        sdk.run(experience.create_badge("Badge 6", PNG, expected_robux_price=-1))


def test_only_what_is_passed_changes(sdk: Both, experience: Any) -> None:
    made = sdk.run(experience.create_badge("First steps", PNG, "Walk."))
    sdk.cloud.clear()

    assert sdk.run(experience.update_badge(made.id, enabled=False)) is None
    sdk.run(experience.update_badge(made.id, description=""))

    assert [request.json for request in sdk.cloud.requests] == [{"enabled": False}, {"description": ""}]
    found = sdk.run(experience.fetch_badge(made.id))
    assert (found.name, found.description, found.enabled) == ("First steps", "", False)
    assert found.icon_asset_id == made.icon_asset_id


def test_information_and_icon_are_changed_apart(sdk: Both, experience: Any) -> None:
    made = sdk.run(experience.create_badge("First steps", PNG))
    sdk.cloud.clear()

    sdk.run(experience.update_badge(made.id, icon_file=PNG))
    assert operations(sdk) == [ICON]
    sdk.run(experience.update_badge(made.id, name="Steps", icon_file=PNG))
    assert operations(sdk) == [ICON, INFORMATION, ICON]
    sdk.run(experience.update_badge(made.id))
    assert operations(sdk) == [ICON, INFORMATION, ICON]

    found = sdk.run(experience.fetch_badge(made.id))
    assert found.name == "Steps"
    assert found.icon_asset_id != made.icon_asset_id


def test_an_icon_that_fails_says_that_the_information_has_changed(sdk: Both, experience: Any) -> None:
    made = sdk.run(experience.create_badge("First steps", PNG))

    with limited(sdk, ["legacy-universe.badge:write"]) as other:
        with pytest.raises(rblxopencloud.Forbidden, match="only the icon was not") as both:
            sdk.run(other.update_badge(made.id, name="Steps", icon_file=PNG))
        with pytest.raises(rblxopencloud.Forbidden) as icon:
            sdk.run(other.update_badge(made.id, icon_file=PNG))

    assert "legacy-badge:manage" in both.value.hint
    assert "only the icon" not in str(icon.value)
    assert sdk.run(experience.fetch_badge(made.id)).name == "Steps"


def test_an_icon_that_cannot_be_read_leaves_the_information_alone(sdk: Both, experience: Any) -> None:
    with pytest.raises(ValueError, match="empty"):
        sdk.run(experience.update_badge(1, name="Steps", icon_file=b""))
    with pytest.raises(FileNotFoundError):
        sdk.run(experience.create_badge("Steps", "missing.png"))

    assert sdk.cloud.requests == []
