"""Rate limits: nothing is sent in vain, everything with the same key counts together, and the caller decides."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest
from thin_support import KEY, Sdk, Server

import rblxopencloud
import rblxopencloudasync
import rblxopencloudraw as raw
from rblxopencloud import Limit, RateLimitPolicy, RetryPolicy, exceptions

if TYPE_CHECKING:
    from thin_support import Pauses

GET = raw.universes.get_universe(1)
POST = raw.universes.publish_universe_message(1, {"topic": "news", "message": "hello"})
LIST = raw.bans_and_blocks.list_user_restrictions(1)
RARE = raw.configs.publish_draft(1, "InExperienceConfig", {})
USED_UP = {"x_ratelimit_limit": "100, 100;w=60", "x_ratelimit_remaining": "0, 3", "x_ratelimit_reset": "12, 4"}


def client(sdk: Sdk, **options: Any) -> Any:
    return sdk.package.Client(KEY, **options)


def test_a_call_after_the_last_one_waits_for_the_reset(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    server.says({}, 200, **USED_UP)
    server.says({})
    one = client(sdk)
    sdk.run(one.send(POST))
    sdk.run(one.send(POST))
    assert len(pauses) == 1
    assert pauses[0] == pytest.approx(12, abs=0.01)


def test_another_operation_does_not_wait(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    server.says({}, 200, **USED_UP)
    server.says({})
    one = client(sdk)
    sdk.run(one.send(POST))
    sdk.run(one.send(GET))
    assert pauses == []


def test_clients_with_the_same_key_count_together_and_others_do_not(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    server.says({}, 200, **USED_UP)
    server.says({})
    server.says({})
    sdk.run(client(sdk).send(POST))
    sdk.run(sdk.package.Client("another-key").send(POST))
    assert pauses == []
    sdk.run(client(sdk).send(POST))
    assert len(pauses) == 1


def test_both_packages_count_together(server: Server) -> None:
    server.says({}, 200, **USED_UP)
    told = RateLimitPolicy(mode="raise")
    rblxopencloud.Client("a-key-for-both").send(POST)
    with pytest.raises(exceptions.RateLimited, match="Nothing was sent"):
        asyncio.run(rblxopencloudasync.Client("a-key-for-both", rate_limits=told).send(POST))
    assert len(server.requests) == 1


def test_too_many_requests_for_one_makes_all_others_wait(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    server.says({}, 429, Retry_After="7")
    server.says({})
    with pytest.raises(exceptions.RateLimited):
        sdk.run(client(sdk, retry=None).send(POST))
    sdk.run(client(sdk).send(POST))
    assert pauses == [pytest.approx(7, abs=0.01)]
    assert len(server.requests) == 2


@pytest.mark.parametrize(
    "headers",
    [
        {"retry_after": "86400"},
        {"retry_after": "61"},
        {"retry_after": "5", "x_ratelimit_remaining": "3", "x_ratelimit_reset": "40"},
        {"retry_after": "86400", "x_ratelimit_remaining": "12, 3", "x_ratelimit_reset": "40, 4"},
    ],
)
def test_a_refusal_that_concerns_one_user_does_not_keep_the_others_waiting(
    sdk: Sdk, server: Server, pauses: Pauses, headers: dict[str, str]
) -> None:
    server.says({}, 429, **headers)
    server.says({"path": "users/6/notifications/1"})
    experience = sdk.package.Experience(1, client(sdk, retry=None))
    with pytest.raises(exceptions.RateLimited) as caught:
        sdk.run(experience.send_notification(5, "message"))

    sdk.run(experience.send_notification(6, "message"))

    assert caught.value.retry_after is not None
    assert caught.value.retry_after >= float(headers["retry_after"])
    assert (len(server.requests), pauses) == (2, [])


def test_a_used_up_budget_keeps_all_waiting_for_its_reset_alone(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    server.says({}, 429, retry_after="86400", x_ratelimit_remaining="0", x_ratelimit_reset="40")
    server.says({})
    one = client(sdk, retry=None)
    with pytest.raises(exceptions.RateLimited) as caught:
        sdk.run(one.send(POST))

    sdk.run(one.send(POST))

    # Who was refused is told what the service asks of them; the reset of the budget is what concerns the others.
    assert caught.value.retry_after == 86400
    assert pauses == [pytest.approx(40, abs=0.01)]


def test_a_notification_a_day_for_each_user_is_no_limit_for_all(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    for _ in range(3):
        server.says({}, 429, retry_after="86400")
        server.says({"path": "users/6/notifications/1"})
    experience = sdk.package.Experience(1, client(sdk))

    for user in (5, 7, 8):
        with pytest.raises(exceptions.RateLimited, match="Wait 86400 seconds"):
            sdk.run(experience.send_notification(user, "message"))
        sdk.run(experience.send_notification(6, "message"))

    assert (len(server.requests), pauses) == (6, [])


def test_a_listing_keeps_to_the_limit_between_its_pages(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    server.says({"userRestrictions": [{"path": "a"}], "nextPageToken": "t"}, 200, **USED_UP)
    server.says({"userRestrictions": [{"path": "b"}]})
    assert len(sdk.items(client(sdk).paginate(LIST))) == 2
    assert len(pauses) == 1


def test_polling_keeps_to_the_limit(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    path = "cloud/v2/universes/1/memory-store/operations/op"
    operation = sdk.package.Operation.from_path(path, client(sdk))
    server.says({"path": path}, 200, **USED_UP)
    server.says({"path": path, "done": True})
    assert sdk.run(operation.fetch_status()) is None
    sdk.run(operation.wait())
    assert pauses == [pytest.approx(12, abs=0.01)]


def test_the_documented_limit_counts_before_any_answer_tells_more(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    limit = RARE.endpoint.rate_limits[0]
    one = client(sdk)
    for _ in range(limit.requests + 1):
        server.says({})
        sdk.run(one.send(RARE))
    assert pauses == [pytest.approx(limit.seconds, abs=0.1)]


def test_only_headers_count_where_the_documented_limits_do_not(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    one = client(sdk, rate_limits=RateLimitPolicy(documented=False))
    for _ in range(RARE.endpoint.rate_limits[0].requests + 1):
        server.says({})
        sdk.run(one.send(RARE))
    assert pauses == []


def test_without_policy_nothing_is_kept_to(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    server.says({}, 200, **USED_UP)
    server.says({})
    one = client(sdk, rate_limits=None)
    sdk.run(one.send(POST))
    sdk.run(one.send(POST))
    assert pauses == []


def test_who_asks_to_be_told_is_told_and_nothing_is_sent(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    server.says({}, 200, **USED_UP)
    one = client(sdk, rate_limits=RateLimitPolicy(mode="raise"))
    sdk.run(one.send(POST))
    with pytest.raises(exceptions.RateLimited, match="Nothing was sent") as caught:
        sdk.run(one.send(POST))
    assert caught.value.retry_after == pytest.approx(12, abs=1)
    assert (caught.value.status_code, caught.value.attempts) == (None, 0)
    assert caught.value.endpoint is POST.endpoint
    assert (len(server.requests), pauses) == (1, [])


def test_who_asks_to_be_told_is_told_of_a_refusal_too(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    server.says({}, 429, Retry_After="3")
    with pytest.raises(exceptions.RateLimited) as caught:
        sdk.run(client(sdk, rate_limits=RateLimitPolicy(mode="raise")).send(POST))
    assert (caught.value.retry_after, caught.value.status_code, pauses) == (3, 429, [])


@pytest.mark.parametrize("options", [{"retry": RetryPolicy(deadline=5)}, {"rate_limits": RateLimitPolicy(max_wait=5)}])
def test_a_wait_beyond_the_time_allowed_is_not_begun(
    sdk: Sdk, server: Server, pauses: Pauses, options: dict[str, Any]
) -> None:
    server.says({}, 200, **USED_UP)
    one = client(sdk, **options)
    sdk.run(one.send(POST))
    with pytest.raises(exceptions.RateLimited, match="there is more in") as caught:
        sdk.run(one.send(POST))
    assert caught.value.retry_after == pytest.approx(12, abs=1)
    assert (len(server.requests), pauses) == (1, [])


def test_own_limits_of_an_operation_are_kept_to(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    policy = RateLimitPolicy(limits={POST.endpoint.id: Limit(2, 10)})
    one = client(sdk, rate_limits=policy)
    for request in (POST, POST, GET, POST):
        server.says({})
        sdk.run(one.send(request))
    assert pauses == [pytest.approx(10, abs=0.1)]


def test_an_own_limit_of_everything_counts_all_operations(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    one = client(sdk, rate_limits=RateLimitPolicy(overall=Limit(2, 10)))
    for request in (POST, GET, GET):
        server.says({})
        sdk.run(one.send(request))
    assert pauses == [pytest.approx(10, abs=0.1)]


def test_the_escape_hatch_counts_as_the_operation_it_calls(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    server.says({}, 200, **USED_UP)
    server.says({})
    sdk.run(sdk.package.send_request("POST", "/universes/7:publishMessage", KEY, json={}))
    sdk.run(client(sdk).send(POST))
    assert len(pauses) == 1


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"mode": "never"}, "mode must be"),
        ({"limits": {"Nothing_Such": Limit(1)}}, "not the id of an operation"),
        ({"max_wait": 0}, "max_wait"),
    ],
)
def test_an_impossible_policy_is_refused(wrong: dict[str, Any], problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        RateLimitPolicy(**wrong)


@pytest.mark.parametrize("arguments", [(0,), (1, 0), (1.5,), (True,)])
def test_an_impossible_limit_is_refused(arguments: tuple[Any, ...]) -> None:
    with pytest.raises(ValueError, match="must be"):
        Limit(*arguments)
