"""What an audit log says beside who did what: the same type in both packages."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class GroupAuditLogEntryDescription(TypedDict):
    """Details of an entry, in the service's own words. Which there are depends on what was done."""

    AssetType: NotRequired[str]
    AssetId: NotRequired[int]
    AssetName: NotRequired[str]
    VersionNumber: NotRequired[int]
    RevertVersionNumber: NotRequired[int | None]
    TargetId: NotRequired[int]
    TargetName: NotRequired[str]
    TargetDisplayName: NotRequired[str]
    NewRoleSetId: NotRequired[int]
    OldRoleSetId: NotRequired[int]
    NewRoleSetName: NotRequired[str]
    OldRoleSetName: NotRequired[str]
    Actions: NotRequired[list[int] | None]
    Type: NotRequired[int | None]
    UniverseId: NotRequired[int | None]
    UniverseName: NotRequired[str]
    NewDescription: NotRequired[str]
    NewName: NotRequired[str]
    OldDescription: NotRequired[str]
    OldName: NotRequired[str]
    RoleSetId: NotRequired[int]
    RoleSetName: NotRequired[str]
    PostDesc: NotRequired[str]
    BadgeId: NotRequired[int]
    BadgeName: NotRequired[str]
    Amount: NotRequired[int]
    CurrencyTypeId: NotRequired[int]
    ItemDescription: NotRequired[str]
    CurrencyTypeName: NotRequired[str]
    NewRank: NotRequired[int]
    OldRank: NotRequired[int]
    Text: NotRequired[str]
    GamePassId: NotRequired[int]
    PlaceId: NotRequired[int]
    GamePassName: NotRequired[str]
    PlaceName: NotRequired[str]
    TargetGroupId: NotRequired[int]
    TargetGroupName: NotRequired[str]
