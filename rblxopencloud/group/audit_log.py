"""What was done in a group, by whom and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import attrs

import rblxopencloudraw as raw

from .._checks import identifier, member
from .._groups import audit_log_size
from .._values import Wire, hash_of, number, timestamp
from ..enums.groups import GroupAuditLogEntryActionType
from .members import GroupMember
from .part import Part

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from ..audit_logs import GroupAuditLogEntryDescription
    from ..client import Client
    from . import Group


@attrs.define
class GroupAuditLogEntry:
    """Something that was done in a group.

    Attributes:
        member: Who did it, with the role they have now and their names; None where the service did not say.
        action_type: What was done.
        description: Details, which depend on what was done.
        created_at: When it was done.
        action_name: What the service calls the action, should this version not know it.

    [Groups](https://create.roblox.com/docs/cloud/reference/features/groups)
    """

    member: GroupMember | None
    action_type: GroupAuditLogEntryActionType
    description: GroupAuditLogEntryDescription
    created_at: datetime | None
    action_name: str | None = attrs.field(default=None, repr=False)

    __hash__ = hash_of("created_at", "action_name")


class AuditLog(Part):
    """The audit log of a group."""

    def list_audit_logs(
        self,
        limit: int | None = None,
        action_type: GroupAuditLogEntryActionType | None = None,
        user_id: int | None = None,
        descending: bool = True,
    ) -> Iterator[GroupAuditLogEntry]:
        """Go through what was done in the group.

        Args:
            limit: How many to yield at most; None for all.
            action_type: Only this kind of action; None for all.
            user_id: Only what this user did; None for everybody.
            descending: Whether the newest comes first.

        Yields:
            Each entry.

        Raises:
            ValueError: The limit is negative, the id is not one, or `Unknown` is asked for.
            Forbidden: The key lacks `legacy-group:manage`, or its owner may not see the log.

        Example:
            ```python
            for entry in group.list_audit_logs(limit=10, action_type=GroupAuditLogEntryActionType.ChangeRank):
                print(entry.created_at, entry.member, entry.description)
            ```

        Requires `legacy-group:manage`.
        [Groups](https://create.roblox.com/docs/cloud/reference/features/groups#get_legacy_groups_v1_groups__groupId__audit_log)
        """
        request = raw.groups.list_group_audit_log(
            self.id,
            action_type=None if action_type is None else _asked(action_type),
            limit=audit_log_size(limit),
            sort_order="Desc" if descending else "Asc",
            user_id=None if user_id is None else identifier("user_id", user_id),
        )
        for wire in self._client.paginate(request, limit):
            yield _read(wire, self._home(), self._client)


def _asked(action: GroupAuditLogEntryActionType) -> str:
    return member("action_type", action, GroupAuditLogEntryActionType)


def _read(wire: Wire, group: Group, client: Client) -> GroupAuditLogEntry:
    name: str | None = wire.get("actionType")
    return GroupAuditLogEntry(
        _member(wire.get("actor") or {}, group, client),
        # The service writes some names with spaces.
        GroupAuditLogEntryActionType.from_wire((name or "").replace(" ", "")) or GroupAuditLogEntryActionType.Unknown,
        cast("GroupAuditLogEntryDescription", wire.get("description") or {}),
        timestamp(wire.get("created")),
        name,
    )


def _member(wire: Wire, group: Group, client: Client) -> GroupMember | None:
    user: Wire = wire.get("user") or {}
    role: Wire = wire.get("role") or {}
    user_id, role_id = number(user.get("userId")), number(role.get("id"))
    if user_id is None:
        return None
    actor = GroupMember(user_id, group, client)
    actor.username = actor.name = user.get("username")
    actor.display_name = user.get("displayName")
    actor.role_id = role_id
    actor.role_ids = [] if role_id is None else [role_id]
    return actor
