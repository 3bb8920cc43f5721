"""Which operation a path leads to, and what its example says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from rblxopencloud.testing.description import Description
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.routes import Router
from rblxopencloud.testing.scalars import known_value
from rblxopencloud.testing.schemas import Schemas

if TYPE_CHECKING:
    import httpx

    from rblxopencloud.testing import LocalOpenCloud

STORE = "/cloud/v2/universes/123/data-stores/store"
TABLES = "/legacy-localization-tables/v1/localization-table/tables"
METRICS = {
    "metric": "DailyActiveUsers",
    "granularity": "OneDay",
    "startTime": "2025-01-01T00:00:00Z",
    "endTime": "2025-02-01T00:00:00Z",
}


@pytest.mark.parametrize(
    ("method", "path", "operation"),
    [
        ("GET", "/cloud/v2/universes/1", "Cloud_GetUniverse"),
        ("POST", "/cloud/v2/universes/1:publishMessage", "Cloud_PublishUniverseMessage"),
        ("POST", "/cloud/v2/universes/1:restartServers", "Cloud_RestartUniverseServers"),
        ("POST", "/cloud/v2/universes/1:translateText", "Cloud_TranslateText"),
        ("GET", f"{STORE}/entries/a", "Cloud_GetDataStoreEntry"),
        ("POST", f"{STORE}/entries/a:increment", "Cloud_IncrementDataStoreEntry"),
        ("GET", f"{STORE}/entries/a%3Aincrement", "Cloud_GetDataStoreEntry"),
        ("GET", f"{STORE}/entries/a%2Fb:listRevisions", "Cloud_ListDataStoreEntryRevisions"),
        ("GET", "/cloud/v2/universes/1/user-restrictions:listLogs", "Cloud_ListUserRestrictionLogs"),
        ("GET", "/cloud/v2/universes/1/secrets/public-key", "get_cloud_v2_universes__universeId__secrets_public_key"),
        ("GET", f"{TABLES}/5", "get_legacy_localization_tables_v1_localization_table_tables__assetId_"),
        (
            "GET",
            f"{TABLES}/01234567-89ab-4def-8123-456789abcdef",
            "get_legacy_localization_tables_v1_localization_table_tables__tableId_",
        ),
    ],
)
def test_a_path_leads_to_its_operation(
    method: str, path: str, operation: str, http: httpx.Client, cloud: LocalOpenCloud
) -> None:
    http.request(method, path)

    assert cloud.requests[0].operation_id is not None
    assert cloud.requests[0].operation_id.startswith(operation)
    assert cloud.requests[0].path == path


@pytest.mark.parametrize(
    "path", [f"{STORE}/entries/a:b", f"{STORE}/entries/a:b:increment", f"{STORE}/entries/:increment"]
)
def test_a_bare_colon_is_never_part_of_a_parameter(path: str, http: httpx.Client) -> None:
    assert http.post(path).status_code == 404


@pytest.mark.parametrize(
    "key", ["a:b", "a/b", "a:increment", "100%", "é", "..", " ", "a?b#c", "@latest", "%41", "a\nb"]
)
def test_an_escaped_parameter_arrives_as_it_was(key: str, http: httpx.Client) -> None:
    escaped = "".join(f"%{byte:02X}" for byte in key.encode())

    answer = http.get(f"{STORE}/entries/{escaped}")

    assert answer.json()["id"] == key
    assert answer.json()["path"].endswith(f"/entries/{escaped}")


def test_literal_segments_win_over_parameters() -> None:
    router = Router(describe("/a/{x}", "/a/b", "/a/{x}/c", "/a/b/{y}").operations.values())

    found = {path: router.match("GET", path).operation.path for path in ("/a/b", "/a/q", "/a/b/c", "/a/q/c")}

    assert found == {"/a/b": "/a/b", "/a/q": "/a/{x}", "/a/b/c": "/a/b/{y}", "/a/q/c": "/a/{x}/c"}
    with pytest.raises(Refusal):
        router.match("GET", "/a/q/d")


def test_a_description_that_cannot_be_routed_is_refused() -> None:
    with pytest.raises(ValueError, match="same method and path"):
        Router(describe("/a/{x}", "/a/{y}").operations.values())
    with pytest.raises(ValueError, match=r"f\(\{x\}\)"):
        Router(describe("/a/f({x})").operations.values())


def describe(*paths: str) -> Description:
    return Description(
        {"paths": {path: {"get": {"operationId": path, "responses": {"200": {"description": ""}}}} for path in paths}}
    )


def test_an_example_repeats_what_the_request_said_but_for_what_only_answers_carry(http: httpx.Client) -> None:
    universe = http.get("/cloud/v2/universes/123").json()
    changed = http.patch("/cloud/v2/universes/123", json={"displayName": "Ours", "voiceChatEnabled": True}).json()
    entry = http.post(f"{STORE}/entries?id=gold", json={"value": {"amount": [1]}}).json()

    assert (universe["path"], universe["displayName"]) == ("universes/123", "Display name")
    assert (changed["displayName"], changed["voiceChatEnabled"]) == ("Display name", True)
    assert (entry["id"], entry["path"]) == ("gold", "universes/123/data-stores/store/entries/gold")
    assert entry["value"] == {"amount": [1]}


def test_an_example_names_the_user_of_a_restriction(http: httpx.Client) -> None:
    path = "/cloud/v2/universes/123/places/4/user-restrictions/77"
    body = {"gameJoinRestriction": {"active": True, "duration": "90s"}}

    restriction = http.patch(path, json=body).json()

    assert restriction["path"] == path.removeprefix("/cloud/v2/")
    assert restriction["user"] == "users/77"
    assert restriction["gameJoinRestriction"]["active"] is True
    assert restriction["gameJoinRestriction"]["duration"] == "90s"


def test_a_list_is_one_page(http: httpx.Client) -> None:
    page = http.get("/cloud/v2/universes/123/user-restrictions").json()

    assert [item["path"] for item in page["userRestrictions"]] == ["universes/123/user-restrictions/1"]
    assert not page.get("nextPageToken")


@pytest.mark.parametrize(
    ("method", "path", "body", "base"),
    [
        ("POST", "/cloud/v2/universes/123/memory-store:flush", None, "/"),
        ("GET", "/cloud/v2/users/5:generateThumbnail", None, "/cloud/v2/"),
        ("GET", "/cloud/v2/universes/1/places/2/instances/root:listChildren", None, "/cloud/v2/"),
        ("POST", "/cloud/v2/universes/1:generateSpeechAsset", {"text": "hi"}, "/assets/v1/"),
        ("POST", "/analytics-query-api/v1/universes/1/metrics", METRICS, "/analytics-query-api/"),
    ],
)
def test_what_takes_a_while_can_be_followed_to_its_end(
    method: str, path: str, body: Any, base: str, http: httpx.Client
) -> None:
    started = http.request(method, path) if body is None else http.request(method, path, json=body)

    ended = http.get(base + started.json()["path"])

    assert started.json()["done"] is False
    assert "response" not in started.json()
    assert ended.json()["done"] is True
    assert "response" in ended.json()


def test_the_result_is_the_one_of_the_operation_that_was_started(http: httpx.Client) -> None:
    place = "/cloud/v2/universes/1/places/2/instances"
    listed = http.get(f"{place}/root:listChildren").json()
    fetched = http.get(f"{place}/root").json()

    assert "instances" in http.get(f"/cloud/v2/{listed['path']}").json()["response"]
    assert "engineInstance" in http.get(f"/cloud/v2/{fetched['path']}").json()["response"]


def test_a_luau_task_is_queued_first_and_complete_when_it_is_looked_at(http: httpx.Client) -> None:
    path = "/cloud/v2/universes/1/places/2/luau-execution-session-tasks"
    task = http.post(path, json={"script": "return 1"}).json()

    polled = http.get("/cloud/v2/universes/1/places/2/versions/3/luau-execution-sessions/s/tasks/t").json()

    assert task["state"] == "QUEUED"
    assert polled["state"] == "COMPLETE"


def test_an_entry_of_version_one_carries_its_metadata_in_headers(http: httpx.Client) -> None:
    path = "/datastores/v1/universes/1/standard-datastores/datastore/entries/entry?datastoreName=a&entryKey=b"

    headers = http.get(path).headers

    assert headers["roblox-entry-userids"] == "[]"
    assert headers["roblox-entry-attributes"] == "{}"


def test_a_schema_that_holds_itself_ends() -> None:
    document: dict[str, Any] = {
        "paths": {
            "/tree": {
                "get": {
                    "operationId": "tree",
                    "responses": {
                        "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/T"}}}}
                    },
                }
            }
        },
        "components": {
            "schemas": {
                "T": {
                    "type": "object",
                    "required": ["children"],
                    "properties": {
                        "parent": {"$ref": "#/components/schemas/T"},
                        "children": {"type": "array", "items": {"$ref": "#/components/schemas/T"}},
                    },
                }
            }
        },
    }
    from httpx import Client

    from rblxopencloud.testing import LocalOpenCloud

    with LocalOpenCloud(description=Description(document)) as cloud, Client(base_url=cloud.url) as client:
        tree = client.get("/tree").json()

    assert Schemas(Description(document), "answer").fits(tree, document["components"]["schemas"]["T"])


def test_a_known_value_that_says_nothing_is_passed_over() -> None:
    assert known_value({"x-opencloud-known-values": ["STATE_UNSPECIFIED", "ACTIVE"]}) == "ACTIVE"
    assert known_value({"enum": ["STATE_UNSPECIFIED"]}) == "STATE_UNSPECIFIED"
    assert known_value({"enum": [0, 1]}) == 0
    assert known_value({"type": "string"}) is None
