"""Whole programs, written as the guides of the documented library write them, run unchanged with both packages.

They stand here for the asynchronous package; without `async` and `await` they are the programs for the other one. They
know a key and an id; where everything goes, the environment says. What the guides get wrong is put right, and the words
and ids are ours.
"""

from __future__ import annotations

import re
import textwrap
import warnings
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from rblxopencloud.testing import LocalOpenCloud
    from tests.packages import Sdk

PROGRAMS: dict[str, tuple[str, list[str]]] = {
    "names of the first version": (
        """
        import rblxopencloud

        experience = rblxopencloud.Experience(13058, api_key=KEY)
        datastore = experience.get_data_store("Progress", scope="global")
        await datastore.set("key-name", 68, users=[287113233], metadata={"key": "value"})
        value, info = await datastore.get("key-name")
        print(value, info.users, info.metadata)
        value, info = await datastore.increment("key-name", 1, users=info.users, metadata=info.metadata)
        print(value, info.users, info.metadata)
        await datastore.remove("key-name")
        async for store in experience.list_data_store():
            print(store.name)
        ordered = experience.get_ordered_data_store("Scores")
        print(await ordered.set_entry("key", 5))
        """,
        ["68 [287113233] {'key': 'value'}", "69 [287113233] {'key': 'value'}", "Progress", "5"],
    ),
    "a key under its first name": (
        """
        from rblxopencloud import APIKey, Experience

        api_key = APIKey(KEY)
        experience = api_key.get_experience(13058)
        await experience.fetch_info()
        print(experience.name, isinstance(experience, Experience))
        group = api_key.get_group(7)
        print((await group.fetch_info()).name)
        """,
        ["Experience True", "Group"],
    ),
    "the guide to experiences": (
        """
        import rblxopencloud
        from rblxopencloud import Experience

        experience = Experience(13058, KEY)
        datastore = experience.get_datastore("ExampleStore", scope="global")
        try:
            value, info = await datastore.get_entry("user_5")
        except(rblxopencloud.NotFound):
            print("there is none")
        else:
            print("there is", value)
        version = await datastore.set_entry("user_5", {"xp": 1, "level": 2}, users=[5])
        value, info = await datastore.get_version("user_5", version.version)
        print(value, info.users)
        value, info = await datastore.increment_entry("score_5", 70, users=[5])
        async for key in datastore.list_keys():
            print(key.key, key.scope)
        await datastore.remove_entry("score_5")
        async for version in datastore.list_versions("user_5"):
            print((await version.get_value())[0])
        ordered = experience.get_ordered_datastore("ExampleStore", scope="global")
        try:
            print(await ordered.get_entry("user_5"))
        except rblxopencloud.NotFound:
            print("no score")
        await ordered.set_entry("user_5", 9)
        async for entry in ordered.sort_keys():
            print(entry.key, entry.value)
        """,
        [
            "there is none",
            "{'xp': 1, 'level': 2} [5]",
            "score_5 global",
            "user_5 global",
            "{'xp': 1, 'level': 2}",
            "no score",
            "user_5 9",
        ],
    ),
    "banning": (
        """
        from rblxopencloud import Experience

        experience = Experience(13058, KEY)
        await experience.ban_user(
            287113233, duration_seconds=86400,
            display_reason="Against the rules.",
            private_reason="Between us."
        )
        restriction = await experience.fetch_user_restriction(287113233)
        print(restriction.active, restriction.duration_seconds)
        await experience.unban_user(287113233)
        restriction = await experience.fetch_user_restriction(287113233)
        print(restriction.active)
        async for log in experience.list_ban_logs(user_id=287113233):
            print(log.active)
        """,
        ["True 86400", "False", "False", "True"],
    ),
    "a request of one's own": (
        """
        from rblxopencloud import send_request

        topic = "news"
        status, data, headers = await send_request(
            "POST", f"messaging-service/v1/universes/13058/topics/{topic}",
            authorization=KEY, json={"message": "Hello World!"}
        )
        print(status)
        status, data, headers = await send_request(
            "POST", "/universes/13058:publishMessage", authorization=KEY, expected_status=[200],
            json={"topic": topic, "message": "Hello World!"}
        )
        print(status, data)
        """,
        ["200", "200 None"],
    ),
    "uploads": (
        """
        import rblxopencloud

        user = rblxopencloud.User(287113233, api_key=KEY)
        with open(PICTURE, "rb") as file:
            operation = await user.upload_asset(file, rblxopencloud.AssetType.Decal, "name", "description")
            asset = await operation.wait()
        print(asset.type, asset.name)
        group = rblxopencloud.Group(7, api_key=KEY)
        with open(PICTURE, "rb") as file:
            asset = await (await group.upload_asset(file, rblxopencloud.AssetType.Image, "other", "text")).wait()
        print(asset.type, asset.creator.id)
        place = rblxopencloud.Experience(13058, KEY).get_place(7)
        with open(PLACE, "rb") as file:
            print(await place.upload_place_file(file))
        """,
        ["AssetType.Decal name", "AssetType.Image 7", "1"],
    ),
    "groups and users": (
        """
        import rblxopencloud

        group = rblxopencloud.Group(7, KEY)
        print(await group.fetch_member(404), await group.fetch_role(404))
        member = await group.fetch_member(5)
        print(member.id, (await member.fetch_role()).name)
        try:
            await group.update_member(404, role_id=72)
        except rblxopencloud.NotFound:
            print("not a member")
        await group.update_member(5, role_id=72)
        async for member in group.list_members(role_id=72):
            print(member.id)
        user = rblxopencloud.User(287113233, KEY)
        await user.fetch_info()
        print(user.display_name, user.username)
        """,
        ["None None", "5 Member", "not a member", "5", "Player player"],
    ),
    "memory stores": (
        """
        from rblxopencloud import Experience

        experience = Experience(13058, KEY)
        sorted_map = experience.get_sorted_map("Auctions")
        await sorted_map.set_key("sword", 5, 60)
        print((await sorted_map.get_key("sword")).value)
        await sorted_map.remove_key("sword")
        await sorted_map.remove_key("sword")
        queue = experience.get_memory_store_queue("Jobs")
        print(await queue.read_items(all_or_nothing=True))
        await queue.add_item({"user": 5})
        items, read_id = await queue.read_items()
        print(items)
        await queue.remove_items(read_id)
        operation = await experience.flush_memory_store()
        print(await operation.fetch_status(), await operation.fetch_status())
        """,
        ["5", "([], None)", "[{'user': 5}]", "True True"],
    ),
}
"""The text of each program, and what it prints."""


def adapted(text: str, package: str) -> str:
    """The program for one of the packages."""
    text = textwrap.dedent(text).replace("rblxopencloud", package)
    return text if package.endswith("async") else re.sub(r"\b(async|await) ", "", text)


@pytest.mark.parametrize("name", PROGRAMS)
def test_a_program_of_the_guides_runs_unchanged(
    sdk: Sdk, open_cloud: LocalOpenCloud, tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    text, printed = PROGRAMS[name]
    open_cloud.add_member(7, 5)
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n made up")
    (tmp_path / "place.rbxl").write_bytes(b"<roblox!\x89\xff\r\n\x1a\n made up")
    known: dict[str, Any] = {
        "KEY": open_cloud.api_key,
        "PICTURE": str(tmp_path / "picture.png"),
        "PLACE": str(tmp_path / "place.rbxl"),
    }
    source = f"{'async ' if sdk.is_async else ''}def main():\n{textwrap.indent(adapted(text, sdk.name), '    ')}"

    exec(compile(source, name, "exec"), known)  # noqa: S102 - programs as users write them
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        sdk.run(known["main"]())

    assert capsys.readouterr().out.splitlines() == printed
