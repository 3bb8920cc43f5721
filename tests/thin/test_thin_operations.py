"""Operations that take a while: all families, waiting, ending."""

from __future__ import annotations

import itertools
import time
from typing import Any

import pytest
from thin_support import KEY, Answer, Pauses, Sdk, Server

import rblxopencloudraw as raw
from rblxopencloud import exceptions
from rblxopencloud._operations import poll_request, status
from rblxopencloudraw import Request

FLUSH: dict[str, Any] = {"path": "cloud/v2/universes/1/memory-store/operations/op-1"}
ENDED: dict[str, Any] = FLUSH | {"done": True, "response": dict[str, Any]()}
EXPERIMENTS = "/creator-configs-public-api/v1/experimentation/universes/1"


def operation(sdk: Sdk, started: Request[Any], answer: dict[str, Any]) -> Any:
    return sdk.package.Operation(sdk.package.Client(KEY), started, answer, dict)


def started(operation_id: str, path: str) -> Request[Any]:
    return Request(raw.ENDPOINTS[operation_id], path)


def test_a_flush_is_followed_to_its_end(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says(FLUSH)
    flush = sdk.run(experience.flush_memory_store())
    assert server.last.target == "/cloud/v2/universes/1/memory-store:flush"
    assert (flush.is_done, repr(flush)) == (False, f"<{sdk.name}.Operation is_done=False>")
    server.says(FLUSH)
    assert sdk.run(flush.fetch_status()) is None
    server.says(ENDED)
    assert sdk.run(flush.fetch_status()) is True
    assert flush.is_done is True
    assert {seen.target for seen in server.requests[1:]} == {"/" + FLUSH["path"]}


def test_the_end_is_asked_for_only_once(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says(ENDED)
    flush = sdk.run(experience.flush_memory_store())
    assert flush.is_done is True
    assert sdk.run(flush.wait()) is True
    assert sdk.run(flush.fetch_status()) is True
    assert len(server.requests) == 1


def test_waiting_asks_again_and_again_without_racing(sdk: Sdk, server: Server, experience: Any) -> None:
    for _ in range(3):
        server.says(FLUSH)
    server.says(FLUSH | {"done": True})
    flush = sdk.run(experience.flush_memory_store())
    begun = time.monotonic()
    assert sdk.run(flush.wait(timeout_seconds=30)) is True
    assert time.monotonic() - begun > 1
    assert len(server.requests) == 4


def test_an_operation_that_takes_too_long_can_be_waited_for_again(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says(FLUSH)
    server.says(FLUSH)
    server.says(FLUSH)
    flush = sdk.run(experience.flush_memory_store())
    with pytest.raises(TimeoutError, match=r"within 0.1 seconds"):
        sdk.run(flush.wait(timeout_seconds=0.1))
    server.says(FLUSH | {"done": True})
    assert sdk.run(flush.wait(timeout_seconds=None)) is True


@pytest.mark.parametrize("jump", [-86400.0, 86400.0])
def test_a_clock_that_is_set_meanwhile_changes_no_wait(
    sdk: Sdk, server: Server, experience: Any, monkeypatch: pytest.MonkeyPatch, jump: float
) -> None:
    server.says(FLUSH)
    flush = sdk.run(experience.flush_memory_store())
    for _ in range(3):
        server.says(FLUSH)
    now, jumps = time.time(), itertools.count()
    monkeypatch.setattr(time, "time", lambda: now + next(jumps) * jump)
    begun = time.monotonic()
    with pytest.raises(TimeoutError, match=r"within 0.7 seconds"):
        sdk.run(flush.wait(timeout_seconds=0.7))
    assert 0.6 < time.monotonic() - begun < 3


def test_no_time_at_all_still_asks_once(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says(FLUSH)
    server.says(FLUSH)
    flush = sdk.run(experience.flush_memory_store())
    with pytest.raises(TimeoutError):
        sdk.run(flush.wait(timeout_seconds=0))
    assert len(server.requests) == 2


def test_a_server_that_says_when_to_ask_again_is_heard(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says(FLUSH)
    server.says(FLUSH, 200, Retry_After="1")
    server.says(FLUSH | {"done": True})
    flush = sdk.run(experience.flush_memory_store())
    begun = time.monotonic()
    sdk.run(flush.wait(interval_seconds=0.01, interval_exponent=1))
    assert time.monotonic() - begun >= 1


def test_a_limit_hit_while_waiting_is_waited_out(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says(FLUSH)
    server.says({}, 429, Retry_After="0")
    server.says(FLUSH | {"done": True})
    flush = sdk.run(experience.flush_memory_store())
    assert sdk.run(flush.wait(interval_seconds=0.01)) is True


def test_a_wait_that_is_longer_than_the_time_left_ends_at_once(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says(FLUSH)
    server.says({}, 429, Retry_After="3600")
    flush = sdk.run(experience.flush_memory_store())
    begun = time.monotonic()
    with pytest.raises(TimeoutError):
        sdk.run(flush.wait(timeout_seconds=20))
    assert time.monotonic() - begun < 5


def test_a_question_is_not_waited_for_longer_than_the_time_left(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says(FLUSH)
    server.answers.append(Answer(delay=30))
    flush = sdk.run(experience.flush_memory_store())
    with pytest.raises(TimeoutError):
        sdk.run(flush.wait(timeout_seconds=0.1))


def test_an_end_with_an_error_raises_it_every_time(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says(FLUSH)
    server.says(FLUSH | {"done": True, "error": {"code": 7, "message": "no", "details": [{"a": 1}]}})
    flush = sdk.run(experience.flush_memory_store())
    for _ in range(2):
        with pytest.raises(exceptions.Forbidden, match="no") as caught:
            sdk.run(flush.wait())
        assert caught.value.details == [{"a": 1}]
        assert caught.value.endpoint is raw.ENDPOINTS["Cloud_FlushMemoryStore"]
    assert flush.is_done is True
    assert len(server.requests) == 2


def test_a_failed_question_is_raised_and_can_be_repeated(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says(FLUSH)
    server.says({}, 400)
    server.says(FLUSH | {"done": True})
    flush = sdk.run(experience.flush_memory_store())
    with pytest.raises(exceptions.HttpException):
        sdk.run(flush.wait())
    assert sdk.run(flush.wait()) is True


@pytest.mark.parametrize("arguments", [{"timeout_seconds": -1}, {"interval_seconds": -1}, {"interval_exponent": 0.5}])
def test_impossible_waits_are_refused(sdk: Sdk, server: Server, experience: Any, arguments: dict[str, float]) -> None:
    server.says(FLUSH)
    flush = sdk.run(experience.flush_memory_store())
    with pytest.raises(ValueError, match=next(iter(arguments))):
        sdk.run(flush.wait(**arguments))


@pytest.mark.parametrize(
    ("operation_id", "path", "answer", "target", "end"),
    [
        (
            "Assets_CreateAsset",
            "/assets/v1/assets",
            {"path": "operations/a-1"},
            "/assets/v1/operations/a-1",
            {"path": "operations/a-1", "done": True, "response": {"assetId": "5"}},
        ),
        (
            "Cloud_GenerateSpeechAsset",
            "/cloud/v2/universes/1:generateSpeechAsset",
            {"path": "operations/s-1", "done": False},
            "/assets/v1/operations/s-1",
            {"done": True, "response": {"assetId": "5"}},
        ),
        (
            "Cloud_GenerateUserThumbnail",
            "/cloud/v2/users/1:generateThumbnail",
            {"path": "users/1/operations/t-1"},
            "/cloud/v2/users/1/operations/t-1",
            {"done": True, "response": {"assetId": "5"}},
        ),
        (
            "post_analytics_query_api_v1_universes__universe_id__metrics",
            "/analytics-query-api/v1/universes/1/metrics",
            {"path": "v1/universes/1/operations/metrics/m-1", "done": False},
            "/analytics-query-api/v1/universes/1/operations/metrics/m-1",
            {"done": True, "response": {"assetId": "5"}},
        ),
        (
            "PublicExperimentation_StartExperiment",
            EXPERIMENTS + "/experiments/9:start",
            {"operation": {"operationId": "e/1", "done": False}},
            EXPERIMENTS + "/operations/e%2F1",
            {"operation": {"operationId": "e/1", "done": True, "experiment": {"assetId": "5"}}},
        ),
        (
            "PublicExperimentation_GetExperimentStats",
            EXPERIMENTS + "/experiments/9/stats",
            {"operation": {"experimentId": 9, "done": False}},
            EXPERIMENTS + "/experiments/9/stats",
            {"operation": {"experimentId": 9, "done": True, "experimentStats": {"assetId": "5"}}},
        ),
    ],
)
def test_every_family_is_followed_where_its_answer_leads(
    sdk: Sdk, server: Server, operation_id: str, path: str, answer: Any, target: str, end: Any
) -> None:
    following = operation(sdk, started(operation_id, path), answer)
    assert following.is_done is False
    server.says(end, 200)
    assert sdk.run(following.fetch_status()) == {"assetId": "5"}
    assert (server.last.method, server.last.target) == ("GET", target)


def test_every_operation_that_starts_one_is_covered() -> None:
    families = {end.long_running.family for end in raw.ENDPOINTS.values() if end.long_running is not None}
    assert families == {"cloud", "assets", "analytics", "experiments", "luau"}


@pytest.mark.usefixtures("server")
def test_a_failed_experiment_raises_its_error(sdk: Sdk) -> None:
    request = started("PublicExperimentation_StartExperiment", EXPERIMENTS + "/experiments/9:start")
    wrong = {"errorCode": "BAD", "errorMessage": "not so", "errorContext": {"field": "x"}}
    following = operation(sdk, request, {"operation": {"operationId": "e", "done": True, "error": wrong}})
    with pytest.raises(exceptions.HttpException, match="not so") as caught:
        sdk.run(following.fetch_status())
    assert caught.value.error_code == "BAD"


@pytest.mark.parametrize("path", ["../../users/1", "operations/..", "./x", "a//b"])
def test_an_answer_that_leads_elsewhere_is_refused(path: str) -> None:
    with pytest.raises(ValueError, match="leads elsewhere"):
        poll_request(started("Assets_CreateAsset", "/assets/v1/assets"), status("assets", {"path": path}))


def test_an_address_in_an_answer_stays_a_path_on_the_same_server() -> None:
    answer = status("assets", {"path": "@example.org?x=1#y"})
    asked = poll_request(started("Assets_CreateAsset", "/assets/v1/assets"), answer)
    assert asked is not None
    assert asked.url == "https://apis.roblox.com/assets/v1/@example.org%3Fx=1%23y"


@pytest.mark.usefixtures("server")
def test_an_answer_that_leads_nowhere_is_refused(sdk: Sdk) -> None:
    with pytest.raises(ValueError, match="does not say where"):
        operation(sdk, started("Assets_CreateAsset", "/assets/v1/assets"), {})


@pytest.mark.usefixtures("server")
def test_what_starts_no_such_operation_is_refused(sdk: Sdk) -> None:
    with pytest.raises(ValueError, match="does not start an operation"):
        operation(sdk, started("Cloud_GetUniverse", "/x"), {"path": "p"})


TASK = "universes/1/places/2/versions/3/luau-execution-sessions/s/tasks/t"


def luau(sdk: Sdk) -> Any:
    request = started(
        "Cloud_CreateLuauExecutionSessionTask__Using_Universes",
        "/cloud/v2/universes/1/places/2/luau-execution-session-tasks",
    )
    return operation(sdk, request, {"path": TASK, "state": "QUEUED"})


def test_a_task_of_luau_execution_is_its_own_result(sdk: Sdk, server: Server, pauses: Pauses) -> None:
    task = luau(sdk)
    server.says({"path": TASK, "state": "PROCESSING"})
    server.says({"path": TASK, "state": "COMPLETE", "output": {"results": [1]}})
    assert sdk.run(task.wait())["output"] == {"results": [1]}
    assert {seen.target for seen in server.requests} == {"/cloud/v2/" + TASK}
    assert len(pauses) == 1


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        ({"state": "FAILED", "error": {"code": "SCRIPT_ERROR", "message": "line 1"}}, "SCRIPT_ERROR: line 1"),
        ({"state": "FAILED"}, "FAILED: The task was failed"),
        ({"state": "CANCELLED"}, "CANCELLED: The task was cancelled"),
    ],
)
def test_a_task_of_luau_execution_that_did_not_succeed_raises_why(
    sdk: Sdk, server: Server, answer: dict[str, Any], message: str
) -> None:
    task = luau(sdk)
    server.says({"path": TASK} | answer)
    with pytest.raises(exceptions.HttpException, match=message):
        sdk.run(task.wait())
    assert task.is_done is True


PATHS = [
    ("cloud/v2/universes/1/memory-store/operations/o", "/cloud/v2/universes/1/memory-store/operations/o", "cloud"),
    (
        "universes/1/places/2/instances/3/operations/o",
        "/cloud/v2/universes/1/places/2/instances/3/operations/o",
        "cloud",
    ),
    ("/cloud/v2/users/1/operations/o", "/cloud/v2/users/1/operations/o", "cloud"),
    ("operations/o", "/assets/v1/operations/o", "assets"),
    ("assets/v1/operations/o", "/assets/v1/operations/o", "assets"),
    (
        "v1/universes/1/operations/metrics/o",
        "/analytics-query-api/v1/universes/1/operations/metrics/o",
        "analytics",
    ),
    (EXPERIMENTS + "/operations/e%2F1", EXPERIMENTS + "/operations/e%2F1", "experiments"),
    (TASK, "/cloud/v2/" + TASK, "luau"),
]
ENDS: dict[str, dict[str, Any]] = {
    "experiments": {"operation": {"operationId": "e/1", "done": True, "experiment": {"a": 1}}},
    "luau": {"state": "COMPLETE", "a": 1},
}


@pytest.mark.parametrize(("path", "target", "family"), PATHS)
def test_an_operation_is_rebuilt_from_its_path(sdk: Sdk, server: Server, path: str, target: str, family: str) -> None:
    again = sdk.package.Operation.from_path(path, KEY)
    assert (again.path, again.is_done) == (target, False)
    server.says(ENDS.get(family, {"done": True, "response": {"a": 1}}))
    assert sdk.run(again.wait())["a"] == 1
    assert (server.last.method, server.last.target) == ("GET", target)


def test_a_path_that_was_kept_leads_on(sdk: Sdk, server: Server, experience: Any) -> None:
    server.says(FLUSH)
    flush = sdk.run(experience.flush_memory_store())
    again = sdk.package.Operation.from_path(flush.path, KEY, convert=len)
    server.says(ENDED)
    assert sdk.run(again.wait()) == 0


@pytest.mark.usefixtures("server")
@pytest.mark.parametrize(
    "path", ["", "universes/1", "operations/..", "https://example.org/operations/1", "x/operations/1"]
)
def test_what_is_no_path_of_an_operation_is_refused(sdk: Sdk, path: str) -> None:
    with pytest.raises(ValueError, match=r"not the path of an operation|leads elsewhere"):
        sdk.package.Operation.from_path(path, KEY)


def test_a_question_is_repeated_like_any_other_request(
    sdk: Sdk, server: Server, experience: Any, pauses: Pauses
) -> None:
    server.says(FLUSH)
    server.says({}, 503)
    server.says(FLUSH | {"done": True})
    assert sdk.run(sdk.run(experience.flush_memory_store()).wait()) is True
    assert len(pauses) == 1


def test_starting_is_not_repeated(sdk: Sdk, server: Server, experience: Any, pauses: Pauses) -> None:
    server.says({}, 503)
    with pytest.raises(exceptions.HttpException, match="may have been carried out"):
        sdk.run(experience.flush_memory_store())
    assert (len(server.requests), pauses) == (1, [])
