"""What users get wrong, in both packages: the message says what was wrong and what to do, and nothing is sent."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeAlias

import pytest
from documented_calls import Things, finished

import rblxopencloud

if TYPE_CHECKING:
    from conftest import Both

Calls: TypeAlias = Callable[[Things], Any]

BY_ID: dict[str, Callable[[Things, Any], Any]] = {
    "badge_id": lambda it, id: it.experience.fetch_badge(id),
    "pass_id": lambda it, id: it.experience.fetch_game_pass(id),
    "product_id": lambda it, id: it.experience.fetch_developer_product(id),
    "experience_id": lambda it, id: it.user.follow_experience(id),
    "asset_id": lambda it, id: it.key.fetch_asset(id),
    "role_id": lambda it, id: it.group.fetch_role(id),
    "user_id": lambda it, id: it.experience.ban_user(id, 60),
}
WRONG = [
    ("abc", ValueError, "must be a whole number such as 13058; it is 'abc'"),
    ("", ValueError, "must be a whole number"),
    ("٣", ValueError, "must be a whole number"),
    (-5, ValueError, "at least"),
    (None, TypeError, "not NoneType"),
    (True, TypeError, "not bool"),
    (5.0, TypeError, "not float"),
    ([5], TypeError, "not list"),
    (b"5", TypeError, "not bytes"),
]


@pytest.mark.parametrize("name", ["Experience", "Group", "User", "Creator", "Asset"])
@pytest.mark.parametrize(("wrong", "error", "problem"), WRONG)
def test_an_object_needs_an_id(sdk: Both, name: str, wrong: Any, error: type[Exception], problem: str) -> None:
    with pytest.raises(error, match=problem):
        getattr(sdk.package, name)(wrong, sdk.client)


@pytest.mark.parametrize("name", BY_ID)
@pytest.mark.parametrize(("wrong", "error", "problem"), WRONG)
def test_a_method_says_which_id_is_none(sdk: Both, name: str, wrong: Any, error: type[Exception], problem: str) -> None:
    with pytest.raises(error, match=f"{name} .*{problem}"):
        finished(sdk, BY_ID[name](Things(sdk, sdk.client), wrong))

    assert sdk.cloud.requests == []


def test_an_object_in_place_of_its_id_is_named(sdk: Both) -> None:
    it = Things(sdk, sdk.client)

    with pytest.raises(TypeError, match=r"not User\. Pass its `id`"):
        sdk.run(it.experience.ban_user(it.user, 60))


def test_an_id_may_come_as_text_from_an_environment_or_a_database(sdk: Both) -> None:
    experience = sdk.package.Experience("13058", sdk.client)

    sdk.run(experience.ban_user("287113233", 60))
    sdk.run(experience.get_datastore("Store").set_entry("key", 1, users=["287113233"]))

    assert (experience.id, type(experience.id)) == (13058, int)
    assert sdk.run(experience.fetch_user_restriction(287113233)).active
    assert sdk.run(experience.get_datastore("Store").get_entry("key"))[1].users == [287113233]


MISTAKES: dict[str, tuple[Calls, type[Exception], str]] = {
    "no duration": (lambda it: it.experience.ban_user(5), TypeError, "unban_user"),
    "another name": (lambda it: it.experience.ban_user(5, duration=5), TypeError, "duration_seconds"),
    "no time": (lambda it: it.experience.ban_user(5, 0), ValueError, "from 1 to 315576000000; it is 0"),
    "a flag as text": (lambda it: it.experience.update(vr_enabled="false"), TypeError, "True or False.*not str"),
    "no such flag": (lambda it: it.experience.update(vr=True), TypeError, "'vr'"),
    "a name as number": (lambda it: it.place.update(name=5), TypeError, "name must be a str"),
    "no topic": (lambda it: it.experience.publish_message("", "text"), ValueError, "topic is empty"),
    "an object as message": (lambda it: it.experience.publish_message("t", {}), TypeError, "json.dumps"),
    "no name of a store": (lambda it: it.experience.get_datastore("").get_entry("k"), ValueError, "name is empty"),
    "no key": (lambda it: it.store.get_entry(""), ValueError, "key is empty"),
    "a number as key": (lambda it: it.store.get_entry(5), TypeError, "key must be a str"),
    "a time as text": (lambda it: it.store.list_versions("k", after="2026"), TypeError, "after must be a datetime"),
    "a time as number": (
        lambda it: it.store.list_versions("k", before=5, descending=False),
        TypeError,
        "before must be a datetime",
    ),
    "a limit as text": (lambda it: it.store.list_keys(limit="5"), TypeError, "limit must be a whole number"),
    "a limit below zero": (lambda it: it.store.list_keys(limit=-1), ValueError, "at least 0"),
    "one user": (lambda it: it.store.set_entry("k", 1, users=5), TypeError, r"such as \[287113233\]"),
    "no configuration": (lambda it: it.experience.update_draft_config("x"), TypeError, "must be a dict"),
    "a text as strategy": (
        lambda it: it.experience.publish_draft_config("Immediate"),
        TypeError,
        "CreatorConfigDeploymentStrategy",
    ),
    "one place": (lambda it: it.experience.restart_servers(place_ids=5), TypeError, r"pass \[5\]"),
    "a place that is none": (lambda it: it.experience.restart_servers(place_ids=[None]), TypeError, "id of a place"),
    "one language": (lambda it: it.experience.translate_text("x", "fr-fr"), TypeError, r"pass \['fr-fr'\]"),
    "an action as text": (lambda it: it.group.list_audit_logs(action_type="x"), TypeError, "ActionType"),
    "assets that are none": (lambda it: it.key.unsave_assets(5), TypeError, "pairs of an asset id"),
    "a product that is none": (
        lambda it: it.key.fetch_creator_store_product("Model", None),
        TypeError,
        "product_id must be",
    ),
    "no code": (lambda it: it.app.exchange_code(None), TypeError, "Did the user come back without one"),
    "no file": (lambda it: it.user.upload_asset(None, "Image", "n", "d"), TypeError, "file must be bytes, a path"),
    "no fields": (lambda it: it.user.update_asset(5), ValueError, "nothing to update"),
    "text as body": (lambda it: it.webhook.process_notification("{}", "x"), TypeError, "must be the bytes"),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_told_before_anything_is_sent(sdk: Both, name: str) -> None:
    call, error, problem = MISTAKES[name]

    with pytest.raises(error, match=problem):
        finished(sdk, call(Things(sdk, sdk.client)))

    assert sdk.cloud.requests == []


@pytest.mark.parametrize(
    ("options", "error", "problem"),
    [
        ({"api_key": ""}, ValueError, "api_key is empty"),
        ({"api_key": "a b\n"}, ValueError, "Strip what surrounds the key"),
        ({"api_key": 5}, TypeError, "api_key must be a str"),
        ({"retry": 5}, TypeError, "retry must be RetryPolicy"),
        ({"rate_limits": "wait"}, TypeError, "rate_limits must be RateLimitPolicy"),
        ({"hooks": print}, TypeError, "hooks must be Hooks"),
        ({"timeout": "5"}, TypeError, "number of seconds"),
        ({"timeout": True}, TypeError, "number of seconds"),
        ({"timeout": 0}, ValueError, "more than 0 seconds"),
        ({"base_url": "localhost:5"}, ValueError, "must be an address"),
    ],
)
def test_a_client_refuses_what_it_cannot_use(
    sdk: Both, options: dict[str, Any], error: type[Exception], problem: str
) -> None:
    with pytest.raises(error, match=problem) as caught:
        sdk.package.Client(**{"api_key": "key", **options})

    assert "a b" not in str(caught.value)


@pytest.mark.parametrize(
    ("call", "error", "problem"),
    [
        (("GET", None), TypeError, "path must be a str"),
        (("GET", "https://evil.example/"), ValueError, "not an address"),
        (("GET", "/universes/../users/5"), ValueError, r"'\.\.'"),
    ],
)
def test_a_request_by_hand_goes_nowhere_else(
    sdk: Both, call: tuple[Any, Any], error: type[Exception], problem: str
) -> None:
    with pytest.raises(error, match=problem):
        sdk.run(sdk.package.send_request(*call, sdk.client))

    assert sdk.cloud.requests == []


def test_a_key_that_nobody_made_is_unauthorized(sdk: Both) -> None:
    client = sdk.package.Client("a-wrong-key", base_url=sdk.cloud.url)

    with pytest.raises(rblxopencloud.Unauthorized, match="universe-messaging-service:publish") as caught:
        sdk.run(sdk.package.Experience(13058, client).publish_message("topic", "text"))

    assert "a-wrong-key" not in f"{caught.value} {caught.value!r}"
    sdk.run(client.close())


@pytest.mark.parametrize(
    ("program", "meant"),
    [
        ("{package}.Experience(1, 'key').get_datastor", "get_datastore"),
        ("{package}.Experience(1, 'key').get_datastore('x').get_entri", "get_entry"),
        ("{package}.User(1, 'key').usernam", "username"),
        ("{package}.AssetType.Decall", "Decal"),
        ("{package}.Experiense", "Experience"),
    ],
)
def test_a_wrong_attribute_says_what_was_probably_meant(sdk: Both, program: str, meant: str) -> None:
    path = [place for place in sys.path if place]
    code = f"import sys\nsys.path[:0] = {path!r}\nimport {sdk.name}\n{program.format(package=sdk.name)}"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert done.returncode == 1
    assert f"Did you mean: '{meant}'" in done.stderr
    assert "'key'" not in done.stderr.splitlines()[-1]
