"""What API keys tell about themselves."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from rblxopencloud.testing._json import as_object
from rblxopencloud.testing.clock import rfc3339
from rblxopencloud.testing.credentials import API_KEY
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.handlers import Handlers

if TYPE_CHECKING:
    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.credentials import Credential
    from rblxopencloud.testing.world import World

handlers = Handlers()


@handlers.answers("ApiKeys_Introspect")
def introspect(call: Call, world: World) -> object:
    """What a key is, may do and reaches."""
    credential = world.credentials.find(API_KEY, str(as_object(call.body)["apiKey"]))
    if credential is None:
        raise Refusal(401, "Invalid API Key")
    return {
        "name": credential.name or "Local key",
        "authorizedUserId": credential.owner,
        "enabled": True,
        "expired": credential.expires is not None and credential.expires <= world.clock.time(),
        "expirationTimeUtc": _time(credential.expires),
        "scopes": [_scope(name, verbs, credential) for name, verbs in _by_name(_scopes(credential, world)).items()],
    }


def _time(seconds: float | None) -> str | None:

    return None if seconds is None else rfc3339(datetime.fromtimestamp(seconds, UTC), 7)


def _scopes(credential: Credential, world: World) -> list[str]:
    operations = world.description.operations.values()
    every = {scope for operation in operations for scope in operation.scopes if ":" in scope}
    return sorted(every if credential.scopes is None else credential.scopes)


def _by_name(scopes: list[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for scope in scopes:
        name, _, verb = scope.rpartition(":")
        found.setdefault(name, []).append(verb)
    return found


def _scope(name: str, verbs: list[str], credential: Credential) -> dict[str, Any]:
    scope: dict[str, Any] = {"name": name, "operations": verbs}
    if name.startswith("universe"):
        scope["universeIds"] = _targets(credential.universes)
    if name.startswith("universe-datastores"):
        scope["universeDatastores"] = _stores(credential.universes)
    if name.startswith(("user", "asset", "legacy-user")):
        scope["userIds"] = _targets(credential.users)
    if name.startswith(("group", "asset", "legacy-group")):
        scope["groupIds"] = _targets(credential.groups)
    return scope


def _targets(ids: frozenset[int] | None) -> list[str]:
    return ["*"] if ids is None else [str(known) for known in sorted(ids)]


def _stores(universes: frozenset[int] | None) -> list[dict[str, str]]:
    return [{"universeId": known, "datastoreName": "*"} for known in _targets(universes)]
