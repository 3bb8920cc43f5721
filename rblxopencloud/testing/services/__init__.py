"""What the operations of each service do to the state of a local Open Cloud.

A module for each service registers its handlers; what it needs to begin with is in its function `seed`, and what it
reads from seed files in its `sections`. Operations that no module answers get an example.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloud.testing.handlers import Handlers
from rblxopencloud.testing.seeding.sections import Sections
from rblxopencloud.testing.services import (
    api_keys,
    asset_delivery,
    asset_permissions,
    assets,
    audit_logs,
    badges,
    configs,
    creator_store,
    data_stores_v1,
    data_stores_v2,
    developer_products,
    followings,
    game_passes,
    generative_ai,
    groups,
    instances,
    inventories,
    luau,
    memberships,
    memory_store_queues,
    memory_stores,
    messaging,
    notifications,
    oauth2,
    ordered_data_stores,
    place_history,
    place_versions,
    quotas,
    saves,
    secrets,
    subscriptions,
    toolbox,
    universes,
    user_restrictions,
    users,
)

if TYPE_CHECKING:
    from rblxopencloud.testing.world import World

_MODULES = (
    api_keys,
    asset_delivery,
    asset_permissions,
    assets,
    audit_logs,
    badges,
    configs,
    creator_store,
    data_stores_v1,
    data_stores_v2,
    developer_products,
    followings,
    game_passes,
    generative_ai,
    groups,
    instances,
    inventories,
    luau,
    memberships,
    memory_store_queues,
    memory_stores,
    messaging,
    notifications,
    oauth2,
    ordered_data_stores,
    place_history,
    place_versions,
    quotas,
    saves,
    secrets,
    subscriptions,
    toolbox,
    universes,
    user_restrictions,
    users,
)


def all_handlers() -> Handlers:
    """The handlers of all services."""
    return Handlers(*(module.handlers for module in _MODULES))


def all_sections() -> Sections:
    """The sections of seeds that services read."""
    found = (getattr(module, "sections", None) for module in _MODULES)
    return Sections(*(sections for sections in found if isinstance(sections, Sections)))


def seed(world: World) -> None:
    """Put in what there is in a world that nobody described: one experience with a place, a user and a group."""
    universes.seed(world)
    groups.seed(world)
