"""Restrictions of users: who may not join an experience or one place of it, since when, for how long, and the log.

https://create.roblox.com/docs/cloud/reference/features/bans-and-blocks
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from rblxopencloud.testing._json import Json, as_object
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.handlers import Handlers
from rblxopencloud.testing.paging import paged
from rblxopencloud.testing.services.universes import USER, number, place_key, universe_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.store import Document
    from rblxopencloud.testing.world import World

EVERYWHERE = 0
LONGEST = 315_576_000_000
REASONS = {"displayReason": 400, "privateReason": 1000}
_FIELD = "gameJoinRestriction"
_NONE: Document = {"active": False, "privateReason": "", "displayReason": "", "excludeAltAccounts": False}
_FILTER = re.compile(r"""(user|place)\s*==\s*'((?:users|places)/\d{1,19})'""")

handlers = Handlers()


@handlers.answers("Cloud_GetUserRestriction__Using_Universes", "Cloud_GetUserRestriction__Using_Universes_Places")
def get(call: Call, world: World) -> object:
    """What holds for a user."""
    universe, place = _where(call, world)
    return _shown(universe, place, _user(call), world)


@handlers.answers("Cloud_ListUserRestrictions", "Cloud_ListUserRestrictions__Using_Universes")
def list_all(call: Call, world: World) -> object:
    """What holds for everybody who was ever restricted."""
    universe, place = _where(call, world)
    users = {int(key[2]) for key, _ in world.store.list("restriction", universe, place)}
    if place != EVERYWHERE:
        users |= set(_banned_everywhere(universe, world))
    return paged(call, [_shown(universe, place, user, world) for user in sorted(users)])


@handlers.answers("Cloud_UpdateUserRestriction__Using_Universes", "Cloud_UpdateUserRestriction__Using_Universes_Places")
def update(call: Call, world: World) -> object:
    """Restrict a user, or end that. A repeat with the same idempotency key changes nothing."""
    universe, place = _where(call, world)
    user = _user(call)
    _check_mask(str(call.query.get("updateMask") or _FIELD))
    restriction = _checked(as_object(as_object(call.body).get(_FIELD)))
    key = str(call.query.get("idempotencyKey.key") or "")
    if key and (before := world.store.get("restriction-key", universe, place, user, key)) is not None:
        return _repeated(before, restriction)
    now = world.timestamp()
    started = {"startTime": now} if restriction["active"] else {}
    world.store.put({**restriction, **started, "updateTime": now}, "restriction", universe, place, user)
    _log(universe, place, user, {**restriction, "startTime": now}, world)
    answer = _shown(universe, place, user, world)
    if key:
        done: Document = {"asked": restriction, "answer": answer}
        world.store.put(done, "restriction-key", universe, place, user, key)
    return answer


@handlers.answers("Cloud_ListUserRestrictionLogs")
def list_logs(call: Call, world: World) -> object:
    """What was ever done to restrict users, the newest first."""
    universe = universe_id(call, world)
    wanted = _filter(str(call.query.get("filter") or ""))
    logs = (log for _, log in world.store.list("restriction-log", universe, descending=True))
    return paged(call, [log for log in logs if all(log.get(name) == value for name, value in wanted.items())])


def _where(call: Call, world: World) -> tuple[int, int]:
    if "place_id" in call.path:
        return place_key(call, world)
    return universe_id(call, world), EVERYWHERE


def _user(call: Call) -> int:
    given = str(call.path["user_restriction_id"])
    if number(given) < 0:
        raise Refusal(400, f"{given[:40]!r} is not the id of a user, which is a whole number.")
    return number(given)


def _banned_everywhere(universe: int, world: World) -> Iterator[int]:
    for key, kept in world.store.list("restriction", universe, EVERYWHERE):
        if _is_active(kept, world):
            yield int(key[2])


def _is_active(kept: Document | None, world: World) -> bool:
    if kept is None or not kept["active"]:
        return False
    seconds = int(str(kept.get("duration", "")).removesuffix("s") or 0)
    # No calendar reaches as far as the longest ban.
    if not seconds or seconds > 100 * 366 * 86400:
        return True
    return world.now < datetime.fromisoformat(kept["startTime"]) + timedelta(seconds=seconds)


def _shown(universe: int, place: int, user: int, world: World) -> Document:
    """What holds for a user: in a place its own ban, else that of the whole experience."""
    kept, inherited = world.store.get("restriction", universe, place, user), False
    if place != EVERYWHERE and not _is_active(kept, world):
        whole = world.store.get("restriction", universe, EVERYWHERE, user)
        if _is_active(whole, world):
            kept, inherited = whole, True
    known = dict(_NONE if kept is None else kept)
    updated = known.pop("updateTime", None)
    known["active"] = _is_active(kept, world)
    if place != EVERYWHERE:
        known["inherited"] = inherited
    home = f"universes/{universe}" if place == EVERYWHERE else f"universes/{universe}/places/{place}"
    shown: Document = {"path": f"{home}/user-restrictions/{user}", "user": f"users/{user}", _FIELD: known}
    return shown if updated is None else {**shown, "updateTime": updated}


def _check_mask(mask: str) -> None:
    for name in mask.split(","):
        if name.partition(".")[0] != _FIELD or "." in name:
            raise Refusal(400, f"The update mask may only name {_FIELD} as a whole, not {name[:80]!r}.")


def _checked(sent: Json) -> Document:
    if "active" not in sent:
        raise Refusal(400, f"{_FIELD}.active is missing: true restricts the user, false ends that.")
    for name, most in REASONS.items():
        if len(sent.get(name, "")) > most:
            raise Refusal(400, f"{_FIELD}.{name} has {len(sent[name])} characters; at most {most} are allowed.")
    kept: dict[str, Any] = {**_NONE, **{name: sent[name] for name in (*_NONE, "duration") if name in sent}}
    if "duration" in kept:
        kept["duration"] = f"{_seconds(str(kept['duration']))}s"
    return kept


def _seconds(duration: str) -> int:
    found = re.fullmatch(r"(\d{1,20})(?:\.0+)?s", duration)
    seconds = 0 if found is None else int(found[1])
    if not 1 <= seconds <= LONGEST:
        raise Refusal(400, f"{_FIELD}.duration must be whole seconds from 1s to {LONGEST}s; it is {duration[:40]!r}.")
    return seconds


def _repeated(before: Document, restriction: Document) -> object:
    if before["asked"] != restriction:
        raise Refusal(400, "The idempotency key belongs to another change. Make a new one for each change.")
    return before["answer"]


def _log(universe: int, place: int, user: int, restriction: Document, world: World) -> None:
    log: Document = {
        "user": f"users/{user}",
        "moderator": {"robloxUser": f"users/{USER}"},
        "createTime": world.timestamp(),
        "restrictionType": {_FIELD: {}},
        **restriction,
    }
    if place != EVERYWHERE:
        log["place"] = f"places/{place}"
    world.store.put(log, "restriction-log", universe, world.store.next_number("restriction-log"))


def _filter(text: str) -> dict[str, str]:
    """The conditions of a filter. The documentation puts each in quotation marks; both spellings are taken."""
    wanted: dict[str, str] = {}
    for part in text.split("&&") if text else ():
        found = _FILTER.fullmatch(part.strip().strip('"'))
        if found is None or found[2].partition("/")[0] != f"{found[1]}s":
            raise Refusal(400, "filter takes user == 'users/1' and place == 'places/2', joined by &&.")
        wanted[found[1]] = found[2]
    return wanted
