"""Seeds: what they put in, and what is wrong with them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import httpx
import pytest

import rblxopencloud
from rblxopencloud.testing import LocalOpenCloud, SeedError
from rblxopencloud.testing.seeding.reading import read_text

if TYPE_CHECKING:
    from pathlib import Path

SEED = """
users:
  - {id: 5, name: builder, display_name: The Builder}
groups:
  - {id: 8, name: Guild, owner: 5}
keys:
  - {key: ci-key, name: ci, scopes: ["universe:write"], experiences: [77]}
experiences:
  - id: 77
    name: Treasure Hunt
    description: Dig.
    owner: groups/8
    visibility: PRIVATE
    places:
      - {id: 1, name: Lobby, server_size: 20}
      - {id: 2, name: Cave, root: true}
"""


def get(cloud: LocalOpenCloud, path: str, key: str | None = None) -> httpx.Response:
    headers = {"x-api-key": key or cloud.api_key}
    with httpx.Client(transport=cloud.transport(), base_url=cloud.url, headers=headers) as http:
        return http.get(path)


def test_a_seed_says_who_and_what_there_is(tmp_path: Path) -> None:
    path = tmp_path / "seed.yaml"
    path.write_text(SEED)

    cloud = LocalOpenCloud(socket=False, seed=path, check_answers=True)

    assert cloud.requests == []
    universe = get(cloud, "/cloud/v2/universes/77").json()
    assert (universe["displayName"], universe["group"], universe["visibility"]) == (
        "Treasure Hunt",
        "groups/8",
        "PRIVATE",
    )
    assert universe["rootPlace"] == "universes/77/places/2"
    lobby = get(cloud, "/cloud/v2/universes/77/places/1").json()
    assert (lobby["displayName"], lobby["serverSize"], lobby["root"]) == ("Lobby", 20, False)
    assert get(cloud, "/cloud/v2/universes/77/places/2").json()["root"] is True
    assert get(cloud, "/cloud/v2/universes/13058").status_code == 404
    assert cloud.documents("user", 5)[0][1]["displayName"] == "The Builder"
    assert cloud.documents("group", 8)[0][1]["owner"] == "users/5"


def test_keys_of_a_seed_do_what_it_says() -> None:
    cloud = LocalOpenCloud(socket=False, seed={"keys": [{"key": "ci-key", "scopes": [], "experiences": [1]}]})

    assert get(cloud, "/cloud/v2/universes/13058", "ci-key").status_code == 403
    assert get(cloud, "/cloud/v2/universes/13058").status_code == 200


def test_json_is_read_too_with_tabs_and_every_character(tmp_path: Path) -> None:
    path, name = tmp_path / "seed.json", 'A "quoted" \U0001f600 / name'
    path.write_text(json.dumps({"experiences": [{"id": 9, "name": name}]}, indent="\t"))

    cloud = LocalOpenCloud(socket=False, seed=str(path))

    assert get(cloud, "/cloud/v2/universes/9").json()["displayName"] == name


def test_requests_and_documents_put_in_what_has_no_section() -> None:
    seed = {
        "requests": [
            {
                "method": "PATCH",
                "path": "/cloud/v2/universes/13058",
                "query": {"updateMask": "vrEnabled"},
                "json": {"vrEnabled": True},
            }
        ],
        "documents": [{"kind": "thing", "key": [13058, "a"], "body": {"of": ["mine"]}}],
    }

    cloud = LocalOpenCloud(socket=False, seed=seed)

    assert get(cloud, "/cloud/v2/universes/13058").json()["vrEnabled"] is True
    assert cloud.documents("thing") == [((13058, "a"), {"of": ["mine"]})]


def test_a_seed_can_be_put_in_later_or_not_at_all() -> None:
    cloud = LocalOpenCloud(socket=False)
    cloud.seed({"experiences": [{"id": 77}]})
    assert get(cloud, "/cloud/v2/universes/77").status_code == 200

    with pytest.raises(SeedError):
        cloud.seed({"experiences": [{"id": 78}, {"id": "x"}]})

    assert get(cloud, "/cloud/v2/universes/78").status_code == 404


def test_limits_that_count_do_not_count_for_a_seed() -> None:
    request = {"method": "PATCH", "path": "/cloud/v2/universes/13058", "json": {"vrEnabled": True}}

    cloud = LocalOpenCloud(socket=False, rate_limits=True, seed={"requests": [request] * 150})

    assert get(cloud, "/cloud/v2/universes/13058").headers["x-ratelimit-remaining"] == "99"


def test_groups_have_roles_members_and_users_who_want_in() -> None:
    group = {
        "id": 8,
        "owner": 5,
        "roles": [{"name": "Builder", "rank": 20, "permissions": ["manageGroupUniverses"]}],
        "members": [{"user": 6, "ranks": [20]}, {"user": 7}],
        "join_requests": [9],
    }

    cloud = LocalOpenCloud(socket=False, seed={"groups": [group]}, check_answers=True)

    roles = get(cloud, "/cloud/v2/groups/8/roles").json()["groupRoles"]
    assert {role["displayName"]: role["rank"] for role in roles} == {
        "Guest": 0,
        "Member": 1,
        "Builder": 20,
        "Admin": 254,
        "Owner": 255,
    }
    members = get(cloud, "/cloud/v2/groups/8/memberships").json()["groupMemberships"]
    assert sorted(member["user"] for member in members) == ["users/5", "users/6", "users/7"]
    (request,) = get(cloud, "/cloud/v2/groups/8/join-requests").json()["groupJoinRequests"]
    assert request["user"] == "users/9"


def test_an_experience_has_what_its_services_keep() -> None:
    experience = {
        "id": 77,
        "data_stores": {"coins": {"player_1": 5, "player_2": {"value": 1}}},
        "data_store_entries": [
            {"store": "coins", "scope": "eu", "key": "a", "value": "x", "users": [5], "attributes": {"b": 1}}
        ],
        "ordered_data_stores": {"wins": {"player_1": 10}},
        "sorted_maps": {"auctions": {"sword": {"price": 3}}},
        "queues": {"matches": [{"player": 1}, "two"]},
        "secrets": {"weather_key": "hidden"},
        "config": {"spawn": "cave", "speed": 16},
        "bans": [{"user": 9, "duration_seconds": 60, "display_reason": "Not nice."}, {"user": 8}],
        "developer_products": [{"name": "Sword", "price": 50}],
        "game_passes": [{"name": "VIP", "description": "Very.", "price": 100}],
    }

    cloud = LocalOpenCloud(socket=False, seed={"experiences": [experience]}, check_answers=True)

    base = "/cloud/v2/universes/77"
    assert get(cloud, f"{base}/data-stores/coins/entries/player_2").json()["value"] == {"value": 1}
    scoped = get(cloud, f"{base}/data-stores/coins/scopes/eu/entries/a").json()
    assert (scoped["value"], scoped["users"], scoped["attributes"]) == ("x", ["users/5"], {"b": 1})
    assert get(cloud, f"{base}/ordered-data-stores/wins/scopes/global/entries/player_1").json()["value"] == 10
    assert get(cloud, f"{base}/memory-store/sorted-maps/auctions/items/sword").json()["value"] == {"price": 3}
    queue = get(cloud, f"{base}/memory-store/queues/matches/items:read?count=5").json()
    assert "two" in json.dumps(queue)
    assert cloud.secret("weather_key", 77) == b"hidden"
    with cloud.client() as client:
        assert rblxopencloud.Experience(77, client).fetch_published_config() == {"spawn": "cave", "speed": 16}
    restriction = get(cloud, f"{base}/user-restrictions/9").json()["gameJoinRestriction"]
    assert (restriction["active"], restriction["duration"], restriction["displayReason"]) == (True, "60s", "Not nice.")
    assert "Sword" in get(cloud, "/developer-products/v2/universes/77/developer-products/creator").text
    assert "VIP" in get(cloud, "/game-passes/v1/universes/77/game-passes/creator").text


WRONG = [
    ("a: [", "seed.yaml, line 1: this is neither YAML nor JSON"),
    ("\tusers: []", "neither YAML nor JSON"),
    ("nope: 1", "line 1: nope is unknown. Known here are: documents, experiences"),
    ("user: []", "Did you mean users?"),
    ("users: 5", "line 1: users must be a list, not 5"),
    ("users:\n- name: x", "line 2: users[0] needs the field id"),
    ("users:\n- id: -1", "line 2: users[0].id must be a whole number of at least 0, not -1"),
    ("users:\n- id: true", "not True"),
    ("users:\n- id: 1\n  id: 2", "line 3: users[0] has 'id' twice"),
    ("users:\n- [1]", "users[0] must be a mapping of names to values, not a list"),
    ("users:\n- {id: 1, name: 2024-01-01, display_name: yes, colour: red}", "colour is unknown"),
    ("groups:\n- {id: 1, owner: users/5}", "groups[0].owner must be a whole number"),
    ("keys:\n- scopes: [universe:reed]", "keys[0] No operation asks for the scope 'universe:reed'"),
    ("experiences:\n- {id: 1, owner: somebody}", "An owner is the id of a user"),
    ("experiences:\n- {id: 1, places: [{id: 2, root: 1}]}", "root must be true or false, not 1"),
    ("experiences:\n- {id: 1, secrets: {1bad: text}}", "was refused"),
    ("experiences:\n- {id: 1, data_stores: {a: {b: 1, '': 2}}}", "experiences[0].data_stores.a. was refused"),
    ("groups:\n- {id: 1, members: [{user: 5, ranks: [7]}]}", "Group 1 has no role of rank 7"),
    ("requests:\n- {path: /nope}", "requests[0] was answered with 404"),
    ("documents:\n- {kind: a, key: [[1]], body: {}}", "text and whole numbers"),
    ("documents:\n- {kind: a, key: [1], body: 5}", "body must be a mapping"),
    ("users: &a\n- *a", "holds itself"),
    ("[1]", "must be a mapping"),
    ("5: &a [1, 2]", "5 is unknown"),
    ("? [a]\n: b", "name that is not text"),
]


@pytest.mark.parametrize(("text", "words"), WRONG)
def test_what_is_wrong_is_told_in_a_line_with_its_place(text: str, words: str, tmp_path: Path) -> None:
    path = tmp_path / "seed.yaml"
    path.write_text(text)

    with pytest.raises(SeedError) as caught:
        LocalOpenCloud(socket=False, seed=path)

    assert words in str(caught.value)
    assert str(caught.value).startswith("seed.yaml")
    assert "\n" not in str(caught.value)


def test_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    path = tmp_path / "seed.yaml"
    path.write_bytes(b"\xff\xfe\x00")

    with pytest.raises(SeedError, match="Save it as UTF-8"):
        LocalOpenCloud(socket=False, seed=path)


def test_a_mapping_may_hold_only_what_a_file_may() -> None:
    with pytest.raises(SeedError, match=r"the seed: users\[0\]\.name is bytes"):
        LocalOpenCloud(socket=False, seed={"users": [{"id": 1, "name": b"x"}]})


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1", 1),
        ("-0", 0),
        ("007", "007"),
        ("1e3", 1000.0),
        ("1:30", "1:30"),
        ("yes", "yes"),
        ("2024-01-01", "2024-01-01"),
        ("null", None),
        ("''", ""),
        ("'5'", "5"),
        ('"\\ud83d\\ude00"', "\U0001f600"),
        ("9007199254740993", 9007199254740993),
    ],
)
def test_values_are_those_of_json(text: str, value: Any) -> None:
    assert read_text(f"a: {text}", "seed").plain() == {"a": value}
    assert type(read_text(f"a: {text}", "seed").plain()["a"]) is type(value)


def test_helpers_put_in_experiences_places_users_and_groups() -> None:
    cloud = LocalOpenCloud(socket=False, check_answers=True)

    cloud.add_experience(77, "Mine", owner="groups/9", place_id=3)
    cloud.add_place(77, 4, "Cave", server_size=5)
    cloud.add_user(6, display_name="Six")
    cloud.add_group(10, "Guild", owner=6)

    assert get(cloud, "/cloud/v2/universes/77").json()["rootPlace"] == "universes/77/places/3"
    assert get(cloud, "/cloud/v2/universes/77/places/4").json()["serverSize"] == 5
    assert cloud.documents("group", 9) != []
    assert cloud.documents("user", 6)[0][1]["displayName"] == "Six"
    assert cloud.documents("group", 10)[0][1]["owner"] == "users/6"
    with pytest.raises(ValueError, match="owner"):
        cloud.add_experience(78, owner="somebody")


def test_a_seed_meets_no_fault_uses_no_limit_up_and_is_no_request_of_a_program() -> None:
    cloud = LocalOpenCloud(socket=False)
    fault = cloud.fail_next(503)
    cloud.set_rate_limit("Cloud_GetUniverse", 1)
    request = {"method": "GET", "path": "/cloud/v2/universes/13058"}

    cloud.seed({"requests": [request, request], "experiences": [{"id": 5, "data_stores": {"coins": {"a": 1}}}]})

    assert (fault.hits, cloud.requests) == (0, [])
    cloud.clear_faults()
    with httpx.Client(transport=cloud.transport(), headers={"x-api-key": cloud.api_key}) as http:
        answers = [http.get("http://any/cloud/v2/universes/13058").status_code for _ in range(2)]
    assert answers == [200, 429]
