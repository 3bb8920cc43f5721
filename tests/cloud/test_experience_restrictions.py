"""Restrictions of users, of experiences and places: how they are set, how long they hold, what the log says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest
from experience_support import PLACE, UNIVERSE, USER

import rblxopencloud

if TYPE_CHECKING:
    from conftest import Both

PATH = f"/cloud/v2/universes/{UNIVERSE}/user-restrictions"


@pytest.mark.parametrize("is_place", [False, True])
def test_a_ban_holds_until_it_is_lifted(sdk: Both, experience: Any, is_place: bool) -> None:
    target = experience.get_place(PLACE) if is_place else experience
    assert sdk.run(target.fetch_user_restriction(9)).active is False

    ban = sdk.run(target.ban_user(9, None, "shown", "kept", exclude_alt_accounts=True))
    sdk.cloud.clock.advance(days=10_000)
    found = sdk.run(target.fetch_user_restriction(9))

    assert found == ban or (found.user.id, found.active) == (ban.user.id, ban.active)
    assert (found.user.id, found.active, found.duration_seconds) == (9, True, None)
    assert (found.display_reason, found.private_reason, found.exclude_alt_accounts) == ("shown", "kept", True)
    assert (found.place, found.inherited) == ((target, False) if is_place else (None, None))
    assert found.start_timestamp.tzinfo is not None

    lifted = sdk.run(target.unban_user(9))
    assert (lifted.active, lifted.display_reason, lifted.duration_seconds) == (False, "", None)
    assert [entry.user.id for entry in sdk.items(target.list_user_restrictions())] == [9]


def test_a_ban_for_a_time_ends_by_itself(sdk: Both, experience: Any) -> None:
    ban = sdk.run(experience.ban_user(9, 60))

    sdk.cloud.clock.advance(59)
    during = sdk.run(experience.fetch_user_restriction(9))
    sdk.cloud.clock.advance(2)
    after = sdk.run(experience.fetch_user_restriction(9))

    assert (ban.duration_seconds, during.active, after.active) == (60, True, False)
    assert isinstance(ban.duration_seconds, int)
    assert after.duration_seconds is None


@pytest.mark.parametrize("duration", [0, -1, 1.5, 315_576_000_001])
def test_no_time_is_not_for_ever(sdk: Both, experience: Any, duration: float) -> None:
    with pytest.raises(ValueError, match="duration_seconds"):
        sdk.run(experience.ban_user(9, duration))

    assert sdk.cloud.requests == []


def test_the_duration_cannot_be_forgotten(sdk: Both, experience: Any) -> None:
    with pytest.raises(TypeError, match="unban_user"):
        sdk.run(experience.ban_user(9))


def test_reasons_have_limits(sdk: Both, experience: Any) -> None:
    sdk.run(experience.ban_user(9, 315_576_000_000, "d" * 400, "p" * 1000))

    for reasons in (("d" * 401, ""), ("", "p" * 1001)):
        with pytest.raises(ValueError, match=r"400|1000"):
            sdk.run(experience.ban_user(9, 1, *reasons))


def test_a_place_inherits_from_its_experience(sdk: Both, experience: Any) -> None:
    place = experience.get_place(PLACE)
    sdk.run(experience.ban_user(9, None, "everywhere"))

    inherited = sdk.run(place.fetch_user_restriction(9))
    listed = sdk.items(experience.list_user_restrictions(place_id=PLACE))
    own = sdk.run(place.ban_user(9, None, "here"))
    sdk.run(place.unban_user(9))
    again = sdk.run(place.fetch_user_restriction(9))

    assert (inherited.active, inherited.inherited, inherited.display_reason) == (True, True, "everywhere")
    assert [(entry.user.id, entry.inherited, entry.place.id) for entry in listed] == [(9, True, PLACE)]
    assert (own.inherited, own.display_reason) == (False, "here")
    assert (again.active, again.inherited) == (True, True)


def test_all_restrictions_come_page_by_page(sdk: Both, experience: Any) -> None:
    assert sdk.items(experience.list_user_restrictions()) == []
    for user in range(1, 106):
        sdk.run(experience.ban_user(user, 60))
    sdk.cloud.clear()

    users = [entry.user.id for entry in sdk.items(experience.list_user_restrictions())]
    few = [entry.user.id for entry in sdk.items(experience.list_user_restrictions(limit=3))]

    assert users == list(range(1, 106))
    assert few == [1, 2, 3]
    assert len(sdk.cloud.requests) == 3


def test_the_log_tells_everything_that_was_done(sdk: Both, experience: Any) -> None:
    place = experience.get_place(PLACE)
    assert sdk.items(experience.list_ban_logs()) == []
    sdk.run(experience.ban_user(9, 60, "first", "secret"))
    sdk.run(experience.unban_user(9))
    sdk.run(place.ban_user(9, None, "here"))
    sdk.run(experience.ban_user(10, None))

    logs = sdk.items(experience.list_ban_logs())
    of_user = sdk.items(experience.list_ban_logs(user_id=9))
    of_place = sdk.items(experience.list_ban_logs(9, PLACE))

    assert [(log.user.id, log.active, log.duration_seconds) for log in logs] == [
        (10, True, None),
        (9, True, None),
        (9, False, None),
        (9, True, 60),
    ]
    assert [log.display_reason for log in of_user] == ["here", "", "first"]
    assert (of_user[2].private_reason, of_user[2].place, of_user[2].issuer_user_id) == ("secret", None, USER)
    assert [(log.place.id, log.display_reason) for log in of_place] == [(PLACE, "here")]
    assert len(sdk.items(experience.list_ban_logs(limit=2))) == 2
    assert sdk.items(experience.list_ban_logs(user_id=0)) == []


def test_the_log_comes_page_by_page(sdk: Both, experience: Any) -> None:
    for _ in range(51):
        sdk.run(experience.ban_user(9, 60))
        sdk.run(experience.unban_user(9))
    sdk.cloud.clear()

    assert len(sdk.items(experience.list_ban_logs(user_id=9))) == 102
    assert len(sdk.cloud.requests) == 2
    assert len({dict(request.query)["filter"] for request in sdk.cloud.requests}) == 1


def test_a_repeat_with_the_same_key_changes_nothing(sdk: Both) -> None:
    query = {
        "updateMask": "gameJoinRestriction",
        "idempotencyKey.key": "k",
        "idempotencyKey.firstSent": "2026-01-01T00:00:00Z",
    }
    body: dict[str, Any] = {"gameJoinRestriction": {"active": True, "duration": "60s"}}
    with httpx.Client(base_url=sdk.cloud.url, headers={"x-api-key": sdk.cloud.api_key}) as http:
        first = http.patch(f"{PATH}/9", params=query, json=body)
        sdk.cloud.clock.advance(30)
        again = http.patch(f"{PATH}/9", params=query, json=body)
        other = http.patch(f"{PATH}/9", params=query, json={"gameJoinRestriction": {"active": False}})
        logs = http.get(f"{PATH}:listLogs").json()["logs"]

    assert (first.status_code, again.json()) == (200, first.json())
    assert other.status_code == 400
    assert len(logs) == 1


def test_every_ban_has_a_key_of_its_own(sdk: Both, experience: Any) -> None:
    sdk.run(experience.ban_user(9, 60))
    sdk.run(experience.ban_user(9, 60))

    keys = [dict(request.query)["idempotencyKey.key"] for request in sdk.cloud.requests]
    assert len(set(keys)) == 2


@pytest.mark.parametrize("duration", ["0s", "1.5s", "60", "315576000001s"])
def test_the_service_takes_whole_seconds_only(sdk: Both, experience: Any, duration: str) -> None:
    import rblxopencloudraw as raw

    body: Any = {"gameJoinRestriction": {"active": True, "duration": duration}}
    request = raw.bans_and_blocks.update_user_restriction(experience.id, 9, body)

    with pytest.raises(rblxopencloud.HttpException, match="400"):
        sdk.run(sdk.client.send(request))
    with pytest.raises(rblxopencloud.HttpException, match="as a whole"):
        sdk.run(sdk.client.send(request.with_query({"updateMask": "gameJoinRestriction.active"})))
