"""What is in an experience of a seed: each section as the calls with which a program would put it there.

So a seed cannot hold what the service would refuse, and revisions, times and etags come about as they do there.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, cast

import rblxopencloudraw as raw
from rblxopencloud.testing.seeding.fields import Fields
from rblxopencloud.testing.seeding.wire import calling

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from rblxopencloud.testing.engine import Engine
    from rblxopencloud.testing.seeding.nodes import Node


def _data_stores(engine: Engine, universe_id: int, node: Node) -> None:
    """Data store, key, value."""
    for store, entries in node.mapping().items():
        for key, value in entries.mapping().items():
            _entry(engine, universe_id, value, store, None, key, {"value": value.plain()})


def _data_store_entries(engine: Engine, universe_id: int, node: Node) -> None:
    """Entries with a scope, users or attributes."""
    for item in node.items():
        fields = Fields(item)
        body: dict[str, Any] = {"value": fields.need("value").plain()}
        if users := fields.ids("users"):
            body["users"] = [f"users/{user}" for user in users]
        if attributes := fields.value("attributes"):
            body["attributes"] = attributes
        store, scope, key = fields.need("store").text(), fields.text("scope") or None, fields.need("key").text()
        fields.done()
        _entry(engine, universe_id, item, store, scope, key, body)


def _entry(
    engine: Engine, universe_id: int, node: Node, store: str, scope: str | None, key: str, body: dict[str, Any]
) -> None:
    entry = cast("raw.types.DataStoreEntry", body)
    with calling(engine, node) as client:
        if scope is None:
            client.send(raw.storage.create_data_store_entry(universe_id, store, entry, id=key))
        else:
            client.send(raw.storage.create_scoped_data_store_entry(universe_id, store, scope, entry, id=key))


def _ordered_data_stores(engine: Engine, universe_id: int, node: Node) -> None:
    """Ordered data store, key, whole number, all in the scope "global"."""
    for store, entries in node.mapping().items():
        for key, value in entries.mapping().items():
            with calling(engine, value) as client:
                body = cast("raw.types.OrderedDataStoreEntry", {"value": value.whole()})
                client.send(raw.storage.create_ordered_data_store_entry(universe_id, store, "global", body, id=key))


def _sorted_maps(engine: Engine, universe_id: int, node: Node) -> None:
    """Sorted map, key, value; what is there expires after 45 days, the longest that the service keeps it."""
    for name, items in node.mapping().items():
        for key, value in items.mapping().items():
            with calling(engine, value) as client:
                body = cast("raw.types.MemoryStoreSortedMapItem", {"value": value.plain(), "ttl": "3888000s"})
                client.send(raw.storage.create_memory_store_sorted_map_item(universe_id, name, body, id=key))


def _queues(engine: Engine, universe_id: int, node: Node) -> None:
    """Queue and the values in it, the first one in front."""
    for name, items in node.mapping().items():
        for item in items.items():
            with calling(engine, item) as client:
                body = cast("raw.types.MemoryStoreQueueItem", {"data": item.plain(), "ttl": "3888000s"})
                client.send(raw.storage.create_memory_store_queue_item(universe_id, name, body))


def _secrets(engine: Engine, universe_id: int, node: Node) -> None:
    """Name and content. It is sealed as a program would seal it."""
    from rblxopencloud import Experience

    for name, value in node.mapping().items():
        with calling(engine, value) as client:
            Experience(universe_id, client).create_secret(name, value.text())


def _config(engine: Engine, universe_id: int, node: Node) -> None:
    """Key and value of the published configuration."""
    from rblxopencloud import Experience

    entries: dict[str, Any] = node.plain()
    node.mapping()
    with calling(engine, node) as client:
        experience = Experience(universe_id, client)
        experience.update_draft_config(entries)
        experience.publish_draft_config(message="Seed")


def _bans(engine: Engine, universe_id: int, node: Node) -> None:
    """Users who may not play."""
    from rblxopencloud import Experience

    for item in node.items():
        fields = Fields(item)
        seconds = fields.take("duration_seconds")
        with calling(engine, item) as client:
            Experience(universe_id, client).ban_user(
                fields.need("user").whole(),
                None if seconds is None else seconds.whole(),
                fields.text("display_reason"),
                fields.text("private_reason"),
                fields.flag("exclude_alt_accounts", default=False),
            )
        fields.done()


def _developer_products(engine: Engine, universe_id: int, node: Node) -> None:
    """Developer products with name, description and price in Robux."""
    for item in node.items():
        with calling(engine, item) as client:
            client.send(raw.developer_products.create_developer_product(universe_id, **_product(item)))


def _game_passes(engine: Engine, universe_id: int, node: Node) -> None:
    """Game passes with name, description and price in Robux."""
    for item in node.items():
        with calling(engine, item) as client:
            client.send(raw.game_passes.create_game_pass(universe_id, **_product(item)))


def _product(node: Node) -> Any:
    fields = Fields(node)
    price = fields.take("price")
    found = {
        "name": fields.need("name").text(),
        "description": fields.text("description"),
        "price": None if price is None else price.whole(),
        "is_for_sale": fields.flag("for_sale", default=price is not None),
    }
    fields.done()
    return found


SECTIONS: Mapping[str, Callable[[Engine, int, Node], None]] = MappingProxyType(
    {
        "data_stores": _data_stores,
        "data_store_entries": _data_store_entries,
        "ordered_data_stores": _ordered_data_stores,
        "sorted_maps": _sorted_maps,
        "queues": _queues,
        "secrets": _secrets,
        "config": _config,
        "bans": _bans,
        "developer_products": _developer_products,
        "game_passes": _game_passes,
    }
)
"""What reads each section of an experience. One that a service brings itself takes the place of ours."""
