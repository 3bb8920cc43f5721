"""Sending again: what is repeated, what never is, how long is waited, and what the error says in the end."""

from __future__ import annotations

import io
import socket
from typing import TYPE_CHECKING, Any

import pytest
from thin_support import KEY, Answer, Sdk, Server

import rblxopencloudraw as raw
from rblxopencloud import RetryPolicy, exceptions
from rblxopencloudraw import File, Request

if TYPE_CHECKING:
    from collections.abc import Iterator

    from thin_support import Pauses

GET = raw.universes.get_universe(1)
POST = raw.universes.publish_universe_message(1, {"topic": "news", "message": "hello"})
PUT = raw.configs.overwrite_draft(1, "InExperienceConfig", {"entries": {}})
DELETE = raw.universes.delete_secret(1, "key")
PATCH = raw.universes.update_universe(1, {"voiceChatEnabled": True}, update_mask="voiceChatEnabled")
BAN = raw.bans_and_blocks.update_user_restriction(1, 2, {"gameJoinRestriction": {"active": True}})
STEADY = RetryPolicy(jitter=False)
HARMLESS = [GET, PUT, DELETE, PATCH, BAN]
PASSING = [500, 502, 503, 504, 520]
DOUBT = "It may have been carried out"


def client(sdk: Sdk, **options: Any) -> Any:
    return sdk.package.Client(KEY, **({"retry": STEADY} | options))


def dropped(server: Server) -> None:
    server.answers.append(Answer(drop=True))


@pytest.mark.parametrize("status", PASSING)
@pytest.mark.parametrize("request_", HARMLESS, ids=repr)
def test_what_does_no_harm_twice_is_sent_again_after_a_server_error(
    sdk: Sdk, server: Server, pauses: Pauses, request_: Request[Any], status: int
) -> None:
    server.says(b"<html>", status)
    server.says(b"", status)
    server.says({})
    assert sdk.run(client(sdk).send_raw(request_)).status == 200
    assert pauses == [0.5, 1.0]


@pytest.mark.parametrize("request_", HARMLESS, ids=repr)
def test_what_does_no_harm_twice_is_sent_again_after_a_broken_connection(
    sdk: Sdk, server: Server, pauses: Pauses, request_: Request[Any]
) -> None:
    dropped(server)
    server.says({})
    assert sdk.run(client(sdk).send_raw(request_)).status == 200
    assert pauses == [0.5]


@pytest.mark.parametrize("status", PASSING)
def test_what_might_happen_twice_is_sent_once_and_the_error_says_so(
    sdk: Sdk, server: Server, pauses: Pauses, status: int
) -> None:
    server.says({"message": "broken"}, status)
    with pytest.raises(exceptions.HttpException, match=DOUBT) as caught:
        sdk.run(client(sdk).send(POST))
    assert (len(server.requests), caught.value.attempts, pauses) == (1, 1, [])


def test_a_broken_connection_is_not_repeated_where_it_might_happen_twice(
    sdk: Sdk, server: Server, pauses: Pauses
) -> None:
    dropped(server)
    with pytest.raises(exceptions.TransportError, match=DOUBT) as caught:
        sdk.run(client(sdk).send(POST))
    assert (len(server.requests), caught.value.attempts, pauses) == (1, 1, [])


def test_a_queue_that_is_read_is_not_read_a_second_time(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    server.says({}, 503)
    request = raw.storage.read_memory_store_queue_items(1, "queue")
    with pytest.raises(exceptions.HttpException):
        sdk.run(client(sdk).send(request))
    assert (len(server.requests), pauses) == (1, [])


@pytest.mark.parametrize("request_", [GET, POST, BAN], ids=repr)
def test_a_refused_connection_is_tried_again_for_any_request(sdk: Sdk, pauses: Pauses, request_: Request[Any]) -> None:
    with socket.socket() as reserved:
        reserved.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{reserved.getsockname()[1]}"
        with pytest.raises(exceptions.TransportError) as caught:
            sdk.run(client(sdk, base_url=address).send(request_))
    assert (caught.value.attempts, caught.value.maybe_sent, caught.value.hint) == (4, False, "")
    assert "Sent 4 times" in str(caught.value)
    assert pauses == [0.5, 1.0, 2.0]


@pytest.mark.parametrize("status", [400, 404, 409, 501, 505, 599])
def test_an_error_that_will_not_pass_is_not_sent_again(sdk: Sdk, server: Server, pauses: Pauses, status: int) -> None:
    server.says({}, status)
    with pytest.raises(exceptions.HttpException):
        sdk.run(client(sdk).send(GET))
    assert (len(server.requests), pauses) == (1, [])


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({"Retry-After": "5"}, 5),
        ({"Retry-After": "5", "X-RateLimit-Reset": "12, 31, 7"}, 31),
        ({"Retry-After": "40", "X-RateLimit-Reset": "12"}, 40),
        ({"X-RateLimit-Reset": "9"}, 9),
        ({"Retry-After": "Wed, 21 Oct 2026 07:28:30 GMT", "Date": "Wed, 21 Oct 2026 07:28:00 GMT"}, 30),
    ],
)
def test_too_many_requests_waits_as_long_as_the_server_asks_whatever_the_request(
    sdk: Sdk, server: Server, pauses: Pauses, headers: dict[str, str], wait: float
) -> None:
    server.answers.append(Answer(429, b"{}", list(headers.items())))
    server.says()
    sdk.run(client(sdk, rate_limits=None).send(POST))
    assert pauses == [wait]
    assert [seen.body for seen in server.requests] == [b'{"topic":"news","message":"hello"}'] * 2


def test_too_many_requests_without_a_wait_backs_off(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    server.says({}, 429)
    server.says({}, 429)
    server.says()
    sdk.run(client(sdk).send(POST))
    assert pauses == [0.5, 1.0]


def test_a_wait_that_does_not_fit_the_deadline_is_not_begun_and_carried_by_the_error(
    sdk: Sdk, server: Server, pauses: Pauses
) -> None:
    server.says({}, 429, Retry_After="3600")
    with pytest.raises(exceptions.RateLimited, match="Wait 3600 seconds") as caught:
        sdk.run(client(sdk).send(GET))
    assert (caught.value.retry_after, caught.value.attempts, pauses) == (3600, 1, [])


def test_a_long_wait_is_cut_where_there_is_no_deadline(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    server.says({}, 503, Retry_After="3600")
    server.says()
    policy = RetryPolicy(max_wait=30, deadline=None)
    sdk.run(client(sdk, retry=policy).send(GET))
    assert pauses == [30]


def test_repeats_end_with_the_deadline(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    for _ in range(9):
        server.says({}, 503)
    policy = RetryPolicy(max_attempts=9, base_delay=4, jitter=False, deadline=10)
    with pytest.raises(exceptions.HttpException) as caught:
        sdk.run(client(sdk, retry=policy).send(GET))
    assert (caught.value.attempts, pauses) == (2, [4])


def test_repeats_end_after_as_many_as_are_allowed(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    for _ in range(9):
        server.says({"message": "down"}, 503)
    with pytest.raises(exceptions.HttpException, match=r"503: down\. Sent 4 times") as caught:
        sdk.run(client(sdk).send(GET))
    assert (caught.value.attempts, pauses) == (4, [0.5, 1.0, 2.0])
    assert len(server.requests) == 4


def test_no_policy_sends_once(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    server.says({}, 503)
    server.says({}, 503)
    one = client(sdk, retry=None)
    with pytest.raises(exceptions.HttpException):
        sdk.run(one.send(GET))
    assert sdk.run(one.send_raw(GET, retry=None)).status == 503
    assert (len(server.requests), pauses) == (2, [])


def test_an_idempotency_key_is_added_once_and_kept(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    server.says({}, 502)
    dropped(server)
    server.says({})
    one = client(sdk)
    sdk.run(one.send(BAN))
    assert len(pauses) == 2
    assert len({(seen.target, seen.body, tuple(sorted(seen.headers.items()))) for seen in server.requests}) == 1
    assert len(server.last.query["idempotencyKey.key"]) == 36
    assert server.last.query["idempotencyKey.firstSent"].endswith("Z")
    server.says({})
    sdk.run(one.send(BAN))
    assert server.requests[0].query["idempotencyKey.key"] != server.last.query["idempotencyKey.key"]


def test_an_idempotency_key_of_the_caller_stays(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    server.says({}, 502)
    server.says({})
    own = BAN.with_query({"idempotencyKey.key": "mine"})
    sdk.run(client(sdk).send(own))
    assert [seen.query for seen in server.requests] == [{"idempotencyKey.key": "mine"}] * 2
    assert len(pauses) == 1


def test_an_idempotency_key_may_go_into_a_header(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    endpoint = raw.ENDPOINTS["post_ads_management_v1_campaigns"]
    server.says({}, 503)
    server.says({})
    sdk.run(client(sdk).send(Request(endpoint, endpoint.path, json={"name": "x"})))
    keys = [seen.headers["x-idempotency-key"] for seen in server.requests]
    assert (len(keys), len(set(keys)), len(pauses)) == (2, 1, 1)


def test_every_attempt_sends_the_same_bytes_of_a_file(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    server.says({}, 429)
    server.says({"versionNumber": 1})
    file = io.BytesIO(b"skipped<roblox!rest")
    file.seek(7)
    request = raw.places.create_place_version(1, 2, file, content_type="application/octet-stream", version_type="Saved")
    sdk.run(client(sdk).send(request))
    assert [seen.body for seen in server.requests] == [b"<roblox!rest"] * 2
    assert len(pauses) == 1


def test_every_attempt_sends_the_same_bytes_of_a_form(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    server.says({}, 429)
    server.says({"path": "operations/1"})
    request = raw.assets.create_asset(
        request={"displayName": "x"}, file_content=File(io.BytesIO(b"picture"), "x.png", "image/png")
    )
    sdk.run(client(sdk).send(request))
    assert b"picture" in server.last.body
    assert len({(seen.headers["content-type"], seen.body) for seen in server.requests}) == 1
    assert len(pauses) == 1


def test_a_body_that_cannot_be_rewound_is_sent_once_and_the_error_says_so(
    sdk: Sdk, server: Server, pauses: Pauses
) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"<roblox!"

    server.says({}, 429, Retry_After="1")
    request = raw.places.create_place_version(
        1, 2, pieces(), content_type="application/octet-stream", version_type="Saved"
    )
    with pytest.raises(exceptions.RateLimited, match="cannot be rewound"):
        sdk.run(client(sdk).send(request))
    assert (len(server.requests), pauses) == (1, [])


def test_a_repeat_that_finds_it_done_already_says_that_it_may_have_been_the_first_attempt(
    sdk: Sdk, server: Server, pauses: Pauses
) -> None:
    dropped(server)
    server.says({"message": "no such secret"}, 404)
    with pytest.raises(exceptions.NotFound, match="earlier attempt") as caught:
        sdk.run(client(sdk).send(DELETE))
    assert (caught.value.attempts, len(pauses)) == (2, 1)


def test_a_silent_server_is_asked_again(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    server.answers.append(Answer(delay=30))
    server.says({"displayName": "x"})
    assert sdk.run(client(sdk, timeout=0.2).send(GET)) == {"displayName": "x"}
    assert len(pauses) == 1


def test_a_page_of_a_listing_is_fetched_again(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    server.says({"userRestrictions": [{"path": "a"}], "nextPageToken": "t"})
    server.says({}, 503)
    server.says({"userRestrictions": [{"path": "b"}]})
    listing = client(sdk).paginate(raw.bans_and_blocks.list_user_restrictions(1))
    assert [item["path"] for item in sdk.items(listing)] == ["a", "b"]
    assert server.requests[1].target == server.requests[2].target
    assert len(pauses) == 1


def test_jitter_waits_a_part_of_the_delay(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    for _ in range(3):
        server.says({}, 503)
    server.says()
    sdk.run(client(sdk, retry=RetryPolicy()).send(GET))
    assert all(0 <= pause <= most for pause, most in zip(pauses, [0.5, 1.0, 2.0], strict=True))


@pytest.mark.parametrize(
    "wrong",
    [
        {"max_attempts": 0},
        {"max_attempts": 1.5},
        {"base_delay": -1},
        {"factor": 0},
        {"max_delay": float("nan")},
        {"deadline": 0},
        {"max_wait": float("inf")},
    ],
)
def test_an_impossible_policy_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=next(iter(wrong))):
        RetryPolicy(**wrong)
