"""How services add sections to seeds: functions by the name of the section.

    sections = Sections()

    @sections.reads("groups")
    def seed_groups(node: Node, world: World) -> None:
        for item in node.items():
            fields = Fields(item)
            ...
            fields.done()

    @sections.reads_of_experience("badges")
    def seed_badges(universe_id: int, node: Node, world: World) -> None: ...

The first is called with what stands under that name at the top of a seed, the second with what stands under it in each
experience. A `Sections` that a service module calls `sections` is found by `services`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable

    from rblxopencloud.testing.seeding.nodes import Node
    from rblxopencloud.testing.world import World

Reading: TypeAlias = "Callable[[Node, World], None]"
ReadingOfExperience: TypeAlias = "Callable[[int, Node, World], None]"


class Sections:
    """Functions by the sections of a seed that they read."""

    def __init__(self, *others: Sections) -> None:
        self.top: dict[str, Reading] = {}
        self.of_experience: dict[str, ReadingOfExperience] = {}
        for other in others:
            self.top.update(other.top)
            self.of_experience.update(other.of_experience)

    def reads(self, name: str) -> Callable[[Reading], Reading]:
        """Have a function read what stands under a name at the top of a seed."""

        def register(function: Reading) -> Reading:
            self.top[name] = function
            return function

        return register

    def reads_of_experience(self, name: str) -> Callable[[ReadingOfExperience], ReadingOfExperience]:
        """Have a function read what stands under a name in an experience of a seed."""

        def register(function: ReadingOfExperience) -> ReadingOfExperience:
            self.of_experience[name] = function
            return function

        return register
