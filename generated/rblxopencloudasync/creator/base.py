# Generated from rblxopencloud/creator/base.py by codegen/asyncify. Do not edit.
"""What the parts of a creator have in common: they belong to a user or a group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloud._values import number
from rblxopencloud.enums.creator import ModerationStatus

from .._resource import Resource

if TYPE_CHECKING:
    from rblxopencloud._values import Wire

    from ..client import Client
    from ..group import Group
    from ..user import User


class Owner(Resource):
    """A user or a group, as the owner of something."""

    def _whose(self) -> dict[str, int]:
        """Who it is, as the asset services write it. A bare `Creator` is neither, so it says nothing."""
        raise NotImplementedError


def owner_of(wire: Wire | None, client: Client, known: object = None) -> User | Group | None:
    """Who made something: the object that is known already where it is the same user or group.

    Args:
        wire: The `userId` or `groupId`, as the service writes it.
        client: The client that a new object calls through.
        known: Who was asked for it, if anybody.
    """
    from ..group import Group
    from ..user import User

    ids: Wire = wire or {}
    for name, cls in (("userId", User), ("groupId", Group)):
        owner_id = number(ids.get(name))
        if owner_id is not None:
            return known if isinstance(known, cls) and known.id == owner_id else cls(owner_id, client)
    return None


def moderation(wire: Wire) -> ModerationStatus | None:
    """What moderation made of an asset or a version of one."""
    result: Wire = wire.get("moderationResult") or {}
    return ModerationStatus.from_wire(result.get("moderationState"))
