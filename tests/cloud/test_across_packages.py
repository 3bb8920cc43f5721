"""What one package writes, the other reads and the bare interface shows: one state behind all of them, area by area."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import attrs
import httpx
import pytest
from conftest import UNIVERSE, Both

from rblxopencloud import AssetType
from tests.packages import PACKAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rblxopencloud.testing import LocalOpenCloud

USER = 287113233
V2 = f"/cloud/v2/universes/{UNIVERSE}"
PLACE_FILE = b"<roblox!\x89\xff\r\n\x1a\n made up"


@attrs.frozen
class Seen:
    """One package, and the objects of it that all areas begin with."""

    sdk: Both
    experience: Any
    group: Any
    user: Any
    key: Any

    def run(self, value: Any) -> Any:
        return self.sdk.run(value)

    def items(self, values: Any) -> list[Any]:
        return self.sdk.items(values)


@attrs.frozen
class Area:
    """What is written, what the other package reads then, and what stands in the bare answer.

    Attributes:
        write: Writes; what it returns is handed to the others.
        read: Reads with the other package.
        value: What comes of that.
        path: Where the bare interface has it.
        pick: Takes the same out of the bare answer.
    """

    write: Callable[[Seen], Any]
    read: Callable[[Seen, Any], Any]
    value: Any
    path: str
    pick: Callable[[Any], Any]


AREAS: dict[str, Area] = {
    "experience": Area(
        lambda it: it.run(it.experience.update(vr_enabled=True)),
        lambda it, _: it.run(it.experience.fetch_info()).vr_enabled,
        True,
        V2,
        lambda told: told["vrEnabled"],
    ),
    "place": Area(
        lambda it: it.run(it.experience.get_place(7).update(name="Lobby")),
        lambda it, _: it.run(it.experience.get_place(7).fetch_info()).name,
        "Lobby",
        f"{V2}/places/7",
        lambda told: told["displayName"],
    ),
    "place versions": Area(
        lambda it: it.run(it.experience.get_place(7).upload_place_file(PLACE_FILE)),
        lambda it, made: it.run(it.experience.get_place(7).upload_place_file(PLACE_FILE + b"2", publish=True)) - made,
        1,
        "/assets/v1/assets/7/versions",
        lambda told: int(told["assetVersions"][0]["path"].split("/")[-1]) - int(told["assetVersions"][1]["path"][-1]),
    ),
    "data stores": Area(
        lambda it: it.run(it.experience.get_datastore("coins", "eu").set_entry("ü/1", {"gold": 5}, [USER], {"a": 1})),
        lambda it, _: it.run(it.experience.get_datastore("coins", "eu").get_entry("ü/1"))[0],
        {"gold": 5},
        f"{V2}/data-stores/coins/scopes/eu/entries/%C3%BC%2F1@latest",
        lambda told: told["value"],
    ),
    "data stores of the first generation": Area(
        lambda it: it.run(it.experience.get_datastore("coins").increment_entry("n", 4)),
        lambda it, _: it.run(it.experience.get_datastore("coins").increment_entry("n", 3))[0],
        7,
        f"/datastores/v1/universes/{UNIVERSE}/standard-datastores/datastore/entries/entry?datastoreName=coins&entryKey=n",
        lambda told: told,
    ),
    "ordered data stores": Area(
        lambda it: it.run(it.experience.get_ordered_datastore("wins").set_entry("a", 5)),
        lambda it, _: it.run(it.experience.get_ordered_datastore("wins").get_entry("a")),
        5,
        f"{V2}/ordered-data-stores/wins/scopes/global/entries/a",
        lambda told: told["value"],
    ),
    "ordered data stores of the first generation": Area(
        lambda it: it.run(it.experience.get_ordered_datastore("wins").set_entry("a", 5)),
        lambda it, _: it.run(it.experience.get_ordered_datastore("wins").get_entry("a")),
        5,
        f"/ordered-data-stores/v1/universes/{UNIVERSE}/orderedDataStores/wins/scopes/global/entries/a",
        lambda told: told["value"],
    ),
    "sorted maps": Area(
        lambda it: it.run(it.experience.get_sorted_map("shop").set_key("sword", {"price": 3}, 60)),
        lambda it, _: it.run(it.experience.get_sorted_map("shop").get_key("sword")).value,
        {"price": 3},
        f"{V2}/memory-store/sorted-maps/shop/items/sword",
        lambda told: told["value"],
    ),
    "queues": Area(
        lambda it: [it.run(it.experience.get_memory_store_queue("q").add_item(item)) for item in ("a", "b")],
        lambda it, _: it.run(it.experience.get_memory_store_queue("q").read_items(1))[0],
        ["a"],
        f"{V2}/memory-store/queues/q/items:read?count=5",
        # What the other package has taken is invisible, so the bare interface is given what is left.
        lambda told: [chr(ord(item["data"]) - 1) for item in told["items"]],
    ),
    "restrictions": Area(
        lambda it: it.run(it.experience.ban_user(USER, 60, "Why", "No.")),
        lambda it, _: it.run(it.experience.fetch_user_restriction(USER)).display_reason,
        "Why",
        f"{V2}/user-restrictions/{USER}",
        lambda told: told["gameJoinRestriction"]["displayReason"],
    ),
    "logs of restrictions": Area(
        lambda it: it.run(it.experience.ban_user(USER, 60, "Why", "No.")),
        lambda it, _: [log.active for log in it.items(it.experience.list_ban_logs())],
        [True],
        f"{V2}/user-restrictions:listLogs",
        lambda told: [log["active"] for log in told["logs"]],
    ),
    "secrets": Area(
        lambda it: it.run(it.experience.create_secret("weather", "sun", domain="example.com")),
        lambda it, _: [(found.id, found.domain) for found in it.items(it.experience.list_secrets())],
        [("weather", "example.com")],
        f"/cloud/v2/universes/{UNIVERSE}/secrets",
        lambda told: [(found["id"], found["domain"]) for found in told["secrets"]],
    ),
    "configs": Area(
        lambda it: (
            it.run(it.experience.update_draft_config({"speed": 16})),
            it.run(it.experience.publish_draft_config()),
        ),
        lambda it, _: dict(it.run(it.experience.fetch_published_config())),
        {"speed": 16},
        f"/creator-configs-public-api/v1/configs/universes/{UNIVERSE}/repositories/InExperienceConfig",
        lambda told: told["entries"],
    ),
    "developer products": Area(
        lambda it: it.run(it.experience.create_developer_product("Sword", price_in_robux=5)),
        lambda it, made: it.run(it.experience.fetch_developer_product(made.id)).name,
        "Sword",
        f"/developer-products/v2/universes/{UNIVERSE}/developer-products/creator",
        lambda told: told["developerProducts"][0]["name"],
    ),
    "game passes": Area(
        lambda it: it.run(it.experience.create_game_pass("VIP", price_in_robux=5)),
        lambda it, made: it.run(it.experience.fetch_game_pass(made.id)).name,
        "VIP",
        f"/game-passes/v1/universes/{UNIVERSE}/game-passes/creator",
        lambda told: told["gamePasses"][0]["name"],
    ),
    "memberships": Area(
        lambda it: it.run(it.group.update_member(5, 72)),
        lambda it, _: it.run(it.group.fetch_member(5)).role_id,
        72,
        "/cloud/v2/groups/7/memberships?filter=user%20==%20'users/5'",
        lambda told: int(told["groupMemberships"][0]["role"].split("/")[-1]),
    ),
    "followings": Area(
        lambda it: it.run(it.user.follow_experience(UNIVERSE)),
        lambda it, _: it.run(it.user.fetch_experience_following_status(UNIVERSE)).is_following,
        True,
        f"/legacy-followings/v1/users/{USER}/universes/{UNIVERSE}/status",
        lambda told: told["IsFollowing"],
    ),
    "assets": Area(
        lambda it: it.run(it.run(it.user.upload_asset(b"<roblox!", AssetType.Model, "Hat", "")).wait()).id,
        lambda it, made: it.run(it.key.fetch_asset(made)).name,
        "Hat",
        "/assets/v1/assets/{made}?readMask=displayName",
        lambda told: told["displayName"],
    ),
    "asset versions": Area(
        lambda it: it.run(it.run(it.user.upload_asset(b"<roblox!", AssetType.Model, "Hat", "")).wait()).id,
        lambda it, made: len(it.items(it.user.list_asset_versions(made))),
        1,
        "/assets/v1/assets/{made}/versions",
        lambda told: len(told["assetVersions"]),
    ),
}


@pytest.fixture(params=[PACKAGES, PACKAGES[::-1]], ids=["sync-first", "async-first"])
def both(request: pytest.FixtureRequest, cloud: LocalOpenCloud) -> Iterator[list[Seen]]:
    before = cloud.snapshot()
    cloud.add_member(7, 5)
    found = [Both(name, cloud) for name in request.param]
    yield [seen(sdk) for sdk in found]
    for sdk in found:
        sdk.close()
    cloud.restore(before)


def seen(sdk: Both) -> Seen:
    package, client = sdk.package, sdk.client
    group, user = package.Group(7, client), package.User(USER, client)
    return Seen(sdk, package.Experience(UNIVERSE, client), group, user, package.ApiKey(client))


@pytest.mark.parametrize("name", AREAS)
def test_what_one_package_writes_the_other_reads_and_the_bare_interface_shows(
    name: str, both: list[Seen], cloud: LocalOpenCloud
) -> None:
    area, (writer, reader) = AREAS[name], both

    made = area.write(writer)
    read = area.read(reader, made)
    with httpx.Client(base_url=cloud.url, headers={"x-api-key": cloud.api_key}) as http:
        told = http.get(area.path.replace("{made}", str(made)))

    assert told.status_code == 200, told.text
    assert "x-rblxopencloud-example" not in told.headers
    assert (read, area.pick(told.json())) == (area.value, area.value)


def test_what_only_the_bare_interface_writes_the_packages_read(both: list[Seen], cloud: LocalOpenCloud) -> None:
    with httpx.Client(base_url=cloud.url, headers={"x-api-key": cloud.api_key}) as http:
        made = http.post(f"{V2}/data-stores/coins/entries", params={"id": "a"}, json={"value": 7})
        scoped = http.post(f"{V2}/data-stores/coins/scopes/eu/entries", params={"id": "a"}, json={"value": 8})
        (member,) = http.get("/cloud/v2/groups/7/memberships?filter=user%20==%20'users/5'").json()["groupMemberships"]
        moved = http.patch(f"/cloud/v2/{member['path']}", json={"role": "groups/7/roles/72"})

    assert [answer.status_code for answer in (made, scoped, moved)] == [200, 200, 200], moved.text
    for package in both:
        assert package.run(package.experience.get_datastore("coins").get_entry("a"))[0] == 7
        assert package.run(package.experience.get_datastore("coins", "eu").get_entry("a"))[0] == 8
        assert package.run(package.group.fetch_member(5)).role_id == 72
