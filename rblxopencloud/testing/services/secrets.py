"""Secrets of an experience, sealed with a key pair of this server, which can therefore open them.

https://create.roblox.com/docs/cloud/guides/secrets-store
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rblxopencloud.testing._json import Json, as_object
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.handlers import Handlers, nothing
from rblxopencloud.testing.paging import paged
from rblxopencloud.testing.services.universes import universe_id

if TYPE_CHECKING:
    from rblxopencloud.testing.calls import Call, Reply
    from rblxopencloud.testing.store import Document
    from rblxopencloud.testing.world import World

MOST = 500
LONGEST = 1024
_ID = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,63}")

handlers = Handlers()


@handlers.answers("get_cloud_v2_universes__universeId__secrets_public_key")
def get_public_key(call: Call, world: World) -> object:
    """The public half of the key pair."""
    universe_id(call, world)
    return {"id": "public-key", **world.sealing.public_key()}


@handlers.answers("get_cloud_v2_universes__universeId__secrets")
def list_all(call: Call, world: World) -> object:
    """All secrets without what they hold."""
    secrets = (secret for _, secret in world.store.list("secret", universe_id(call, world)))
    return paged(call, [_shown(secret, "id", "domain", "create_time", "update_time") for secret in secrets])


@handlers.answers("post_cloud_v2_universes__universeId__secrets")
def create(call: Call, world: World) -> object:
    """Make a secret."""
    universe = universe_id(call, world)
    sent = as_object(call.body)
    name = _checked_id(sent)
    if world.store.get("secret", universe, name) is not None:
        raise Refusal(409, f"There is a secret {name} already. Change it with PATCH.")
    if sum(1 for _ in world.store.list("secret", universe)) >= MOST:
        raise Refusal(400, f"An experience can have {MOST} secrets. Delete one first.")
    now = world.timestamp()
    secret: Document = {"id": name, "domain": "*", **_content(sent, world), "create_time": now, "update_time": now}
    world.store.put(secret, "secret", universe, name)
    return _shown(secret, "id", "create_time", "update_time")


@handlers.answers("patch_cloud_v2_universes__universeId__secrets__secretId_")
def update(call: Call, world: World) -> object:
    """Change a secret."""
    key = universe_id(call, world), str(call.path["secretId"])
    secret = world.need("secret", *key)
    sent = as_object(call.body)
    content = _content(sent, world) if sent.get("secret") is not None else _domain(sent)
    secret = {**secret, **content, "update_time": world.timestamp()}
    world.store.put(secret, "secret", *key)
    return _shown(secret, "id", "update_time")


@handlers.answers("delete_cloud_v2_universes__universeId__secrets__secretId_")
def delete(call: Call, world: World) -> Reply:
    """Delete a secret."""
    key = universe_id(call, world), str(call.path["secretId"])
    world.need("secret", *key)
    world.store.delete("secret", *key)
    return nothing()


def _shown(secret: Document, *names: str) -> Document:
    return {name: secret[name] for name in names}


def _checked_id(sent: Json) -> str:
    name = sent.get("id") or ""
    if _ID.fullmatch(name) is None:
        raise Refusal(400, f"The id {name[:80]!r} is not 1 to 64 letters, digits and underscores, no digit first.")
    return name


def _domain(sent: Json) -> Document:
    domain = sent.get("domain")
    return {} if domain is None else {"domain": domain}


def _content(sent: Json, world: World) -> Document:
    """What is kept of a secret: sealed as it came, after it was opened once.

    Raises:
        Refusal: 400 where it was sealed for somebody else or not at all, or is too long.
    """
    key = world.sealing.public_key()["key_id"]
    if sent.get("key_id") != key:
        raise Refusal(400, f"key_id must name the public key of this experience, {key!r}. Fetch it and seal again.")
    try:
        plain = world.sealing.open(sent.get("secret") or "")
    except ValueError as error:
        raise Refusal(400, "The secret is not a sealed box for the public key, in base64.") from error
    if len(plain.decode(errors="replace")) > LONGEST:
        raise Refusal(400, f"The secret is longer than {LONGEST} characters.")
    return {"secret": sent["secret"], "key_id": key, **_domain(sent)}
