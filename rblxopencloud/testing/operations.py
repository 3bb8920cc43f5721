"""Operations that take a while: which request starts one, where it is polled, and what comes out.

Nothing is remembered: the id of a started operation is the name of the operation that started it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias, cast

from rblxopencloud.testing._json import Json, as_list

if TYPE_CHECKING:
    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.description import Answer, Description, Operation
    from rblxopencloud.testing.schemas import Schemas

MakeResult: TypeAlias = Callable[[Json, "Call"], object]

TYPE_URL = "type.googleapis.com/roblox.open_cloud.cloud.v2."
MEMORY_STORE = "/cloud/v2/universes/{}/memory-store/"


class Operations:
    """Knows how each family of services reports progress."""

    def __init__(self, description: Description, schemas: Schemas) -> None:
        self._description = description
        self._schemas = schemas
        self._starters = [operation for operation in description.operations.values() if operation.long_running]
        self._polls = {operation.long_running.get("poll") for operation in self._starters}

    def choose_answer(self, operation: Operation) -> Answer:
        """The answer of a success: "accepted" to what starts an operation, the plain one to everything else."""
        answers = sorted((answer for answer in operation.answers if 200 <= answer.status < 400), key=_status)
        return answers[0] if self._is_poll(operation) or answers[-1].status != 202 else answers[-1]

    def state(self, call: Call, schema: Json, first: object) -> object:
        """The known value of a state: a task that is looked at is complete, one that was just created is not."""
        known = as_list(schema.get("enum") or schema.get("x-opencloud-known-values"))
        return "COMPLETE" if call.operation.method == "GET" and "COMPLETE" in known else first

    def complete(self, call: Call, value: object, make_result: MakeResult) -> object:
        """An example answer with its report of progress put right; any other answer as it is."""
        report = _find_report(value)
        if report is None:
            return value
        if self._is_poll(call.operation):
            self._finish(report, call, make_result)
        else:
            self._start(report, call)
        return value

    def _is_poll(self, operation: Operation) -> bool:
        return operation.id in self._polls

    def _start(self, report: dict[str, Any], call: Call) -> None:
        report["done"] = False
        for key in ("response", "metadata"):
            report.pop(key, None)
        if "path" in report:
            report["path"] = poll_path(self._description, call, call.operation.id)
        if "operationId" in report:
            report["operationId"] = call.operation.id

    def _finish(self, report: dict[str, Any], call: Call, make_result: MakeResult) -> None:
        report["done"] = True
        started = self._started(call)
        if "path" in report and started is not None:
            report["path"] = _relative(started, call.operation.skeleton, call.raw_path)
        if started is not None and started.result:
            self._put_result(report, started.result, call, make_result)

    def _started(self, call: Call) -> Operation | None:
        """The operation whose progress is asked for: the one that the id names, else any that is followed here."""
        name = list(call.path.values())[-1]
        here = [
            item for item in self._starters if item.id == name or item.long_running.get("poll") == call.operation.id
        ]
        return next((item for item in here if item.id == name), next(iter(here), None))

    def _put_result(self, report: dict[str, Any], schema: Json, call: Call, make_result: MakeResult) -> None:
        made = cast("Mapping[str, object]", make_result(schema, call))
        name = str(schema.get("$ref", "")).rpartition("/")[2]
        tagged = {"@type": TYPE_URL + name, **made} if "@type" in report.get("response", {}) else made
        if self._schemas.fits({**report, "response": tagged}, self._report_schema(call)):
            report["response"] = tagged
            report.pop("metadata", None)

    def _report_schema(self, call: Call) -> Json:
        return next(iter(self.choose_answer(call.operation).content.values()))


def _status(answer: Answer) -> int:
    return answer.status


def _find_report(value: object) -> dict[str, Any] | None:
    """The part of an answer that reports progress: the answer itself, or what it calls its operation."""
    if not isinstance(value, dict):
        return None
    whole = cast("dict[str, Any]", value)
    inner = whole.get("operation")
    report = cast("dict[str, Any]", inner) if isinstance(inner, dict) else whole
    return report if "done" in report else None


def _relative(started: Operation, skeleton: str, path: str) -> str:
    """A path as the service of its family writes it: most leave out what all their paths start with.

    https://create.roblox.com/docs/cloud/reference/patterns#long-running-operations
    """
    if skeleton.startswith(MEMORY_STORE):
        return path.removeprefix("/")
    return path.removeprefix(str(started.long_running["base"]))


def poll_path(description: Description, call: Call, id: str) -> str:
    """Where to ask for the operation of that id which a call starts, as the service of its family writes it."""
    followed = call.operation.long_running
    poll = description.operations.get(str(followed.get("poll")))
    if poll is None:
        return f"operations/{id}"
    sent = [segment.partition(":")[0] for segment in call.raw_path.split("/")]
    template = poll.path.split("/")[:-1]
    path = [sent[place] if "{" in part else part for place, part in enumerate(template)]
    return _relative(call.operation, poll.skeleton, "/".join([*path, id]))
