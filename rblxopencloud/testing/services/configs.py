"""Configuration of an experience: what is published, what is staged, and the way there and back.

https://create.roblox.com/docs/cloud/guides/configs
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

from rblxopencloud.testing._json import as_object
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.handlers import Handlers
from rblxopencloud.testing.paging import paged
from rblxopencloud.testing.services.universes import USER, number, universe_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.store import Document
    from rblxopencloud.testing.world import World

KEY = 256
REPOSITORIES = (
    "InExperienceConfig",
    "DataStoresConfig",
    "RecommendationServicesConfig",
    "ExtendedServicesConfig",
    "LeaderboardsConfig",
    "ExperienceUserConfig",
    "JourneysConfig",
    "AntiCheatConfig",
)
_ID = "CreatorConfigsPublicApi_"

handlers = Handlers()


@handlers.answers(_ID + "GetConfigRepositoryValues")
def get_values(call: Call, world: World) -> object:
    """The published values."""
    published = _published(_repository(call, world), world)
    values = {name: entry["value"] for name, entry in published["entries"].items()}
    return {"entries": values, **_about(published)}


@handlers.answers(_ID + "GetConfigRepositoryFull")
def get_full(call: Call, world: World) -> object:
    """The published values with what is known about them."""
    published = _published(_repository(call, world), world)
    return {"entries": published["entries"], **_about(published)}


@handlers.answers(_ID + "GetConfigRepositoryDraft")
def get_draft(call: Call, world: World) -> object:
    """What is staged."""
    key = _repository(call, world)
    draft = _draft(key, world)
    if not _is_staged(draft):
        raise Refusal(404, "Nothing is staged.")
    entries = {name: {"value": value} for name, value in draft["entries"].items()}
    return {"entries": entries, "conditionalRules": draft["rules"], "draftHash": _hash(key, draft, world)}


@handlers.answers(_ID + "UpdateDraft")
def update_draft(call: Call, world: World) -> object:
    """Stage changes beside those that are."""
    key, sent = _repository(call, world), as_object(call.body)
    draft = _expected(key, sent.get("draftHash"), world)
    published = _values(_published(key, world))
    for name, value in as_object(sent.get("entries")).items():
        _stage(draft["entries"], _checked(name), value, published)
    return _keep(key, draft["entries"], sent.get("conditionalRules") or draft["rules"], world)


@handlers.answers(_ID + "OverwriteDraft")
def overwrite_draft(call: Call, world: World) -> object:
    """Stage what there is to be, and the end of everything else."""
    key, sent = _repository(call, world), as_object(call.body)
    _expected(key, sent.get("draftHash"), world)
    wanted = {_checked(name): value for name, value in as_object(sent.get("entries")).items() if value is not None}
    return _keep(key, _difference(_values(_published(key, world)), wanted), sent.get("conditionalRules"), world)


@handlers.answers(_ID + "DeleteDraft")
def delete_draft(call: Call, world: World) -> object:
    """Discard what is staged."""
    key = _repository(call, world)
    _expected(key, as_object(call.body).get("draftHash"), world)
    return _keep(key, {}, None, world)


@handlers.answers(_ID + "PublishDraft")
def publish(call: Call, world: World) -> object:
    """Make what is staged the next version."""
    key, sent = _repository(call, world), as_object(call.body)
    draft = _expected(key, sent.get("draftHash"), world)
    if sent.get("deploymentStrategy", "Immediate") not in ("Immediate", "GradualRollout"):
        raise Refusal(400, "deploymentStrategy must be Immediate or GradualRollout.")
    if not _is_staged(draft):
        raise Refusal(400, "Nothing is staged. Update the draft first.")
    before = _published(key, world)
    after = _next(before, draft, world)
    world.store.put(after, "config", *key)
    revision = _revision(before, after, draft, sent.get("message"), world)
    world.store.put(revision, "config-revision", *key, _version(after))
    world.store.delete("config-draft", *key)
    return {"configVersion": _version(after)}


@handlers.answers(_ID + "ListRevisions")
def list_revisions(call: Call, world: World) -> object:
    """What was published, the newest first."""
    key = _repository(call, world)
    wanted = call.query.get("SearchKey")
    revisions = (revision for _, revision in world.store.list("config-revision", *key, descending=True))
    found = [revision["shown"] for revision in revisions if not wanted or wanted in revision["shown"]["changes"]]
    return paged(call, found)


@handlers.answers(_ID + "RestoreRevision")
def restore(call: Call, world: World) -> object:
    """Stage what leads back to a revision, in place of what was staged."""
    key, version = _repository(call, world), number(call.path["revisionId"])
    revision = world.need("config-revision", *key, version, what="revision of the configuration")
    wanted = revision["values"]
    return _keep(key, _difference(_values(_published(key, world)), wanted), revision["rules"], world)


def _repository(call: Call, world: World) -> tuple[int, str]:
    name = str(call.path["repository"])
    if name not in REPOSITORIES:
        raise Refusal(404, f"There is no repository {name[:80]!r}. Those that are: {', '.join(REPOSITORIES)}.")
    return universe_id(call, world), name


def _published(key: tuple[int, str], world: World) -> Document:
    return world.store.get("config", *key) or {"version": 0, "entries": {}, "rules": None}


def _draft(key: tuple[int, str], world: World) -> Document:
    return world.store.get("config-draft", *key) or {"entries": {}, "rules": None}


def _version(published: Document) -> int:
    return int(published["version"])


def _values(published: Document) -> dict[str, Any]:
    return {name: entry["value"] for name, entry in published["entries"].items()}


def _about(published: Document) -> dict[str, Any]:
    return {"metadata": {"configVersion": published["version"]}, "conditionalRules": published["rules"]}


def _is_staged(draft: Document) -> bool:
    return bool(draft["entries"] or draft["rules"])


def _hash(key: tuple[int, str], draft: Document, world: World) -> str:
    """What identifies a draft: what is staged, on top of which version."""
    state = [_version(_published(key, world)), draft["entries"], draft["rules"]]
    return hashlib.sha256(json.dumps(state, sort_keys=True).encode()).hexdigest()[:32]


def _expected(key: tuple[int, str], hash: str | None, world: World) -> Document:
    """The draft, in the state that the caller has seen.

    Raises:
        Refusal: 409 where it has changed since.
    """
    draft = _draft(key, world)
    if hash and hash != _hash(key, draft, world):
        raise Refusal(409, "The draft has changed since draftHash was given out. Fetch it again.")
    return draft


def _checked(name: str) -> str:
    if not 1 <= len(name) <= KEY:
        raise Refusal(400, f"The key {name[:40]!r} has {len(name)} characters; it must have 1 to {KEY}.")
    return name


def _stage(entries: dict[str, Any], name: str, value: object, published: Mapping[str, Any]) -> None:
    unchanged = name not in published if value is None else name in published and _same(published[name], value)
    if unchanged:
        entries.pop(name, None)
    else:
        entries[name] = value


def _same(one: object, other: object) -> bool:
    # 1 and True are the same to Python alone.
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


def _difference(published: Mapping[str, Any], wanted: Mapping[str, Any]) -> dict[str, Any]:
    gone = {name: None for name in published if name not in wanted}
    new = {name: value for name, value in wanted.items() if name not in published or not _same(published[name], value)}
    return {**new, **gone}


def _keep(key: tuple[int, str], entries: Mapping[str, Any], rules: object, world: World) -> object:
    draft: Document = {"entries": dict(entries), "rules": rules}
    world.store.put(draft, "config-draft", *key)
    return {"draftHash": _hash(key, draft, world)}


def _next(before: Document, draft: Document, world: World) -> Document:
    now = world.timestamp()
    entries: dict[str, Any] = {name: entry for name, entry in before["entries"].items() if name not in draft["entries"]}
    for name, value in draft["entries"].items():
        if value is not None:
            entries[name] = {**before["entries"].get(name, {}), "value": value, "lastModifiedTime": now}
    return {"version": before["version"] + 1, "entries": entries, "rules": draft["rules"] or before["rules"]}


def _revision(before: Document, after: Document, draft: Document, message: str | None, world: World) -> Document:
    known, values = _values(before), _values(after)
    shown: Document = {
        "revisionId": str(_version(after)),
        "version": _version(after),
        "time": world.timestamp(),
        "message": message,
        "publishedBy": str(USER),
        "changes": {name: {"before": known.get(name), "after": values.get(name)} for name in draft["entries"]},
    }
    return {"shown": shown, "values": values, "rules": after["rules"]}
