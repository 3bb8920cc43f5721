"""The documented examples of experiences, in our words, corrected where they contradict the reference."""

from __future__ import annotations

import io
import json
from base64 import b64encode
from typing import TYPE_CHECKING, Any

import pytest
from nacl import encoding, public

import rblxopencloud
from rblxopencloud.testing import LocalOpenCloud
from tests.packages import PACKAGES, Sdk

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

UNIVERSE = 13058
USER = 287113233
ICON = b"\x89PNG\r\n\x1a\n made up"


@pytest.fixture
def open_cloud(monkeypatch: pytest.MonkeyPatch) -> Generator[LocalOpenCloud]:
    with LocalOpenCloud(check_answers=True) as found:
        monkeypatch.setenv("RBLXOPENCLOUD_BASE_URL", found.url)
        yield found


@pytest.fixture(params=PACKAGES)
def sdk(request: pytest.FixtureRequest) -> Generator[Sdk]:
    """A package as programs use it: with a key, and nothing else said."""
    sdk = Sdk(request.param)
    yield sdk
    sdk.close()


@pytest.fixture
def experience(sdk: Sdk, open_cloud: LocalOpenCloud) -> Any:
    return sdk.package.Experience(UNIVERSE, open_cloud.api_key)


def test_an_experience_is_made_from_an_id_and_a_key(sdk: Sdk, open_cloud: LocalOpenCloud) -> None:
    experience = sdk.package.Experience(13058, open_cloud.api_key)

    sdk.run(experience.fetch_info())

    assert experience.name == "Experience"
    assert repr(experience) == f"<{sdk.name}.Experience id=13058 name='Experience'>"


def test_a_message_is_published(sdk: Sdk, experience: Any, open_cloud: LocalOpenCloud) -> None:
    sdk.run(experience.publish_message("topic-name", "this is the content of a message"))

    assert [message["topic"] for message in open_cloud.messages] == ["topic-name"]


def test_a_user_is_banned_looked_at_and_unbanned(sdk: Sdk, experience: Any) -> None:
    sdk.run(
        experience.ban_user(
            USER, duration_seconds=86400, display_reason="Against the rules.", private_reason="Nobody may know!"
        )
    )
    banned = sdk.run(experience.fetch_user_restriction(USER))
    sdk.run(experience.unban_user(USER))
    unbanned = sdk.run(experience.fetch_user_restriction(USER))

    assert (banned.active, banned.private_reason, banned.duration_seconds) == (True, "Nobody may know!", 86400)
    assert not unbanned.active


def test_banning_without_a_duration_is_not_unbanning(sdk: Sdk, experience: Any) -> None:
    with pytest.raises(TypeError, match="unban_user"):
        sdk.run(experience.ban_user(USER))


def test_out_of_date_servers_are_restarted(sdk: Sdk, experience: Any, open_cloud: LocalOpenCloud) -> None:
    sdk.run(experience.restart_servers(exclude_latest_version=True, bleed_servers_minutes=30))

    (restart,) = open_cloud.restarts
    assert (restart["closeAllVersions"], restart["bleedOffDurationMinutes"]) == (False, 30)


def test_a_secret_is_sealed_by_hand(sdk: Sdk, experience: Any, open_cloud: LocalOpenCloud) -> None:
    secret_content = "secret content"
    key_id, public_key = sdk.run(experience.fetch_secrets_public_key())
    key = public.PublicKey(public_key, encoding.Base64Encoder())  # pyright: ignore[reportArgumentType] - as the example has it
    encrypted = public.SealedBox(key).encrypt(secret_content.encode("utf-8"))

    sdk.run(experience.create_secret("secret_id", b64encode(encrypted), key_id=key_id))

    assert open_cloud.secret("secret_id").decode() == secret_content


def test_a_text_is_spoken(sdk: Sdk, experience: Any) -> None:
    operation = sdk.run(experience.generate_speech_asset("Hello World!", voice_id="1", pitch=0.0, speed=1.0))
    asset = sdk.run(operation.wait())

    assert repr(asset) == f"<{sdk.name}.Asset id={asset.id} type=AssetType.Audio>"


def test_a_developer_product_is_made_and_changed(sdk: Sdk, experience: Any, tmp_path: Path) -> None:
    path = tmp_path / "icon.png"
    path.write_bytes(ICON)

    with path.open("rb") as icon_file:
        product = sdk.run(
            experience.create_developer_product(
                name="My product",
                description="It is mine.",
                price_in_robux=670,
                regional_pricing_enabled=True,
                icon_file=icon_file,
            )
        )
    with path.open("rb") as icon_file:
        sdk.run(
            experience.update_developer_product(
                product_id=product.id,
                name="My own product",
                description="It is mine.",
                price_in_robux=671,
                regional_pricing_enabled=True,
                icon_file=icon_file,
            )
        )

    assert repr(product) == f"<{sdk.name}.DeveloperProduct id={product.id} name='My product'>"
    changed = sdk.run(experience.fetch_developer_product(product.id))
    assert (changed.name, changed.price_in_robux) == ("My own product", 671)


def test_a_configuration_is_a_dictionary_that_knows_more(sdk: Sdk, experience: Any) -> None:
    sdk.run(experience.update_draft_config({"spawn_point": "cave", "xp_multiplier": 1.5, "starting_coins": 6700}))
    sdk.run(experience.publish_draft_config())

    config = sdk.run(experience.fetch_published_config())

    told = [f"{key} is {entry.value!r}, read {entry.accessed_at}" for key, entry in config.full_config.items()]
    assert told == [
        "spawn_point is 'cave', read None",
        "xp_multiplier is 1.5, read None",
        "starting_coins is 6700, read None",
    ]
    assert (config["spawn_point"], config.get("unknown", "default")) == ("cave", "default")
    assert json.loads(json.dumps(config, indent=2)) == dict(config)
    assert type(dict(config)) is dict


def test_a_change_of_the_configuration_leaves_the_rest(sdk: Sdk, experience: Any) -> None:
    sdk.run(experience.update_draft_config({"starting_coins": 6700}))
    sdk.run(experience.publish_draft_config())
    entries = {"spawn_point": "plains", "xp_multiplier": 2.0}

    sdk.run(experience.update_draft_config(entries=entries, overwrite=False))
    merged = dict(sdk.run(experience.fetch_draft_config()))
    sdk.run(experience.update_draft_config(entries=entries, overwrite=True))
    overwritten = dict(sdk.run(experience.fetch_draft_config()))

    assert merged == entries
    assert overwritten == {**entries, "starting_coins": None}


def test_a_place_file_is_uploaded_through_its_place(
    sdk: Sdk, experience: Any, open_cloud: LocalOpenCloud, tmp_path: Path
) -> None:
    path = tmp_path / "place.rbxl"
    path.write_bytes(b"<roblox! made up")
    place = experience.get_place(7)

    with path.open("rb") as file:
        version = sdk.run(place.upload_place_file(file, publish=True))

    assert open_cloud.place_file(7, version) == path.read_bytes()
    assert sdk.run(place.upload_place_file(io.BytesIO(path.read_bytes()))) == version


def test_what_does_not_exist_raises_not_found(sdk: Sdk, experience: Any) -> None:
    with pytest.raises(rblxopencloud.NotFound):
        sdk.run(experience.fetch_game_pass(1))


def test_the_enumerations_have_the_documented_numbers(sdk: Sdk) -> None:
    package = sdk.package

    assert [member.value for member in package.SubscriptionState] == [0, 1, 2, 3, 4]
    assert package.SubscriptionState.PendingCancelation.value == 2
    assert package.SubscriptionExpirationReason.Cancelled.value == 1
    assert package.PaymentProvider.Apple.value == 4
    assert package.Platform.Mobile.value == 2
    assert package.ExperienceAgeRating.AllAges is package.ExperienceAgeRating.Minimal
    assert package.CreatorConfigDeploymentStrategy.GradualRollout.value == 1


@pytest.mark.parametrize(
    "name",
    [
        "Badge",
        "DeveloperProduct",
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
    ],
)
def test_a_class_is_found_in_the_package_and_in_its_module(sdk: Sdk, name: str) -> None:
    import importlib

    module = importlib.import_module(f"{sdk.name}.experience")

    assert getattr(module, name) is getattr(sdk.package, name)
