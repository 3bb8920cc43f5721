"""What is set up in a local Open Cloud and read from it besides operations, and what its experiences refuse."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest

from rblxopencloud.testing import LocalOpenCloud

if TYPE_CHECKING:
    from collections.abc import Iterator

UNIVERSE, PLACE, USER = 13058, 7, 287113233
CONFIGS = f"/creator-configs-public-api/v1/configs/universes/{UNIVERSE}/repositories"
DRAFT = f"{CONFIGS}/InExperienceConfig/draft"
PRODUCTS = f"/developer-products/v2/universes/{UNIVERSE}/developer-products"
VERSIONS = f"/universes/v1/{UNIVERSE}/places/{PLACE}/versions"


@pytest.fixture
def open_cloud() -> Iterator[LocalOpenCloud]:
    with LocalOpenCloud(check_answers=True) as cloud:
        yield cloud


@pytest.fixture
def calls(open_cloud: LocalOpenCloud) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=open_cloud.url, headers={"x-api-key": open_cloud.api_key}) as client:
        yield client


def test_what_is_not_there_cannot_be_looked_at(open_cloud: LocalOpenCloud) -> None:
    with pytest.raises(KeyError, match="weather"):
        open_cloud.secret("weather")
    with pytest.raises(KeyError, match="version 1 of place 7"):
        open_cloud.place_file(PLACE, 1)
    assert (open_cloud.messages, open_cloud.notifications, open_cloud.restarts) == ([], [], [])


@pytest.mark.parametrize(("arguments", "text"), [((-1,), "negative"), ((1, "Cloud_DoNothing"), "Cloud_DoNothing")])
def test_a_delay_that_cannot_be_is_told(open_cloud: LocalOpenCloud, arguments: Any, text: str) -> None:
    with pytest.raises(ValueError, match=text):
        open_cloud.set_delay(*arguments)


def test_delays_are_part_of_what_is_gone_back_to(open_cloud: LocalOpenCloud, calls: httpx.Client) -> None:
    def is_done_at_once() -> bool:
        started = calls.post(f"/cloud/v2/universes/{UNIVERSE}:generateSpeechAsset", json={"text": "Hello"}).json()
        return calls.get(f"/assets/v1/{started['path']}").json()["done"]

    open_cloud.set_delay(10)
    slow = open_cloud.snapshot()
    open_cloud.set_delay(0)
    open_cloud.set_delay(10, "Cloud_FlushMemoryStore")
    fast = is_done_at_once()
    open_cloud.restore(slow)
    restored = is_done_at_once()
    open_cloud.set_delay(0)
    changed = is_done_at_once()
    open_cloud.restore(slow)
    again = is_done_at_once()
    open_cloud.reset()
    calls.headers["x-api-key"] = open_cloud.api_key

    assert (fast, restored, changed, again, is_done_at_once()) == (True, False, True, False, True)


def test_operations_take_as_long_as_they_are_told_to(open_cloud: LocalOpenCloud, calls: httpx.Client) -> None:
    open_cloud.set_delay(10, "Cloud_GenerateSpeechAsset")
    started = calls.post(f"/cloud/v2/universes/{UNIVERSE}:generateSpeechAsset", json={"text": "Hello"}).json()
    path = f"/assets/v1/{started['path']}"

    before = calls.get(path).json()
    open_cloud.clock.advance(10)
    after = calls.get(path).json()

    assert (before["done"], after["done"]) == (False, True)
    assert calls.get(f"/assets/v1/assets/{after['response']['assetId']}").status_code == 200


def test_a_team_create_session_has_members(open_cloud: LocalOpenCloud, calls: httpx.Client) -> None:
    path = f"/legacy-develop/v1/places/{PLACE}/teamcreate/active_session/members"
    assert calls.get(path).json()["data"] == []

    open_cloud.open_team_create(PLACE)

    assert [member["id"] for member in calls.get(path).json()["data"]] == [USER]
    assert calls.patch(f"/cloud/v2/universes/{UNIVERSE}/places/{PLACE}", json={"serverSize": 5}).status_code == 409


def test_a_place_of_another_experience_is_a_conflict(calls: httpx.Client) -> None:
    kind = {"content-type": "application/octet-stream"}

    missing = calls.post(VERSIONS.replace("/7/", "/8/"), content=b"<roblox! x", headers=kind)
    wrong = calls.post(VERSIONS, content=b"something", headers=kind)

    assert (missing.status_code, wrong.status_code) == (404, 400)


@pytest.mark.parametrize(
    ("method", "path", "body", "status"),
    [
        ("GET", f"{CONFIGS}/Unknown", None, 404),
        ("GET", DRAFT, None, 404),
        ("PATCH", DRAFT, {"entries": {"k" * 257: 1}}, 400),
        ("PATCH", DRAFT, {"entries": {"": 1}}, 400),
        ("PATCH", DRAFT, {"entries": {"k": 1}, "draftHash": "other"}, 409),
        ("POST", f"{CONFIGS}/InExperienceConfig/publish", {"deploymentStrategy": "Invalid"}, 400),
        ("GET", f"{CONFIGS}/InExperienceConfig/revisions?Skip=many", None, 400),
        ("GET", f"{CONFIGS}/InExperienceConfig/revisions?MaxPageSize=many", None, 400),
        ("POST", f"{CONFIGS}/InExperienceConfig/revisions/one/restore", None, 404),
        ("PATCH", f"/cloud/v2/universes/{UNIVERSE}", {"displayName": "Mine"}, 400),
        ("PATCH", f"/cloud/v2/universes/{UNIVERSE}", {"privateServerPriceRobux": -1}, 400),
        ("PATCH", f"/cloud/v2/universes/{UNIVERSE}/places/{PLACE}", {"displayName": ""}, 400),
        ("PATCH", f"/cloud/v2/universes/{UNIVERSE}/places/{PLACE}", {"serverSize": 0}, 400),
        ("POST", f"/cloud/v2/universes/{UNIVERSE}:restartServers", {"bleedOffDurationMinutes": 61}, 400),
        ("POST", f"/cloud/v2/universes/{UNIVERSE}:restartServers", {"placeIds": [8]}, 404),
        ("POST", f"/cloud/v2/universes/{UNIVERSE}:publishMessage", {"topic": "t" * 81, "message": ""}, 400),
        ("POST", f"/cloud/v2/universes/{UNIVERSE}:publishMessage", {"topic": "t", "message": "x" * 1025}, 400),
        ("POST", f"/cloud/v2/users/{USER}/notifications", {}, 400),
        ("GET", f"/cloud/v2/universes/{UNIVERSE}/user-restrictions:listLogs?filter=user%20%3D%3D%201", None, 400),
        ("GET", f"/cloud/v2/universes/{UNIVERSE}/user-restrictions/me", None, 400),
    ],
)
def test_what_the_service_does_not_take_is_refused(
    calls: httpx.Client, method: str, path: str, body: Any, status: int
) -> None:
    answer = calls.request(method, path, json=body) if body is not None else calls.request(method, path)

    assert answer.status_code == status, answer.text


def test_a_log_is_filtered_in_both_documented_spellings(calls: httpx.Client) -> None:
    path = f"/cloud/v2/universes/{UNIVERSE}/user-restrictions"
    calls.patch(f"{path}/9", json={"gameJoinRestriction": {"active": True}})

    for text in ("user == 'users/9'", "\"user == 'users/9'\"", "user=='users/9'"):
        assert len(calls.get(f"{path}:listLogs", params={"filter": text}).json()["logs"]) == 1
    for text in ("user == 'users/8'", "user == 'users/9' && place == 'places/7'"):
        assert calls.get(f"{path}:listLogs", params={"filter": text}).json()["logs"] == []


def test_products_are_refused_in_their_own_envelope(calls: httpx.Client) -> None:
    both = {"name": "a", "price": "1", "isRegionalPricingEnabled": "true", "isManagedPricingEnabled": "true"}

    answers = [
        calls.post(PRODUCTS, files={name: (None, value) for name, value in form.items()})
        for form in ({"name": ""}, {"name": "a", "isForSale": "true"}, {"name": "a", "price": "-1"}, both)
    ]

    assert [answer.status_code for answer in answers] == [400] * 4
    assert [answer.json()["errorCode"] for answer in answers] == [
        "BadRequest",
        "InvalidPriceInRobux",
        "InvalidPriceInRobux",
        "BadRequest",
    ]
