"""Instances of a place: the scripts and folders below its data model. They are read and changed by operations.

A place begins with a script in `ServerScriptService`.
https://create.roblox.com/docs/cloud/guides/instance
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rblxopencloud.testing._json import Json, as_object
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.handlers import Handlers
from rblxopencloud.testing.paging import paged
from rblxopencloud.testing.services.universes import check_team_create, place_key

if TYPE_CHECKING:
    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.store import Document
    from rblxopencloud.testing.world import World

ROOT = "root"
BODY = 200_000
_TYPE = "type.googleapis.com/roblox.open_cloud.cloud.v2."
_FIRST: tuple[Document, ...] = (
    {"Id": "datamodel", "Name": "Place", "Parent": "", "Details": {"Folder": {}}},
    {"Id": "serverscripts", "Name": "ServerScriptService", "Parent": "datamodel", "Details": {"Folder": {}}},
    {
        "Id": "main",
        "Name": "Main",
        "Parent": "serverscripts",
        "Details": {"Script": {"Enabled": True, "RunContext": "Legacy", "Source": 'print("Hello")'}},
    },
)

handlers = Handlers()


@handlers.answers("Cloud_GetInstance")
def get(call: Call, world: World) -> object:
    """Begin to read an instance."""
    place, name = _where(call, world)
    return world.begin(call, {"@type": _TYPE + "Instance", **_shown(place, _find(place, name, world), world)})


@handlers.answers("Cloud_ListInstanceChildren")
def list_children(call: Call, world: World) -> object:
    """Begin to list what is in an instance."""
    place, name = _where(call, world)
    parent = _find(place, name, world)["Id"]
    children = [_shown(place, child, world) for child in _all(place, world) if child["Parent"] == parent]
    return world.begin(call, {"@type": _TYPE + "ListInstanceChildrenResponse", **paged(call, children)})


@handlers.answers("Cloud_UpdateInstance")
def update(call: Call, world: World) -> object:
    """Begin to change the name or the script of an instance."""
    place, name = _where(call, world)
    check_team_create(place[1], world)
    if len(call.content) > BODY:
        raise Refusal(400, f"The body has {len(call.content)} bytes; at most {BODY} are allowed.")
    known = _find(place, name, world)
    sent = as_object(as_object(call.body).get("engineInstance"))
    changed = {**known, "Details": _details(known["Details"], as_object(sent.get("Details")))}
    if "Name" in sent:
        changed["Name"] = sent["Name"]
    world.store.put(changed, "instance", *place, str(changed["Id"]))
    return world.begin(call, {"@type": _TYPE + "Instance", **_shown(place, changed, world)})


@handlers.answers("Cloud_GetUpdateInstanceOperation")
def report(call: Call, world: World) -> object:
    """What has become of such an operation."""
    return world.report(str(call.path["operation_id"]))


def _where(call: Call, world: World) -> tuple[tuple[int, int], str]:
    return place_key(call, world), str(call.path["instance_id"])


def _all(place: tuple[int, int], world: World) -> list[Document]:
    kept = {instance["Id"]: instance for _, instance in world.store.list("instance", *place)}
    return [kept.get(instance["Id"], instance) for instance in _FIRST]


def _find(place: tuple[int, int], name: str, world: World) -> Document:
    wanted = "datamodel" if name == ROOT else name
    for instance in _all(place, world):
        if instance["Id"] == wanted:
            return instance
    raise Refusal(404, f"There is no instance {name[:80]!r}. Begin with the children of {ROOT!r}.")


def _details(known: Json, sent: Json) -> dict[str, Any]:
    for kind in sent:
        if kind not in known or kind == "Folder":
            raise Refusal(400, f"Details names {kind!r}; the instance is a {next(iter(known))}.")
    return {kind: {**values, **as_object(sent.get(kind))} for kind, values in known.items()}


def _shown(place: tuple[int, int], instance: Document, world: World) -> Document:
    path = f"universes/{place[0]}/places/{place[1]}/instances/{instance['Id']}"
    has_children = any(child["Parent"] == instance["Id"] for child in _all(place, world))
    return {"path": path, "hasChildren": has_children, "engineInstance": instance}
