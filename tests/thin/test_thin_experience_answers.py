"""What the service may answer about goods, badges, subscriptions and logs: less, more, or other than is described."""

from __future__ import annotations

import pickle
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

import rblxopencloud
from rblxopencloud import PaymentProvider, Platform, SubscriptionState

if TYPE_CHECKING:
    from thin_support import Sdk, Server

ICON = b"\x89PNG\r\n\x1a\n made up"
SHOPS = {
    "fetch_developer_product": ("productId", "iconImageAssetId"),
    "fetch_game_pass": ("gamePassId", "iconAssetId"),
}


@pytest.mark.parametrize("method", SHOPS)
@pytest.mark.parametrize("wire", [{}, {"priceInformation": None, "name": None, "createdTimestamp": "soon", "new": [1]}])
def test_goods_with_little_known_about_them_are_read(
    sdk: Sdk, server: Server, experience: Any, method: str, wire: dict[str, Any]
) -> None:
    server.says(wire)

    goods = sdk.run(getattr(experience, method)(5))

    assert (goods.id, goods.name, goods.description, goods.is_for_sale) == (5, "", "", False)
    assert (goods.price_in_robux, goods.regional_pricing_enabled, goods.icon_asset_id) == (None, False, None)
    assert (goods.created_at, goods.updated_at) == (None, None)


@pytest.mark.parametrize("method", SHOPS)
def test_ids_of_goods_are_numbers_whatever_the_wire_says(
    sdk: Sdk, server: Server, experience: Any, method: str
) -> None:
    goods_id, icon = SHOPS[method]
    server.says(
        {
            goods_id: "9007199254740993",
            icon: "7",
            "priceInformation": {"defaultPriceInRobux": 0, "enabledFeatures": ["RegionalPricing", "Newest"]},
            "createdTimestamp": "2026-01-02T03:04:05.1234567Z",
        }
    )

    goods = sdk.run(getattr(experience, method)(5))

    assert (goods.id, goods.icon_asset_id) == (9007199254740993, 7)
    assert (goods.price_in_robux, goods.regional_pricing_enabled) == (0, True)
    assert goods.created_at == datetime(2026, 1, 2, 3, 4, 5, 123456, tzinfo=UTC)


@pytest.mark.parametrize("wire", [{}, {"awardingUniverse": None, "statistics": None}, {"awardingUniverse": {}}])
def test_a_badge_with_little_known_about_it_is_read(
    sdk: Sdk, server: Server, experience: Any, wire: dict[str, Any]
) -> None:
    server.says(wire)

    badge = sdk.run(experience.fetch_badge(5))

    assert (badge.id, badge.experience, badge.name, badge.enabled) == (5, None, "", False)
    assert (badge.awarded_past_day, badge.awarded_total, badge.win_rate_percentage) == (0, 0, 0.0)
    assert (badge.icon_asset_id, badge.created_at) == (None, None)


def test_the_experience_of_a_badge_keeps_what_it_has(sdk: Sdk, server: Server, experience: Any) -> None:
    experience.name = "Mine"
    server.says({"id": "5", "awardingUniverse": {"id": "1", "name": None, "rootPlaceId": "2"}})

    badge = sdk.run(experience.fetch_badge(5))

    assert badge.experience is experience
    assert (experience.name, experience.root_place.id) == ("Mine", 2)


def test_what_is_new_about_a_subscription_is_unknown_and_kept(sdk: Sdk, server: Server, experience: Any) -> None:
    wire = {"state": "PAUSED", "paymentProvider": "ROBUX", "purchasePlatform": None, "expirationDetails": None}
    server.says(wire)

    subscription = sdk.run(experience.fetch_subscription("EXP-1", 5))

    assert (subscription.user_id, subscription.active, subscription.will_renew) == (5, False, False)
    assert subscription.state is SubscriptionState.Unknown
    assert subscription.payment_provider is PaymentProvider.Unknown
    assert subscription.purchase_platform is Platform.Unknown
    assert (subscription.expiration_reason, subscription.period_end_at) == (None, None)
    assert subscription.raw == wire
    assert server.last.query == {"view": "FULL"}
    assert pickle.loads(pickle.dumps(subscription)) == subscription  # noqa: S301 - our own bytes


def test_an_entry_of_the_log_with_little_in_it_is_read(sdk: Sdk, server: Server, experience: Any) -> None:
    script: dict[str, Any] = {"active": True, "user": "users/9", "moderator": {"gameServerScript": {}}}
    timed = {"active": True, "duration": "1.5s", "place": "places/2", "moderator": {"robloxUser": "users/3"}}
    server.says({"logs": [{}, script, timed, {"active": False, "duration": "3s"}]})

    bare, by_script, by_user, ended = sdk.items(experience.list_ban_logs())

    assert (bare.user.id, bare.active, bare.place, bare.issuer_user_id) == (0, False, None, None)
    assert (by_script.user.id, by_script.duration_seconds, by_script.issuer_user_id) == (9, None, None)
    assert (by_user.place.id, by_user.duration_seconds, by_user.issuer_user_id) == (2, 1.5, 3)
    assert ended.duration_seconds is None


@pytest.mark.parametrize(
    ("arguments", "sent"),
    [
        ({}, None),
        ({"user_id": 0}, "user == 'users/0'"),
        ({"place_id": 2}, "place == 'places/2'"),
        ({"user_id": 1, "place_id": 2}, "user == 'users/1' && place == 'places/2'"),
    ],
)
def test_a_filter_of_the_log_names_what_was_passed(
    sdk: Sdk, server: Server, experience: Any, arguments: dict[str, int], sent: str | None
) -> None:
    server.says({"logs": []})

    sdk.items(experience.list_ban_logs(**arguments))

    assert server.last.query.get("filter") == sent


@pytest.mark.parametrize("wire", [{"assetId": "9"}, {"assetId": 9, "path": "assets/8"}, {"path": "assets/9"}])
def test_speech_leads_to_its_asset_in_every_form(
    sdk: Sdk, server: Server, experience: Any, wire: dict[str, Any]
) -> None:
    server.says({"path": "operations/abc", "done": False})
    server.says({"path": "operations/abc", "done": True, "response": wire})

    operation = sdk.run(experience.generate_speech_asset("Hello"))
    asset = sdk.run(operation.wait())

    assert (asset.id, asset.type, asset.creator) == (9, rblxopencloud.AssetType.Audio, None)
    assert server.last.path == "/assets/v1/operations/abc"


def test_making_something_is_never_tried_twice(sdk: Sdk, server: Server, experience: Any) -> None:
    calls = [
        lambda: experience.create_developer_product("100 coins"),
        lambda: experience.create_game_pass("VIP"),
        lambda: experience.create_badge("Steps", ICON),
        lambda: experience.send_notification(1, "id"),
        lambda: experience.generate_speech_asset("Hello"),
        lambda: experience.get_place(2).execute_luau("return"),
    ]
    for number, call in enumerate(calls, 1):
        server.says({}, status=503)

        with pytest.raises(rblxopencloud.HttpException):
            sdk.run(call())

        assert len(server.requests) == number


def test_a_lost_connection_says_that_the_badge_has_changed_by_half(sdk: Sdk, server: Server, experience: Any) -> None:
    from thin_support import Answer

    server.says({})
    server.answers.append(Answer(drop=True))

    with pytest.raises(rblxopencloud.TransportError) as caught:
        sdk.run(experience.update_badge(5, name="Steps", icon_file=ICON))

    assert "only the icon was not" in caught.value.__notes__[0]
    assert len(server.requests) == 2
