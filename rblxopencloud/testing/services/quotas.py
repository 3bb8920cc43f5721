"""How much users may upload and distribute."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING

from rblxopencloud.testing.clock import rfc3339
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.handlers import Handlers
from rblxopencloud.testing.paging import paged
from rblxopencloud.testing.services.people import user

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.store import Document
    from rblxopencloud.testing.world import World

handlers = Handlers()

_UPLOAD, _DISTRIBUTE = "RATE_LIMIT_UPLOAD", "RATE_LIMIT_CREATOR_STORE_DISTRIBUTE"
# https://create.roblox.com/docs/cloud/guides/usage-assets: audio 100 a month, 10 for users who did not prove their age.
_LIMITS = (
    (_UPLOAD, "AUDIO", "MONTH", 100, 10),
    (_UPLOAD, "VIDEO", "DAY", 20, 0),
    (_DISTRIBUTE, "MODEL", "DAY", 10, 10),
)
_DAYS = {"DAY": 1, "MONTH": 30}
_TERM = re.compile(r"(quotaType|assetType)\s*==\s*['\"]?([A-Za-z_]+)['\"]?")


@handlers.answers("Cloud_ListAssetQuotas")
def list_quotas(call: Call, world: World) -> object:
    """The quotas of a user, or those that are asked for."""
    user_id, known = user(world, call.path["user_id"])
    wanted = _wanted(str(call.query.get("filter") or ""))
    quotas = _quotas(world, user_id, known.get("idVerified") is True)
    return paged(call, [quota for quota in quotas if all(_plain(quota[name]) == wanted[name] for name in wanted)])


def _quotas(world: World, user_id: int, verified: bool) -> Iterator[Document]:
    for kind, asset, period, full, less in _LIMITS:
        name = f"{kind}-{asset}".lower().replace("_", "-")
        used = world.store.get("asset-quota", user_id, name) or {"usage": 0}
        yield {
            "path": f"users/{user_id}/asset-quotas/{name}",
            "quotaType": kind,
            "assetType": asset,
            "usage": used["usage"],
            "capacity": full if verified else less,
            "period": period,
            "usageResetTime": rfc3339(world.now + timedelta(days=_DAYS[period])),
        }


def _wanted(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for part in text.split("&&") if text.strip() else []:
        term = _TERM.fullmatch(part.strip())
        if term is None:
            raise Refusal(400, f"The filter is {text[:80]!r}; it understands quotaType == X && assetType == Y.")
        found[term[1]] = _plain(term[2])
    return found


def _plain(text: str) -> str:
    return text.replace("_", "").lower()
