"""The parts of one local Open Cloud, put together: state, rules, faults, memory of requests, and the gateway.

`cloud` is the face of it for programs, `admin` that for other processes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloud.testing.checks import checked, checked_ids, checked_list
from rblxopencloud.testing.credentials import API_KEY, OAUTH2, OWNER
from rblxopencloud.testing.faults import Faults
from rblxopencloud.testing.gateway import Gateway
from rblxopencloud.testing.handlers import Handlers
from rblxopencloud.testing.limits import RateLimits
from rblxopencloud.testing.recording import Recorder
from rblxopencloud.testing.seeding.planting import plant, read, sow
from rblxopencloud.testing.services import all_handlers
from rblxopencloud.testing.store import Store
from rblxopencloud.testing.world import World

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rblxopencloud.testing.description import Description
    from rblxopencloud.testing.limits import RateLimit
    from rblxopencloud.testing.seeding import SeedSource
    from rblxopencloud.testing.world import Snapshot

_OWN = "own-credentials"


class Engine:
    """One local Open Cloud without a way to reach it.

    Args:
        description: What there is to call.
        state: The file that keeps the state; None to keep it in memory.
        seed: What there is at first; None for the usual. A state that is not new keeps what it has.
        key: The API key that may do everything; None for that of the state, or a made-up one.
        rate_limits: Whether the documented limits count, or limits of single operations.
        examples: Whether every operation answers an example.
        check_answers: Whether answers are held against the description.

    Raises:
        NotAState: The state file cannot be used.
        SeedError: The seed is not one.
        ValueError: There is a rate limit for an operation that there is not.
    """

    def __init__(
        self,
        description: Description,
        *,
        state: str | None = None,
        seed: SeedSource | None = None,
        key: str | None = None,
        rate_limits: bool | Mapping[str, RateLimit] = False,
        examples: bool = False,
        check_answers: bool = False,
    ) -> None:
        self.world = World(description, Store(state))
        self.recorder = Recorder(self.world.credentials)
        self.faults = Faults(description.operations)
        self.limits = RateLimits(self.world.clock, rate_limits is True)
        handlers = Handlers() if examples else all_handlers()
        self.gateway = Gateway(self.world, handlers, self.recorder, self.faults, self.limits, check_answers)
        self.is_new = self.world.store.is_empty()
        self.api_key, self.oauth2_token = "", ""
        self._own_limits: dict[str, RateLimit] = {} if isinstance(rate_limits, bool) else dict(rate_limits)
        try:
            self._set_limits()
            self._begin(seed, key)
        except BaseException:
            self.world.store.close()
            raise
        self._beginning = self.snapshot()

    def _begin(self, seed: SeedSource | None, key: str | None) -> None:
        # All or nothing, so that a state is never left with half of a seed in it.
        with self.world.store.transaction():
            self._keep_credentials(key)
            if self.is_new:
                plant(self, seed)
        self.recorder.clear()

    def _keep_credentials(self, key: str | None = None) -> None:
        """Have the credentials that may do everything: those of the state, else those of before, else new ones."""
        known = self.world.store.get(_OWN) or {}
        wanted = key or known.get("api_key") or self.api_key or None
        self.api_key = self.world.credentials.add(API_KEY, secret=wanted, name="local")
        token = known.get("oauth2_token") or self.oauth2_token or None
        self.oauth2_token = self.world.credentials.add(OAUTH2, secret=token, name="local")
        self.world.store.put({"api_key": self.api_key, "oauth2_token": self.oauth2_token}, _OWN)

    def renew_key(self) -> None:
        """Have other credentials that may do everything; see `LocalOpenCloud.renew_key`."""
        with self.world.store.transaction():
            self._drop_credentials()
            self.api_key, self.oauth2_token = "", ""
            self._keep_credentials()

    def _drop_credentials(self) -> None:
        """Have the credentials that may do everything be good for nothing."""
        known = self.world.store.get(_OWN) or {}
        for kind, name in ((API_KEY, "api_key"), (OAUTH2, "oauth2_token")):
            self.world.credentials.remove(kind, known.get(name, ""))
        self.world.store.delete(_OWN)

    def add_key(
        self,
        scopes: Iterable[str] | None = None,
        *,
        experiences: Iterable[int] | None = None,
        groups: Iterable[int] | None = None,
        users: Iterable[int] | None = None,
        owner: int | None = None,
        name: str = "",
        secret: str | None = None,
    ) -> str:
        """Make up another API key; see `LocalOpenCloud.add_key`."""
        wanted = None if scopes is None else set(checked_list("scopes", scopes, str, "texts such as 'universe:read'"))
        unknown = sorted((wanted or set()) - self._known_scopes())
        if unknown:
            raise ValueError(f"No operation asks for the scope {unknown[0]!r}. Scopes look like 'universe:read'.")
        return self.world.credentials.add(
            API_KEY,
            wanted,
            secret=secret,
            owner=OWNER if owner is None else checked("owner", owner, int, "the id of a user"),
            name=checked("name", name, str, "text"),
            universes=checked_ids("experiences", experiences),
            groups=checked_ids("groups", groups),
            users=checked_ids("users", users),
        )

    def set_rate_limit(self, operation_id: str, limit: RateLimit | None) -> None:
        """Have a limit count for an operation; None for the documented one again.

        Raises:
            ValueError: There is no such operation.
        """
        if operation_id not in self.world.description.operations:
            raise ValueError(f"No operation is called {operation_id!r}. Use a key of rblxopencloudraw.ENDPOINTS.")
        self.limits.set(operation_id, limit)

    def seed(self, source: SeedSource) -> None:
        """Put in what a seed describes, or nothing of it.

        Raises:
            SeedError: Something in it is unknown or wrong.
        """
        root = read(source)
        with self.world.store.transaction():
            sow(self, root)

    def snapshot(self) -> Snapshot:
        """Everything that is held."""
        return self.world.snapshot()

    def restore(self, snapshot: Snapshot) -> None:
        """Hold what a snapshot holds. The credentials that may do everything stay as they are."""
        mine = {"api_key": self.api_key, "oauth2_token": self.oauth2_token}
        # At once, so that nobody who calls meanwhile meets the keys of the snapshot in place of these.
        with self.world.store.transaction():
            self.world.restore(snapshot)
            self._drop_credentials()
            self.world.store.put(mine, _OWN)
            self._keep_credentials()
        self.limits.clear()

    def reset(self) -> None:
        """Go back to the beginning: the state, the clock, the limits, no faults, no delays, no requests."""
        self.restore(self._beginning)
        self.world.delays = {"": 0.0}
        self.world.live_shapes = False
        self._set_limits()
        self.faults.clear()
        self.recorder.clear()

    def _set_limits(self) -> None:
        self.limits.forget()
        for operation_id, limit in self._own_limits.items():
            self.set_rate_limit(operation_id, limit)

    def close(self) -> None:
        """Close the state file."""
        self.world.store.close()

    def _known_scopes(self) -> set[str]:
        return {scope for operation in self.world.description.operations.values() for scope in operation.scopes}
