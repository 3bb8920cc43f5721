"""What an experience says: messages, notifications, translations and speech; restarts; and subscriptions."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from experience_support import PLACE, UNIVERSE, USER, limited

import rblxopencloud
from rblxopencloud import (
    PaymentProvider,
    Platform,
    RateLimited,
    SubscriptionExpirationReason,
    SubscriptionState,
)

if TYPE_CHECKING:
    from conftest import Both


def test_messages_arrive_in_order(sdk: Both, experience: Any) -> None:
    sdk.run(experience.publish_message("news", '{"a": "Grüße"}'))
    sdk.run(experience.publish_message("t" * 80, ""))

    assert [(found["topic"], found["message"]) for found in sdk.cloud.messages] == [
        ("news", '{"a": "Grüße"}'),
        ("t" * 80, ""),
    ]
    assert {found["universe_id"] for found in sdk.cloud.messages} == {UNIVERSE}


@pytest.mark.parametrize(
    ("topic", "data", "kind", "text"),
    [
        ("", "x", ValueError, "topic"),
        ("t" * 81, "x", ValueError, "80"),
        ("t", "x" * 1025, ValueError, "1024"),
        ("t", {"a": 1}, TypeError, "json"),
    ],
)
def test_a_message_that_cannot_be_sent_is_not(
    sdk: Both, experience: Any, topic: str, data: Any, kind: type[Exception], text: str
) -> None:
    with pytest.raises(kind, match=text):
        sdk.run(experience.publish_message(topic, data))

    assert sdk.cloud.messages == []


def test_restarts_say_what_was_asked_for(sdk: Both, experience: Any) -> None:
    sdk.run(experience.restart_servers())
    sdk.run(experience.restart_servers([PLACE, "7", experience.get_place(PLACE)], True, 60))

    first, second = sdk.cloud.restarts
    assert first["closeAllVersions"] is True
    assert "placeIds" not in first
    assert second["placeIds"] == [7, 7, 7]
    assert (second["closeAllVersions"], second["bleedOffServers"], second["bleedOffDurationMinutes"]) == (
        False,
        True,
        60,
    )


@pytest.mark.parametrize("minutes", [0, 61, 1.5])
def test_servers_cannot_bleed_for_no_time_or_for_ever(sdk: Both, experience: Any, minutes: float) -> None:
    with pytest.raises(ValueError, match="bleed_servers_minutes"):
        sdk.run(experience.restart_servers(bleed_servers_minutes=minutes))

    assert sdk.cloud.restarts == []


def test_a_notification_carries_its_variables(sdk: Both, experience: Any) -> None:
    result = sdk.run(
        experience.send_notification(
            USER, "record", "race=1", "Record", userid_friend=1, points=0, track="", **{"racetrack-name": "Tokyo"}
        )
    )

    assert result is None
    (sent,) = sdk.cloud.notifications
    assert (sent["user_id"], sent["universe_id"]) == (USER, UNIVERSE)
    assert sent["payload"] == {
        "type": "MOMENT",
        "messageId": "record",
        "joinExperience": {"launchData": "race=1"},
        "analyticsData": {"category": "Record"},
        "parameters": {
            "userId-friend": {"int64Value": 1},
            "points": {"int64Value": 0},
            "track": {"stringValue": ""},
            "racetrack-name": {"stringValue": "Tokyo"},
        },
    }


def test_a_user_is_notified_once_a_day(sdk: Both) -> None:
    with limited(sdk, ["user.user-notification:write"]) as experience:
        sdk.run(experience.send_notification(USER, "record"))
        with pytest.raises(RateLimited, match="less than a day ago") as caught:
            sdk.run(experience.send_notification(USER, "record"))
        assert caught.value.retry_after == 86400
        sdk.cloud.clock.advance(hours=24)
        sdk.run(experience.send_notification(USER, "record"))

    assert len(sdk.cloud.notifications) == 2


def test_a_user_who_was_notified_today_keeps_no_other_user_waiting(sdk: Both) -> None:
    sdk.cloud.add_user(5)
    client = sdk.package.Client(sdk.cloud.api_key, base_url=sdk.cloud.url)
    experience = sdk.package.Experience(13058, client)
    sdk.run(experience.send_notification(USER, "record"))

    with pytest.raises(RateLimited, match="Wait 86400 seconds"):
        sdk.run(experience.send_notification(USER, "record"))
    sdk.run(experience.send_notification(5, "record"))

    assert [sent["user_id"] for sent in sdk.cloud.notifications] == [USER, 5]
    sdk.run(client.close())


@pytest.mark.parametrize(
    ("variables", "kind"),
    [
        ({"points": 1.5}, TypeError),
        ({"points": True}, TypeError),
        ({"points": None}, TypeError),
        ({"points": 2**63}, ValueError),
        ({"track": "x" * 100}, ValueError),
        ({"userid_friend": "friend"}, ValueError),
        ({"userid_a": 1, "userId-a": 2}, ValueError),
    ],
)
def test_a_variable_that_cannot_be_sent_is_named(
    sdk: Both, experience: Any, variables: dict[str, Any], kind: type[Exception]
) -> None:
    with pytest.raises(kind, match=next(iter(variables))):
        sdk.run(experience.send_notification(USER, "record", **variables))

    assert sdk.cloud.requests == []


def test_texts_are_translated(sdk: Both, experience: Any) -> None:
    source, texts = sdk.run(experience.translate_text("Hello", ["fr-fr", "ja-jp"]))

    assert source == "en-us"
    assert texts == {"fr-fr": "[fr-fr] Hello", "ja-jp": "[ja-jp] Hello"}
    assert sdk.run(experience.translate_text("Bonjour", source_language_code="fr-fr")) == ("fr-fr", {})
    with pytest.raises(rblxopencloud.HttpException, match="xx-xx"):
        sdk.run(experience.translate_text("Hello", ["xx-xx"]))


def test_a_text_is_spoken_into_an_asset(sdk: Both, experience: Any) -> None:
    sdk.run(experience.fetch_info())

    operation = sdk.run(experience.generate_speech_asset("Hello World!", "2", -1, 0.5))
    asset = sdk.run(operation.wait())

    assert isinstance(asset, sdk.package.Asset)
    assert asset.type is rblxopencloud.AssetType.Audio
    assert asset.id > 0
    assert asset.creator is experience.owner
    assert sdk.run(sdk.package.ApiKey(sdk.client).fetch_asset(asset.id)).name == "Hello World!"
    body: Any = sdk.cloud.requests[1].json
    assert body == {"text": "Hello World!", "speechStyle": {"voiceId": "2", "pitch": -1, "speed": 0.5}}


@pytest.mark.parametrize(
    "arguments", [{"text": ""}, {"text": "a", "pitch": float("nan")}, {"text": "a", "speed": 1e999}]
)
def test_what_cannot_be_spoken_is_told(sdk: Both, experience: Any, arguments: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"empty|finite"):
        sdk.run(experience.generate_speech_asset(**arguments))

    assert sdk.cloud.requests == []


def test_a_subscription_renews(sdk: Both, experience: Any) -> None:
    sdk.cloud.subscribe("EXP-1", days=30)

    first = sdk.run(experience.fetch_subscription("EXP-1", USER))
    sdk.cloud.clock.advance(days=40)
    second = sdk.run(experience.fetch_subscription("EXP-1", USER))

    assert (first.user_id, first.product_id, first.active, first.will_renew) == (USER, "EXP-1", True, True)
    assert first.state is SubscriptionState.Active
    assert (first.payment_provider, first.purchase_platform) == (PaymentProvider.Stripe, Platform.Desktop)
    assert first.period_end_at - first.last_billed_at == timedelta(days=30)
    assert (first.created_at, first.expiration_reason) == (first.last_billed_at, None)
    assert second.last_billed_at == first.period_end_at


def test_a_subscription_that_does_not_renew_ends(sdk: Both, experience: Any) -> None:
    sdk.cloud.subscribe("EXP-1", days=30, will_renew=False)

    first = sdk.run(experience.fetch_subscription("EXP-1", USER))
    sdk.cloud.clock.advance(days=31)
    second = sdk.run(experience.fetch_subscription("EXP-1", USER))

    assert (first.active, first.state) == (True, SubscriptionState.PendingCancelation)
    assert (second.active, second.state) == (False, SubscriptionState.Expired)
    assert second.expiration_reason is SubscriptionExpirationReason.Cancelled
    assert second.period_end_at == first.period_end_at
    with pytest.raises(rblxopencloud.NotFound):
        sdk.run(experience.fetch_subscription("EXP-2", USER))
