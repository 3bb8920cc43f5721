"""Calling without a port in the way: our clients of both packages, and bare httpx."""

from __future__ import annotations

import asyncio
import socket
import threading
from typing import TYPE_CHECKING

import httpx
import pytest

import rblxopencloud
import rblxopencloudasync
import rblxopencloudraw as raw
from rblxopencloud.testing import LocalOpenCloud

if TYPE_CHECKING:
    from collections.abc import Iterator

PATH = "/cloud/v2/universes/13058"


@pytest.fixture
def inside(monkeypatch: pytest.MonkeyPatch) -> Iterator[LocalOpenCloud]:
    """A cloud without a socket, where opening one is an error."""

    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("a socket was opened")

    with LocalOpenCloud(socket=False) as cloud:
        monkeypatch.setattr(socket.socket, "connect", refuse)
        monkeypatch.setattr(socket.socket, "bind", refuse)
        yield cloud


def test_a_client_calls_in_process(inside: LocalOpenCloud) -> None:
    with inside.client() as client:
        experience = rblxopencloud.Experience(13058, client).fetch_info()
        experience.update(voice_chat_enabled=True)

        assert rblxopencloud.Experience(13058, client).fetch_info().voice_chat_enabled is True
    assert [request.status for request in inside.requests] == [200] * 3


def test_an_asynchronous_client_calls_in_process() -> None:
    cloud = LocalOpenCloud(socket=False)

    async def fetch() -> str | None:
        async with cloud.async_client() as client:
            return (await rblxopencloudasync.Experience(13058, client).fetch_info()).name

    assert asyncio.run(fetch()) == "Experience"


def test_a_client_has_the_key_that_it_is_given(inside: LocalOpenCloud) -> None:
    with inside.client(inside.add_key([])) as client, pytest.raises(rblxopencloud.Forbidden, match="universe:write"):
        client.send(raw.universes.update_universe(13058, {"voiceChatEnabled": True}))


def test_a_cloud_that_was_not_started_is_called_in_process_too() -> None:
    with LocalOpenCloud().client() as client:
        assert client.send(raw.universes.get_universe(13058)).get("path") == "universes/13058"


def test_bare_httpx_calls_in_process_under_any_name(inside: LocalOpenCloud) -> None:
    headers = {"x-api-key": inside.api_key}

    with httpx.Client(transport=inside.transport(), headers=headers) as http:
        answer = http.patch(f"https://apis.roblox.com{PATH}", json={"voiceChatEnabled": True})
        unknown = http.get("https://apis.roblox.com/nope%2F?a=b")

    assert (answer.status_code, answer.json()["voiceChatEnabled"]) == (200, True)
    assert answer.headers["content-type"] == "application/json"
    assert (unknown.status_code, inside.requests[1].path) == (404, "/nope%2F")


def test_bare_asynchronous_httpx_calls_in_process() -> None:
    cloud = LocalOpenCloud(socket=False)

    async def fetch() -> httpx.Response:
        async with httpx.AsyncClient(transport=cloud.async_transport(), base_url=cloud.url) as http:
            return await http.get(PATH, headers={"x-api-key": cloud.api_key})

    assert asyncio.run(fetch()).json()["path"] == "universes/13058"


def test_its_address_without_a_socket_leads_nowhere(inside: LocalOpenCloud) -> None:
    assert inside.url == "http://open-cloud.invalid"
    assert "not Roblox" in repr(inside)


def test_many_threads_lose_no_write_to_each_other() -> None:
    cloud = LocalOpenCloud(socket=False)

    def work(number: int) -> None:
        with cloud.client() as client:
            for step in range(10):
                client.send(raw.universes.update_universe(13058, {"privateServerPriceRobux": number * 10 + step}))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert [request.status for request in cloud.requests] == [200] * 80


def test_socket_and_process_hold_the_same() -> None:
    with LocalOpenCloud() as cloud, cloud.client() as outside:
        with httpx.Client(transport=cloud.transport(), headers={"x-api-key": cloud.api_key}) as http:
            http.patch(f"http://any{PATH}", json={"vrEnabled": True})

        assert outside.send(raw.universes.get_universe(13058)).get("vrEnabled") is True


def test_only_so_many_requests_and_bytes_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rblxopencloud.testing.recording.MOST", 5)
    monkeypatch.setattr("rblxopencloud.testing.recording.MOST_BYTES", 100)
    cloud = LocalOpenCloud(socket=False)

    with httpx.Client(transport=cloud.transport(), base_url=cloud.url) as http:
        for number in range(7):
            http.get(f"/{number}")
        assert [request.path for request in cloud.requests] == ["/2", "/3", "/4", "/5", "/6"]
        for size in (60, 50, 200):
            http.post(f"/{size}", content=b"x" * size)
            assert cloud.requests[-1].path == f"/{size}"

    assert [request.path for request in cloud.requests] == ["/200"]


@pytest.mark.parametrize(("content_type", "status"), [("application/json", 413), ("application/octet-stream", 200)])
def test_a_body_beyond_all_bounds_is_refused(content_type: str, status: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rblxopencloud.testing.gateway.LARGEST_TEXT", 100)
    headers = {"content-type": content_type}

    with LocalOpenCloud() as cloud, httpx.Client(base_url=cloud.url, headers={"x-api-key": cloud.api_key}) as http:
        upload = http.post(
            "/universes/v1/13058/places/7/versions?versionType=Saved",
            content=b"<roblox!\x89\xff\r\n\x1a\n" + b"x" * 500_000,
            headers=headers,
        )
        again = http.get(PATH)

    assert (upload.status_code, again.status_code) == (status, 200)
