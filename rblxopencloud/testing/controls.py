"""The handles of a local Open Cloud by which a program decides what is there and what goes wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloud.testing import residents
from rblxopencloud.testing.catalogue import Catalogue
from rblxopencloud.testing.faults import Fault
from rblxopencloud.testing.limits import RateLimit
from rblxopencloud.testing.logins import Logins
from rblxopencloud.testing.scenes import Scenes

if TYPE_CHECKING:
    from rblxopencloud.testing.engine import Engine
    from rblxopencloud.testing.seeding import SeedSource
    from rblxopencloud.testing.store import Document, Key
    from rblxopencloud.testing.world import World


class Controls(Catalogue, Logins, Scenes):
    """What can be done to a local Open Cloud from outside of it. `LocalOpenCloud` has all of this."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._world = engine.world

    @property
    def faults(self) -> list[Fault]:
        """What goes wrong on purpose, the oldest first."""
        return self._engine.faults.all()

    @property
    def world(self) -> World:
        """What it holds, for those who write services. How it is laid out may change between releases."""
        return self._world

    def fault(
        self,
        match: str = "*",
        kind: str = "status",
        probability: float = 1.0,
        seed: int = 0,
        *,
        times: int | None = None,
        status: int | None = None,
        seconds: float = 1.0,
        after: bool = False,
    ) -> Fault:
        """Have something go wrong from now on, until `clear_faults` or `reset`.

        Args:
            match: What is hit: the id of an operation, several with `*` as in "Cloud_Get*", or method and path as on
                the request line, as in "GET /cloud/v2/universes/*". All by default.
            kind: "status" (an error in the service's envelope), "rate_limit" (429 with its headers), "html" (an error
                page of the edge), "latency", "reset" (of the connection), "truncation" (an answer that breaks off) or
                "empty_page" (a page without items that is not the last one).
            probability: How likely it is for each request, from 0 to 1.
            seed: Where the dice begin. The same seed and the same requests give the same faults.
            times: How often it happens at most; None for always.
            status: The status of "status" (None: 503) and "html" (None: 502), from 400 to 599.
            seconds: How late the answer is with "latency", and when to try again with "rate_limit", up to 3600.
            after: Whether the request is carried out before it goes wrong.

        Returns:
            The fault; its `hits` tells how often it happened.

        Raises:
            ValueError: There is no such fault or operation, or a number is out of range.

        Example:
            ```python
            cloud.fault("Cloud_*", "reset", probability=0.1, seed=7, after=True)
            ```
        """
        made = Fault(match, kind, probability, seed, times=times, status=status, seconds=seconds, after=after)
        return self._engine.faults.add(made)

    def fail_next(
        self,
        status: int = 503,
        operation: str = "*",
        times: int = 1,
        *,
        kind: str = "status",
        seconds: float = 1.0,
        after: bool = False,
    ) -> Fault:
        """Have the next requests fail.

        Args:
            status: The status that they are answered with.
            operation: Which ones: the id of an operation, or a pattern as in `fault`. All by default.
            times: How many of them.
            kind: What goes wrong, as in `fault`.
            seconds: As in `fault`.
            after: Whether they are carried out before.

        Returns:
            The fault; its `hits` tells how often it happened.

        Raises:
            ValueError: There is no such fault or operation, or a number is out of range.

        Example:
            ```python
            cloud.fail_next(503, "Cloud_GetUniverse", times=2)
            ```
        """
        return self.fault(operation, kind, times=times, status=status, seconds=seconds, after=after)

    def clear_faults(self) -> None:
        """Have nothing go wrong any longer."""
        self._engine.faults.clear()

    def set_rate_limit(self, operation: str, requests: int | None, seconds: float = 60) -> None:
        """Have a rate limit count for an operation, whether or not the documented ones do.

        Args:
            operation: The id of the operation.
            requests: How many requests, at least 1; None for the documented limit again.
            seconds: In how many seconds on this server's clock.

        Raises:
            ValueError: There is no such operation, or a number is out of range.

        Example:
            ```python
            cloud.set_rate_limit("Cloud_GetUniverse", 2, seconds=60)
            ```
        """
        self._engine.set_rate_limit(operation, None if requests is None else RateLimit(requests, seconds))

    def add_experience(
        self,
        id: int,
        name: str = "Experience",
        *,
        owner: int | str | None = None,
        place_id: int | None = None,
        description: str = "",
        visibility: str = "PUBLIC",
    ) -> None:
        """Put in an experience with its root place. One with the same id is replaced.

        Args:
            id: Its id.
            name: What it is called.
            owner: The id of a user, or text such as "groups/7"; None for the user who owns the keys.
            place_id: The id of its root place; None for the id of the experience.
            description: What it is about.
            visibility: "PUBLIC" or "PRIVATE".

        Raises:
            ValueError: The owner is none.
        """
        path = residents.owner_path(residents.OWNER if owner is None else owner)
        root = id if place_id is None else place_id
        with self._world.store.transaction():
            residents.add_experience(self._world, id, name, description, path, root, visibility)

    def add_place(
        self, universe_id: int, id: int, name: str = "Place", *, description: str = "", server_size: int = 50
    ) -> None:
        """Put in a place of an experience. One with the same id is replaced.

        Args:
            universe_id: The id of the experience.
            id: Its id.
            name: What it is called.
            description: What it is about.
            server_size: How many players fit in.
        """
        with self._world.store.transaction():
            residents.add_place(self._world, universe_id, id, name, description, server_size)

    def add_user(self, id: int, name: str | None = None, *, display_name: str | None = None) -> None:
        """Put in a user. One with the same id is replaced.

        Args:
            id: The user's id.
            name: The user's name; None for one made of the id.
            display_name: What others see; None for the name.
        """
        with self._world.store.transaction():
            residents.add_user(self._world, id, name, display_name)

    def add_group(self, id: int, name: str = "Group", *, owner: int | None = None, description: str = "") -> None:
        """Put in a group with the roles that every group has. One with the same id is replaced.

        Args:
            id: Its id.
            name: What it is called.
            owner: The id of the user who owns it; None for nobody.
            description: What it is about.
        """
        with self._world.store.transaction():
            residents.add_group(self._world, id, name, owner, description)

    def add_member(self, group_id: int, user_id: int, rank: int = 1) -> None:
        """Let a user into a group, or give a member another role. The user is put in where it is not there yet.

        Args:
            group_id: The group.
            user_id: The user.
            rank: The rank of the role: 1 for members, 254 for admins, 255 for the owner, or that of a role of its own.

        Raises:
            ValueError: There is no such group, or it has no such role.
        """
        with self._world.store.transaction():
            residents.add_member(self._world, group_id, user_id, rank)

    def seed(self, source: SeedSource) -> None:
        """Put in what a seed describes, beside what there is.

        What is asked for that meets no fault, uses no rate limit up, and is not among `requests`.

        Args:
            source: The path of a file in YAML or JSON, or a mapping of the same shape.

        Raises:
            SeedError: Something in it is unknown or wrong. Nothing was put in.
        """
        self._engine.seed(source)

    def documents(self, kind: str, *prefix: str | int) -> list[tuple[Key, Document]]:
        """What is held of one kind, as the services keep it. How they do may change between releases.

        Args:
            kind: The kind, such as "universe".
            prefix: How the keys begin.

        Returns:
            Keys and copies of the documents, in the order of the keys.
        """
        with self._world.store.lock:
            return list(self._world.store.list(kind, *prefix))
