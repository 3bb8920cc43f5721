"""What a local Open Cloud knows and does beside answering: documents, time, keys, operations that take a while.

The services read and write it. It knows nothing of requests but the call that starts an operation.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import attrs

from rblxopencloud.testing.clock import Clock, rfc3339
from rblxopencloud.testing.credentials import Credentials
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.operations import poll_path
from rblxopencloud.testing.sealing import SealingKeys
from rblxopencloud.testing.store import Copy, Document, Store

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.description import Description


@attrs.frozen
class Snapshot:
    """What a local Open Cloud held at some time."""

    documents: Copy = attrs.field(repr=False)
    ahead: timedelta
    delays: Mapping[str, float] = attrs.field(factory=lambda: {"": 0.0})


class World:
    """The state of one local Open Cloud.

    Attributes:
        description: What there is to call.
        store: The documents of all services.
        clock: What time it is. How far it was moved is part of the state.
        credentials: The keys and tokens with which it can be called.
        sealing: The key pair for secrets.
        delays: How many seconds an operation that takes a while does take, by the id of the operation that starts
            it; "" for all others. 0 at first: it is done when it is first looked at.
        live_shapes: Whether answers of which the live service is known to differ from the description have its shape.
        base_url: Where it is reached, None where it does not listen.
    """

    def __init__(self, description: Description, store: Store | None = None) -> None:
        self.description = description
        self.store = Store() if store is None else store
        self.clock = Clock(self._ahead(), self._keep_ahead, self.store.lock)
        self.credentials = Credentials(self.store, self.clock)
        self.sealing = SealingKeys(self.store)
        self.delays: dict[str, float] = {"": 0.0}
        self.live_shapes = False
        self.base_url: str | None = None

    def _ahead(self) -> timedelta:
        return timedelta(seconds=(self.store.get("clock") or {"ahead": 0.0})["ahead"])

    def _keep_ahead(self, ahead: timedelta) -> None:
        self.store.put({"ahead": ahead.total_seconds()}, "clock")

    @property
    def now(self) -> datetime:
        """The present moment."""
        return self.clock.now()

    def timestamp(self) -> str:
        """The present moment as the service writes it."""
        return rfc3339(self.now)

    def snapshot(self) -> Snapshot:
        """Everything that is held, what time it is, and how long operations take."""
        with self.store.lock:
            return Snapshot(self.store.copy(), self.clock.ahead, dict(self.delays))

    def restore(self, snapshot: Snapshot) -> None:
        """Hold what a snapshot holds, and nothing else."""
        with self.store.transaction():
            self.store.restore(snapshot.documents)
            self.clock.ahead = snapshot.ahead
            self.delays = dict(snapshot.delays)

    def need(self, kind: str, *key: str | int, what: str | None = None) -> Document:
        """The document of that kind and key.

        Args:
            kind: Its kind.
            key: Its key.
            what: What it is called in the message of the refusal; None for its kind.

        Raises:
            Refusal: 404 where there is none.
        """
        found = self.store.get(kind, *key)
        if found is None:
            name = " ".join(str(part) for part in key)
            raise Refusal(404, f"There is no {what or kind} {name} in this local Open Cloud.")
        return found

    def begin(
        self,
        call: Call,
        response: Document | None = None,
        *,
        error: Document | None = None,
        metadata: Document | None = None,
    ) -> Document:
        """Start an operation that takes a while, and report that it is under way.

        Args:
            call: The call that starts it.
            response: What comes out of it.
            error: Why nothing comes out of it: `code` and `message`.
            metadata: What is reported of it beside that.

        Returns:
            The report of an operation that is not done, with the path at which to ask for it.
        """
        name = str(uuid4())
        delay = self.delays.get(call.operation.id, self.delays[""])
        record: Document = {
            "path": poll_path(self.description, call, name),
            "starter": call.operation.id,
            "ready": self.clock.time() + delay,
            "response": response,
            "error": error,
            "metadata": metadata,
        }
        self.store.put(record, "operation", name)
        return _under_way(record)

    def report(self, id: str) -> Document:
        """What has become of an operation: not done before its time, then with its response or error.

        Raises:
            Refusal: 404 where no operation of that id was started.
        """
        record = self.need("operation", id)
        if self.clock.time() < record["ready"]:
            return _under_way(record)
        outcome: dict[str, Any] = {key: record[key] for key in ("response", "error") if record[key] is not None}
        return {**_under_way(record), "done": True, **outcome}


def _under_way(record: Document) -> Document:
    report: Document = {"path": record["path"], "done": False}
    return report if record["metadata"] is None else {**report, "metadata": record["metadata"]}
