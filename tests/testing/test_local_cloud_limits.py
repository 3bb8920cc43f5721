"""Rate limits: what the headers say, and when a request is refused."""

from __future__ import annotations

import httpx
import pytest

from rblxopencloud.testing import LocalOpenCloud, RateLimit

PATH = "/cloud/v2/universes/13058"
OPERATION = "Cloud_GetUniverse"


def called(cloud: LocalOpenCloud, key: str | None = None, path: str = PATH) -> httpx.Response:
    headers = {"x-api-key": key or cloud.api_key}
    with httpx.Client(transport=cloud.transport(), base_url=cloud.url, headers=headers) as http:
        return http.get(path)


def told(answer: httpx.Response) -> tuple[str, str, str]:
    names = ("x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset")
    return tuple(answer.headers[name] for name in names)  # pyright: ignore[reportReturnType] - three names


def test_headers_tell_of_the_documented_limit_and_nothing_is_used_up() -> None:
    cloud = LocalOpenCloud(socket=False)

    for _ in range(3):
        assert told(called(cloud)) == ("100, 100;w=60", "100", "60")


def test_what_is_not_found_says_nothing_of_limits() -> None:
    assert "x-ratelimit-limit" not in called(LocalOpenCloud(socket=False), path="/cloud/v2/universes/5").headers


def test_documented_limits_count_where_that_is_wanted() -> None:
    cloud = LocalOpenCloud(socket=False, rate_limits=True)

    answers = [called(cloud) for _ in range(101)]

    assert [answer.status_code for answer in answers] == [200] * 100 + [429]
    assert [told(answer)[1] for answer in answers[:3]] == ["99", "98", "97"]
    refused = answers[-1]
    assert refused.json()["code"] == "RESOURCE_EXHAUSTED"
    assert told(refused)[1] == "0"
    assert 1 <= int(refused.headers["retry-after"]) <= 60
    assert refused.headers["retry-after"] == refused.headers["x-ratelimit-reset"]


def test_all_keys_of_an_owner_share_a_limit_and_another_owner_has_one_too() -> None:
    cloud = LocalOpenCloud(socket=False, rate_limits={OPERATION: RateLimit(2)})

    statuses = [called(cloud, key).status_code for key in (cloud.api_key, cloud.add_key(), cloud.add_key())]

    assert statuses == [200, 200, 429]
    assert called(cloud, cloud.add_key(owner=5)).status_code == 200


def test_each_access_token_has_a_limit() -> None:
    cloud = LocalOpenCloud(socket=False, rate_limits={"Cloud_GetUser": RateLimit(1)})
    tokens = [cloud.world.credentials.add("roblox-oauth2") for _ in range(2)]

    def get(token: str) -> int:
        headers = {"authorization": f"Bearer {token}"}
        with httpx.Client(transport=cloud.transport(), base_url=cloud.url, headers=headers) as http:
            return http.get("/cloud/v2/users/287113233").status_code

    assert [get(tokens[0]), get(tokens[1]), get(tokens[0])] == [200, 200, 429]


def test_a_limit_can_be_set_for_one_operation_and_ends_on_the_clock_of_the_server() -> None:
    cloud = LocalOpenCloud(socket=False)
    cloud.set_rate_limit(OPERATION, 1, seconds=30)

    assert [called(cloud).status_code for _ in range(2)] == [200, 429]
    cloud.clock.advance(30)
    assert called(cloud).status_code == 200

    cloud.set_rate_limit(OPERATION, None)
    assert {called(cloud).status_code for _ in range(3)} == {200}


def test_a_limit_of_an_unknown_operation_is_an_error() -> None:
    with pytest.raises(ValueError, match="Cloud_Nope"):
        LocalOpenCloud(socket=False).set_rate_limit("Cloud_Nope", 1)
    with pytest.raises(ValueError, match="Cloud_Nope"):
        LocalOpenCloud(socket=False, rate_limits={"Cloud_Nope": RateLimit(1)})
    with pytest.raises(ValueError, match="requests"):
        RateLimit(0)


def test_going_back_begins_to_count_anew() -> None:
    cloud = LocalOpenCloud(socket=False, rate_limits={OPERATION: RateLimit(1)})
    assert [called(cloud).status_code for _ in range(2)] == [200, 429]

    cloud.reset()

    assert called(cloud).status_code == 200


def test_limits_go_back_to_those_that_there_were_at_first() -> None:
    cloud = LocalOpenCloud(socket=False, rate_limits={OPERATION: RateLimit(2)})
    cloud.set_rate_limit(OPERATION, None)
    cloud.set_rate_limit("Cloud_GetPlace", 1)

    cloud.reset()

    assert [called(cloud).status_code for _ in range(3)] == [200, 200, 429]
    assert {called(cloud, path=f"{PATH}/places/7").status_code for _ in range(3)} == {200}


def test_our_client_waits_for_a_refusal_to_end() -> None:
    cloud = LocalOpenCloud(socket=False)
    cloud.fail_next(kind="rate_limit", seconds=0.01)

    with cloud.client() as client:
        import rblxopencloudraw as raw

        assert client.send(raw.universes.get_universe(13058)).get("path") == "universes/13058"
    assert [request.status for request in cloud.requests] == [429, 200]
