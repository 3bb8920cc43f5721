"""Requests of the service 'groups'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from typing_extensions import deprecated as _deprecated

    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Endpoint, Request
else:
    _deprecated = _core.deprecated

_ACCEPT_GROUP_JOIN_REQUEST = _core.Endpoint(
    id="Cloud_AcceptGroupJoinRequest",
    service="groups",
    function="accept_group_join_request",
    method="POST",
    path="/cloud/v2/groups/{group_id}/join-requests/{join_request_id}:accept",
    server="https://apis.roblox.com",
    scopes=("group:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 90, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_AcceptGroupJoinRequest",
    repeatable=False,
    idempotency=None,
    returns="none",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def accept_group_join_request(
    group_id: int | str, join_request_id: int | str, body: t.AcceptGroupJoinRequestRequest
) -> Request[None]:
    """Accept a join request to a group.

    Admits the person behind a join request to the group. Takes the group's and the request's id and an empty JSON
    object as the body; needs `group:write`.

    `POST /cloud/v2/groups/{group_id}/join-requests/{join_request_id}:accept` · beta
    Scopes: `group:write` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 90 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_AcceptGroupJoinRequest
    """
    return _core.Request(
        _ACCEPT_GROUP_JOIN_REQUEST,
        "/cloud/v2/groups/"
        + _core.segment(group_id, "group_id")
        + "/join-requests/"
        + _core.segment(join_request_id, "join_request_id")
        + ":accept",
        json=_core.given(body),
    )


_ASSIGN_GROUP_ROLE = _core.Endpoint(
    id="Cloud_AssignRoleGroupMembership",
    service="groups",
    function="assign_group_role",
    method="POST",
    path="/cloud/v2/groups/{group_id}/memberships/{membership_id}:assignRole",
    server="https://apis.roblox.com",
    scopes=("group:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 300, 60),
        _core.RateLimit("oauth2-authorization", 90, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_AssignRoleGroupMembership",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def assign_group_role(
    group_id: int | str, membership_id: int | str, body: t.AssignRoleGroupMembershipRequest
) -> Request[t.GroupMembership]:
    """Assign a role to a group member.

    Adds one role, given as `groups/{group_id}/roles/{role_id}`, to those a member holds. Assigning a role that is
    already there changes nothing, so a repeat is harmless. Returns the membership with all roles.

    `POST /cloud/v2/groups/{group_id}/memberships/{membership_id}:assignRole` · beta
    Scopes: `group:write` · Credentials: api-key, oauth2
    Limits: 300 a minute per key owner, 90 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_AssignRoleGroupMembership
    """
    return _core.Request(
        _ASSIGN_GROUP_ROLE,
        "/cloud/v2/groups/"
        + _core.segment(group_id, "group_id")
        + "/memberships/"
        + _core.segment(membership_id, "membership_id")
        + ":assignRole",
        json=_core.given(body),
    )


_DECLINE_GROUP_JOIN_REQUEST = _core.Endpoint(
    id="Cloud_DeclineGroupJoinRequest",
    service="groups",
    function="decline_group_join_request",
    method="POST",
    path="/cloud/v2/groups/{group_id}/join-requests/{join_request_id}:decline",
    server="https://apis.roblox.com",
    scopes=("group:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 90, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_DeclineGroupJoinRequest",
    repeatable=False,
    idempotency=None,
    returns="none",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def decline_group_join_request(
    group_id: int | str, join_request_id: int | str, body: t.DeclineGroupJoinRequestRequest
) -> Request[None]:
    """Decline a join request to a group.

    Turns a join request down. Takes the group's and the request's id and an empty JSON object as the body; needs
    `group:write`.

    `POST /cloud/v2/groups/{group_id}/join-requests/{join_request_id}:decline` · beta
    Scopes: `group:write` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 90 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_DeclineGroupJoinRequest
    """
    return _core.Request(
        _DECLINE_GROUP_JOIN_REQUEST,
        "/cloud/v2/groups/"
        + _core.segment(group_id, "group_id")
        + "/join-requests/"
        + _core.segment(join_request_id, "join_request_id")
        + ":decline",
        json=_core.given(body),
    )


_GET_GROUP = _core.Endpoint(
    id="Cloud_GetGroup",
    service="groups",
    function="get_group",
    method="GET",
    path="/cloud/v2/groups/{group_id}",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 150, 60),
        _core.RateLimit("oauth2-authorization", 30, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_GetGroup",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_group(group_id: int | str) -> Request[t.Group]:
    """Get a group.

    Reads a group's name, description, owner, member count and state. A group that was abandoned has no `owner`
    field, and `locked` marks one that Roblox has moderated. No scope is needed.

    `GET /cloud/v2/groups/{group_id}` · beta
    Scopes: none stated · Credentials: api-key, oauth2
    Limits: 150 a minute per key owner, 30 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_GetGroup
    """
    return _core.Request(_GET_GROUP, "/cloud/v2/groups/" + _core.segment(group_id, "group_id"))


_GET_GROUP_ROLE = _core.Endpoint(
    id="Cloud_GetGroupRole",
    service="groups",
    function="get_group_role",
    method="GET",
    path="/cloud/v2/groups/{group_id}/roles/{role_id}",
    server="https://apis.roblox.com",
    scopes=("group:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 300, 60),
        _core.RateLimit("oauth2-authorization", 90, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_GetGroupRole",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_group_role(group_id: int | str, role_id: int | str) -> Request[t.GroupRole]:
    """Get a role of a group.

    Reads one role by its id, which is not its rank from 0 to 255. Description and times are visible to the group's
    owner alone, and the permissions shown depend on the caller's own role and on `group:read`.

    `GET /cloud/v2/groups/{group_id}/roles/{role_id}` · beta
    Scopes: `group:read` · Credentials: api-key, oauth2
    Limits: 300 a minute per key owner, 90 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_GetGroupRole
    """
    return _core.Request(
        _GET_GROUP_ROLE,
        "/cloud/v2/groups/" + _core.segment(group_id, "group_id") + "/roles/" + _core.segment(role_id, "role_id"),
    )


_GET_GROUP_SETTINGS = _core.Endpoint(
    id="get_legacy_groups_v1_groups__groupId__settings",
    service="groups",
    function="get_group_settings",
    method="GET",
    path="/legacy-groups/v1/groups/{groupId}/settings",
    server="https://apis.roblox.com",
    scopes=("legacy-group:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/groups#get_legacy_groups_v1_groups__groupId__settings",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_group_settings(group_id: int | str) -> Request[t.GroupSettingsResponse]:
    """Get the settings of a group.

    Reads a group's settings: approval of new members, visibility of funds, games and members, verification and
    account age demanded, slow mode and tier. A requirement that could not be determined because of an error is
    null. Belongs to the legacy surface, which may change without notice.

    `GET /legacy-groups/v1/groups/{groupId}/settings`
    Scopes: `legacy-group:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/groups#get_legacy_groups_v1_groups__groupId__settings
    """
    return _core.Request(
        _GET_GROUP_SETTINGS, "/legacy-groups/v1/groups/" + _core.segment(group_id, "group_id") + "/settings"
    )


_GET_GROUP_SHOUT = _core.Endpoint(
    id="Cloud_GetGroupShout",
    service="groups",
    function="get_group_shout",
    method="GET",
    path="/cloud/v2/groups/{group_id}/shout",
    server="https://apis.roblox.com",
    scopes=("group:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_GetGroupShout",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def get_group_shout(group_id: int | str) -> Request[t.GroupShout]:
    """Get the shout of a group.

    Gets what a group last announced, who wrote it and when. Where guests may not see the shout, the credential must
    belong to a member who may. Roblox no longer describes this operation, so it may end without notice.

    `GET /cloud/v2/groups/{group_id}/shout` · beta
    Scopes: `group:read` · Credentials: api-key, oauth2

    https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_GetGroupShout
    """
    return _core.Request(_GET_GROUP_SHOUT, "/cloud/v2/groups/" + _core.segment(group_id, "group_id") + "/shout")


_LIST_GROUP_AUDIT_LOG = _core.Endpoint(
    id="get_legacy_groups_v1_groups__groupId__audit_log",
    service="groups",
    function="list_group_audit_log",
    method="GET",
    path="/legacy-groups/v1/groups/{groupId}/audit-log",
    server="https://apis.roblox.com",
    scopes=("legacy-group:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/groups#get_legacy_groups_v1_groups__groupId__audit_log",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination("token", "query", "cursor", "limit", "data", "nextPageCursor", None, None, None),
    long_running=None,
    max_bytes=None,
)


def list_group_audit_log(
    group_id: int | str,
    *,
    action_type: str | None = None,
    cursor: str | None = None,
    limit: int | None = None,
    sort_order: str | None = None,
    user_id: int | None = None,
) -> Request[t.GroupAuditLogResponseItemPage]:
    """List the audit log of a group.

    Lists the recorded actions in a group, oldest first unless `sortOrder` is `Desc`, and on request those of one
    kind or one user only. Pages hold 10, 25, 50 or 100 entries and are walked with `cursor` in either direction.
    Answers 403 to callers without the necessary rights. Belongs to the legacy surface, which may change without
    notice.

    `GET /legacy-groups/v1/groups/{groupId}/audit-log`
    Scopes: `legacy-group:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization
    Known values of `action_type`: `DeletePost`, `RemoveMember`, `AcceptJoinRequest`, `DeclineJoinRequest`, `PostStatus`, `ChangeRank`, `BuyAd`, `SendAllyRequest`, `CreateEnemy`, `AcceptAllyRequest`, `DeclineAllyRequest`, `DeleteAlly`, `DeleteEnemy`, `AddGroupPlace`, `RemoveGroupPlace`, `CreateItems`, `ConfigureItems`, `SpendGroupFunds`, `ChangeOwner`, `Delete`, `AdjustCurrencyAmounts`, `Abandon`, `Claim`, `Rename`, `ChangeDescription`, `InviteToClan`, `KickFromClan`, `CancelClanInvite`, `BuyClan`, `CreateGroupAsset`, `UpdateGroupAsset`, `ConfigureGroupAsset`, `RevertGroupAsset`, `CreateGroupDeveloperProduct`, `ConfigureGroupGame`, `CreateGroupDeveloperSubscriptionProduct`, `Lock`, `Unlock`, `CreateGamePass`, `CreateBadge`, `ConfigureBadge`, `SavePlace`, `PublishPlace`, `UpdateRolesetRank`, `UpdateRolesetData`, `BanMember`, `UnbanMember`, `CreateForumCategory`, `UpdateForumCategory`, `ArchiveForumCategory`, `DeleteForumCategory`, `DeleteForumPost`, `DeleteForumComment`, `PinForumPost`, `UnpinForumPost`, `LockForumPost`, `UnlockForumPost`, `CreateRoleset`, `DeleteRoleset`, `CreateCommerceProduct`, `SetCommerceProductActive`, `ArchiveCommerceProduct`, `AcceptCommerceProductBundlingFee`, `SetCommerceProductInactive`, `ConnectMerchant`, `DisconnectMerchant`, `JoinGroup`, `LeaveGroup`, `UpdateGroupIcon`, `UpdateGroupCoverPhoto`, `AssignRole`, `UnassignRole`, `PublishAnnouncement`, `DeleteAnnouncement`, `UpdateRoleSetPermissions`, `UpdateGroupSecuritySettings`, `GrantEnterpriseTier`, `RevokeEnterpriseTier`
    Known values of `limit`: `10`, `25`, `50`, `100`
    Known values of `sort_order`: `Asc`, `Desc`

    https://create.roblox.com/docs/cloud/reference/features/groups#get_legacy_groups_v1_groups__groupId__audit_log
    """
    return _core.Request(
        _LIST_GROUP_AUDIT_LOG,
        "/legacy-groups/v1/groups/" + _core.segment(group_id, "group_id") + "/audit-log",
        query=_core.query(
            ("actionType", action_type),
            ("cursor", cursor),
            ("limit", limit),
            ("sortOrder", sort_order),
            ("userId", user_id),
        ),
    )


_LIST_GROUP_FORUM_CATEGORIES = _core.Endpoint(
    id="Cloud_ListGroupForumCategories",
    service="groups",
    function="list_group_forum_categories",
    method="GET",
    path="/cloud/v2/groups/{group_id}/forum-categories",
    server="https://apis.roblox.com",
    scopes=("group-forum:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 150, 60),
        _core.RateLimit("oauth2-authorization", 30, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_ListGroupForumCategories",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "pageToken", "maxPageSize", "groupForumCategories", "nextPageToken", None, None, 10
    ),
    long_running=None,
    max_bytes=None,
)


def list_group_forum_categories(
    group_id: int | str, *, filter: str | None = None, max_page_size: int | None = None, page_token: str | None = None
) -> Request[t.ListGroupForumCategoriesResponse]:
    """List the forum categories of a group.

    Lists the categories of a group's forum in pages of at most 10 entries. The filter accepts a comparison of
    `archived` with `==` and nothing else; archived categories stay hidden unless it asks for them. Every page needs
    the same parameters as the first.

    `GET /cloud/v2/groups/{group_id}/forum-categories` · beta
    Scopes: `group-forum:read` · Credentials: api-key, oauth2
    Limits: 150 a minute per key owner, 30 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_ListGroupForumCategories
    """
    return _core.Request(
        _LIST_GROUP_FORUM_CATEGORIES,
        "/cloud/v2/groups/" + _core.segment(group_id, "group_id") + "/forum-categories",
        query=_core.query(("filter", filter), ("maxPageSize", max_page_size), ("pageToken", page_token)),
    )


_LIST_GROUP_FORUM_COMMENTS = _core.Endpoint(
    id="Cloud_ListGroupForumComments",
    service="groups",
    function="list_group_forum_comments",
    method="GET",
    path="/cloud/v2/groups/{group_id}/forum-categories/{forum_category_id}/posts/{post_id}/comments",
    server="https://apis.roblox.com",
    scopes=("group-forum:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 150, 60),
        _core.RateLimit("oauth2-authorization", 30, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_ListGroupForumComments",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "pageToken", "maxPageSize", "groupForumComments", "nextPageToken", None, None, 100
    ),
    long_running=None,
    max_bytes=None,
)


def list_group_forum_comments(
    group_id: int | str,
    forum_category_id: int | str,
    post_id: int | str,
    *,
    filter: str | None = None,
    max_page_size: int | None = None,
    page_token: str | None = None,
) -> Request[t.ListGroupForumCommentsResponse]:
    """List the comments on a forum post.

    Lists the comments below one post of a group's forum in pages of up to 100, 10 by default. Without a filter, or
    with an empty `repliesToCommentId`, only direct answers to the post appear; replies to a comment are listed by
    comparing `repliesToCommentId` with that comment's id.

    `GET /cloud/v2/groups/{group_id}/forum-categories/{forum_category_id}/posts/{post_id}/comments` · beta
    Scopes: `group-forum:read` · Credentials: api-key, oauth2
    Limits: 150 a minute per key owner, 30 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_ListGroupForumComments
    """
    return _core.Request(
        _LIST_GROUP_FORUM_COMMENTS,
        "/cloud/v2/groups/"
        + _core.segment(group_id, "group_id")
        + "/forum-categories/"
        + _core.segment(forum_category_id, "forum_category_id")
        + "/posts/"
        + _core.segment(post_id, "post_id")
        + "/comments",
        query=_core.query(("filter", filter), ("maxPageSize", max_page_size), ("pageToken", page_token)),
    )


_LIST_GROUP_FORUM_POSTS = _core.Endpoint(
    id="Cloud_ListGroupForumPosts",
    service="groups",
    function="list_group_forum_posts",
    method="GET",
    path="/cloud/v2/groups/{group_id}/forum-categories/{forum_category_id}/posts",
    server="https://apis.roblox.com",
    scopes=("group-forum:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 150, 60),
        _core.RateLimit("oauth2-authorization", 30, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_ListGroupForumPosts",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "pageToken", "maxPageSize", "groupForumPosts", "nextPageToken", None, None, 100
    ),
    long_running=None,
    max_bytes=None,
)


def list_group_forum_posts(
    group_id: int | str,
    forum_category_id: int | str,
    *,
    filter: str | None = None,
    max_page_size: int | None = None,
    page_token: str | None = None,
    view: str | None = None,
) -> Request[t.ListGroupForumPostsResponse]:
    """List the posts of a forum category.

    Lists the posts of one category of a group's forum in pages of up to 100, 10 by default. The only filter is
    `pinned==true`. The text of a post is its first comment, counted in `commentCount`; ask for the view
    `FULL_WITH_FIRST_COMMENT` to be sure of receiving it, as `FULL` gives no more than its path.

    `GET /cloud/v2/groups/{group_id}/forum-categories/{forum_category_id}/posts` · beta
    Scopes: `group-forum:read` · Credentials: api-key, oauth2
    Limits: 150 a minute per key owner, 30 a minute per OAuth2 authorization
    Known values of `view`: `VIEW_UNSPECIFIED`, `FULL`, `FULL_WITH_FIRST_COMMENT`

    https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_ListGroupForumPosts
    """
    return _core.Request(
        _LIST_GROUP_FORUM_POSTS,
        "/cloud/v2/groups/"
        + _core.segment(group_id, "group_id")
        + "/forum-categories/"
        + _core.segment(forum_category_id, "forum_category_id")
        + "/posts",
        query=_core.query(
            ("filter", filter), ("maxPageSize", max_page_size), ("pageToken", page_token), ("view", view)
        ),
    )


_LIST_GROUP_JOIN_REQUESTS = _core.Endpoint(
    id="Cloud_ListGroupJoinRequests",
    service="groups",
    function="list_group_join_requests",
    method="GET",
    path="/cloud/v2/groups/{group_id}/join-requests",
    server="https://apis.roblox.com",
    scopes=("group:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 300, 60),
        _core.RateLimit("oauth2-authorization", 90, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_ListGroupJoinRequests",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "pageToken", "maxPageSize", "groupJoinRequests", "nextPageToken", None, None, 20
    ),
    long_running=None,
    max_bytes=None,
)


def list_group_join_requests(
    group_id: int | str, *, filter: str | None = None, max_page_size: int | None = None, page_token: str | None = None
) -> Request[t.ListGroupJoinRequestsResponse]:
    """List the join requests of a group.

    Lists who has asked to join a group and when, in pages of at most 20, 10 by default. The filter can pick out a
    single person, written as `user == 'users/156'`. Needs `group:read`.

    `GET /cloud/v2/groups/{group_id}/join-requests` · beta
    Scopes: `group:read` · Credentials: api-key, oauth2
    Limits: 300 a minute per key owner, 90 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_ListGroupJoinRequests
    """
    return _core.Request(
        _LIST_GROUP_JOIN_REQUESTS,
        "/cloud/v2/groups/" + _core.segment(group_id, "group_id") + "/join-requests",
        query=_core.query(("filter", filter), ("maxPageSize", max_page_size), ("pageToken", page_token)),
    )


_LIST_GROUP_MEMBERSHIPS = _core.Endpoint(
    id="Cloud_ListGroupMemberships",
    service="groups",
    function="list_group_memberships",
    method="GET",
    path="/cloud/v2/groups/{group_id}/memberships",
    server="https://apis.roblox.com",
    scopes=(),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 300, 60),
        _core.RateLimit("oauth2-authorization", 90, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_ListGroupMemberships",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "pageToken", "maxPageSize", "groupMemberships", "nextPageToken", None, None, 100
    ),
    long_running=None,
    max_bytes=None,
)


def list_group_memberships(
    group_id: int | str, *, filter: str | None = None, max_page_size: int | None = None, page_token: str | None = None
) -> Request[t.ListGroupMembershipsResponse]:
    """List the memberships of a group.

    Lists a group's members with all their roles, in pages of up to 100, 10 by default. The filter compares `user`
    or `role` with a resource path, such as `role == 'groups/1/roles/2'`; with `-` in place of the group id, `user
    in [...]` finds the memberships of up to 50 users. `role` names just the highest role, so read `roles`. No scope
    is needed.

    `GET /cloud/v2/groups/{group_id}/memberships` · beta
    Scopes: none stated · Credentials: api-key, oauth2
    Limits: 300 a minute per key owner, 90 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_ListGroupMemberships
    """
    return _core.Request(
        _LIST_GROUP_MEMBERSHIPS,
        "/cloud/v2/groups/" + _core.segment(group_id, "group_id") + "/memberships",
        query=_core.query(("filter", filter), ("maxPageSize", max_page_size), ("pageToken", page_token)),
    )


_LIST_GROUP_POLICIES = _core.Endpoint(
    id="post_legacy_groups_v1_groups_policies",
    service="groups",
    function="list_group_policies",
    method="POST",
    path="/legacy-groups/v1/groups/policies",
    server="https://apis.roblox.com",
    scopes=("legacy-group:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/groups#post_legacy_groups_v1_groups_policies",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def list_group_policies(body: t.GroupPolicyRequest) -> Request[t.GroupPoliciesResponse]:
    """List the visibility policies of several groups.

    Tells for each group in `groupIds` whether the caller may view it, as compliance rules demand. A read in spite
    of being a POST; too many ids in one request are refused with 400. Belongs to the legacy surface, which may
    change without notice.

    `POST /legacy-groups/v1/groups/policies`
    Scopes: `legacy-group:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/groups#post_legacy_groups_v1_groups_policies
    """
    return _core.Request(_LIST_GROUP_POLICIES, "/legacy-groups/v1/groups/policies", json=_core.given(body))


_LIST_GROUP_ROLES = _core.Endpoint(
    id="Cloud_ListGroupRoles",
    service="groups",
    function="list_group_roles",
    method="GET",
    path="/cloud/v2/groups/{group_id}/roles",
    server="https://apis.roblox.com",
    scopes=("group:read",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 300, 60),
        _core.RateLimit("oauth2-authorization", 90, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_ListGroupRoles",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=_core.Pagination(
        "token", "query", "pageToken", "maxPageSize", "groupRoles", "nextPageToken", None, None, 20
    ),
    long_running=None,
    max_bytes=None,
)


def list_group_roles(
    group_id: int | str, *, max_page_size: int | None = None, page_token: str | None = None
) -> Request[t.ListGroupRolesResponse]:
    """List the roles of a group.

    Lists a group's roles in pages of at most 20, 10 by default. What `permissions` shows depends on who asks: the
    guest role's are open to anybody, a member with `group:read` also sees those of the own role, and the owner with
    that scope sees all. Some fields, among them the description and the times, reach the owner alone, and guest
    roles have no member count.

    `GET /cloud/v2/groups/{group_id}/roles` · beta
    Scopes: `group:read` · Credentials: api-key, oauth2
    Limits: 300 a minute per key owner, 90 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_ListGroupRoles
    """
    return _core.Request(
        _LIST_GROUP_ROLES,
        "/cloud/v2/groups/" + _core.segment(group_id, "group_id") + "/roles",
        query=_core.query(("maxPageSize", max_page_size), ("pageToken", page_token)),
    )


_LIST_MANAGEABLE_GROUPS = _core.Endpoint(
    id="get_legacy_develop_v1_user_groups_canmanage",
    service="groups",
    function="list_manageable_groups",
    method="GET",
    path="/legacy-develop/v1/user/groups/canmanage",
    server="https://apis.roblox.com",
    scopes=("legacy-group:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/groups#get_legacy_develop_v1_user_groups_canmanage",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def list_manageable_groups() -> Request[t.GroupModelArray]:
    """List the groups the caller can manage.

    Lists id and name of every group that the authorised user is able to manage. Takes no parameters and has no
    pages. Belongs to the legacy surface, which may change without notice.

    `GET /legacy-develop/v1/user/groups/canmanage`
    Scopes: `legacy-group:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/groups#get_legacy_develop_v1_user_groups_canmanage
    """
    return _core.Request(_LIST_MANAGEABLE_GROUPS, "/legacy-develop/v1/user/groups/canmanage")


_LIST_PENDING_GROUPS = _core.Endpoint(
    id="get_legacy_groups_v1_user_groups_pending",
    service="groups",
    function="list_pending_groups",
    method="GET",
    path="/legacy-groups/v1/user/groups/pending",
    server="https://apis.roblox.com",
    scopes=("legacy-group:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/groups#get_legacy_groups_v1_user_groups_pending",
    repeatable=True,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def list_pending_groups() -> Request[t.GroupDetailResponseArray]:
    """List the groups the caller has asked to join.

    Lists the groups to which the authorised user has sent a join request that is still open. Takes no parameters
    and has no pages. Belongs to the legacy surface, which may change without notice.

    `GET /legacy-groups/v1/user/groups/pending`
    Scopes: `legacy-group:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/groups#get_legacy_groups_v1_user_groups_pending
    """
    return _core.Request(_LIST_PENDING_GROUPS, "/legacy-groups/v1/user/groups/pending")


_UNASSIGN_GROUP_ROLE = _core.Endpoint(
    id="Cloud_UnassignRoleGroupMembership",
    service="groups",
    function="unassign_group_role",
    method="POST",
    path="/cloud/v2/groups/{group_id}/memberships/{membership_id}:unassignRole",
    server="https://apis.roblox.com",
    scopes=("group:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 300, 60),
        _core.RateLimit("oauth2-authorization", 90, 60),
    ),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_UnassignRoleGroupMembership",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def unassign_group_role(
    group_id: int | str, membership_id: int | str, body: t.UnassignRoleGroupMembershipRequest
) -> Request[t.GroupMembership]:
    """Unassign a role from a group member.

    Takes one role, given as `groups/{group_id}/roles/{role_id}`, away from a member. Where the member never had it
    nothing changes, so a repeat is harmless. Returns the membership with the roles that are left.

    `POST /cloud/v2/groups/{group_id}/memberships/{membership_id}:unassignRole` · beta
    Scopes: `group:write` · Credentials: api-key, oauth2
    Limits: 300 a minute per key owner, 90 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_UnassignRoleGroupMembership
    """
    return _core.Request(
        _UNASSIGN_GROUP_ROLE,
        "/cloud/v2/groups/"
        + _core.segment(group_id, "group_id")
        + "/memberships/"
        + _core.segment(membership_id, "membership_id")
        + ":unassignRole",
        json=_core.given(body),
    )


_UPDATE_GROUP_DESCRIPTION = _core.Endpoint(
    id="patch_legacy_groups_v1_groups__groupId__description",
    service="groups",
    function="update_group_description",
    method="PATCH",
    path="/legacy-groups/v1/groups/{groupId}/description",
    server="https://apis.roblox.com",
    scopes=("legacy-group:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/groups#patch_legacy_groups_v1_groups__groupId__description",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_group_description(
    group_id: int | str, body: t.UpdateGroupDescriptionRequest
) -> Request[t.GroupDescriptionResponse]:
    """Update the description of a group.

    Replaces the group's description and returns the new text. An empty text is refused with 400, one that is too
    long with 403. Belongs to the legacy surface, which may change without notice.

    `PATCH /legacy-groups/v1/groups/{groupId}/description`
    Scopes: `legacy-group:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/groups#patch_legacy_groups_v1_groups__groupId__description
    """
    return _core.Request(
        _UPDATE_GROUP_DESCRIPTION,
        "/legacy-groups/v1/groups/" + _core.segment(group_id, "group_id") + "/description",
        json=_core.given(body),
    )


_UPDATE_GROUP_MEMBERSHIP = _core.Endpoint(
    id="Cloud_UpdateGroupMembership",
    service="groups",
    function="update_group_membership",
    method="PATCH",
    path="/cloud/v2/groups/{group_id}/memberships/{membership_id}",
    server="https://apis.roblox.com",
    scopes=("group:write",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 300, 60),
        _core.RateLimit("oauth2-authorization", 90, 60),
    ),
    stability="beta",
    deprecated=True,
    alternatives=("Cloud_AssignRoleGroupMembership", "Cloud_UnassignRoleGroupMembership"),
    docs="https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_UpdateGroupMembership",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


@_deprecated("Use groups.assign_group_role or groups.unassign_group_role instead.")
def update_group_membership(
    group_id: int | str, membership_id: int | str, body: t.GroupMembership
) -> Request[t.GroupMembership]:
    """Update a group membership (deprecated).

    Changes a member's role through the membership itself; assigning and unassigning roles has replaced this. The
    caller must be permitted to manage members ranked below, cannot touch their own rank, and can make nobody guest
    or owner. Returns the membership.

    `PATCH /cloud/v2/groups/{group_id}/memberships/{membership_id}` · beta · deprecated
    Scopes: `group:write` · Credentials: api-key, oauth2
    Limits: 300 a minute per key owner, 90 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/groups#Cloud_UpdateGroupMembership
    """
    return _core.Request(
        _UPDATE_GROUP_MEMBERSHIP,
        "/cloud/v2/groups/"
        + _core.segment(group_id, "group_id")
        + "/memberships/"
        + _core.segment(membership_id, "membership_id"),
        json=_core.given(body),
    )


_UPDATE_GROUP_NOTIFICATION_PREFERENCE = _core.Endpoint(
    id="patch_legacy_groups_v1_groups__groupId__notification_preference",
    service="groups",
    function="update_group_notification_preference",
    method="PATCH",
    path="/legacy-groups/v1/groups/{groupId}/notification-preference",
    server="https://apis.roblox.com",
    scopes=("legacy-user:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/groups#patch_legacy_groups_v1_groups__groupId__notification_preference",
    repeatable=True,
    idempotency=None,
    returns="value",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_group_notification_preference(
    group_id: int | str, body: t.UpdateGroupNotificationPreferenceRequest
) -> Request[int]:
    """Update which group notifications the caller receives.

    Switches one kind of notification from a group on or off for the authorised user; the group itself stays as it
    is. `type` is a number from 0 to 4, for announcements, posts, comments, replies and forum subscriptions. Needs a
    scope for users, `legacy-user:manage`, not one for groups. Belongs to the legacy surface, which may change
    without notice.

    `PATCH /legacy-groups/v1/groups/{groupId}/notification-preference`
    Scopes: `legacy-user:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/groups#patch_legacy_groups_v1_groups__groupId__notification_preference
    """
    return _core.Request(
        _UPDATE_GROUP_NOTIFICATION_PREFERENCE,
        "/legacy-groups/v1/groups/" + _core.segment(group_id, "group_id") + "/notification-preference",
        json=_core.given(body),
    )


_UPDATE_GROUP_SETTINGS = _core.Endpoint(
    id="patch_legacy_groups_v1_groups__groupId__settings",
    service="groups",
    function="update_group_settings",
    method="PATCH",
    path="/legacy-groups/v1/groups/{groupId}/settings",
    server="https://apis.roblox.com",
    scopes=("legacy-group:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/groups#patch_legacy_groups_v1_groups__groupId__settings",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_group_settings(group_id: int | str, body: t.UpdateGroupSettingsRequest) -> Request[t.ApiEmptyResponseModel]:
    """Update the settings of a group.

    Changes a group's settings, such as approval of new members, visibility of funds, games and members, or slow
    mode, where null keeps the present level. Answers with an empty object rather than the settings. Belongs to the
    legacy surface, which may change without notice.

    `PATCH /legacy-groups/v1/groups/{groupId}/settings`
    Scopes: `legacy-group:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/groups#patch_legacy_groups_v1_groups__groupId__settings
    """
    return _core.Request(
        _UPDATE_GROUP_SETTINGS,
        "/legacy-groups/v1/groups/" + _core.segment(group_id, "group_id") + "/settings",
        json=_core.given(body),
    )


_UPDATE_GROUP_STATUS = _core.Endpoint(
    id="patch_legacy_groups_v1_groups__groupId__status",
    service="groups",
    function="update_group_status",
    method="PATCH",
    path="/legacy-groups/v1/groups/{groupId}/status",
    server="https://apis.roblox.com",
    scopes=("legacy-group:manage",),
    auth=("api-key", "oauth2"),
    rate_limits=(
        _core.RateLimit("api-key-owner", 100, 60),
        _core.RateLimit("oauth2-authorization", 100, 60),
    ),
    stability="",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/groups#patch_legacy_groups_v1_groups__groupId__status",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def update_group_status(group_id: int | str, body: t.PostGroupStatusRequest) -> Request[t.ShoutResponse]:
    """Update the shout of a group.

    Publishes `message` as the group's status, also called its shout, and returns it with poster and times. A
    missing message or one caught by the text filter is refused with 400, a caller without the right to post with
    403. Belongs to the legacy surface, which may change without notice.

    `PATCH /legacy-groups/v1/groups/{groupId}/status`
    Scopes: `legacy-group:manage` · Credentials: api-key, oauth2
    Limits: 100 a minute per key owner, 100 a minute per OAuth2 authorization

    https://create.roblox.com/docs/cloud/reference/features/groups#patch_legacy_groups_v1_groups__groupId__status
    """
    return _core.Request(
        _UPDATE_GROUP_STATUS,
        "/legacy-groups/v1/groups/" + _core.segment(group_id, "group_id") + "/status",
        json=_core.given(body),
    )


ENDPOINTS: dict[str, Endpoint] = {
    "Cloud_AcceptGroupJoinRequest": _ACCEPT_GROUP_JOIN_REQUEST,
    "Cloud_AssignRoleGroupMembership": _ASSIGN_GROUP_ROLE,
    "Cloud_DeclineGroupJoinRequest": _DECLINE_GROUP_JOIN_REQUEST,
    "Cloud_GetGroup": _GET_GROUP,
    "Cloud_GetGroupRole": _GET_GROUP_ROLE,
    "get_legacy_groups_v1_groups__groupId__settings": _GET_GROUP_SETTINGS,
    "Cloud_GetGroupShout": _GET_GROUP_SHOUT,
    "get_legacy_groups_v1_groups__groupId__audit_log": _LIST_GROUP_AUDIT_LOG,
    "Cloud_ListGroupForumCategories": _LIST_GROUP_FORUM_CATEGORIES,
    "Cloud_ListGroupForumComments": _LIST_GROUP_FORUM_COMMENTS,
    "Cloud_ListGroupForumPosts": _LIST_GROUP_FORUM_POSTS,
    "Cloud_ListGroupJoinRequests": _LIST_GROUP_JOIN_REQUESTS,
    "Cloud_ListGroupMemberships": _LIST_GROUP_MEMBERSHIPS,
    "post_legacy_groups_v1_groups_policies": _LIST_GROUP_POLICIES,
    "Cloud_ListGroupRoles": _LIST_GROUP_ROLES,
    "get_legacy_develop_v1_user_groups_canmanage": _LIST_MANAGEABLE_GROUPS,
    "get_legacy_groups_v1_user_groups_pending": _LIST_PENDING_GROUPS,
    "Cloud_UnassignRoleGroupMembership": _UNASSIGN_GROUP_ROLE,
    "patch_legacy_groups_v1_groups__groupId__description": _UPDATE_GROUP_DESCRIPTION,
    "Cloud_UpdateGroupMembership": _UPDATE_GROUP_MEMBERSHIP,
    "patch_legacy_groups_v1_groups__groupId__notification_preference": _UPDATE_GROUP_NOTIFICATION_PREFERENCE,
    "patch_legacy_groups_v1_groups__groupId__settings": _UPDATE_GROUP_SETTINGS,
    "patch_legacy_groups_v1_groups__groupId__status": _UPDATE_GROUP_STATUS,
}
