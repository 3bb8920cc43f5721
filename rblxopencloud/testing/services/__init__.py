"""What the operations of each service do to the state of a local Open Cloud.

A module for each service registers its handlers; what it needs to begin with is in its function `seed`. Operations
that no module answers get an example.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloud.testing.handlers import Handlers
from rblxopencloud.testing.services import (
    asset_delivery,
    asset_permissions,
    assets,
    badges,
    configs,
    creator_store,
    developer_products,
    game_passes,
    generative_ai,
    instances,
    luau,
    messaging,
    notifications,
    place_history,
    place_versions,
    saves,
    secrets,
    subscriptions,
    toolbox,
    universes,
    user_restrictions,
)

if TYPE_CHECKING:
    from rblxopencloud.testing.world import World

_MODULES = (
    asset_delivery,
    asset_permissions,
    assets,
    badges,
    configs,
    creator_store,
    developer_products,
    game_passes,
    generative_ai,
    instances,
    luau,
    messaging,
    notifications,
    place_history,
    place_versions,
    saves,
    secrets,
    subscriptions,
    toolbox,
    universes,
    user_restrictions,
)


def all_handlers() -> Handlers:
    """The handlers of all services."""
    return Handlers(*(module.handlers for module in _MODULES))


def seed(world: World) -> None:
    """Put in what there is in a world that nobody described: one experience with a place, a user and a group."""
    universes.seed(world)
