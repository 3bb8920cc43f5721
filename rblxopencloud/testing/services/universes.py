"""Experiences and their places: what they are called and how they are set."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rblxopencloud.testing._json import as_object
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.handlers import Handlers

if TYPE_CHECKING:
    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.store import Document
    from rblxopencloud.testing.world import World

UNIVERSE = 13058
PLACE = 7
USER = 287113233
GROUP = 7

handlers = Handlers()


def seed(world: World) -> None:
    """One experience with one place, the user who owns it, and a group."""
    world.store.put(
        {"id": USER, "name": "player", "displayName": "Player", "createTime": world.timestamp()}, "user", USER
    )
    world.store.put({"id": GROUP, "displayName": "Group", "owner": f"users/{USER}"}, "group", GROUP)
    add_universe(world, UNIVERSE, PLACE, f"users/{USER}")


def add_universe(world: World, universe_id: int, place_id: int, owner: str) -> None:
    """Make an experience with its root place."""
    now = world.timestamp()
    kind = owner.partition("/")[0].removesuffix("s")
    universe: Document = {
        "path": f"universes/{universe_id}",
        "createTime": now,
        "updateTime": now,
        "displayName": "Experience",
        "description": "",
        kind: owner,
        "visibility": "PUBLIC",
        "voiceChatEnabled": False,
        "ageRating": "AGE_RATING_ALL",
        "desktopEnabled": True,
        "mobileEnabled": True,
        "tabletEnabled": True,
        "consoleEnabled": False,
        "vrEnabled": False,
        "rootPlace": f"universes/{universe_id}/places/{place_id}",
    }
    world.store.put(universe, "universe", universe_id)
    place: Document = {
        "path": f"universes/{universe_id}/places/{place_id}",
        "createTime": now,
        "updateTime": now,
        "displayName": "Place",
        "description": "",
        "serverSize": 50,
        "root": True,
        "universeRuntimeCreation": False,
    }
    world.store.put(place, "place", universe_id, place_id)


def universe_id(call: Call, world: World) -> int:
    """The id of the experience in the path of a call.

    Raises:
        Refusal: 404 where there is no such experience.
    """
    text = str(call.path.get("universe_id", call.path.get("universeId")))
    number = int(text) if text.isascii() and text.isdecimal() and len(text) < 20 else -1
    if world.store.get("universe", number) is None:
        raise Refusal(
            404, f"There is no universe {text[:40]} in this local Open Cloud. Those that are: {_known(world)}."
        )
    return number


def _known(world: World) -> str:
    return ", ".join(str(key[0]) for key, _ in world.store.list("universe")) or "none"


def masked(call: Call, known: Document, fields: frozenset[str]) -> Document:
    """A document after a call that updates the fields which its update mask names, or which it sends.

    Raises:
        Refusal: 400 for a field that cannot be updated.
    """
    sent: Document = dict(as_object(call.body))
    mask = str(call.query.get("updateMask") or "")
    named = mask.split(",") if mask else list(sent)
    for name in named:
        if name.partition(".")[0] not in fields:
            raise Refusal(400, f"The update mask names {name[:80]!r}, which cannot be updated.")
    changed = {name.partition(".")[0] for name in named}
    kept: Document = {name: value for name, value in known.items() if name not in changed}
    return {**kept, **{name: sent[name] for name in changed if sent.get(name) is not None}}


_SOCIAL = ("facebook", "twitter", "youtube", "twitch", "discord", "robloxGroup", "guilded")
_UNIVERSE_FIELDS = frozenset(
    {
        "voiceChatEnabled",
        "privateServerPriceRobux",
        "desktopEnabled",
        "mobileEnabled",
        "tabletEnabled",
        "consoleEnabled",
        "vrEnabled",
        *(f"{name}SocialLink" for name in _SOCIAL),
    }
)
_PLACE_FIELDS = frozenset({"displayName", "description", "serverSize"})


@handlers.answers("Cloud_GetUniverse")
def get_universe(call: Call, world: World) -> object:
    """An experience."""
    return world.need("universe", universe_id(call, world))


@handlers.answers("Cloud_UpdateUniverse")
def update_universe(call: Call, world: World) -> object:
    """Change an experience."""
    key = universe_id(call, world)
    known = masked(call, world.need("universe", key), _UNIVERSE_FIELDS)
    known["updateTime"] = world.timestamp()
    world.store.put(known, "universe", key)
    return known


def _place(call: Call, world: World) -> tuple[Document, Any]:
    key = universe_id(call, world), int(str(call.path["place_id"]))
    return world.need("place", *key), key


@handlers.answers("Cloud_GetPlace")
def get_place(call: Call, world: World) -> object:
    """A place."""
    return _place(call, world)[0]


@handlers.answers("Cloud_UpdatePlace")
def update_place(call: Call, world: World) -> object:
    """Change a place."""
    place, key = _place(call, world)
    place = masked(call, place, _PLACE_FIELDS)
    place["updateTime"] = world.timestamp()
    world.store.put(place, "place", *key)
    return place
