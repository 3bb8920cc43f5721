"""The groups that a user is in, and those that the caller manages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rblxopencloudraw as raw

from .._groups import ANY_GROUP, user_in
from .._values import number
from ..creator import Creator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .._values import Wire
    from ..group import Group
    from ..group.members import GroupMember


class Memberships(Creator):
    """Memberships of groups."""

    def fetch_managing_groups(self) -> list[Group]:
        """Fetch the groups that may be managed with this credential.

        Whoever the key belongs to counts, not the user this is called on.

        Returns:
            The groups; `id` and `name` are filled.

        Raises:
            Forbidden: The key lacks `legacy-group:manage`.

        Example:
            ```python
            for group in user.fetch_managing_groups():
                print(group.id, group.name)
            ```

        Requires `legacy-group:manage`.
        [Groups](https://create.roblox.com/docs/cloud/reference/features/groups#get_legacy_develop_v1_user_groups_canmanage)
        """
        wire = self._client.send(raw.groups.list_manageable_groups())
        return [self._managed(group) for group in wire.get("data") or []]

    def _managed(self, wire: Wire) -> Group:
        from ..group import Group

        group = Group(number(wire.get("id")) or 0, self._client)
        group.name = wire.get("name")
        return group

    def list_groups(self, limit: int | None = None) -> Iterator[GroupMember]:
        """Go through the groups that the user is a member of.

        Args:
            limit: How many to yield at most; None for all.

        Yields:
            Each membership: its `group` and `role_id`.

        Raises:
            ValueError: The limit is negative.

        Example:
            ```python
            for membership in user.list_groups():
                print(membership.group.id, membership.role_id)
            ```

        Requires no scope.
        [Groups](https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_ListGroupMemberships)
        """
        from ..group.members import read_member

        request = raw.groups.list_group_memberships(ANY_GROUP, filter=user_in(self.id))
        for wire in self._client.paginate(request, limit):
            yield read_member(wire, None, self._client)
