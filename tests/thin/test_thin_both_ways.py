"""What programs for the documented asynchronous library call without `await`, and what has to be awaited here."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from thin_support import KEY, Sdk, Server

import rblxopencloudasync

TEST = json.dumps(
    {
        "NotificationId": "1",
        "EventType": "SampleNotification",
        "EventTime": "2026-01-01T00:00:00.0000000Z",
        "EventPayload": {"UserId": 5},
    }
).encode()


@pytest.mark.parametrize("name", ["experience", "group", "user"])
def test_an_object_of_a_key_is_there_at_once(sdk: Sdk, server: Server, name: str) -> None:
    key = sdk.package.ApiKey(KEY)

    thing = getattr(key, f"get_{name}")(5)

    assert (type(thing), thing.id) == (getattr(sdk.package, name.capitalize()), 5)
    assert server.requests == []


@pytest.mark.parametrize("name", ["experience", "group", "user"])
def test_an_object_of_a_key_is_fetched_where_that_is_asked_for(sdk: Sdk, server: Server, name: str) -> None:
    server.says({"displayName": "Name", "id": "5"})

    thing = sdk.run(getattr(sdk.package.ApiKey(KEY), f"get_{name}")(5, fetch_info=True))

    assert (type(thing), thing.id) == (getattr(sdk.package, name.capitalize()), 5)
    assert len(server.requests) == 1


def webhook(seen: list[Any]) -> Any:
    found = rblxopencloudasync.Webhook("secret")

    @found.event
    def on_test(notification: Any) -> None:
        seen.append(notification.user.id)

    return found


def test_a_notification_with_a_plain_handler_is_answered_without_waiting() -> None:
    seen: list[Any] = []

    text, status = webhook(seen).process_notification(TEST, None, validate_signature=False)

    assert (text, status) == ("", 204)
    assert seen == [5]


def test_a_notification_with_a_plain_handler_can_be_awaited_too() -> None:
    seen: list[Any] = []

    async def receive() -> tuple[str, int]:
        return await webhook(seen).process_notification(TEST, None, validate_signature=False)

    assert asyncio.run(receive()) == ("", 204)
    assert seen == [5]


def test_a_notification_that_is_refused_can_be_taken_or_awaited() -> None:
    async def receive() -> tuple[str, int]:
        return await webhook([]).process_notification(TEST, "t=1,v1=wrong")

    assert webhook([]).process_notification(TEST, "t=1,v1=wrong") == ("Invalid signature", 401)
    assert asyncio.run(receive()) == ("Invalid signature", 401)


def test_an_asynchronous_handler_runs_once_when_the_answer_is_awaited() -> None:
    seen: list[int] = []
    found = rblxopencloudasync.Webhook("secret")

    @found.event
    async def on_test(notification: Any) -> None:
        await asyncio.sleep(0)
        seen.append(notification.user.id)

    async def receive() -> tuple[str, int]:
        answer = found.process_notification(TEST, None, validate_signature=False)
        with pytest.raises(TypeError, match="write `await` before process_notification"):
            _text, _status = answer
        text, status = await answer
        return text, status

    assert asyncio.run(receive()) == ("", 204)
    assert seen == [5]
