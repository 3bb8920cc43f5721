"""Badges of an experience. Five a day cost nothing, every further one 100 Robux.

https://create.roblox.com/docs/cloud/reference/features/badges
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloud.testing._json import as_object
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.handlers import Handlers
from rblxopencloud.testing.services.universes import universe_id
from rblxopencloud.testing.services.uploads import image

if TYPE_CHECKING:
    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.store import Document
    from rblxopencloud.testing.world import World

FREE_A_DAY = 5
COST = 100
FIRST_ID = 2_000_000
_PLACE = 1
_GROUP_FUNDS = 2

handlers = Handlers()


@handlers.answers("badges_get_v1_badges__badgeId_")
def get(call: Call, world: World) -> object:
    """A badge of any experience."""
    badge = _find(call, world)
    universe = world.need("universe", badge.pop("universe"))
    awarding = {
        "id": _last(universe["path"]),
        "name": universe["displayName"],
        "rootPlaceId": _last(universe["rootPlace"]),
    }
    return {**badge, "awardingUniverse": awarding}


@handlers.answers("post_legacy_badges_v1_universes__universeId__badges")
def create(call: Call, world: World) -> object:
    """Make a badge."""
    key = universe_id(call, world)
    universe = world.need("universe", key)
    sent = as_object(call.body)
    if not sent.get("name"):
        raise Refusal(400, "The name is missing.")
    if image(call, "files") is None:
        raise Refusal(400, "The icon is missing: send an image as the part files.")
    if sent.get("paymentSourceType") == _GROUP_FUNDS and "group" not in universe:
        raise Refusal(403, "The experience belongs to a user, so there are no funds of a group to pay with.")
    _check_cost(sent.get("expectedCost") or 0, key, world)
    badge = _new(sent.get("name", ""), sent.get("description") or "", sent.get("isActive", True), world)
    world.store.put({**badge, "universe": key}, "badge", badge["id"])
    place = world.need("place", key, _last(universe["rootPlace"]))
    return {**badge, "awarder": {"id": _last(place["path"]), "type": _PLACE, "name": place["displayName"]}}


@handlers.answers("patch_legacy_badges_v1_badges__badgeId_")
def update(call: Call, world: World) -> object:
    """Change the information of a badge."""
    badge, sent = _find(call, world), as_object(call.body)
    changed = {**badge, **{name: sent[name] for name in ("name", "description", "enabled") if name in sent}}
    if not changed["name"]:
        raise Refusal(400, "The name is empty.")
    _keep(changed, world)
    return {}


@handlers.answers("post_legacy_publish_v1_badges__badgeId__icon")
def update_icon(call: Call, world: World) -> object:
    """Change the icon of a badge."""
    badge = _find(call, world)
    if image(call, "Files") is None:
        raise Refusal(400, "The icon is missing: send an image as the part Files.")
    badge["iconImageId"] = badge["displayIconImageId"] = world.store.next_number("image") + FIRST_ID
    _keep(badge, world)
    return {"targetId": badge["iconImageId"]}


def _find(call: Call, world: World) -> Document:
    return world.need("badge", int(str(call.path["badgeId"])))


def _keep(badge: Document, world: World) -> None:
    badge |= {"displayName": badge["name"], "displayDescription": badge["description"], "updated": world.timestamp()}
    world.store.put(badge, "badge", badge["id"])


def _new(name: str, description: str, enabled: bool, world: World) -> Document:
    now = world.timestamp()
    icon = world.store.next_number("image") + FIRST_ID
    return {
        "id": FIRST_ID + world.store.next_number("badge"),
        "name": name,
        "displayName": name,
        "description": description,
        "displayDescription": description,
        "enabled": enabled,
        "iconImageId": icon,
        "displayIconImageId": icon,
        "created": now,
        "updated": now,
        "statistics": {"pastDayAwardedCount": 0, "awardedCount": 0, "winRatePercentage": 0.0},
    }


def _check_cost(expected: int, universe: int, world: World) -> None:
    today = world.timestamp()[:10]
    badges = (badge for _, badge in world.store.list("badge"))
    made = sum(1 for badge in badges if badge["universe"] == universe and badge["created"][:10] == today)
    cost = 0 if made < FREE_A_DAY else COST
    if expected != cost:
        raise Refusal(400, f"The badge costs {cost} Robux; expectedCost says {expected}.")


def _last(path: str) -> int:
    return int(path.rpartition("/")[2])
