"""The history of places: their versions with notes, and who made them.

https://create.roblox.com/docs/cloud/reference/features/places
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloud.testing._json import as_object
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.handlers import Handlers
from rblxopencloud.testing.paging import paged
from rblxopencloud.testing.services.place_versions import latest
from rblxopencloud.testing.services.universes import USER, number

if TYPE_CHECKING:
    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.store import Document
    from rblxopencloud.testing.world import World

handlers = Handlers()


@handlers.answers("PlaceVersion_GetPlaceVersionHistory")
def list_versions(call: Call, world: World) -> object:
    """The versions of a place, the newest first."""
    place = _place(call, world)
    versions = [_shown(place, version, world) for version in range(latest(world, place), 0, -1)]
    return paged(call, [version for version in versions if _is_wanted(version, call)])


@handlers.answers("PlaceVersion_GetPlaceContributors")
def list_contributors(call: Call, world: World) -> object:
    """Who has changed a place: the user whose key it is."""
    return paged(call, [USER] if latest(world, _place(call, world)) else [])


@handlers.answers("PlaceVersion_UpdatePlaceVersionNotes")
def update_notes(call: Call, world: World) -> object:
    """Write notes on a version."""
    place, version = _place(call, world), number(call.path["version"])
    if not 1 <= version <= latest(world, place):
        raise Refusal(404, f"There is no version {str(call.path['version'])[:40]} of place {place}.")
    sent = as_object(call.body)
    notes = {name: sent.get(name) for name in ("title", "description")}
    world.store.put(notes, "place-notes", place, version)
    return {"placeVersion": _shown(place, version, world)}


def _place(call: Call, world: World) -> int:
    place = number(call.path["placeId"])
    if all(key[1] != place for key, _ in world.store.list("place")):
        raise Refusal(404, f"There is no place {place} in this local Open Cloud.")
    return place


def _shown(place: int, version: int, world: World) -> Document:
    notes = world.store.get("place-notes", place, version) or {}
    # A version that the asset was rolled back to was not uploaded here.
    made = world.store.get("place-version", place, version) or world.need("asset", place)
    return {
        "version": str(version),
        "createdTime": made.get("time", made.get("revisionCreateTime")),
        "createdBy": USER,
        "contributors": [USER],
        "isPublished": world.store.get("place-published", place, version) is not None,
        "hasNotes": any(notes.values()),
        "title": notes.get("title"),
        "description": notes.get("description"),
    }


def _is_wanted(version: Document, call: Call) -> bool:
    flags = (name for name in ("hasNotes", "isPublished") if name in call.query)
    text = str(call.query.get("searchTerm") or "").lower()
    found = f"{version['title'] or ''} {version['description'] or ''}".lower()
    by = call.query.get("contributor", USER)
    return by == USER and text in found and all(version[name] == call.query[name] for name in flags)
