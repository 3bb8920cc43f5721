"""Secrets of an experience, sealed with a key pair of this server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloud.testing.handlers import Handlers

if TYPE_CHECKING:
    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.world import World

handlers = Handlers()


@handlers.answers("get_cloud_v2_universes__universeId__secrets_public_key")
def get_public_key(_call: Call, world: World) -> object:
    """The public half of the key pair."""
    return world.sealing.public_key()
