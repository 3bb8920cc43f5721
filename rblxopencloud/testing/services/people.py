"""Users and groups as other services need them: found by an id, and who it is that calls."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloud.testing.credentials import OWNER
from rblxopencloud.testing.errors import Refusal

if TYPE_CHECKING:
    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.store import Document
    from rblxopencloud.testing.world import World


def number(text: object, what: str) -> int:
    """An id in a path.

    Raises:
        Refusal: 400 where it is none.
    """
    found = str(text)
    if not found.isascii() or not found.isdecimal() or len(found) > 19:
        raise Refusal(400, f"{found[:40]!r} is not the id of a {what}, which is a whole number.")
    return int(found)


def user(world: World, user_id: object) -> tuple[int, Document]:
    """A user.

    Raises:
        Refusal: 404 where there is no such user.
    """
    key = number(user_id, "user")
    return key, world.need("user", key)


def group(world: World, group_id: object) -> tuple[int, Document]:
    """A group.

    Raises:
        Refusal: 404 where there is no such group.
    """
    key = number(group_id, "group")
    return key, world.need("group", key)


def path_id(path: object, collection: str) -> int | None:
    """The id in a path such as `users/1`, None where it is not such a path."""
    name, _, text = str(path).rpartition(f"{collection}/")
    return int(text) if not name.strip("/") and text.isascii() and text.isdecimal() else None


def caller(call: Call) -> int:
    """The id of the user who owns the credential of a call."""
    return OWNER if call.credential is None else call.credential.owner


def may(call: Call, scope: str) -> bool:
    """Whether the credential of a call has a scope."""
    credential = call.credential
    return credential is not None and (credential.scopes is None or scope in credential.scopes)
