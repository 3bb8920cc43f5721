"""Scripts run by a place object: results, failures, logs, and what is told before anything is sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from experience_support import PLACE

import rblxopencloud

if TYPE_CHECKING:
    from conftest import Both


@pytest.fixture
def place(experience: Any) -> Any:
    return experience.get_place(PLACE)


def test_a_script_gives_its_values(sdk: Both, place: Any) -> None:
    sdk.cloud.luau_result(2, None, {"a": []}, logs=["one", "two"])

    operation = sdk.run(place.execute_luau("return 1 + 1", timeout_seconds=1.5))
    result = sdk.run(operation.wait())

    assert isinstance(result, rblxopencloud.LuauResult)
    assert result.results == [2, None, {"a": []}]
    assert result.created_at is not None
    body: Any = sdk.cloud.requests[0].json
    assert body == {"script": "return 1 + 1", "timeout": "1.5s"}
    for path in (operation.path, result.path):
        lines = sdk.items(place.list_luau_logs(path))
        assert [(line.message, line.type) for line in lines] == [("one", "OUTPUT"), ("two", "OUTPUT")]
    assert [line.message for line in sdk.items(place.list_luau_logs(result.path, limit=1))] == ["one"]
    assert sdk.items(place.list_luau_logs(result.path, limit=0)) == []


def test_a_script_without_results_gives_none(sdk: Both, place: Any) -> None:
    result = sdk.run(sdk.run(place.execute_luau("print()")).wait())

    assert result.results == []
    assert sdk.items(place.list_luau_logs(result.path)) == []


def test_a_script_that_fails_raises_and_leaves_its_logs(sdk: Both, place: Any) -> None:
    sdk.cloud.luau_result(logs=["before"], error=("SCRIPT_ERROR", "main:2: oh"))
    operation = sdk.run(place.execute_luau("print('before')\nerror('oh')"))

    with pytest.raises(rblxopencloud.HttpException, match="main:2: oh") as caught:
        sdk.run(operation.wait())

    assert caught.value.error_code == "SCRIPT_ERROR"
    assert [line.message for line in sdk.items(place.list_luau_logs(operation.path))] == ["before"]


def test_a_script_runs_in_a_given_version(sdk: Both, place: Any) -> None:
    sdk.run(place.upload_place_file(b"<roblox! one"))
    sdk.run(place.upload_place_file(b"<roblox! two"))

    assert "/versions/1/" in sdk.run(place.execute_luau("return", version_number=1)).path
    assert "/versions/2/" in sdk.run(place.execute_luau("return")).path
    with pytest.raises(rblxopencloud.NotFound, match="version 3"):
        sdk.run(place.execute_luau("return", version_number=3))


@pytest.mark.parametrize(
    ("arguments", "kind"),
    [
        ({"script": ""}, ValueError),
        ({"script": b"return"}, TypeError),
        ({"script": "x" * (4 * 1024 * 1024 + 1)}, ValueError),
        ({"script": "return", "timeout_seconds": 0}, ValueError),
        ({"script": "return", "timeout_seconds": 300.1}, ValueError),
        ({"script": "return", "timeout_seconds": "5"}, TypeError),
    ],
)
def test_what_cannot_be_run_is_told(sdk: Both, place: Any, arguments: dict[str, Any], kind: type[Exception]) -> None:
    with pytest.raises(kind, match=r"script|timeout_seconds"):
        sdk.run(place.execute_luau(**arguments))

    assert sdk.cloud.requests == []


@pytest.mark.parametrize("path", [None, "", "universes/1/places/2", "universes/1/memory-store/operations/2"])
def test_logs_are_those_of_a_task(sdk: Both, place: Any, path: str | None) -> None:
    with pytest.raises(ValueError, match="not the path of a Luau task"):
        sdk.items(place.list_luau_logs(path))
