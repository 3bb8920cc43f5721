"""What every request is built from: escaping, values as text, bodies, and the records of all operations."""

from __future__ import annotations

import importlib
import inspect
import json
import pickle
from datetime import UTC, datetime, timedelta, timezone
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

import rblxopencloudraw as raw
from rblxopencloudraw import _core as core

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)


@given(TEXT)
def test_a_segment_is_one_segment_whatever_it_holds(value: str) -> None:
    escaped = core.segment(value, "entry_id")

    assert unquote(escaped) == value
    assert not set(escaped) & set("/?#:@& %+") - {"%"}
    assert escaped.strip(".")


@pytest.mark.parametrize(
    ("value", "written"), [(".", "%2E"), ("..", "%2E%2E"), ("a/b", "a%2Fb"), ("é", "%C3%A9"), (5, "5")]
)
def test_dots_slashes_and_letters_are_escaped(value: str | int, written: str) -> None:
    assert core.segment(value, "entry_id") == written


@pytest.mark.parametrize(
    ("value", "error", "told"),
    [
        ("", ValueError, "entry_id is empty"),
        (True, TypeError, "must be a str or an int, not bool"),
        (None, TypeError, "not NoneType"),
        (1.5, TypeError, "not float"),
        ("\ud800", ValueError, "half a surrogate pair"),
    ],
)
def test_what_is_no_segment_is_refused_by_name(value: Any, error: type[Exception], told: str) -> None:
    with pytest.raises(error, match=told):
        core.segment(value, "entry_id")


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (True, "true"),
        (False, "false"),
        (0, "0"),
        (1.5, "1.5"),
        ("", ""),
        (datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC), "2026-01-02T03:04:05Z"),
        (datetime(2026, 1, 2, 3, tzinfo=timezone(timedelta(hours=2))), "2026-01-02T01:00:00Z"),
    ],
)
def test_values_are_written_as_the_service_reads_them(value: Any, written: str) -> None:
    assert core.query(("name", value)) == (("name", written),)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), datetime(2026, 1, 1), "\ud800", object(), {1}])  # noqa: DTZ001 - a time without zone is what is refused
def test_values_that_cannot_be_sent_are_refused(value: Any) -> None:
    with pytest.raises((TypeError, ValueError), match="name"):
        core.query(("name", value))


def test_none_is_left_out_and_a_list_is_repeated() -> None:
    assert core.query(("a", None), ("b", [1, 2]), ("c", ())) == (("b", "1"), ("b", "2"))


@given(st.dictionaries(TEXT, TEXT, min_size=1))
def test_a_query_is_read_back_as_it_was_given(values: dict[str, str]) -> None:
    request = raw.universes.get_universe(1).with_query(values)

    pairs = [pair.split("=") for pair in urlsplit(request.url).query.split("&")]
    assert {unquote(name): unquote(value) for name, value in pairs} == values


@pytest.mark.parametrize("value", ["a\r\nx: y", "a\tb", "é", "\x7f"])
def test_headers_cannot_be_injected(value: str) -> None:
    with pytest.raises(ValueError, match="Header name"):
        core.headers(("name", value))
    with pytest.raises(ValueError, match="content type"):
        core.file_field("file", raw.File(b"x", "a", value))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(JSON)
def test_json_round_trips_half_surrogates_included(value: Any) -> None:
    assert json.loads(core.dumps(value)) == value


def test_json_has_no_nan() -> None:
    with pytest.raises(ValueError, match="NaN"):
        core.dumps({"value": float("nan")})


def test_unset_is_one_object_even_when_pickled() -> None:
    assert pickle.loads(pickle.dumps(raw.UNSET)) is raw.UNSET  # noqa: S301 - our own bytes
    assert not raw.UNSET


@pytest.mark.parametrize("name", sorted(raw.ENDPOINTS))
def test_every_operation_has_its_builder_and_its_facts(name: str) -> None:
    endpoint = raw.ENDPOINTS[name]
    builder = getattr(importlib.import_module(f"rblxopencloudraw.{endpoint.service}"), endpoint.function)

    assert endpoint.id == name
    assert endpoint.docs.startswith("https://create.roblox.com/docs/")
    assert endpoint.path in (builder.__doc__ or "")
    assert endpoint.auth
    assert endpoint.stability in ("stable", "beta", "experimental", "")
    assert endpoint.returns in ("object", "array", "value", "bytes", "none")
    assert set(endpoint.auth) <= {"api-key", "oauth2", "none"}
    assert all(limit.requests > 0 and limit.seconds > 0 for limit in endpoint.rate_limits)
    assert inspect.signature(builder).return_annotation.startswith("Request[")


def test_the_index_holds_every_endpoint_once() -> None:
    modules = {raw.ENDPOINTS[name].service for name in raw.ENDPOINTS}
    found = [name for module in modules for name in importlib.import_module(f"rblxopencloudraw.{module}").ENDPOINTS]

    assert sorted(found) == sorted(raw.ENDPOINTS)
    assert "no such operation" not in raw.ENDPOINTS
    with pytest.raises(KeyError):
        raw.ENDPOINTS["no such operation"]


def test_a_deprecated_operation_warns_and_names_its_alternative() -> None:
    with pytest.warns(DeprecationWarning, match="assign_group_role"):
        raw.groups.update_group_membership(1, 2, {})  # pyright: ignore[reportDeprecated] - what is tested


def test_requests_never_show_a_secret_they_carry() -> None:
    request = raw.api_keys.introspect_api_key({"apiKey": "made-up-key"})

    assert "made-up-key" not in repr(request)
