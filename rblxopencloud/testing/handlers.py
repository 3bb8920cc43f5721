"""How operations get answers of their own: functions of a call and the world, registered by operation id.

    handlers = Handlers()

    @handlers.answers("Cloud_GetUniverse")
    def get_universe(call: Call, world: World) -> object:
        return world.need("universe", call.path["universe_id"])

What a function returns is the body of a success as JSON, or a whole `Reply`. It raises a `Refusal` for everything
else. Each call runs in a transaction: a refusal leaves no trace.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from rblxopencloud.testing._json import encode
from rblxopencloud.testing.calls import Call, Reply

if TYPE_CHECKING:
    from rblxopencloud.testing.description import Operation
    from rblxopencloud.testing.world import World

Answering: TypeAlias = Callable[[Call, "World"], object]
"""Answers a call with a JSON value or a `Reply`, or raises a `Refusal`."""


class Handlers:
    """Functions by the operations that they answer."""

    def __init__(self, *others: Handlers) -> None:
        self.table: dict[str, Answering] = {}
        for other in others:
            for operation_id, function in other.table.items():
                self._add(operation_id, function)

    def answers(self, *operation_ids: str) -> Callable[[Answering], Answering]:
        """Have a function answer operations.

        Raises:
            ValueError: One of them is answered already.
        """

        def register(function: Answering) -> Answering:
            for operation_id in operation_ids:
                self._add(operation_id, function)
            return function

        return register

    def _add(self, operation_id: str, function: Answering) -> None:
        if operation_id in self.table:
            raise ValueError(f"{operation_id} is answered twice.")
        self.table[operation_id] = function


def as_reply(operation: Operation, value: object) -> Reply:
    """What a function returned as the answer of an operation: with the success status and type it describes."""
    if isinstance(value, Reply):
        return value
    answer = min((found for found in operation.answers if 200 <= found.status < 300), key=lambda found: found.status)
    kind = next((kind for kind in answer.content if kind.endswith(("/json", "+json"))), "application/json")
    return Reply(answer.status, encode(value), kind)


def nothing(status: int = 200) -> Reply:
    """An answer without a body."""
    return Reply(status)
