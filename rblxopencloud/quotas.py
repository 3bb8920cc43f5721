"""How much a user may upload or distribute: values without I/O, the same classes in both packages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import attrs

from ._values import Wire, hash_of, number, timestamp
from .enums.creator import AssetType
from .enums.users import AssetQuotaPeriod, AssetQuotaType

if TYPE_CHECKING:
    from datetime import datetime


@attrs.define
class AssetQuota:
    """How often something may be done with assets of one type, and how often it was.

    Attributes:
        asset_type: The type of assets.
        quota_type: What is limited.
        capacity: How often it may be done in a period.
        usage: How often it was done in this period.
        remaining: How often it may still be done.
        period: How long a period is.
        resets_at: When the next period begins; None where the service did not say.

    [Assets](https://create.roblox.com/docs/cloud/reference/features/assets#Cloud_ListAssetQuotas)
    """

    asset_type: AssetType
    quota_type: AssetQuotaType
    capacity: int
    usage: int
    remaining: int
    period: AssetQuotaPeriod
    resets_at: datetime | None

    __hash__ = hash_of("asset_type", "quota_type")


def read_quota(wire: Wire) -> AssetQuota:
    """A quota as the service describes it. What it leaves out is 0."""
    capacity, usage = number(wire.get("capacity")) or 0, number(wire.get("usage")) or 0
    return AssetQuota(
        AssetType.from_wire(wire.get("assetType")) or AssetType.Unknown,
        AssetQuotaType.from_wire(wire.get("quotaType")) or AssetQuotaType.Unknown,
        capacity,
        usage,
        max(capacity - usage, 0),
        AssetQuotaPeriod.from_wire(wire.get("period")) or AssetQuotaPeriod.Unknown,
        timestamp(wire.get("usageResetTime")),
    )


def quota_filter(quota_type: AssetQuotaType | None, asset_type: AssetType | None) -> str | None:
    """The filter of a listing; None for all quotas.

    Raises:
        ValueError: `Unknown` is asked for.
    """
    asked: list[str] = []
    if quota_type is not None:
        asked.append(f"quotaType == {_spelled(quota_type, quota_type.wire)}")
    if asset_type is not None:
        asked.append(f"assetType == {_spelled(asset_type, asset_type.wire)}")
    return " && ".join(asked) or None


def _spelled(member: AssetQuotaType | AssetType, wire: str) -> str:
    if member.value == 0:
        raise ValueError(f"{type(member).__name__}.Unknown cannot be asked for. Pass None for all.")
    # Unlike answers, filters are written in one word: RateLimitUpload, not RATE_LIMIT_UPLOAD.
    return "".join(part.capitalize() for part in wire.split("_")) if "_" in wire or wire.isupper() else wire
