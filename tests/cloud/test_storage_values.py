"""Any key and any value that a data store can hold come back as they were, in both packages; others are refused."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rblxopencloud._datastores import listed, starts_with
from rblxopencloud._stored_values import checked_value, metadata_text, user_ids

if TYPE_CHECKING:
    from conftest import Both

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=50)
NAME = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=50)
NUMBER = st.integers(-(2**53), 2**53) | st.floats(allow_nan=False, allow_infinity=False)
SCALAR = st.none() | st.booleans() | NUMBER | TEXT
JSON = st.recursive(SCALAR, lambda inner: st.lists(inner) | st.dictionaries(TEXT, inner), max_leaves=20)
EXAMPLES = settings(
    max_examples=60,
    deadline=None,
    # One server and one package for all examples of a test: each writes what it reads.
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def same(left: Any, right: Any) -> bool:
    """Equal, and of one kind: neither true for 1 nor [] for {}. Numbers of the service have no kind of their own."""
    if isinstance(left, bool) or isinstance(right, bool):
        return left is right
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(same, left, right))  # pyright: ignore[reportUnknownArgumentType] - any JSON
    if isinstance(left, dict) and isinstance(right, dict):
        return left.keys() == right.keys() and all(same(left[name], right[name]) for name in left)  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType] - any JSON
    return bool(left == right)


@EXAMPLES
@given(key=NAME, scope=NAME, value=JSON.filter(lambda value: value is not None))
def test_a_value_comes_back_from_its_key_in_its_scope(
    sdk: Both, experience: Any, key: str, scope: str, value: Any
) -> None:
    datastore = experience.get_datastore("PlayerData", scope)

    version = sdk.run(datastore.set_entry(key, value))
    found, info = sdk.run(datastore.get_entry(key))

    assert same(found, value)
    assert info.version == version.version


@EXAMPLES
@given(key=NAME, other=NAME)
def test_two_keys_are_two_entries(sdk: Both, experience: Any, key: str, other: str) -> None:
    datastore = experience.get_datastore("PlayerData")

    sdk.run(datastore.set_entry(key, "key"))
    sdk.run(datastore.set_entry(other, "other"))

    assert sdk.run(datastore.get_entry(key))[0] == ("other" if key == other else "key")


@EXAMPLES
@given(
    users=st.lists(st.integers(1, 2**53), max_size=4),
    metadata=st.dictionaries(TEXT.map(lambda text: text[:10]), TEXT.map(lambda text: text[:12]) | NUMBER, max_size=4),
)
def test_users_and_metadata_come_back_as_they_were(
    sdk: Both, experience: Any, users: list[int], metadata: dict[str, Any]
) -> None:
    datastore = experience.get_datastore("PlayerData")

    sdk.run(datastore.set_entry("key", 1, users, metadata))
    _, info = sdk.run(datastore.get_entry("key"))

    assert info.users == users
    assert same(info.metadata, metadata)


@EXAMPLES
@given(
    key=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=63), value=st.integers(-(2**53), 2**53)
)
def test_a_number_comes_back_from_its_key_in_an_ordered_data_store(
    sdk: Both, experience: Any, key: str, value: int
) -> None:
    leaderboard = experience.get_ordered_datastore("Leaderboard")

    sdk.run(leaderboard.set_entry(key, value))

    assert sdk.run(leaderboard.get_entry(key)) == value


@EXAMPLES
@given(prefix=NAME, rest=TEXT)
def test_a_prefix_finds_the_keys_that_begin_so(sdk: Both, experience: Any, prefix: str, rest: str) -> None:
    datastore = experience.get_datastore("PlayerData")
    key = (prefix + rest)[:50]
    sdk.run(datastore.set_entry(key, 1))

    found = [entry.key for entry in sdk.items(datastore.list_keys(prefix))]

    assert key in found
    assert all(name.startswith(prefix) for name in found)


@pytest.mark.parametrize(
    "value",
    [
        2**53 + 1,
        -(2**53) - 1,
        10**400,
        float("nan"),
        float("-inf"),
        [float("nan")],
        {"a": [2**63 - 1]},
        "\ud800",
        {"\udfff": 1},
    ],
)
def test_what_would_not_come_back_is_refused(value: Any) -> None:
    with pytest.raises(ValueError, match="value"):
        checked_value("value", value, 100)


@pytest.mark.parametrize("value", [object(), b"bytes", {1, 2}, [{"a": object()}], {None: 1}, {1.5: 1}, {(1, 2): 1}])
def test_what_json_does_not_have_is_refused(value: Any) -> None:
    with pytest.raises(TypeError, match="value"):
        checked_value("value", value, 100)


def test_a_number_that_a_double_holds_is_taken_however_large() -> None:
    assert checked_value("value", [2**60, -(2**100), 1e300], 100)


def test_keys_that_fall_together_and_values_that_hold_themselves_are_refused() -> None:
    circle: list[Any] = []
    circle.append(circle)

    assert checked_value("value", {1: "a"}, 100) == b'{"1":"a"}'
    with pytest.raises(ValueError, match="twice"):
        checked_value("value", {1: "a", "1": "b"}, 100)
    with pytest.raises(ValueError, match="holds itself"):
        checked_value("value", circle, 100)


def test_none_is_left_out_and_nothing_else_is() -> None:
    assert (user_ids(None), user_ids([]), user_ids((5, 6))) == (None, "[]", "[5, 6]")
    assert (metadata_text(None), metadata_text({}), metadata_text({"a": 0})) == (None, "{}", '{"a":0}')
    with pytest.raises(TypeError, match="metadata must be a dict"):
        metadata_text("text")
    with pytest.raises(ValueError, match="users must be at least 1"):
        user_ids([0])


@pytest.mark.parametrize(
    ("wire", "key", "scope"),
    [
        ({"path": "universes/1/data-stores/a%2Fb/scopes/c%2Fd/entries/e%2Ff", "id": "e/f"}, "e/f", "c/d"),
        ({"path": "universes/1/data-stores/a/scopes/c/entries/e%41", "id": "e%41"}, "e%41", "c"),
        ({"path": "universes/1/data-stores/a/scopes/c/d/entries/e/f", "id": "e/f"}, "e/f", "c/d"),
        ({"path": "universes/1/data-stores/a/entries/e", "id": "e"}, "e", "global"),
        ({"path": "universes/1/data-stores/a/scopes/c/entries/e"}, "e", "c"),
        ({"id": "e", "new": 1}, "e", "global"),
    ],
)
def test_key_and_scope_are_read_however_the_path_is_written(wire: dict[str, Any], key: str, scope: str) -> None:
    entry = listed(wire, None)

    assert (entry.key, entry.scope) == (key, scope)
    assert listed(wire, "own").scope == "own"


def test_a_prefix_stands_in_quotes() -> None:
    assert starts_with('a"\\ü') == 'id.startsWith("a\\"\\\\ü")'
    assert starts_with("") is starts_with(None) is None
