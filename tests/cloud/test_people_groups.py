"""Groups against the local Open Cloud, in both packages from one source."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from people_support import ADMIN, GROUP, GUEST, MEMBER, OWNER, USER, limited, operations, query, world

import rblxopencloud
from rblxopencloud.testing.services.groups import add_member, add_role
from rblxopencloud.testing.services.memberships import add_join_request
from rblxopencloud.testing.services.users import add_user

if TYPE_CHECKING:
    from conftest import Both

MODERATOR = 74


@pytest.fixture
def group(sdk: Both) -> Any:
    """A group of its owner and four members."""
    state = world(sdk)
    add_role(state, GROUP, MODERATOR, "Moderator", 100)
    for user_id in (11, 12, 13, 14):
        add_user(state, user_id, f"user{user_id}")
        add_member(state, GROUP, user_id, MEMBER)
    return sdk.package.Group(GROUP, sdk.client)


def held(sdk: Both, user_id: int) -> list[int]:
    """The roles that the server holds for a member."""
    member = world(sdk).store.get("membership", GROUP, user_id)
    assert member is not None
    return member["roles"]


def test_a_group_is_fetched(sdk: Both, group: Any) -> None:
    assert sdk.run(group.fetch_info()) is group

    assert (group.name, group.owner.id, group.member_count) == ("Group", USER, 5)
    assert isinstance(group.owner, sdk.package.User)
    assert (group.public_entry, group.locked, group.verified) == (False, False, False)
    assert abs((group.created_at - datetime.now(UTC)).total_seconds()) < 60


def test_a_group_that_does_not_exist_is_not_found(sdk: Both) -> None:
    missing = sdk.package.Group(404, sdk.client)

    with pytest.raises(rblxopencloud.NotFound, match="group 404"):
        sdk.run(missing.fetch_info())
    with pytest.raises(rblxopencloud.NotFound, match="group 404"):
        sdk.items(missing.list_members())


def test_roles_are_listed_and_remembered(sdk: Both, group: Any) -> None:
    roles = sdk.items(group.list_roles())
    before = len(operations(sdk))
    cached = sdk.run(group.fetch_role(MODERATOR))

    assert [role.id for role in roles] == [GUEST, MEMBER, MODERATOR, ADMIN, OWNER]
    assert [role.rank for role in roles] == [0, 1, 100, 254, 255]
    assert [role.member_count for role in roles] == [None, 4, 0, 0, 1]
    assert roles[1].permissions.create_wall_posts is True
    assert roles[1].permissions.ban_members is False
    assert (cached, len(operations(sdk))) == (roles[2], before)
    assert sdk.run(group.fetch_role(MODERATOR, skip_cache=True)) == cached
    assert operations(sdk)[-1] == "Cloud_GetGroupRole"


def test_a_role_that_does_not_exist_is_none_and_not_remembered(sdk: Both, group: Any) -> None:
    assert sdk.run(group.fetch_role(404)) is None

    add_role(world(sdk), GROUP, 404, "New", 5)
    assert sdk.run(group.fetch_role(404)).name == "New"


def test_roles_show_strangers_less(sdk: Both, group: Any) -> None:
    bare = limited(sdk, "universe:read")
    (guest, member, *_) = sdk.items(sdk.package.Group(group.id, bare).list_roles())

    assert (guest.permissions is None, member.permissions, member.description) == (False, None, None)
    sdk.run(bare.close())


def test_members_come_in_pages_and_by_role(sdk: Both, group: Any) -> None:
    for user_id in range(1000, 1215):
        add_member(world(sdk), GROUP, user_id, MEMBER, MODERATOR)

    members = sdk.items(group.list_members())
    moderators = sdk.items(group.list_members(role_id=MODERATOR))
    few = sdk.items(group.list_members(limit=3))
    nobody = sdk.items(group.list_members(role_id=ADMIN))

    assert (len(members), len(moderators), len(few), nobody) == (220, 215, 3, [])
    assert {member.role_id for member in moderators} == {MODERATOR}
    assert moderators[0].role_ids == [MODERATOR, MEMBER]
    assert all(member.group is group for member in members)
    assert query(sdk)["filter"] == f"role == 'groups/7/roles/{ADMIN}'"
    assert operations(sdk).count("Cloud_ListGroupMemberships") == 3 + 3 + 1 + 1


def test_a_member_is_a_user_with_a_role(sdk: Both, group: Any) -> None:
    member = sdk.run(group.fetch_member(11))

    assert isinstance(member, sdk.package.User)
    assert (member.id, member.role_id, member.group) == (11, MEMBER, group)
    assert sdk.run(member.fetch_role()).name == "Member"
    assert sdk.run(member.fetch_info()).username == "user11"
    assert abs((member.joined_at - datetime.now(UTC)).total_seconds()) < 60
    assert repr(member) == f"<{sdk.package.__name__}.GroupMember id=11 role_id=71 group_id=7>"


def test_who_is_no_member_is_none(sdk: Both, group: Any) -> None:
    assert sdk.run(group.fetch_member(99)) is None
    assert sdk.run(group.update_member(99)) is None


def test_a_member_is_promoted_and_demoted(sdk: Both, group: Any) -> None:
    promoted = sdk.run(group.update_member(11, MODERATOR))
    roles_then = held(sdk, 11)
    demoted = sdk.run(group.update_member(11, role_id=MEMBER))

    assert (promoted.role_id, promoted.role_ids, roles_then) == (MODERATOR, [MODERATOR, MEMBER], [MEMBER, MODERATOR])
    assert (demoted.role_id, held(sdk, 11)) == (MEMBER, [MEMBER])
    assert operations(sdk) == [
        "Cloud_AssignRoleGroupMembership",
        "Cloud_AssignRoleGroupMembership",
        "Cloud_UnassignRoleGroupMembership",
    ]


def test_a_demotion_takes_every_higher_role_and_leaves_the_lower_ones(sdk: Both, group: Any) -> None:
    add_member(world(sdk), GROUP, 11, MEMBER, MODERATOR, ADMIN)
    add_role(world(sdk), GROUP, 75, "Helper", 50)

    member = sdk.run(group.update_member(11, 75))

    assert (member.role_id, held(sdk, 11)) == (75, [MEMBER, 75])


def test_a_member_changes_itself(sdk: Both, group: Any) -> None:
    member = sdk.run(group.fetch_member(11))

    assert sdk.run(member.update(MODERATOR)) is member
    assert (member.role_id, member.role_ids) == (MODERATOR, [MODERATOR, MEMBER])
    assert sdk.run(member.update()) is member
    assert operations(sdk)[-1] == "Cloud_ListGroupMemberships"


def test_roles_are_given_and_taken_one_by_one(sdk: Both, group: Any) -> None:
    given = sdk.run(group.assign_role(11, ADMIN))
    taken = sdk.run(group.unassign_role(11, MEMBER))

    assert (given.role_ids, taken.role_ids, held(sdk, 11)) == ([ADMIN, MEMBER], [ADMIN], [ADMIN])


def test_a_member_is_not_changed_by_who_may_not(sdk: Both, group: Any) -> None:
    reader = limited(sdk, "group:read")

    with pytest.raises(rblxopencloud.Forbidden, match="group:write"):
        sdk.run(sdk.package.Group(group.id, reader).update_member(11, MODERATOR))
    with pytest.raises(rblxopencloud.Forbidden, match="own rank"):
        sdk.run(group.update_member(USER, MEMBER))
    with pytest.raises(rblxopencloud.NotFound, match="member 7 99"):
        sdk.run(group.update_member(99, MODERATOR))
    with pytest.raises(rblxopencloud.NotFound, match="role 7 404"):
        sdk.run(group.update_member(11, 404))
    with pytest.raises(rblxopencloud.HttpException, match="guest"):
        sdk.run(group.update_member(11, OWNER))
    assert held(sdk, 11) == [MEMBER]
    sdk.run(reader.close())


@pytest.mark.parametrize(("wrong", "error"), [(0, ValueError), (-1, ValueError), (1.5, TypeError)])
def test_an_id_that_is_none_is_refused_before_sending(
    sdk: Both, group: Any, wrong: Any, error: type[Exception]
) -> None:
    with pytest.raises(error, match="user_id"):
        sdk.run(group.fetch_member(wrong))
    with pytest.raises(error, match="role_id"):
        sdk.items(group.list_members(role_id=wrong))
    assert operations(sdk) == []


def test_join_requests_are_accepted_and_declined(sdk: Both, group: Any) -> None:
    for user_id in (21, 22, 23):
        add_join_request(world(sdk), GROUP, user_id)

    first, second, third = sdk.items(group.list_join_requests())
    sdk.run(first.accept())
    sdk.run(group.decline_join_request(second.id))
    left = sdk.items(group.list_join_requests())

    assert isinstance(first, sdk.package.GroupJoinRequest)
    assert (first.id, first.group, [request.id for request in left]) == (21, group, [third.id])
    assert abs((first.requested_at - datetime.now(UTC)).total_seconds()) < 60
    assert held(sdk, 21) == [MEMBER]
    assert world(sdk).store.get("membership", GROUP, 22) is None
    assert sdk.items(group.list_join_requests(user_id=22)) == []
    assert [request.id for request in sdk.items(group.list_join_requests(user_id=23))] == [23]
    with pytest.raises(rblxopencloud.NotFound, match="join request 7 21"):
        sdk.run(first.decline())


def test_join_requests_come_in_pages(sdk: Both, group: Any) -> None:
    for user_id in range(100, 145):
        add_join_request(world(sdk), GROUP, user_id)

    assert [request.id for request in sdk.items(group.list_join_requests())] == list(range(100, 145))
    assert operations(sdk) == ["Cloud_ListGroupJoinRequests"] * 3


def test_the_shout_tells_who_wrote_it_and_when(sdk: Both, group: Any) -> None:
    import rblxopencloudraw as raw

    empty = sdk.run(group.fetch_shout())
    sdk.run(sdk.client.send(raw.groups.update_group_status(GROUP, {"message": "Grüße"})))
    shout = sdk.run(group.fetch_shout())

    assert (empty.content, empty.user, empty.created_at) == ("", None, None)
    assert (shout.content, shout.user.id) == ("Grüße", USER)
    assert shout.created_at >= shout.first_created_at


def test_the_audit_log_tells_who_did_what(sdk: Both, group: Any) -> None:
    sdk.run(group.assign_role(11, MODERATOR))
    sdk.run(group.unassign_role(11, MODERATOR))
    add_join_request(world(sdk), GROUP, 21)
    sdk.run(group.decline_join_request(21))
    kinds = rblxopencloud.GroupAuditLogEntryActionType

    newest = sdk.items(group.list_audit_logs())
    oldest = sdk.items(group.list_audit_logs(descending=False))
    assigned = sdk.items(group.list_audit_logs(action_type=kinds.AssignRole))

    assert [entry.action_type for entry in newest] == [kinds.DeclineJoinRequest, kinds.UnassignRole, kinds.AssignRole]
    assert [entry.action_type for entry in oldest] == [entry.action_type for entry in reversed(newest)]
    (entry,) = assigned
    assert (entry.member.id, entry.member.username, entry.member.role_id) == (USER, "player", OWNER)
    assert entry.member.group is group
    assert entry.description == {"TargetId": 11, "NewRoleSetId": MODERATOR}
    assert (entry.action_name, entry.created_at.tzinfo) == ("AssignRole", UTC)
    assert sdk.items(group.list_audit_logs(user_id=99)) == []


def test_a_request_to_join_is_declined_by_itself(sdk: Both, group: Any) -> None:
    add_join_request(world(sdk), GROUP, 21)
    (request,) = sdk.items(group.list_join_requests())

    assert sdk.run(request.decline()) is None

    assert sdk.items(group.list_join_requests()) == []
    assert sdk.run(group.fetch_member(21)) is None
    with pytest.raises(rblxopencloud.NotFound):
        sdk.run(request.decline())


def test_the_audit_log_comes_in_pages_of_a_size_that_the_service_knows(sdk: Both, group: Any) -> None:
    for number in range(130):
        sdk.run(group.assign_role(11, MODERATOR) if number % 2 == 0 else group.unassign_role(11, MODERATOR))
    sdk.cloud.clear()

    everything = sdk.items(group.list_audit_logs())
    some = sdk.items(group.list_audit_logs(limit=27))

    assert (len(everything), len(some)) == (130, 27)
    assert [dict(request.query)["limit"] for request in sdk.cloud.requests] == ["100", "100", "50"]


def test_the_audit_log_needs_its_scope(sdk: Both, group: Any) -> None:
    reader = limited(sdk, "group:read")
    with pytest.raises(rblxopencloud.Forbidden, match="legacy-group:manage"):
        sdk.items(sdk.package.Group(group.id, reader).list_audit_logs())
    with pytest.raises(ValueError, match="Unknown"):
        sdk.items(group.list_audit_logs(action_type=rblxopencloud.GroupAuditLogEntryActionType.Unknown))
    sdk.run(reader.close())


def test_the_groups_of_a_user_are_their_memberships(sdk: Both, group: Any) -> None:
    world(sdk).store.put({"id": 8, "displayName": "Other"}, "group", 8)
    add_role(world(sdk), 8, 80, "Member", 1)
    add_member(world(sdk), 8, 11, 80)

    memberships = sdk.items(sdk.package.User(11, sdk.client).list_groups())

    assert [(member.group.id, member.role_id) for member in memberships] == [(7, MEMBER), (8, 80)]
    assert query(sdk)["filter"] == "user in ['users/11']"
    assert sdk.run(memberships[1].fetch_role()).name == "Member"
    assert sdk.items(sdk.package.User(12345, sdk.client).list_groups()) == []
    assert group.id == 7


def test_the_groups_that_can_be_managed_have_names(sdk: Both) -> None:
    (managed,) = sdk.run(sdk.package.User(USER, sdk.client).fetch_managing_groups())

    assert (managed.id, managed.name, type(managed)) == (7, "Group", sdk.package.Group)


def test_what_the_service_leaves_out_or_adds_never_raises(sdk: Both) -> None:
    members: Any = __import__(f"{sdk.package.__name__}.group.members", fromlist=["read_member"])
    from rblxopencloud.roles import read_role

    member = members.read_member({"path": "groups/3/memberships/4", "new": 1, "roles": None}, None, sdk.client)

    assert (member.id, member.group.id, member.role_id, member.role_ids, member.joined_at) == (4, 3, None, [], None)
    with pytest.raises(ValueError, match="which role"):
        sdk.run(member.fetch_role())
    role = read_role({"path": "groups/3/roles/5", "rank": 0})
    assert (role.id, role.rank, role.name, role.permissions) == (5, 0, None, None)


def test_classes_are_found_in_their_module(sdk: Both) -> None:
    for name in ("GroupRole", "GroupRolePermissions", "GroupAuditLogEntryActionType", "GroupAuditLogEntryDescription"):
        assert getattr(sdk.package.group, name) is getattr(rblxopencloud, name)
    assert sdk.package.group.GroupMember is sdk.package.GroupMember
