"""What keys may do and reach, and that a state keeps them."""

from __future__ import annotations

from typing import Any

import httpx
import pytest

from rblxopencloud.testing import LocalOpenCloud
from rblxopencloud.testing.credentials import API_KEY, OAUTH2

UNIVERSE = "/cloud/v2/universes/13058"


@pytest.fixture(scope="module")
def cloud() -> LocalOpenCloud:
    return LocalOpenCloud(socket=False)


def get(cloud: LocalOpenCloud, path: str, key: str) -> httpx.Response:
    with httpx.Client(transport=cloud.transport(), base_url=cloud.url, headers={"x-api-key": key}) as http:
        return http.get(path)


@pytest.mark.parametrize(
    ("path", "targets"),
    [
        (UNIVERSE, {"experiences": [1, 2]}),
        ("/cloud/v2/universes/13058/data-stores", {"experiences": []}),
        ("/datastores/v1/universes/13058/standard-datastores", {"experiences": [1]}),
        ("/cloud/v2/groups/7/memberships", {"groups": [8]}),
        ("/cloud/v2/users/287113233/inventory-items", {"users": [1]}),
    ],
)
def test_what_is_not_among_the_targets_of_a_key_is_forbidden(
    path: str, targets: dict[str, Any], cloud: LocalOpenCloud
) -> None:
    answer = get(cloud, path, cloud.add_key(None, **targets))

    assert answer.status_code == 403
    assert "does not reach" in answer.json()["message"]


def test_what_is_among_its_targets_is_not(cloud: LocalOpenCloud) -> None:
    key = cloud.add_key(None, experiences=[13058, 5], groups=[], users=[])

    assert get(cloud, UNIVERSE, key).status_code == 200


def test_a_target_counts_only_where_a_path_begins_with_it(cloud: LocalOpenCloud) -> None:
    key = cloud.add_key(None, users=[1])

    assert get(cloud, f"{UNIVERSE}/user-restrictions/287113233", key).status_code == 200


def test_an_expired_token_is_refused_on_the_clock_of_the_server() -> None:
    cloud = LocalOpenCloud(socket=False)
    credentials = cloud.world.credentials
    token = credentials.add(OAUTH2, expires=cloud.clock.time() + 899)
    headers = {"authorization": f"Bearer {token}"}

    with httpx.Client(transport=cloud.transport(), base_url=cloud.url, headers=headers) as http:
        before = http.get("/cloud/v2/users/287113233").status_code
        cloud.clock.advance(899)
        after = http.get("/cloud/v2/users/287113233")

    assert (before, after.status_code) == (200, 401)
    assert after.json() == {"errors": [{"code": 0, "message": "Invalid access token"}]}


def test_a_revoked_key_is_refused_and_still_hidden(cloud: LocalOpenCloud) -> None:
    key = cloud.add_key()
    assert cloud.world.credentials.remove(API_KEY, key)

    assert get(cloud, f"/nope/{key}", key).status_code == 404
    assert get(cloud, UNIVERSE, key).status_code == 401
    assert key not in repr(cloud.requests)


def test_an_unknown_scope_is_an_error(cloud: LocalOpenCloud) -> None:
    with pytest.raises(ValueError, match="universe:reed"):
        cloud.add_key(["universe:reed"])


def test_a_key_of_ones_own_is_taken() -> None:
    mine = LocalOpenCloud(socket=False, key="local-key")

    assert mine.api_key == "local-key"
    assert get(mine, UNIVERSE, "local-key").status_code == 200
    assert "local-key" not in repr(mine)


def test_going_back_keeps_the_keys_that_may_do_everything() -> None:
    cloud, other = LocalOpenCloud(socket=False), LocalOpenCloud(socket=False)
    before, limited = cloud.snapshot(), cloud.add_key([])

    cloud.restore(before)
    assert get(cloud, UNIVERSE, cloud.api_key).status_code == 200
    assert get(cloud, UNIVERSE, limited).status_code == 401

    cloud.restore(other.snapshot())
    assert get(cloud, UNIVERSE, cloud.api_key).status_code == 200


def test_keys_are_renewed_and_stay_so_where_one_goes_back() -> None:
    cloud = LocalOpenCloud(socket=False)
    old, before = cloud.api_key, cloud.snapshot()

    cloud.renew_key()
    assert cloud.api_key != old
    assert get(cloud, UNIVERSE, cloud.api_key).status_code == 200
    assert get(cloud, UNIVERSE, old).status_code == 401
    cloud.restore(before)

    assert get(cloud, UNIVERSE, cloud.api_key).status_code == 200
    assert get(cloud, UNIVERSE, old).status_code == 401
    assert old not in repr(cloud.requests)
