"""Experiences that users follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.handlers import Handlers
from rblxopencloud.testing.services.people import user
from rblxopencloud.testing.services.universes import universe_id

if TYPE_CHECKING:
    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.store import Document
    from rblxopencloud.testing.world import World

handlers = Handlers()

MOST = 200
"""How many experiences a user may follow."""

_KIND = "following"


def _followed(world: World, user_id: int) -> dict[int, Document]:
    return {int(key[1]): document for key, document in world.store.list(_KIND, user_id)}


def _pair(call: Call, world: World) -> tuple[int, int]:
    return user(world, call.path["userId"])[0], universe_id(call, world)


@handlers.answers("get_legacy_followings_v1_users__userId__universes")
def list_followings(call: Call, world: World) -> object:
    """The experiences that a user follows."""
    user_id, _ = user(world, call.path["userId"])
    return [{"universeId": universe, "userId": user_id} for universe in _followed(world, user_id)]


@handlers.answers("get_legacy_followings_v2_users__userId__universes")
def list_dated_followings(call: Call, world: World) -> object:
    """The experiences that a user follows, with the time since when."""
    user_id, _ = user(world, call.path["userId"])
    sources = {str(universe): document["since"] for universe, document in _followed(world, user_id).items()}
    return {"followerId": user_id, "followerType": 1, "sourceType": 1, "followedSources": sources}


@handlers.answers("get_legacy_followings_v1_users__userId__universes__universeId__status")
def get_status(call: Call, world: World) -> object:
    """Whether a user follows an experience, and whether they may."""
    user_id, universe = _pair(call, world)
    followed = _followed(world, user_id)
    return {
        "UniverseId": universe,
        "UserId": user_id,
        "IsFollowing": universe in followed,
        "CanFollow": universe not in followed and len(followed) < MOST,
        "FollowingCountByType": len(followed),
        "FollowingLimitByType": MOST,
    }


@handlers.answers("post_legacy_followings_v1_users__userId__universes__universeId_")
def follow(call: Call, world: World) -> object:
    """Have a user follow an experience."""
    user_id, universe = _pair(call, world)
    followed = _followed(world, user_id)
    if universe not in followed and len(followed) >= MOST:
        raise Refusal(400, f"User {user_id} follows {MOST} experiences already, which is the most that is allowed.")
    if universe not in followed:
        world.store.put({"since": world.timestamp()}, _KIND, user_id, universe)
    return {"universeId": universe, "userId": user_id}


@handlers.answers("delete_legacy_followings_v1_users__userId__universes__universeId_")
def unfollow(call: Call, world: World) -> object:
    """Have a user follow an experience no more."""
    user_id, universe = _pair(call, world)
    world.store.delete(_KIND, user_id, universe)
    return {"universeId": universe, "userId": user_id}
