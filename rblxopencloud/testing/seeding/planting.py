"""Carrying a seed out: which section is read when, and by whom."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.seeding.fields import Fields
from rblxopencloud.testing.seeding.nodes import Node, from_python
from rblxopencloud.testing.seeding.reading import read_file

if TYPE_CHECKING:
    from collections.abc import Callable
    from os import PathLike

    from rblxopencloud.testing.engine import Engine
    from rblxopencloud.testing.seeding.sections import Sections

SeedSource: TypeAlias = "str | PathLike[str] | Mapping[str, Any]"
"""The path of a file in YAML or JSON, or a mapping of the same shape."""


def plant(engine: Engine, source: SeedSource | None) -> None:
    """Put in what a seed describes; without one, and without experiences in it, what there is by default.

    Args:
        engine: Where to put it.
        source: The seed.

    Raises:
        SeedError: It cannot be read, or something in it is unknown or wrong. What was put in until then stays.
    """
    from rblxopencloud.testing.services import seed

    root = Node({}, "the seed") if source is None else read(source)
    if "experiences" not in root.mapping():
        seed(engine.world)
    sow(engine, root)


def read(source: SeedSource) -> Node:
    """A seed with the places of all that is in it.

    Raises:
        SeedError: It cannot be read.
    """
    return from_python(source) if isinstance(source, Mapping) else read_file(Path(source))


def sow(engine: Engine, root: Node) -> None:
    """Put in what a seed describes, beside what there is.

    Raises:
        SeedError: Something in it is unknown or wrong. What was put in until then stays.
    """
    fields = Fields(root)
    for name, plant_section in _sections(engine).items():
        node = fields.take(name)
        if node is not None:
            _plant(plant_section, node)
    fields.done()


def _sections(engine: Engine) -> dict[str, Callable[[Node], None]]:
    """What reads each section, in the order in which they are carried out."""
    from rblxopencloud.testing.seeding import inhabitants, wire
    from rblxopencloud.testing.services import all_sections

    added = all_sections()
    known: dict[str, Callable[[Node], None]] = {
        "keys": lambda node: inhabitants.keys(engine, node),
        "users": lambda node: inhabitants.users(engine, node),
        "groups": lambda node: inhabitants.groups(engine, node),
        "experiences": lambda node: inhabitants.experiences(engine, added, node),
    }
    known.update({name: _bound(added, name, engine) for name in added.top})
    known["documents"] = lambda node: inhabitants.documents(engine, node)
    known["requests"] = lambda node: wire.requests(engine, node)
    return known


def _bound(sections: Sections, name: str, engine: Engine) -> Callable[[Node], None]:
    return lambda node: sections.top[name](node, engine.world)


def _plant(plant_section: Callable[[Node], None], node: Node) -> None:
    try:
        plant_section(node)
    except Refusal as refusal:
        raise node.fail(f"was refused: {refusal.message}") from refusal
