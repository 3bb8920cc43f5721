"""What users write, as type checkers see it. It is never run: `test_typing.py` has it checked in strict mode.

The asynchronous half is `usage_async.py`.
"""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, assert_type

import rblxopencloud
import rblxopencloudraw as raw
from rblxopencloud import (
    AccessToken,
    ApiKey,
    Asset,
    AssetType,
    Client,
    CreatorConfig,
    DataStore,
    EntryInfo,
    EntryVersion,
    Experience,
    Group,
    GroupMember,
    GroupRole,
    Hooks,
    Limit,
    ListedEntry,
    Money,
    OAuth2App,
    Operation,
    Place,
    RateLimitPolicy,
    Response,
    RetryPolicy,
    SortedMapEntry,
    Subscription,
    Timeouts,
    ToolboxAsset,
    ToolboxSearchContext,
    User,
    UserRestriction,
    Webhook,
)


def experiences(key: str) -> None:
    experience = Experience(13058, key)
    assert_type(experience.fetch_info(), Experience)
    assert_type(experience.name, str | None)
    assert_type(experience.created_at, datetime | None)
    assert_type(experience.get_place(7), Place)
    assert_type(experience.ban_user(1, duration_seconds=None), UserRestriction)
    assert_type(experience.list_user_restrictions(limit=3), Iterator[UserRestriction])
    for restriction in experience.list_ban_logs(user_id=0):
        assert_type(restriction.user.id, int)
    assert_type(experience.flush_memory_store().wait(), bool)
    assert_type(experience.fetch_subscription("EXP-1", 2), Subscription)
    config = experience.fetch_draft_config()
    assert_type(config, CreatorConfig)
    assert_type(experience.generate_speech_asset("Hello"), Operation[Asset])


def data_stores(experience: Experience) -> None:
    store = experience.get_datastore("coins", scope="global")
    assert_type(store, DataStore)
    value, info = store.get_entry("287113233")
    assert_type(info, EntryInfo)
    del value
    assert_type(store.set_entry("287113233", {"gold": 5}, users=[287113233], metadata={"a": "b"}), EntryVersion)
    assert_type(store.list_keys(prefix="2"), Iterator[ListedEntry])
    for version in store.list_versions("287113233", after=None, limit=2):
        assert_type(version.created, datetime | None)
    assert_type(experience.get_ordered_datastore("wins").get_entry("1"), int)
    for entry in experience.get_sorted_map("map").list_keys():
        assert_type(entry, SortedMapEntry)


def creators(key: str, file: bytes) -> None:
    user, group = User(1, key), Group(2, key)
    operation = user.upload_asset(file, AssetType.Decal, "name", "description")
    assert_type(operation, Operation[Asset])
    assert_type(operation.wait(), Asset)
    assert_type(operation.wait().id, int)
    assert_type(group.update_asset(3, name="other").wait(), Asset)
    assert_type(group.fetch_info().owner, User | None)
    assert_type(group.list_members(limit=5), Iterator[GroupMember])
    member = group.fetch_member(1)
    if member is not None:
        assert_type(member.id, int)
    assert_type(user.generate_headshot().wait(), str)
    for found, context in ApiKey(key).search_toolbox(AssetType.Audio, query="rain", max_price=Money("USD", 0)):
        assert_type(found, ToolboxAsset)
        assert_type(context, ToolboxSearchContext)


def oauth2(app: OAuth2App) -> None:
    token = app.exchange_code("code", code_verifier=app.generate_code_verifier())
    assert_type(token, AccessToken)
    assert_type(token.fetch_userinfo(), User)
    for experience in token.fetch_resources().experiences or []:
        assert_type(experience, Experience)


def webhooks(body: bytes) -> None:
    webhook = Webhook(secret="made up")

    @webhook.event
    def on_right_to_erasure_request(notification: rblxopencloud.RightToErasureRequestNotification) -> None:
        assert_type(notification.user_id, int)

    text, status = webhook.process_notification(body, secret_header=b"t=1,v1=x")
    assert_type(text, str)
    assert_type(status, int)
    del on_right_to_erasure_request


def clients(key: str) -> None:
    with Client(key, timeout=5) as client:
        assert_type(client, Client)
    status, _, headers = rblxopencloud.send_request("GET", "/universes/1", key, [200])
    assert_type(status, int)
    assert_type(headers["content-type"], str)
    try:
        Experience(1, client).fetch_info()
    except rblxopencloud.RateLimited as error:
        assert_type(error.retry_after, float | None)
    except rblxopencloud.HttpException as error:
        assert_type(error.status_code, int | None)


def keys(key: str, fetch: bool) -> None:
    api_key = ApiKey(key)
    assert_type(api_key.get_experience(1), Experience)
    assert_type(api_key.get_group(7).id, int)
    assert_type(api_key.get_user(5, fetch_info=True).username, str | None)
    assert_type(api_key.get_user(5, fetch), User)
    for scope in api_key.fetch_info().scopes or []:
        if scope.datastores is not None and scope.datastores != "*":
            assert_type([store.name for store in scope.datastores], list[str])


def uploads(user: User, place: Place) -> None:
    def progress(sent: int, total: int | None) -> None:
        assert_type((sent, total), tuple[int, int | None])

    with Path("model.rbxm").open("rb") as file:
        operation = user.upload_asset(file, AssetType.Model, "name", "description", progress=progress)
    assert_type(operation.is_done, bool)
    assert_type(operation.fetch_status(), Asset | None)
    assert_type(operation.wait(timeout_seconds=None, interval_seconds=2).revision_id, int | None)
    assert_type(place.upload_place_file(Path("game.rbxl"), publish=True, progress=progress), int)
    assert_type(place.upload_place_file(io.BytesIO(b"<roblox!")), int)
    location = user.fetch_asset_delivery_location(5)
    assert_type(location.download(), io.BytesIO)
    assert_type(location.download_to("sound.ogg", progress=progress), int)


def operations(client: Client) -> None:
    operation = Operation.from_path("assets/v1/operations/1", client)
    try:
        operation.wait(1)
    except TimeoutError:
        assert_type(operation.is_done, bool)


def raw_calls(client: Client) -> None:
    universe = client.send(raw.universes.get_universe(13058))
    assert_type(universe.get("displayName"), str | None)
    assert_type(client.send_raw(raw.universes.get_universe(13058)), Response)
    for restriction in client.paginate(raw.bans_and_blocks.list_user_restrictions(13058), limit=5):
        assert_type(restriction, dict[str, Any])
    assert_type(client.download(raw.universes.get_universe(13058), "universe.json"), int)


def collections(user: User, group: Group, store: DataStore) -> None:
    assert_type(set(store.list_keys()), set[ListedEntry])
    assert_type({role: role.name for role in group.list_roles()}, dict[GroupRole, str | None])
    assert_type({entry.key for entry in store.list_keys()}, set[str])
    assert_type(Money("USD", 1) + Money("USD", "0.5"), Money)
    assert_type(user == User(5, None), bool)


def policies(key: str) -> None:
    limits = RateLimitPolicy(mode="raise", limits={"Cloud_PublishUniverseMessage": Limit(100, 60)})
    hooks = Hooks(wait=lambda _: None)
    with Client(
        key, retry=RetryPolicy(max_attempts=2), rate_limits=limits, hooks=hooks, timeout=Timeouts(read=5)
    ) as it:
        assert_type(it.is_closed, bool)
