"""Roles of groups: values without I/O, the same classes in both packages."""

from __future__ import annotations

from typing import Any

import attrs

from ._values import Wire, hash_of, number

_NAMES = {
    "view_wall_posts": "viewWallPosts",
    "create_wall_posts": "createWallPosts",
    "delete_wall_posts": "deleteWallPosts",
    "view_group_shout": "viewGroupShout",
    "create_group_shout": "createGroupShout",
    "change_member_ranks": "changeRank",
    "accept_join_requests": "acceptRequests",
    "exile_members": "exileMembers",
    "manage_relationships": "manageRelationships",
    "view_audit_log": "viewAuditLog",
    "spend_group_funds": "spendGroupFunds",
    "advertise_group": "advertiseGroup",
    "create_avatar_items": "createAvatarItems",
    "manage_avatar_items": "manageAvatarItems",
    "manage_experiences": "manageGroupUniverses",
    "view_experience_analytics": "viewUniverseAnalytics",
    "create_api_keys": "createApiKeys",
    "manage_api_keys": "manageApiKeys",
    "ban_members": "banMembers",
    "view_forums": "viewForums",
    "manage_forum_categories": "manageCategories",
    "create_forum_posts": "createPosts",
    "lock_forum_posts": "lockPosts",
    "pin_forum_posts": "pinPosts",
    "delete_forum_posts": "removePosts",
    "create_forum_comments": "createComments",
    "delete_forum_comments": "removeComments",
    "manage_blocked_words": "manageBlockedWords",
    "view_blocked_words": "viewBlockedWords",
    "bypass_slow_mode": "bypassSlowMode",
}


@attrs.define
class GroupRolePermissions:
    """What members with a role may do.

    Attributes:
        view_wall_posts: Read the wall.
        create_wall_posts: Write on the wall.
        delete_wall_posts: Delete what is written on the wall.
        view_group_shout: Read the shout.
        create_group_shout: Write the shout.
        change_member_ranks: Give members of lower rank other roles.
        accept_join_requests: Accept and decline requests to join.
        exile_members: Put members of lower rank out of the group.
        manage_relationships: Make other groups allies or enemies.
        view_audit_log: Read the audit log.
        spend_group_funds: Spend the group's Robux.
        advertise_group: Advertise the group.
        create_avatar_items: Create avatar items.
        manage_avatar_items: Change and price avatar items.
        manage_experiences: Create and change the group's experiences.
        view_experience_analytics: See the analytics of the group's experiences.
        create_api_keys: Create API keys for the group.
        manage_api_keys: Manage all API keys of the group.
        ban_members: Ban members of lower rank.
        view_forums: Read the forums.
        manage_forum_categories: Create and change categories of the forums.
        create_forum_posts: Start posts in the forums.
        lock_forum_posts: Close posts to further comments.
        pin_forum_posts: Pin posts.
        delete_forum_posts: Delete posts of others.
        create_forum_comments: Comment on posts.
        delete_forum_comments: Delete comments of others.
        manage_blocked_words: Change which words are blocked.
        view_blocked_words: See which words are blocked.
        bypass_slow_mode: Write without the pauses of slow mode.

    [Groups](https://create.roblox.com/docs/cloud/reference/features/groups)
    """

    view_wall_posts: bool = False
    create_wall_posts: bool = False
    delete_wall_posts: bool = False
    view_group_shout: bool = False
    create_group_shout: bool = False
    change_member_ranks: bool = False
    accept_join_requests: bool = False
    exile_members: bool = False
    manage_relationships: bool = False
    view_audit_log: bool = False
    spend_group_funds: bool = False
    advertise_group: bool = False
    create_avatar_items: bool = False
    manage_avatar_items: bool = False
    manage_experiences: bool = False
    view_experience_analytics: bool = False
    create_api_keys: bool = False
    manage_api_keys: bool = False
    ban_members: bool = False
    view_forums: bool = False
    manage_forum_categories: bool = False
    create_forum_posts: bool = False
    lock_forum_posts: bool = False
    pin_forum_posts: bool = False
    delete_forum_posts: bool = False
    create_forum_comments: bool = False
    delete_forum_comments: bool = False
    manage_blocked_words: bool = False
    view_blocked_words: bool = False
    bypass_slow_mode: bool = False

    __hash__ = hash_of("accept_join_requests", "exile_members", "change_member_ranks")


@attrs.define
class GroupRole:
    """A role in a group.

    Attributes:
        id: The id of the role, unlike its rank the only one on Roblox.
        name: The name.
        rank: From 0 for guests to 255 for the owner; None where the service did not say.
        description: What the role is for; None where the credential may not see it.
        member_count: How many members have it; None for guests.
        permissions: What members with the role may do; None where the credential may not see it.

    [Groups](https://create.roblox.com/docs/cloud/reference/features/groups)
    """

    id: int
    name: str | None
    rank: int | None
    description: str | None = None
    member_count: int | None = None
    permissions: GroupRolePermissions | None = attrs.field(default=None, repr=False)

    __hash__ = hash_of("id")


def read_role(wire: Wire) -> GroupRole:
    """A role as the service describes it."""
    permissions: Wire | None = wire.get("permissions")
    return GroupRole(
        number(wire.get("id")) or number(str(wire.get("path")).rpartition("/")[2]) or 0,
        wire.get("displayName"),
        wire.get("rank"),
        wire.get("description"),
        wire.get("memberCount"),
        None if permissions is None else _permissions(permissions),
    )


def _permissions(wire: Wire) -> GroupRolePermissions:
    # What a role may not do, the service may leave out.
    granted: dict[str, Any] = {name: wire.get(sent) is True for name, sent in _NAMES.items()}
    return GroupRolePermissions(**granted)
