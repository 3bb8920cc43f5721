"""The sections of a seed that say who and what there is: keys, users, groups, experiences, and bare documents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloud.testing import residents
from rblxopencloud.testing.credentials import OWNER
from rblxopencloud.testing.seeding import contents
from rblxopencloud.testing.seeding.fields import Fields
from rblxopencloud.testing.services.memberships import add_join_request

if TYPE_CHECKING:
    from rblxopencloud.testing.engine import Engine
    from rblxopencloud.testing.seeding.nodes import Node
    from rblxopencloud.testing.seeding.sections import Sections


def keys(engine: Engine, node: Node) -> None:
    """API keys with what they may do. A `key` of one's own is never a real one."""
    for item in node.items():
        fields = Fields(item)
        scopes = fields.take("scopes")
        wanted = None if scopes is None else [scope.text() for scope in scopes.items()]
        try:
            engine.add_key(
                wanted,
                experiences=fields.ids("experiences"),
                groups=fields.ids("groups"),
                users=fields.ids("users"),
                owner=fields.whole("owner", OWNER),
                name=fields.text("name"),
                secret=fields.text("key") or None,
            )
        except ValueError as error:
            raise item.fail(str(error)) from error
        fields.done()


def users(engine: Engine, node: Node) -> None:
    """Users with their names."""
    for item in node.items():
        fields = Fields(item)
        user_id = fields.need("id").whole()
        name = fields.text("name", f"user_{user_id}")
        residents.add_user(engine.world, user_id, name, fields.text("display_name", name))
        fields.done()


def groups(engine: Engine, node: Node) -> None:
    """Groups with their owners, roles, members, and users who want to join."""
    for item in node.items():
        fields = Fields(item)
        owner, group_id = fields.take("owner"), fields.need("id").whole()
        owner_id = None if owner is None else owner.whole()
        residents.add_group(engine.world, group_id, fields.text("name", "Group"), owner_id, fields.text("description"))
        for role in fields.items("roles"):
            _role(engine, group_id, Fields(role))
        for member in fields.items("members"):
            _member(engine, group_id, Fields(member))
        for user_id in fields.ids("join_requests") or []:
            add_join_request(engine.world, group_id, user_id)
        fields.done()


def _role(engine: Engine, group_id: int, fields: Fields) -> None:
    permissions = [permission.text() for permission in fields.items("permissions")]
    rank, name = fields.need("rank").whole(), fields.need("name").text()
    fields.done()
    residents.add_role(engine.world, group_id, name, rank, permissions)


def _member(engine: Engine, group_id: int, fields: Fields) -> None:
    ranks = [1] if (found := fields.ids("ranks")) is None else found
    user_id = fields.need("user").whole()
    fields.done()
    try:
        residents.add_member(engine.world, group_id, user_id, *ranks)
    except ValueError as error:
        raise fields.node.fail(str(error)) from error


def experiences(engine: Engine, added: Sections, node: Node) -> None:
    """Experiences with their places and all that is in them."""
    for item in node.items():
        fields = Fields(item)
        universe_id = _experience(engine, fields)
        for name, read in contents.SECTIONS.items():
            content = fields.take(name)
            if content is not None and name not in added.of_experience:
                read(engine, universe_id, content)
        for name, read_added in added.of_experience.items():
            content = fields.take(name)
            if content is not None:
                read_added(universe_id, content, engine.world)
        fields.done()


def documents(engine: Engine, node: Node) -> None:
    """Documents as the services keep them, for what has no section of its own."""
    for item in node.items():
        fields = Fields(item)
        key = [part.value for part in fields.need("key").items()]
        if not all(isinstance(part, (str, int)) and not isinstance(part, bool) for part in key):
            raise item.fail("has a key with something else than text and whole numbers in it.")
        body = fields.need("body")
        body.mapping()
        engine.world.store.put(body.plain(), fields.need("kind").text(), *key)  # pyright: ignore[reportArgumentType] - checked above
        fields.done()


def _experience(engine: Engine, fields: Fields) -> int:
    universe_id = fields.need("id").whole()
    owner, places = fields.take("owner"), fields.items("places")
    try:
        path = residents.owner_path(OWNER if owner is None else owner.value)
    except ValueError as error:
        raise (owner or fields.node).fail(str(error)) from error
    root = _root_place(places, universe_id)
    name, description = fields.text("name", "Experience"), fields.text("description")
    visibility = fields.text("visibility", "PUBLIC")
    residents.add_experience(engine.world, universe_id, name, description, path, root, visibility)
    for place in places:
        _place(engine, universe_id, Fields(place))
    return universe_id


def _root_place(places: list[Node], universe_id: int) -> int:
    """The place in which players arrive: the one marked so, else the first, else one with the id of the experience."""
    for place in places:
        if Fields(place).flag("root", default=False):
            return Fields(place).need("id").whole()
    return Fields(places[0]).need("id").whole() if places else universe_id


def _place(engine: Engine, universe_id: int, fields: Fields) -> None:
    fields.take("root")
    residents.add_place(
        engine.world,
        universe_id,
        fields.need("id").whole(),
        fields.text("name", "Place"),
        fields.text("description"),
        fields.whole("server_size", 50),
    )
    fields.done()
