"""Luau tasks, instances and histories of places in the local Open Cloud, called through the raw layer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from experience_support import PLACE, UNIVERSE, limited

import rblxopencloud
import rblxopencloudraw as raw

if TYPE_CHECKING:
    from collections.abc import Generator

    from conftest import Both

CREATE = "Cloud_CreateLuauExecutionSessionTask__Using_Universes"


@pytest.fixture
def slowly(sdk: Both) -> Generator[None]:
    """Tasks take ten seconds."""
    sdk.cloud.set_delay(10, CREATE)
    yield
    sdk.cloud.set_delay(0, CREATE)


def created(sdk: Both, body: Any = None, version: int | None = None) -> Any:
    sent: Any = {"script": "return 1"} if body is None else body
    if version is None:
        return sdk.run(sdk.client.send(raw.luau_execution.create_luau_execution_session_task(UNIVERSE, PLACE, sent)))
    request = raw.luau_execution.create_versioned_luau_execution_session_task(UNIVERSE, PLACE, version, sent)
    return sdk.run(sdk.client.send(request))


def parts(task: Any) -> list[str]:
    """The ids in the path of a task."""
    return task["path"].split("/")[1::2]


def fetched(sdk: Both, task: Any, view: str | None = None) -> Any:
    return sdk.run(sdk.client.send(raw.luau_execution.get_luau_execution_session_task(*parts(task), view=view)))


def logs(sdk: Both, task: Any, **options: Any) -> list[Any]:
    request = raw.luau_execution.list_luau_execution_session_task_logs(*parts(task), **options)
    return sdk.items(sdk.client.paginate(request))


@pytest.mark.usefixtures("slowly")
def test_a_task_goes_through_its_states_as_time_passes(sdk: Both) -> None:
    sdk.cloud.luau_result(1, None, {"a": [True]}, logs=["one", "two"])

    task = created(sdk)
    states = [task["state"]]
    for _ in range(2):
        sdk.cloud.clock.advance(6)
        states.append(fetched(sdk, task)["state"])

    assert states == ["QUEUED", "PROCESSING", "COMPLETE"]
    assert fetched(sdk, task)["output"]["results"] == [1, None, {"a": [True]}]
    assert "script" not in fetched(sdk, task)
    assert fetched(sdk, task, "FULL")["script"] == "return 1"


def test_logs_come_flat_or_structured_and_page_by_page(sdk: Both) -> None:
    lines = [f"line {number}" for number in range(25)]
    sdk.cloud.luau_result(logs=lines)
    task = created(sdk)
    sdk.cloud.clear()

    flat = logs(sdk, task, max_page_size=10)
    structured = logs(sdk, task, view="STRUCTURED")

    assert [message for log in flat for message in log["messages"]] == lines
    assert [found["message"] for log in structured for found in log["structuredMessages"]] == lines
    assert {found["messageType"] for log in structured for found in log["structuredMessages"]} == {"OUTPUT"}
    assert len(sdk.cloud.requests) == 4


def test_scripts_fail_as_they_are_told_to(sdk: Both) -> None:
    sdk.cloud.luau_result("fine")
    sdk.cloud.luau_result(error=("SCRIPT_ERROR", "main:1: oh"), script="error(")

    failed = fetched(sdk, created(sdk, {"script": "error('oh')"}))
    complete = fetched(sdk, created(sdk))

    assert (failed["state"], failed["error"]) == ("FAILED", {"code": "SCRIPT_ERROR", "message": "main:1: oh"})
    assert complete["output"]["results"] == ["fine"]


def test_a_script_that_returns_too_much_fails(sdk: Both) -> None:
    sdk.cloud.luau_result("x" * (4 * 1024 * 1024))

    assert fetched(sdk, created(sdk))["error"]["code"] == "OUTPUT_SIZE_LIMIT_EXCEEDED"


@pytest.mark.usefixtures("slowly")
def test_a_script_that_runs_too_long_fails(sdk: Both) -> None:
    task = created(sdk, {"script": "return 1", "timeout": "2s"})

    sdk.cloud.clock.advance(6)
    assert fetched(sdk, task)["state"] == "PROCESSING"
    sdk.cloud.clock.advance(2)
    assert fetched(sdk, task)["error"]["code"] == "DEADLINE_EXCEEDED"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ({}, "script"),
        ({"script": ""}, "script"),
        ({"script": "x" * (4 * 1024 * 1024 + 1)}, "4194304"),
        ({"script": "x", "timeout": "301s"}, "timeout"),
        ({"script": "x", "timeout": "0s"}, "timeout"),
    ],
)
def test_what_cannot_be_run_is_refused(sdk: Both, body: Any, text: str) -> None:
    with pytest.raises(rblxopencloud.HttpException, match=text):
        created(sdk, body)


@pytest.mark.usefixtures("slowly")
def test_a_place_runs_ten_scripts_at_once(sdk: Both) -> None:
    for _ in range(10):
        created(sdk)
    request = raw.luau_execution.create_luau_execution_session_task(UNIVERSE, PLACE, {"script": "return 1"})

    with limited(sdk, ["universe.place.luau-execution-session:write"]) as other:
        answer = sdk.run(other._client.send_raw(request))

    assert answer.status == 429
    sdk.cloud.clock.advance(10)
    assert created(sdk)["state"] == "QUEUED"


def test_a_task_belongs_to_its_path_and_is_forgotten_after_a_day(sdk: Both) -> None:
    task = created(sdk)
    other = {"path": task["path"].replace("/versions/1/", "/versions/2/")}

    with pytest.raises(rblxopencloud.NotFound):
        fetched(sdk, other)
    sdk.cloud.clock.advance(hours=23)
    assert fetched(sdk, task)["state"] == "COMPLETE"
    sdk.cloud.clock.advance(hours=2)
    with pytest.raises(rblxopencloud.NotFound):
        fetched(sdk, task)


def test_a_script_runs_in_the_newest_version_or_a_given_one(sdk: Both, experience: Any) -> None:
    for content in (b"<roblox! one", b"<roblox! two"):
        sdk.run(experience.get_place(PLACE).upload_place_file(content))

    assert "/versions/2/" in created(sdk)["path"]
    assert "/versions/1/" in created(sdk, version=1)["path"]
    with pytest.raises(rblxopencloud.NotFound, match="the newest is 2"):
        created(sdk, version=3)


def operation(sdk: Both, request: Any) -> Any:
    started = sdk.run(sdk.client.send(request))
    return sdk.run(sdk.package.Operation.from_path(started["path"], sdk.client).wait())


def test_instances_are_found_from_the_root_and_changed(sdk: Both) -> None:
    where = UNIVERSE, PLACE
    (service,) = sdk.items(sdk.client.paginate(raw.places.list_instance_children(*where, "root")))
    (script,) = sdk.items(
        sdk.client.paginate(raw.places.list_instance_children(*where, service["engineInstance"]["Id"]))
    )
    change: Any = {"engineInstance": {"Details": {"Script": {"Source": "print(1)"}}}}

    changed = operation(sdk, raw.places.update_instance(*where, script["engineInstance"]["Id"], change))
    found = operation(sdk, raw.places.get_instance(*where, script["engineInstance"]["Id"]))

    assert service["hasChildren"] is True
    assert (script["engineInstance"]["Name"], script["hasChildren"]) == ("Main", False)
    assert changed["engineInstance"]["Details"]["Script"]["Source"] == "print(1)"
    assert found["engineInstance"]["Details"]["Script"]["Enabled"] is True
    assert found["engineInstance"] == changed["engineInstance"]


def test_an_instance_that_is_not_there_or_not_that_is_refused(sdk: Both) -> None:
    with pytest.raises(rblxopencloud.NotFound, match="root"):
        operation(sdk, raw.places.get_instance(UNIVERSE, PLACE, "missing"))
    change: Any = {"engineInstance": {"Details": {"ModuleScript": {"Source": "return 1"}}}}
    with pytest.raises(rblxopencloud.HttpException, match="Script"):
        operation(sdk, raw.places.update_instance(UNIVERSE, PLACE, "main", change))


def test_the_history_of_a_place_tells_its_versions_and_notes(sdk: Both, experience: Any) -> None:
    place = experience.get_place(PLACE)
    assert sdk.items(sdk.client.paginate(raw.places.get_place_version_history(PLACE))) == []
    for number in range(12):
        sdk.run(place.upload_place_file(b"<roblox! %d" % number, publish=number == 3))
    notes: Any = {"title": "Season two", "description": "New maps"}
    sdk.run(sdk.client.send(raw.places.update_place_version_notes(PLACE, 4, notes)))

    versions = sdk.items(sdk.client.paginate(raw.places.get_place_version_history(PLACE)))
    published = sdk.items(sdk.client.paginate(raw.places.get_place_version_history(PLACE, is_published=True)))
    found = sdk.items(sdk.client.paginate(raw.places.get_place_version_history(PLACE, search_term="season")))

    assert [version["version"] for version in versions] == [str(number) for number in range(12, 0, -1)]
    assert [(version["version"], version["title"]) for version in published] == [("4", "Season two")]
    assert found == published
    with pytest.raises(rblxopencloud.NotFound):
        sdk.run(sdk.client.send(raw.places.update_place_version_notes(PLACE, 13, notes)))
