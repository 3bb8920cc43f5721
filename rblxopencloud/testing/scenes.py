"""What tests set up in the experiences of a local Open Cloud and read from them, where no operation does that."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rblxopencloud.testing.services import luau, place_versions, subscriptions
from rblxopencloud.testing.services.universes import UNIVERSE, USER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rblxopencloud.testing.store import Document
    from rblxopencloud.testing.world import World


class Scenes:
    """The experiences of a local Open Cloud, seen from behind the counter."""

    _world: World

    @property
    def messages(self) -> list[Document]:
        """The messages that were published, the oldest first: `universe_id`, `topic`, `message` and `time`."""
        return self._kept("message")

    @property
    def notifications(self) -> list[Document]:
        """The notifications that were sent, the oldest first: `user_id`, `universe_id`, `payload`, `id` and `time`."""
        return self._kept("notification")

    @property
    def restarts(self) -> list[Document]:
        """The restarts of servers that were asked for, the oldest first: what was sent, `universe_id` and `time`."""
        return self._kept("restart")

    def secret(self, id: str, universe_id: int = UNIVERSE) -> bytes:
        """What a secret holds at present.

        Args:
            id: The name of the secret.
            universe_id: The experience.

        Raises:
            KeyError: There is no such secret.
        """
        with self._world.store.lock:
            kept = self._world.store.get("secret", universe_id, id)
        if kept is None:
            raise KeyError(f"Universe {universe_id} has no secret {id!r}.")
        return self._world.sealing.open(kept["secret"])

    def place_file(self, place_id: int, version: int) -> bytes:
        """The file that was uploaded as a version of a place.

        Args:
            place_id: The place.
            version: The number of the version.

        Raises:
            KeyError: There is no such version.
        """
        with self._world.store.lock:
            return place_versions.file(self._world, place_id, version)

    def open_team_create(self, place_id: int, user_id: int = USER) -> None:
        """Have a user open a place in a Team Create session, so that nobody else can write to it.

        Args:
            place_id: The place.
            user_id: The user.
        """
        with self._world.store.transaction():
            self._world.store.put({"users": [user_id]}, "team-create", place_id)

    def close_team_create(self, place_id: int) -> None:
        """End the Team Create session of a place, if there is one.

        Args:
            place_id: The place.
        """
        with self._world.store.transaction():
            self._world.store.delete("team-create", place_id)

    def subscribe(
        self,
        product_id: str,
        user_id: int = USER,
        *,
        universe_id: int = UNIVERSE,
        days: float = 30,
        will_renew: bool = True,
    ) -> None:
        """Have a user subscribe to a product now.

        Args:
            product_id: The id of the product.
            user_id: The user.
            universe_id: The experience.
            days: How long a period lasts.
            will_renew: Whether another one follows; otherwise the subscription ends after the first.
        """
        with self._world.store.transaction():
            subscriptions.subscribe(self._world, universe_id, product_id, user_id, days, will_renew)

    def luau_result(
        self, *results: Any, logs: Sequence[str] = (), error: tuple[str, str] | None = None, script: str = ""
    ) -> None:
        """Say what becomes of Luau scripts from now on. What was said last counts; at first they return nothing.

        Args:
            results: What they return, as JSON values.
            logs: The lines that they print.
            error: The code and the message with which they fail, such as `("SCRIPT_ERROR", "main:1: oh")`.
            script: A part of the scripts that are meant; "" for all.
        """
        with self._world.store.transaction():
            luau.add_outcome(self._world, results, logs, error, script)

    def set_delay(self, seconds: float, operation_id: str = "") -> None:
        """Say how long operations take from now on that take a while. At first they are done when they are looked at.

        Args:
            seconds: How many seconds, by the clock of this server.
            operation_id: The operation that starts them, such as "Cloud_GenerateSpeechAsset"; "" for all others.

        Raises:
            ValueError: The seconds are negative, or no operation has that id.
        """
        if seconds < 0:
            raise ValueError(f"seconds must not be negative; it is {seconds}.")
        if operation_id and operation_id not in self._world.description.operations:
            raise ValueError(f"{operation_id!r} is not the id of an operation, as rblxopencloudraw.ENDPOINTS has them.")
        self._world.delays[operation_id] = seconds

    def _kept(self, kind: str) -> list[Document]:
        with self._world.store.lock:
            return [document for _, document in self._world.store.list(kind)]
