"""Pure decisions: waiting, repeating, reading times and ids, checking arguments."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from rblxopencloud._checks import at_most, whole
from rblxopencloud._requests import from_root
from rblxopencloud._values import merged, resource_id, seconds, timestamp
from rblxopencloud._waits import poll_wait, retry_after, server_wait
from rblxopencloud.enums.experience import ExperienceAgeRating


@pytest.mark.parametrize(
    ("headers", "wait"),
    [
        ({}, None),
        ({"retry-after": "7"}, 7),
        ({"retry-after": " 2.5 "}, 2.5),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "-3"}, None),
        ({"retry-after": "9" * 400}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "Wed, 21 Oct 2026 07:28:30 GMT", "date": "Wed, 21 Oct 2026 07:28:00 GMT"}, 30),
        ({"retry-after": "Wed, 21 Oct 2026 07:27:00 GMT", "date": "Wed, 21 Oct 2026 07:28:00 GMT"}, 0),
        ({"retry-after": "Wed, 21 Oct 2026 07:28:30 GMT"}, None),
    ],
)
def test_a_wait_is_read_in_every_form(headers: dict[str, str], wait: float | None) -> None:
    assert retry_after(headers) == wait


def test_the_reset_of_a_limit_counts_only_where_the_limit_was_hit() -> None:
    headers = {"retry-after": "5", "x-ratelimit-reset": "10, 52, x"}
    assert server_wait(429, headers) == 52
    assert server_wait(200, headers) == 5


def test_polling_without_interval_starts_soon_and_slows_down() -> None:
    waits = [poll_wait(0, 1.3, attempt) for attempt in range(40)]
    assert waits[0] == 0.5
    assert waits == sorted(waits)
    assert waits[-1] == 10


def test_polling_keeps_to_the_callers_interval() -> None:
    assert [poll_wait(3, 1, attempt) for attempt in (0, 5)] == [3, 3]
    assert poll_wait(3, 2, 1) == 6
    assert poll_wait(30, 1.3, 50) == 30
    assert poll_wait(1, 1e9, 1000) == 10


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2023-07-05T12:34:56Z", datetime(2023, 7, 5, 12, 34, 56, tzinfo=UTC)),
        ("2023-07-05T12:34:56.123456789Z", datetime(2023, 7, 5, 12, 34, 56, 123456, tzinfo=UTC)),
        ("2023-07-05T12:34:56.1234567", datetime(2023, 7, 5, 12, 34, 56, 123456, tzinfo=UTC)),
        ("2023-07-05T12:34:56+02:00", datetime(2023, 7, 5, 12, 34, 56, tzinfo=timezone(timedelta(hours=2)))),
        (None, None),
        ("", None),
        ("yesterday", None),
    ],
)
def test_times_are_aware_whatever_their_precision(text: str | None, moment: datetime | None) -> None:
    assert timestamp(text) == moment


@pytest.mark.parametrize("wrong", [5, 1.5, True, [], {}, ["3s"], b"3s"])
def test_what_is_no_text_is_no_time_no_duration_and_no_path(wrong: Any) -> None:
    assert (timestamp(wrong), seconds(wrong), resource_id(wrong, "users")) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "value"), [("3s", 3), ("3.000s", 3), ("1.5s", 1.5), ("0s", 0), (None, None), ("3", None), ("PT3S", None)]
)
def test_durations_are_whole_where_they_are_whole(text: str | None, value: float | None) -> None:
    found = seconds(text)
    assert found == value
    assert type(found) is type(value)


@pytest.mark.parametrize(
    ("path", "collection", "value"),
    [
        ("universes/1/places/2", "places", 2),
        ("users/156", "users", 156),
        ("users/U", "users", None),
        ("users", "users", None),
        (None, "users", None),
        ("groups/3", "users", None),
    ],
)
def test_ids_are_found_in_resource_paths(path: str | None, collection: str, value: int | None) -> None:
    assert resource_id(path, collection) == value


def test_a_partial_answer_keeps_what_was_known_and_forgets_what_was_removed() -> None:
    assert merged({"a": 1, "b": 2, "c": 3}, {"b": 5}, ["c"]) == {"a": 1, "b": 5}


@pytest.mark.parametrize(
    ("path", "full"),
    [
        ("cloud/v2/universes/1", "/cloud/v2/universes/1"),
        ("/universes/1", "/cloud/v2/universes/1"),
        ("/cloud/v2/universes/1", "/cloud/v2/universes/1"),
        ("/messaging-service/v1/universes/1/topics/t", "/messaging-service/v1/universes/1/topics/t"),
        ("messaging-service/v1/universes/1/topics/t", "/messaging-service/v1/universes/1/topics/t"),
        ("/universes/v1/1/places/2/versions", "/universes/v1/1/places/2/versions"),
        ("/groups/7/roles", "/cloud/v2/groups/7/roles"),
    ],
)
def test_both_documented_forms_of_a_path_lead_to_the_same_place(path: str, full: str) -> None:
    assert from_root(path) == full


def test_a_limit_of_characters_is_named_with_what_was_passed() -> None:
    assert at_most("topic", "x" * 80, 80) == "x" * 80
    with pytest.raises(ValueError, match="topic has 81 characters; at most 80"):
        at_most("topic", "x" * 81, 80)


@pytest.mark.parametrize(
    ("value", "problem"),
    [(0, "from 1 to 60"), (61, "from 1 to 60"), (1.5, "whole"), (float("nan"), "whole"), (float("inf"), "whole|from")],
)
def test_a_number_out_of_range_is_refused(value: float, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        whole("minutes", value, 1, 60)


@pytest.mark.parametrize("value", [True, "5", None])
def test_what_is_no_number_is_refused(value: float) -> None:
    with pytest.raises(TypeError, match="minutes must be a whole number"):
        whole("minutes", value, 1, 60)


def test_a_whole_float_counts_as_whole() -> None:
    assert whole("seconds", 86400.0, 1) == 86400


def test_a_rating_that_is_not_known_is_unknown_and_none_stays_none() -> None:
    assert ExperienceAgeRating.from_wire("AGE_RATING_13_PLUS") is ExperienceAgeRating.ThirteenPlus
    assert ExperienceAgeRating.from_wire("AGE_RATING_99") is ExperienceAgeRating.Unknown
    assert ExperienceAgeRating.from_wire(None) is None
