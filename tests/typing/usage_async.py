"""What users write, as type checkers see it. It is never run: `test_typing.py` has it checked in strict mode.

The synchronous half is `usage.py`.
"""

from __future__ import annotations

import io
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from typing import Any, assert_type

import rblxopencloudasync
import rblxopencloudraw as raw
from rblxopencloudasync import (
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


async def experiences(key: str) -> None:
    experience = Experience(13058, key)
    assert_type(await experience.fetch_info(), Experience)
    assert_type(experience.name, str | None)
    assert_type(experience.created_at, datetime | None)
    assert_type(experience.get_place(7), Place)
    assert_type(await experience.ban_user(1, duration_seconds=None), UserRestriction)
    assert_type(experience.list_user_restrictions(limit=3), AsyncIterator[UserRestriction])
    async for restriction in experience.list_ban_logs(user_id=0):
        assert_type(restriction.user.id, int)
    assert_type(await (await experience.flush_memory_store()).wait(), bool)
    assert_type(await experience.fetch_subscription("EXP-1", 2), Subscription)
    config = await experience.fetch_draft_config()
    assert_type(config, CreatorConfig)
    assert_type(await experience.generate_speech_asset("Hello"), Operation[Asset])


async def data_stores(experience: Experience) -> None:
    store = experience.get_datastore("coins", scope="global")
    assert_type(store, DataStore)
    value, info = await store.get_entry("287113233")
    assert_type(info, EntryInfo)
    del value
    assert_type(await store.set_entry("287113233", {"gold": 5}, users=[287113233], metadata={"a": "b"}), EntryVersion)
    assert_type(store.list_keys(prefix="2"), AsyncIterator[ListedEntry])
    async for version in store.list_versions("287113233", after=None, limit=2):
        assert_type(version.created, datetime | None)
    assert_type(await experience.get_ordered_datastore("wins").get_entry("1"), int)
    async for entry in experience.get_sorted_map("map").list_keys():
        assert_type(entry, SortedMapEntry)


async def creators(key: str, file: bytes) -> None:
    user, group = User(1, key), Group(2, key)
    operation = await user.upload_asset(file, AssetType.Decal, "name", "description")
    assert_type(operation, Operation[Asset])
    assert_type(await operation.wait(), Asset)
    assert_type((await operation.wait()).id, int)
    assert_type(await (await group.update_asset(3, name="other")).wait(), Asset)
    assert_type((await group.fetch_info()).owner, User | None)
    assert_type(group.list_members(limit=5), AsyncIterator[GroupMember])
    member = await group.fetch_member(1)
    if member is not None:
        assert_type(member.id, int)
    assert_type(await (await user.generate_headshot()).wait(), str)
    async for found, context in ApiKey(key).search_toolbox(AssetType.Audio, query="rain", max_price=Money("USD", 0)):
        assert_type(found, ToolboxAsset)
        assert_type(context, ToolboxSearchContext)


async def oauth2(app: OAuth2App) -> None:
    token = await app.exchange_code("code", code_verifier=app.generate_code_verifier())
    assert_type(token, AccessToken)
    assert_type(await token.fetch_userinfo(), User)
    for experience in (await token.fetch_resources()).experiences or []:
        assert_type(experience, Experience)


async def webhooks(body: bytes) -> None:
    webhook = Webhook(secret="made up")

    @webhook.event
    def on_right_to_erasure_request(notification: rblxopencloudasync.RightToErasureRequestNotification) -> None:
        assert_type(notification.user_id, int)

    text, status = await webhook.process_notification(body, secret_header=b"t=1,v1=x")
    assert_type(text, str)
    assert_type(status, int)
    del on_right_to_erasure_request


async def clients(key: str) -> None:
    async with Client(key, timeout=5) as client:
        assert_type(client, Client)
    status, _, headers = await rblxopencloudasync.send_request("GET", "/universes/1", key, [200])
    assert_type(status, int)
    assert_type(headers["content-type"], str)
    try:
        await Experience(1, client).fetch_info()
    except rblxopencloudasync.RateLimited as error:
        assert_type(error.retry_after, float | None)
    except rblxopencloudasync.HttpException as error:
        assert_type(error.status_code, int | None)


async def keys(key: str) -> None:
    api_key = ApiKey(key)
    assert_type(api_key.get_experience(1), Experience)
    assert_type(api_key.get_group(7).id, int)
    assert_type((await api_key.get_user(5, fetch_info=True)).username, str | None)
    assert_type(await api_key.get_group(5, True), Group)
    for scope in (await api_key.fetch_info()).scopes or []:
        if scope.datastores is not None and scope.datastores != "*":
            assert_type([store.name for store in scope.datastores], list[str])


async def uploads(user: User, place: Place) -> None:
    async def progress(sent: int, total: int | None) -> None:
        assert_type((sent, total), tuple[int, int | None])

    operation = await user.upload_asset(Path("model.rbxm"), AssetType.Model, "name", "text", progress=progress)
    assert_type(operation.is_done, bool)
    assert_type(await operation.fetch_status(), Asset | None)
    assert_type((await operation.wait(timeout_seconds=None, interval_seconds=2)).revision_id, int | None)
    assert_type(await place.upload_place_file(Path("game.rbxl"), publish=True, progress=progress), int)
    assert_type(await place.upload_place_file(io.BytesIO(b"<roblox!")), int)
    location = await user.fetch_asset_delivery_location(5)
    assert_type(await location.download(), io.BytesIO)
    assert_type(await location.download_to("sound.ogg", progress=progress), int)


async def operations(client: Client) -> None:
    operation = Operation.from_path("assets/v1/operations/1", client)
    try:
        await operation.wait(1)
    except TimeoutError:
        assert_type(operation.is_done, bool)


async def raw_calls(client: Client) -> None:
    universe = await client.send(raw.universes.get_universe(13058))
    assert_type(universe.get("displayName"), str | None)
    assert_type(await client.send_raw(raw.universes.get_universe(13058)), Response)
    async for restriction in client.paginate(raw.bans_and_blocks.list_user_restrictions(13058), limit=5):
        assert_type(restriction, dict[str, Any])
    assert_type(await client.download(raw.universes.get_universe(13058), "universe.json"), int)


async def collections(user: User, group: Group, store: DataStore) -> None:
    assert_type({entry async for entry in store.list_keys()}, set[ListedEntry])
    assert_type({role: role.name async for role in group.list_roles()}, dict[GroupRole, str | None])
    assert_type({entry.key async for entry in store.list_keys()}, set[str])
    assert_type(Money("USD", 1) + Money("USD", "0.5"), Money)
    assert_type(user == User(5, None), bool)


async def policies(key: str) -> None:
    limits = RateLimitPolicy(mode="raise", limits={"Cloud_PublishUniverseMessage": Limit(100, 60)})
    hooks = Hooks(wait=lambda _: None)
    async with Client(
        key, retry=RetryPolicy(max_attempts=2), rate_limits=limits, hooks=hooks, timeout=Timeouts(read=5)
    ) as it:
        assert_type(it.is_closed, bool)
