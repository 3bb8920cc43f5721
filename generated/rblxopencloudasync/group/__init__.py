# Generated from rblxopencloud/group/__init__.py by codegen/asyncify. Do not edit.
"""Groups. Each field of work has a module of its own; here they come together in one class."""

from __future__ import annotations

from rblxopencloud.audit_logs import GroupAuditLogEntryDescription
from rblxopencloud.enums.groups import GroupAuditLogEntryActionType
from rblxopencloud.roles import GroupRole, GroupRolePermissions

from .audit_log import AuditLog, GroupAuditLogEntry
from .info import GroupShout, Info
from .join_requests import GroupJoinRequest, JoinRequests
from .members import GroupMember, Members

__all__ = [
    "Group",
    "GroupAuditLogEntry",
    "GroupAuditLogEntryActionType",
    "GroupAuditLogEntryDescription",
    "GroupJoinRequest",
    "GroupMember",
    "GroupRole",
    "GroupRolePermissions",
    "GroupShout",
]


class Group(Info, Members, JoinRequests, AuditLog):
    """A group on Roblox.

    Args:
        id: The group's id.
        api_key: An API key, or a `Client`.

    Attributes:
        id: The group's id.
        name: The name. None, like the other attributes, until it was fetched.
        description: What the group says about itself.
        created_at: When it was made.
        updated_at: When it was last changed.
        owner: Who owns it; None where nobody does.
        member_count: How many members it has.
        public_entry: Whether anybody can join.
        locked: Whether Roblox has locked it.
        verified: Whether it has the verified badge.

    Example:
        ```python
        group = Group(7, "your-api-key")
        ```

    [Groups](https://create.roblox.com/docs/cloud/reference/features/groups)
    """

    def _home(self) -> Group:
        return self
