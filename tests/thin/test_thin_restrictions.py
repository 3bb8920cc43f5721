"""Bans of an experience and of a place."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

import pytest

if TYPE_CHECKING:
    from thin_support import Sdk, Server

BAN = {
    "path": "universes/1/user-restrictions/9",
    "user": "users/9",
    "gameJoinRestriction": {
        "active": True,
        "startTime": "2023-07-05T12:34:56Z",
        "duration": "86400s",
        "privateReason": "p",
        "displayReason": "d",
        "excludeAltAccounts": True,
        "inherited": False,
    },
}


def test_a_ban_is_sent_whole_and_comes_back_as_a_restriction(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says(BAN)
    ban = sdk.run(experience.ban_user(9, 86400, "d", "p", exclude_alt_accounts=True))
    assert (server.last.method, server.last.path) == ("PATCH", "/cloud/v2/universes/1/user-restrictions/9")
    assert server.last.json == {
        "gameJoinRestriction": {
            "active": True,
            "duration": "86400s",
            "displayReason": "d",
            "privateReason": "p",
            "excludeAltAccounts": True,
        }
    }
    assert server.last.query["updateMask"] == "gameJoinRestriction"
    assert (ban.place, ban.user.id, ban.active, ban.duration_seconds) == (None, 9, True, 86400)
    assert isinstance(ban.duration_seconds, int)
    assert (ban.display_reason, ban.private_reason, ban.exclude_alt_accounts) == ("d", "p", True)
    assert ban.start_timestamp == datetime(2023, 7, 5, 12, 34, 56, tzinfo=UTC)
    assert (ban.inherited, ban.issuer_user_id) == (False, None)
    assert repr(ban) == f"<{sdk.name}.UserRestriction user=9 active=True>"


def test_every_ban_has_a_key_of_its_own_and_the_time_of_sending(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says(BAN)
    server.says(BAN)
    sdk.run(experience.ban_user(9, 1))
    sdk.run(experience.ban_user(9, 1))
    keys = {UUID(seen.query["idempotencyKey.key"]) for seen in server.requests}
    sent = datetime.fromisoformat(server.last.query["idempotencyKey.firstSent"])
    assert len(keys) == 2
    assert abs(datetime.now(UTC) - sent) < timedelta(minutes=1)


def test_no_duration_means_for_good(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says({"gameJoinRestriction": {"active": True}})
    ban = sdk.run(experience.ban_user(9, None))
    assert "duration" not in server.last.json["gameJoinRestriction"]
    assert (ban.user.id, ban.duration_seconds) == (9, None)


@pytest.mark.parametrize(
    ("arguments", "error", "problem"),
    [
        ({"duration_seconds": 0}, ValueError, "from 1 to 315576000000"),
        ({"duration_seconds": -5}, ValueError, "from 1"),
        ({"duration_seconds": 315_576_000_001}, ValueError, "from 1"),
        ({"duration_seconds": 1.5}, ValueError, "whole"),
        ({"duration_seconds": False}, TypeError, "whole number, not bool"),
        ({"duration_seconds": "60"}, TypeError, "whole number, not str"),
        (
            {"duration_seconds": 1, "display_reason": "x" * 401},
            ValueError,
            "display_reason has 401 characters; at most 400",
        ),
        (
            {"duration_seconds": 1, "private_reason": "x" * 1001},
            ValueError,
            "private_reason has 1001 characters; at most 1000",
        ),
        ({}, TypeError, "unban_user"),
    ],
)
def test_an_impossible_ban_sends_nothing(
    sdk: Sdk,
    server: Server,
    experience: Any,
    place: Any,
    arguments: dict[str, Any],
    error: type[Exception],
    problem: str,
) -> None:
    for target in (experience, place):
        with pytest.raises(error, match=problem):
            sdk.run(target.ban_user(9, **arguments))
    assert server.requests == []


def test_an_unban_ends_the_restriction(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says({"user": "users/9", "gameJoinRestriction": {"active": False, "duration": "5s"}})
    restriction = sdk.run(experience.unban_user(9))
    assert server.last.json == {"gameJoinRestriction": {"active": False}}
    assert server.last.query["updateMask"] == "gameJoinRestriction"
    assert (restriction.active, restriction.duration_seconds) == (False, None)


def test_a_place_has_restrictions_of_its_own(sdk: Sdk, server: Server, place: Any) -> None:
    for _ in range(3):
        server.says(BAN)
    found = [sdk.run(place.ban_user(9, 5)), sdk.run(place.unban_user(9)), sdk.run(place.fetch_user_restriction(9))]
    assert {seen.path for seen in server.requests} == {"/cloud/v2/universes/1/places/2/user-restrictions/9"}
    assert [seen.method for seen in server.requests] == ["PATCH", "PATCH", "GET"]
    assert all(restriction.place is place for restriction in found)


def test_a_user_without_restriction_is_not_active(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says({"path": "universes/1/user-restrictions/9", "gameJoinRestriction": None})
    restriction = sdk.run(experience.fetch_user_restriction(9))
    assert server.last.target == "/cloud/v2/universes/1/user-restrictions/9"
    assert (restriction.active, restriction.user.id, restriction.display_reason) == (False, 9, "")


def test_restrictions_are_listed_for_experience_and_place(
    sdk: Sdk, server: Server, experience: Any, place: Any
) -> None:
    for _ in range(3):
        server.says({"userRestrictions": [BAN]})
    everywhere = sdk.items(experience.list_user_restrictions())
    there = sdk.items(experience.list_user_restrictions(place_id=2, limit=5))
    here = sdk.items(place.list_user_restrictions(limit=1))
    assert [seen.target for seen in server.requests] == [
        "/cloud/v2/universes/1/user-restrictions?maxPageSize=100",
        "/cloud/v2/universes/1/places/2/user-restrictions?maxPageSize=5",
        "/cloud/v2/universes/1/places/2/user-restrictions?maxPageSize=1",
    ]
    assert (everywhere[0].place, there[0].place.id, here[0].place) == (None, 2, place)


def test_a_listing_that_is_left_early_asks_for_no_further_page(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says({"userRestrictions": [BAN, BAN], "nextPageToken": "more"})
    assert len(sdk.items(experience.list_user_restrictions(limit=1))) == 1
    assert len(server.requests) == 1
