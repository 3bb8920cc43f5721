"""What users do with objects beside calling them: compare, collect, copy, pickle and print."""

from __future__ import annotations

import copy
import enum
import importlib
import pickle
from typing import TYPE_CHECKING, Any

import attrs
import pytest
from thin_support import KEY, Sdk

import rblxopencloud
from tests.packages import PACKAGES

if TYPE_CHECKING:
    from collections.abc import Callable

RESOURCES: dict[str, Callable[[Sdk, int], Any]] = {
    "Experience": lambda sdk, id: sdk.package.Experience(id, KEY),
    "Place": lambda sdk, id: sdk.package.Experience(1, KEY).get_place(id),
    "User": lambda sdk, id: sdk.package.User(id, KEY),
    "Group": lambda sdk, id: sdk.package.Group(id, KEY),
    "Asset": lambda sdk, id: sdk.package.Asset(id, KEY),
    "GroupMember": lambda sdk, id: sdk.package.GroupMember(id, sdk.package.Group(7, KEY), sdk.package.Client(KEY)),
}
PUBLIC: list[Any] = [getattr(rblxopencloud, name) for name in rblxopencloud.__all__]
ENUMS: list[type[enum.Enum]] = [one for one in PUBLIC if isinstance(one, type) and issubclass(one, enum.Enum)]
DOCUMENTED_MUTABLE = {"CreatorConfig", "GroupAuditLogEntryDescription"}
"""Dictionaries, which cannot be keys of others in any library."""


@pytest.mark.parametrize("package", PACKAGES)
def test_a_star_imports_every_public_name(package: str) -> None:
    found: dict[str, Any] = {}

    exec(f"from {package} import *", found)  # noqa: S102 - what is tested
    module = importlib.import_module(package)

    assert found.keys() >= set(module.__all__)
    assert dir(module) == sorted(module.__all__)


def test_both_packages_have_the_same_names() -> None:
    import rblxopencloudasync

    assert rblxopencloud.__all__ == rblxopencloudasync.__all__


@pytest.mark.parametrize("name", RESOURCES)
def test_two_objects_with_the_same_id_are_equal(sdk: Sdk, name: str) -> None:
    make = RESOURCES[name]

    assert make(sdk, 5) == make(sdk, 5)
    assert make(sdk, 5) != make(sdk, 6)
    assert {make(sdk, 5), make(sdk, 5), make(sdk, 6)} == {make(sdk, 6), make(sdk, 5)}
    assert make(sdk, 5) != 5


def test_objects_of_different_kinds_are_never_equal(sdk: Sdk) -> None:
    made = [make(sdk, 5) for make in RESOURCES.values()]

    assert len(set(made)) == len(made)


def test_members_of_two_groups_are_not_the_same_member(sdk: Sdk) -> None:
    client, package = sdk.package.Client(KEY), sdk.package
    one, other = (package.GroupMember(5, package.Group(group, client), client) for group in (7, 8))

    assert one != other


def test_versions_are_equal_where_they_are_of_the_same_key(sdk: Sdk) -> None:
    store = sdk.package.Experience(1, KEY).get_datastore("Store")
    other = sdk.package.Experience(1, KEY).get_datastore("Other")

    def version(name: str, key: str = "k", at: Any = store, size: int | None = None) -> Any:
        return sdk.package.EntryVersion(name, False, size, None, None, at, key)

    assert version("1", size=5) == version("1")
    assert len({version("1"), version("1", size=5)}) == 1
    assert [one == version("1") for one in (version("2"), version("1", "l"), version("1", at=other))] == [False] * 3


def classes() -> list[type[Any]]:
    """All value classes of both packages that users get or make."""
    found = [getattr(importlib.import_module(package), name) for package in PACKAGES for name in rblxopencloud.__all__]
    return [one for one in dict.fromkeys(found) if isinstance(one, type) and not issubclass(one, BaseException)]


def documented() -> set[str]:
    import json
    from pathlib import Path

    text = (Path(__file__).parents[1] / "interface" / "interface.json").read_text("utf-8")
    return set(json.loads(text)["classes"]) - DOCUMENTED_MUTABLE


@pytest.mark.parametrize("cls", classes(), ids=lambda cls: f"{cls.__module__}.{cls.__name__}")
def test_what_users_put_into_sets_elsewhere_they_put_into_sets_here(cls: type[Any]) -> None:
    if cls.__name__ in documented():
        assert cls.__hash__ is not None


@pytest.mark.parametrize("cls", [one for one in classes() if attrs.has(one)], ids=lambda cls: cls.__name__)
def test_a_hash_is_made_of_fields_that_there_are(cls: type[Any]) -> None:
    if cls.__hash__ is None or "hash_by_names" not in repr(cls.__hash__):
        return
    closure: Any = cls.__hash__
    (names,) = (cell.cell_contents for cell in closure.__closure__)

    assert set(names) <= {field.name for field in attrs.fields(cls)}


def test_equal_values_have_equal_hashes() -> None:
    one, two = rblxopencloud.ListedEntry("key", "global"), rblxopencloud.ListedEntry("key", "global")

    assert (one, hash(one)) == (two, hash(two))
    assert len({one, two, rblxopencloud.ListedEntry("key", "other")}) == 2


@pytest.mark.parametrize("cls", ENUMS, ids=lambda cls: cls.__name__)
def test_members_of_enumerations_are_the_same_after_copying_and_pickling(cls: type[enum.Enum]) -> None:
    for member in cls:
        assert pickle.loads(pickle.dumps(member)) is member  # noqa: S301 - our own bytes
        assert copy.deepcopy(member) is member


@pytest.mark.parametrize(
    "value",
    [
        rblxopencloud.Money("USD", "4.99"),
        rblxopencloud.ListedEntry("key", "global"),
        rblxopencloud.SortedEntry("key", "global", 5),
        rblxopencloud.EntryInfo("1", None, None, [5], {"a": 1}),
        rblxopencloud.ExperienceSocialLink("Chat", "https://example.com/"),
        rblxopencloud.CreatorConfig({"a": rblxopencloud.CreatorConfigEntry("a", 1, None, None, None)}),
        rblxopencloud.RetryPolicy(max_attempts=2),
        rblxopencloud.Timeouts(connect=1),
        rblxopencloud.NotFound("none", status_code=404),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_value_is_the_same_after_copying_and_pickling(value: Any) -> None:
    again = pickle.loads(pickle.dumps(value))  # noqa: S301 - our own bytes

    assert repr(again) == repr(copy.deepcopy(value)) == repr(value)
    if not isinstance(value, Exception):
        assert again == copy.deepcopy(value) == copy.copy(value) == value


@pytest.mark.parametrize("name", RESOURCES)
def test_a_copy_calls_through_the_same_client(sdk: Sdk, name: str) -> None:
    thing = RESOURCES[name](sdk, 5)

    for again in (copy.copy(thing), copy.deepcopy(thing)):
        assert again == thing
        assert again._client is thing._client


@pytest.mark.parametrize("name", RESOURCES)
def test_what_holds_a_key_is_not_pickled(sdk: Sdk, name: str) -> None:
    with pytest.raises(TypeError, match=r"it holds the key\. Pass ids instead"):
        pickle.dumps(RESOURCES[name](sdk, 5))


@pytest.mark.parametrize("name", RESOURCES)
def test_no_object_shows_its_key(sdk: Sdk, name: str) -> None:
    thing = RESOURCES[name](sdk, 5)

    assert KEY not in repr(thing) + str(thing) + f"{thing}" + repr(thing.__dict__)


def test_no_error_shows_what_players_own() -> None:
    body = b'{"coins": 1337}'

    for cls in (rblxopencloud.PreconditionFailed, rblxopencloud.HttpException):
        error = cls("The entry has another version.", status_code=412, body=body)
        assert "1337" not in f"{error!r} {error}"
        assert error.body == body
