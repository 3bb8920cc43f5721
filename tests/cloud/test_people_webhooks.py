"""Webhooks on real servers, notified by the local Open Cloud, in both packages from one source."""

from __future__ import annotations

import asyncio
import json
import time
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from starlette.applications import Starlette
from starlette.responses import Response
from starlette.routing import Route

import rblxopencloud
from rblxopencloud.testing.server import ThreadedServer

if TYPE_CHECKING:
    from collections.abc import Generator

    from conftest import Both
    from starlette.requests import Request

SECRET = "made-up-webhook-secret"
ERASE = {"UserId": 287113233, "GameIds": [13058, "20"]}


@contextmanager
def listening(sdk: Both, webhook: Any) -> Generator[str]:
    """The webhook on a server of its own; its address."""
    is_asynchronous = sdk.package.__name__.endswith("async")

    async def receive(request: Request) -> Response:
        body, header = await request.body(), request.headers.get("roblox-signature")
        found = webhook.process_notification(body, header)
        text, status = await found if is_asynchronous else found
        return Response(text, status)

    server = ThreadedServer(Starlette(routes=[Route("/hook", receive, methods=["POST"])]), "127.0.0.1", 0)
    server.start()
    try:
        yield f"{server.url}/hook"
    finally:
        server.stop()


@pytest.fixture
def webhook(sdk: Both) -> Any:
    return sdk.package.Webhook(SECRET, sdk.client)


def notification(kind: str = "SampleNotification", payload: object = None) -> bytes:
    wire = {"NotificationId": "n1", "EventType": kind, "EventTime": "2023-12-30T16:24:24.2118874Z"}
    return json.dumps({**wire, "EventPayload": payload}).encode()


def test_a_request_for_erasure_is_delivered_and_handled(sdk: Both, webhook: Any) -> None:
    seen: list[Any] = []

    @webhook.event
    def on_right_to_erasure_request(notification: Any) -> None:
        seen.append(notification)

    with listening(sdk, webhook) as url:
        delivery = sdk.cloud.deliver_webhook(url, "RightToErasureRequest", ERASE, SECRET)

    (found,) = seen
    assert (delivery.delivered, delivery.statuses) == (True, (204,))
    assert type(found) is sdk.package.RightToErasureRequestNotification
    assert (found.user_id, [experience.id for experience in found.experiences]) == (287113233, [13058, 20])
    assert isinstance(found.experiences[0], sdk.package.Experience)
    assert (found.notification_id, found.event_type) == (delivery.notification_id, "RightToErasureRequest")
    assert found.webhook is webhook
    assert abs((found.timestamp - datetime.now(UTC)).total_seconds()) < 60
    assert on_right_to_erasure_request.__name__ == "on_right_to_erasure_request"


def test_what_a_handler_raises_makes_roblox_try_again(sdk: Both, webhook: Any) -> None:
    seen: list[str] = []

    def on_test(notification: Any) -> None:
        seen.append(notification.notification_id)
        if len(seen) < 3:
            raise RuntimeError("not yet")

    webhook.event(on_test)
    with listening(sdk, webhook) as url:
        delivery = sdk.cloud.deliver_webhook(url, "SampleNotification", {"UserId": 1}, SECRET)

    assert delivery.statuses == (500, 500, 204)
    assert seen == [delivery.notification_id] * 3


def test_roblox_gives_up_after_six_attempts(sdk: Both, webhook: Any) -> None:
    with listening(sdk, webhook) as url:
        delivery = sdk.cloud.deliver_webhook(url, "SampleNotification", {"UserId": 1}, "another secret")

    assert (delivery.delivered, delivery.statuses) == (False, (401,) * 6)


def test_nobody_listening_is_no_delivery(sdk: Both) -> None:
    delivery = sdk.cloud.deliver_webhook("http://127.0.0.1:9/hook", "SampleNotification", {})

    assert (delivery.delivered, delivery.statuses) == (False, (None,) * 6)


def test_what_was_signed_long_ago_or_in_the_future_is_refused(sdk: Both, webhook: Any) -> None:
    sdk.cloud.clock.advance(700)

    with listening(sdk, webhook) as url:
        delivery = sdk.cloud.deliver_webhook(url, "SampleNotification", {}, SECRET)

    assert delivery.statuses[0] == 401


def test_a_secret_can_be_changed_without_losing_anything(sdk: Both) -> None:
    webhook = sdk.package.Webhook("new secret", previous_secrets=[SECRET])
    webhook.on("SampleNotification")(str)

    with listening(sdk, webhook) as url:
        send = partial(sdk.cloud.deliver_webhook, url, "SampleNotification", {})
        deliveries = [send(secret) for secret in (SECRET, "new secret")]

    assert [delivery.statuses for delivery in deliveries] == [(204,), (204,)]


def test_without_a_secret_only_the_time_is_looked_at(sdk: Both) -> None:
    webhook = sdk.package.Webhook()
    webhook.on("SampleNotification")(str)
    now = int(time.time())

    def answers(header: str | None) -> int:
        return sdk.run(webhook.process_notification(notification(), header))[1]

    assert [answers(header) for header in (f"t={now}", None, f"t={now - 700}", f"t={now + 700}")] == [
        204,
        204,
        401,
        401,
    ]


def test_types_that_are_new_are_passed_on_to_who_takes_them(sdk: Both, webhook: Any) -> None:
    seen: list[Any] = []

    @webhook.event
    def on_notification(notification: Any) -> None:
        seen.append(notification)

    @webhook.on("SubscriptionMadeUp")
    def handle(notification: Any) -> None:
        seen.append(("own", notification.payload))

    for kind in ("BrandNew", "SubscriptionMadeUp"):
        sdk.run(webhook.process_notification(notification(kind, {"a": [1]}), validate_signature=False))

    assert (type(seen[0]), seen[0].event_type, seen[0].payload) == (sdk.package.Notification, "BrandNew", {"a": [1]})
    assert seen[1] == ("own", {"a": [1]})
    assert (on_notification.__name__, handle.__name__) == ("on_notification", "handle")


def test_an_event_that_nobody_handles_is_an_error(sdk: Both, webhook: Any) -> None:
    with pytest.raises(rblxopencloud.UnhandledEventType, match="on_test"):
        sdk.run(webhook.process_notification(notification(), validate_signature=False))
    with pytest.raises(rblxopencloud.UnknownEventType, match=r"BrandNew.*on_notification"):
        sdk.run(webhook.process_notification(notification("BrandNew"), validate_signature=False))


@pytest.mark.parametrize("body", [b"", b"nonsense", b"[]", b"{}", b"\xff"])
def test_what_is_no_notification_is_a_bad_request(sdk: Both, webhook: Any, body: bytes) -> None:
    answer = sdk.run(webhook.process_notification(body, validate_signature=False))

    assert answer == ("Invalid notification", 400)


@pytest.mark.parametrize(
    "payload", [None, {}, {"UserId": None}, {"UserId": "?", "GameIds": [1]}, {"UserId": 1, "GameIds": [1, "?"]}]
)
def test_a_request_for_erasure_that_cannot_be_read_is_not_acknowledged(
    sdk: Both, webhook: Any, payload: object, caplog: pytest.LogCaptureFixture
) -> None:
    seen: list[Any] = []
    webhook.on("RightToErasureRequest")(seen.append)
    body = notification("RightToErasureRequest", payload)

    answer = sdk.run(webhook.process_notification(body, validate_signature=False))

    assert (answer, seen) == (("Invalid notification", 400), [])
    assert "n1 of the type RightToErasureRequest cannot be read" in caplog.text


def test_text_in_place_of_bytes_is_refused(sdk: Both, webhook: Any) -> None:
    with pytest.raises(TypeError, match="bytes that came"):
        sdk.run(webhook.process_notification("{}", "t=1"))


def test_a_wrong_name_of_a_handler_says_what_was_meant(webhook: Any) -> None:
    def on_tests(notification: Any) -> None:
        """Never called."""

    with pytest.raises(ValueError, match="Did you mean 'on_test'"):
        webhook.event(on_tests)


def test_a_test_tells_who_pressed_the_button_and_when(sdk: Both, webhook: Any) -> None:
    seen: list[Any] = []
    webhook.on("SampleNotification")(seen.append)

    answer = sdk.run(webhook.process_notification(notification(payload={"UserId": 1}), validate_signature=False))

    assert answer == ("", 204)
    assert (seen[0].user.id, type(seen[0].user)) == (1, sdk.package.User)
    assert seen[0].timestamp == datetime(2023, 12, 30, 16, 24, 24, 211887, tzinfo=UTC)
    expected = f"<{sdk.package.__name__}.TestNotification event_type='SampleNotification' notification_id='n1'>"
    assert repr(seen[0]) == expected


def test_alerts_and_orders_are_read(sdk: Both, webhook: Any) -> None:
    seen: list[Any] = []
    webhook.event(_named("on_analytics_alert", seen))
    webhook.event(_named("on_commerce_product_order_paid", seen))
    alert = {"TargetType": "Universe", "TargetId": "13058", "AlertMessage": '{"summary": "down", "universe_id": 13058}'}
    order = {
        "path": "orders/1",
        "state": "STATE_PAID",
        "merchant": "SHOPIFY",
        "user": "users/9",
        "merchantOrderId": "m",
    }

    for kind, payload in (
        ("AnalyticsAlert", alert),
        ("AnalyticsAlert", {**alert, "AlertMessage": "not JSON"}),
        ("CommerceProductOrderPaid", {"order": order}),
        ("CommerceProductOrderPaid", order),
        ("CommerceProductOrderPaid", None),
    ):
        sdk.run(webhook.process_notification(notification(kind, payload), validate_signature=False))

    read, unreadable, nested, flat, empty = seen
    assert (read.target_type, read.target_id, read.alert["summary"]) == ("Universe", 13058, "down")
    assert (unreadable.alert, unreadable.payload["AlertMessage"]) == ({}, "not JSON")
    for found in (nested, flat):
        assert (found.order_path, found.state, found.merchant) == ("orders/1", "STATE_PAID", "SHOPIFY")
        assert (found.user.id, found.merchant_order_id, found.created_at) == (9, "m", None)
    assert (empty.order_path, empty.user) == (None, None)


def _named(name: str, seen: list[Any]) -> Any:
    def handle(notification: Any) -> None:
        seen.append(notification)

    handle.__name__ = name
    return handle


def test_handlers_may_be_asynchronous_in_the_asynchronous_package_alone(sdk: Both, webhook: Any) -> None:
    seen: list[str] = []

    async def on_test(notification: Any) -> None:
        await asyncio.sleep(0)
        seen.append(notification.notification_id)

    if sdk.package is rblxopencloud:
        # It would be called, and never run: a request for erasure would be acknowledged and forgotten.
        with pytest.raises(TypeError, match="asynchronous"):
            webhook.event(on_test)

        def hidden(notification: Any) -> Any:
            return on_test(notification)

        webhook.on("SampleNotification")(hidden)
        with pytest.raises(TypeError, match="asynchronous"):
            webhook.process_notification(notification(), validate_signature=False)
        assert seen == []
        return
    webhook.event(on_test)
    assert sdk.run(webhook.process_notification(notification(), validate_signature=False)) == ("", 204)
    assert seen == ["n1"]


def test_the_classes_are_found_in_their_module(sdk: Both) -> None:
    for name in ("Webhook", "Notification", "TestNotification", "RightToErasureRequestNotification"):
        assert getattr(sdk.package.webhook, name) is getattr(sdk.package, name)
