"""What the operations of each service do to the state of a local Open Cloud.

A module for each service registers its handlers; what it needs to begin with is in its function `seed`. Operations
that no module answers get an example.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloud.testing.handlers import Handlers
from rblxopencloud.testing.services import (
    api_keys,
    audit_logs,
    followings,
    groups,
    inventories,
    memberships,
    oauth2,
    quotas,
    secrets,
    universes,
    users,
)

if TYPE_CHECKING:
    from rblxopencloud.testing.world import World

_MODULES = (
    api_keys,
    audit_logs,
    followings,
    groups,
    inventories,
    memberships,
    oauth2,
    quotas,
    secrets,
    universes,
    users,
)


def all_handlers() -> Handlers:
    """The handlers of all services."""
    return Handlers(*(module.handlers for module in _MODULES))


def seed(world: World) -> None:
    """Put in what there is in a world that nobody described: one experience with a place, a user and a group."""
    universes.seed(world)
    groups.seed(world)
