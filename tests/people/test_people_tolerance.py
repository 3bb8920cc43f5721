"""What the service leaves out, sets to null or adds never raises, and never makes something up."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import rblxopencloud
from rblxopencloud.inventory import read_item
from rblxopencloud.quotas import read_quota
from rblxopencloud.roles import read_role
from rblxopencloud.social_links import read_social_links
from rblxopencloud.token_info import read_token_info

if TYPE_CHECKING:
    from collections.abc import Callable

CLIENT = rblxopencloud.Client(None)
GROUP = rblxopencloud.Group(7, CLIENT)


def private(module: str, name: str) -> Callable[..., Any]:
    return getattr(importlib.import_module(module), name)


WHOLE: dict[str, tuple[Callable[[Any], Any], dict[str, Any]]] = {
    "item": (
        read_item,
        {
            "addTime": "2023-07-05T12:34:56Z",
            "assetDetails": {
                "assetId": "5",
                "instanceId": "50",
                "inventoryItemAssetType": "HAT",
                "collectibleDetails": {"itemId": "i", "instanceState": "HOLD", "serialNumber": 1},
            },
        },
    ),
    "badge": (read_item, {"badgeDetails": {"badgeId": "7"}, "gamePassDetails": {"gamePassId": "8"}}),
    "quota": (
        read_quota,
        {"assetType": "AUDIO", "quotaType": "RATE_LIMIT_UPLOAD", "usage": 1, "capacity": "2", "period": "DAY"},
    ),
    "role": (
        read_role,
        {"path": "groups/7/roles/1", "id": "1", "rank": 0, "permissions": {"viewAuditLog": True, "changeRank": None}},
    ),
    "links": (read_social_links, {"facebook": "", "twitch": "https://twitch.tv/x", "visibility": "EVERYONE"}),
    "token": (read_token_info, {"active": True, "sub": "1", "client_id": "2", "exp": 3, "iat": 1.5, "scope": "a b"}),
    "member": (
        lambda wire: private("rblxopencloud.group.members", "read_member")(wire, GROUP, CLIENT),
        {
            "path": "groups/7/memberships/1",
            "user": "users/1",
            "role": "groups/7/roles/1",
            "roles": ["groups/7/roles/1"],
        },
    ),
    "request": (
        lambda wire: private("rblxopencloud.group.join_requests", "_read")(wire, GROUP, CLIENT),
        {"path": "groups/7/join-requests/1", "user": "users/1", "createTime": "2023-07-05T12:34:56Z"},
    ),
    "log": (
        lambda wire: private("rblxopencloud.group.audit_log", "_read")(wire, GROUP, CLIENT),
        {
            "actionType": "ChangeRank",
            "actor": {"user": {"userId": 1, "username": "a"}, "role": {"id": 5}},
            "description": {"TargetId": 1},
            "created": "2023-07-05T12:34:56Z",
        },
    ),
    "user": (
        lambda wire: private("rblxopencloud.oauth2.tokens", "read_user")(wire, CLIENT),
        {"sub": "1", "name": "A", "preferred_username": "a", "created_at": 1, "picture": None},
    ),
    "resources": (
        lambda wire: private("rblxopencloud.oauth2.tokens", "_read_resources")(wire, CLIENT),
        {
            "resource_infos": [
                {
                    "owner": {"id": "1", "type": "User"},
                    "resources": {"universe": {"ids": ["5"]}, "creator": {"ids": ["U"]}},
                }
            ]
        },
    ),
}


NEW: st.SearchStrategy[Any] = st.none() | st.integers() | st.text()


@st.composite
def damaged(draw: st.DrawFn, value: Any) -> Any:
    """The same with some fields missing, some null, and some that are new."""
    if isinstance(value, list):
        return [draw(damaged(item)) for item in value]  # pyright: ignore[reportUnknownVariableType] - JSON
    if not isinstance(value, dict):
        return value
    found: dict[str, Any] = {"brandNew": draw(NEW)}
    for name, inner in value.items():  # pyright: ignore[reportUnknownVariableType] - JSON
        kind = draw(st.sampled_from(["whole", "whole", "null", "missing"]))
        if kind != "missing":
            found[str(name)] = None if kind == "null" else draw(damaged(inner))  # pyright: ignore[reportUnknownArgumentType] - JSON
    return found


@pytest.mark.parametrize("name", WHOLE)
@given(data=st.data())
def test_a_damaged_answer_is_read_all_the_same(name: str, data: st.DataObject) -> None:
    read, whole = WHOLE[name]

    assert read(data.draw(damaged(whole))) is not None


@pytest.mark.parametrize("name", WHOLE)
def test_an_empty_answer_is_read_all_the_same(name: str) -> None:
    read, whole = WHOLE[name]

    assert read({}) is not None
    assert read(whole) is not None


def test_what_is_new_becomes_unknown_and_keeps_its_text() -> None:
    item: Any = read_item({"assetDetails": {"inventoryItemAssetType": "BRAND_NEW"}})
    entry = WHOLE["log"][0]({"actionType": "Brand New"})

    assert (item.type, item.type_name) == (rblxopencloud.InventoryAssetType.Unknown, "BRAND_NEW")
    assert (entry.action_type, entry.action_name) == (rblxopencloud.GroupAuditLogEntryActionType.Unknown, "Brand New")
    assert WHOLE["log"][0]({"actionType": "Change Rank"}).action_type.name == "ChangeRank"
    assert type(read_item({"brandNewDetails": {}})) is rblxopencloud.InventoryItem


VALUES: st.SearchStrategy[Any] = st.none() | st.integers() | st.text()
FIELDS = ["UserId", "GameIds", "TargetId", "AlertMessage", "order"]
PAYLOADS: st.SearchStrategy[Any] = st.none() | st.dictionaries(st.sampled_from(FIELDS), VALUES | st.lists(VALUES))
KINDS = ["SampleNotification", "RightToErasureRequest", "AnalyticsAlert", "CommerceProductOrderPaid", "New"]


@given(PAYLOADS, st.sampled_from(KINDS))
def test_a_notification_of_any_kind_is_read(payload: Any, kind: str) -> None:
    types: Any = importlib.import_module("rblxopencloud.webhook.notifications").TYPES
    cls: Any = types.get(kind, rblxopencloud.Notification)

    found: Any = cls({"EventType": kind, "EventPayload": payload}, rblxopencloud.Webhook(), CLIENT)

    assert (found.event_type, found.timestamp, found.notification_id) == (kind, None, "")
