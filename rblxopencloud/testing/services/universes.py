"""Experiences and their places: what they are called and how they are set."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
SERVER_SIZE = 700
BLEED_OFF = 60

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


def number(text: object) -> int:
    """The number that a text is, -1 where it is none that could be an id."""
    digits = str(text)
    return int(digits) if digits.isascii() and digits.isdecimal() and len(digits) < 20 else -1


def universe_id(call: Call, world: World) -> int:
    """The id of the experience in the path of a call.

    Raises:
        Refusal: 404 where there is no such experience.
    """
    text = str(call.path.get("universe_id", call.path.get("universeId")))
    found = number(text)
    if world.store.get("universe", found) is None:
        raise Refusal(
            404, f"There is no universe {text[:40]} in this local Open Cloud. Those that are: {_known(world)}."
        )
    return found


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
    if known.get("privateServerPriceRobux", 0) < 0:
        raise Refusal(400, "privateServerPriceRobux must not be negative.")
    known["updateTime"] = world.timestamp()
    world.store.put(known, "universe", key)
    return known


def need_place(universe: int, place: int, world: World) -> Document:
    """A place of an experience.

    Raises:
        Refusal: 404 where it has no such place.
    """
    found = world.store.get("place", universe, place)
    if found is None:
        known = ", ".join(str(key[1]) for key, _ in world.store.list("place", universe)) or "none"
        raise Refusal(404, f"There is no place {place} in universe {universe}. Those that are: {known}.")
    return found


def place_key(call: Call, world: World) -> tuple[int, int]:
    """The ids of the experience and the place in the path of a call.

    Raises:
        Refusal: 404 where there is no such experience or place.
    """
    universe = universe_id(call, world)
    place = number(call.path.get("place_id", call.path.get("placeId")))
    need_place(universe, place, world)
    return universe, place


def check_team_create(place: int, world: World) -> None:
    """Refuse to write to a place that is open in a Team Create session.

    Raises:
        Refusal: 409.
    """
    if world.store.get("team-create", place) is not None:
        raise Refusal(409, f"Place {place} is open in a Team Create session.")


def _place(call: Call, world: World) -> tuple[Document, tuple[int, int]]:
    key = place_key(call, world)
    return need_place(*key, world), key


@handlers.answers("Cloud_GetPlace")
def get_place(call: Call, world: World) -> object:
    """A place."""
    return _place(call, world)[0]


@handlers.answers("Cloud_UpdatePlace")
def update_place(call: Call, world: World) -> object:
    """Change a place. An experience is called what its root place is."""
    place, key = _place(call, world)
    check_team_create(key[1], world)
    place = masked(call, place, _PLACE_FIELDS)
    _check_place(place)
    place["updateTime"] = world.timestamp()
    world.store.put(place, "place", *key)
    _rename(key, place, world)
    return place


def _check_place(place: Document) -> None:
    if not place.get("displayName"):
        raise Refusal(400, "displayName must not be empty.")
    if not 1 <= place.get("serverSize", 1) <= SERVER_SIZE:
        raise Refusal(400, f"serverSize must be from 1 to {SERVER_SIZE}; it is {place['serverSize']}.")
    place.setdefault("description", "")


def _rename(key: tuple[int, int], place: Document, world: World) -> None:
    """Give the experience of a root place, and the asset that a place is, the same name."""
    about = {"displayName": place["displayName"], "description": place["description"]}
    universe, asset = world.need("universe", key[0]), world.store.get("asset", key[1])
    if place["root"]:
        world.store.put({**universe, **about, "updateTime": place["updateTime"]}, "universe", key[0])
    if asset is not None:
        world.store.put({**asset, **about}, "asset", key[1])


@handlers.answers("Cloud_RestartUniverseServers")
def restart(call: Call, world: World) -> object:
    """Restart servers. There are none: what was asked for is kept for tests to read."""
    key = universe_id(call, world)
    sent = as_object(call.body)
    minutes = sent.get("bleedOffDurationMinutes")
    if minutes is not None and not 1 <= minutes <= BLEED_OFF:
        raise Refusal(400, f"bleedOffDurationMinutes must be from 1 to {BLEED_OFF}; it is {minutes}.")
    for place in sent.get("placeIds") or ():
        need_place(key, place, world)
    asked = {"universe_id": key, "time": world.timestamp(), **sent}
    world.store.put(asked, "restart", world.store.next_number("restart"))
    return {}
