"""Every method of the thin layer against the local Open Cloud, in both packages from one source.

The server refuses what the description does not allow, so a call that returns was allowed.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest

import rblxopencloud

if TYPE_CHECKING:
    from pathlib import Path

    from conftest import Both

PLACE = b"<roblox!\x89\xff\r\n\x1a\n made up"


def operations(sdk: Both) -> list[str | None]:
    return [request.operation_id for request in sdk.cloud.requests]


def sealed_in(sdk: Both) -> str:
    body: Any = sdk.cloud.requests[-1].json
    return body["secret"]


def test_information_of_an_experience_is_fetched_and_changed(sdk: Both, experience: Any) -> None:
    assert sdk.run(experience.fetch_info()) is experience
    assert experience.name == "Experience"

    link = rblxopencloud.ExperienceSocialLink("Chat", "https://discord.gg/made-up")
    sdk.run(experience.update(voice_chat_enabled=True, private_server_price=False, discord_social_link=link))

    assert operations(sdk) == ["Cloud_GetUniverse", "Cloud_UpdateUniverse"]
    assert dict(sdk.cloud.requests[-1].query)["updateMask"].count(",") == 2


def test_information_of_a_place_is_fetched_and_changed(sdk: Both, experience: Any) -> None:
    place = experience.get_place(7)

    assert sdk.run(place.fetch_info()) is place
    sdk.run(place.update(name="Lobby", server_size=20))

    assert operations(sdk) == ["Cloud_GetPlace", "Cloud_UpdatePlace"]


@pytest.mark.parametrize(
    ("content", "media"), [(PLACE, "application/octet-stream"), (b'<roblox version="4"></roblox>', "application/xml")]
)
def test_a_place_file_is_uploaded_byte_for_byte(
    sdk: Both, experience: Any, tmp_path: Path, content: bytes, media: str
) -> None:
    path = tmp_path / "place.rbxl"
    path.write_bytes(content)

    for file in (content, io.BytesIO(content), path):
        assert sdk.run(experience.get_place(7).upload_place_file(file, publish=True)) == 1

    assert [request.body for request in sdk.cloud.requests] == [content] * 3
    assert {request.headers["content-type"] for request in sdk.cloud.requests} == {media}
    assert {dict(request.query)["versionType"] for request in sdk.cloud.requests} == {"Published"}


def test_messages_restarts_and_translations_are_sent(sdk: Both, experience: Any) -> None:
    sdk.run(experience.publish_message("topic", '{"a": "Grüße"}'))
    sdk.run(experience.restart_servers(place_ids=[1, experience.get_place(2)], bleed_servers_minutes=30))
    source, texts = sdk.run(experience.translate_text("Hello", ["fr-fr"], "en-us"))

    assert sdk.cloud.requests[0].json == {"topic": "topic", "message": '{"a": "Grüße"}'}
    assert operations(sdk)[1:] == ["Cloud_RestartUniverseServers", "Cloud_TranslateText"]
    assert isinstance(source, str)
    assert isinstance(texts, dict)


def test_flushing_is_an_operation_that_can_be_awaited(sdk: Both, experience: Any) -> None:
    operation = sdk.run(experience.flush_memory_store())

    assert operation.is_done is False
    assert sdk.run(operation.wait()) is True
    assert operation.is_done is True


def test_restrictions_of_experience_and_place_are_written_and_read(sdk: Both, experience: Any) -> None:
    for target in (experience, experience.get_place(7)):
        sdk.run(target.ban_user(9, 60, "shown", "kept", exclude_alt_accounts=True))
        sdk.run(target.unban_user(9))
        sdk.run(target.fetch_user_restriction(9))
        assert len(sdk.items(target.list_user_restrictions(limit=5))) == 1

    bodies: list[Any] = [request.json for request in sdk.cloud.requests if request.method == "PATCH"]
    assert [body["gameJoinRestriction"]["active"] for body in bodies] == [True, False, True, False]


def test_a_secret_can_be_opened_by_the_service_alone(sdk: Both, experience: Any) -> None:
    secret = sdk.run(experience.create_secret("weather_key", "very secret", domain="*.example.com"))
    assert secret.id == "weather_key"
    assert b"very secret" not in sdk.cloud.requests[-1].body
    assert sdk.cloud.open_secret(sealed_in(sdk)) == b"very secret"

    sdk.run(experience.update_secret("weather_key", b"other"))
    assert sdk.cloud.open_secret(sealed_in(sdk)) == b"other"
    assert len(sdk.items(experience.list_secrets())) == 1
    sdk.run(experience.delete_secret("weather_key"))


def test_configs_are_drafted_published_and_read(sdk: Both, experience: Any) -> None:
    assert sdk.run(experience.fetch_published_config()) == {"key": "Value"}
    draft = sdk.run(experience.fetch_draft_config())
    assert isinstance(draft, dict)
    assert isinstance(sdk.run(experience.update_draft_config({"spawn": "cave", "gone": None})), str)
    assert isinstance(sdk.run(experience.update_draft_config({"spawn": "cave"}, overwrite=True)), str)
    assert isinstance(sdk.run(experience.publish_draft_config(message="news")), int)
    assert isinstance(sdk.run(experience.delete_draft_config()), str)


def test_an_api_key_tells_about_itself(sdk: Both) -> None:
    key = sdk.package.ApiKey(sdk.client)

    assert sdk.run(key.fetch_info()) is key
    assert key.enabled in (True, False)
    found = sdk.run(key.get_experience(13058, fetch_info=True))
    assert found.name == "Experience"


def test_a_raw_call_and_its_pages_go_through_the_same_client(sdk: Both) -> None:
    import rblxopencloudraw as raw

    group = sdk.run(sdk.client.send(raw.groups.get_group(7)))
    members = sdk.items(sdk.client.paginate(raw.groups.list_group_memberships(7), limit=3))
    answer = sdk.run(sdk.client.send_raw(raw.groups.get_group(7)))

    assert group["path"] == "groups/7"
    assert len(members) == 1
    assert (answer.status, answer.json()["path"]) == (200, "groups/7")


def test_a_wrong_key_and_a_missing_scope_say_what_is_needed(sdk: Both) -> None:
    limited = sdk.package.Client(sdk.cloud.add_key(["universe:read"]), base_url=sdk.cloud.url)
    wrong = sdk.package.Client("not-a-key", base_url=sdk.cloud.url)

    with pytest.raises(rblxopencloud.Forbidden, match=r"universe\.user-restriction:write"):
        sdk.run(sdk.package.Experience(1, limited).ban_user(9, 60))
    with pytest.raises(rblxopencloud.Unauthorized) as caught:
        sdk.run(sdk.package.Experience(1, wrong).fetch_info())

    assert caught.value.status_code == 401
    assert "not-a-key" not in repr(caught.value)
    for client in (limited, wrong):
        sdk.run(client.close())


def test_send_request_takes_a_path_with_and_without_a_slash(sdk: Both, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RBLXOPENCLOUD_BASE_URL", sdk.cloud.url)

    for path in ("cloud/v2/universes/13058", "/universes/13058"):
        status, body, headers = sdk.run(sdk.package.send_request("GET", path, sdk.cloud.api_key, [200]))
        assert (status, body["path"]) == (200, "universes/13058")
        assert headers["Content-Type"].startswith("application/json")
