"""The programs of docs/examples, run as users run them, against the local Open Cloud."""

from __future__ import annotations

import asyncio
import importlib.util
import json
import re
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

import rblxopencloud
import rblxopencloudasync
from rblxopencloud.testing import LocalOpenCloud
from rblxopencloud.testing.server import ThreadedServer

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from types import ModuleType

    from starlette.applications import Starlette

EXAMPLES = Path(__file__).resolve().parents[2] / "docs" / "examples"
UNIVERSE, PLACE, USER = 13058, 7, 287113233
PNG = b"\x89PNG\r\n\x1a\n" + b"\x00" * 2000


@pytest.fixture
def cloud(monkeypatch: pytest.MonkeyPatch) -> Iterator[LocalOpenCloud]:
    with LocalOpenCloud(check_answers=True) as cloud:
        monkeypatch.setenv("RBLXOPENCLOUD_BASE_URL", cloud.url)
        monkeypatch.setenv("RBLXOPENCLOUD_API_KEY", cloud.api_key)
        yield cloud


def example(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"example_{name}", EXAMPLES / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def experience(cloud: LocalOpenCloud) -> rblxopencloud.Experience:
    return rblxopencloud.Experience(UNIVERSE, cloud.api_key)


def test_a_backup_holds_everything_and_gives_it_back(cloud: LocalOpenCloud, tmp_path: Path) -> None:
    backup, file = example("backup"), tmp_path / "coins.jsonl"
    for scope in ("global", "guild/1"[:5]):
        store = experience(cloud).get_datastore("coins", scope=scope)
        for number in range(12):
            store.set_entry(f"{number}", {"gold": number}, users=[USER], metadata={"n": str(number)})
    arguments = [str(UNIVERSE), "coins", str(file)]

    assert backup.main(["save", *arguments]) == 0
    store = experience(cloud).get_datastore("coins")
    store.remove_entry("3")
    store.set_entry("4", {"gold": 99})
    assert backup.main(["restore", *arguments]) == 0

    assert len(file.read_text().splitlines()) == 24
    value, info = store.get_entry("3")
    assert (value, info.users, info.metadata) == ({"gold": 3}, [USER], {"n": "3"})
    assert store.get_entry("4")[0] == {"gold": 99}


def test_an_interrupted_backup_goes_on_where_it_ended(cloud: LocalOpenCloud, tmp_path: Path) -> None:
    backup, file = example("backup"), tmp_path / "coins.jsonl"
    store = experience(cloud).get_datastore("coins")
    for number in range(5):
        store.set_entry(f"{number}", number)
    arguments = ["save", str(UNIVERSE), "coins", str(file)]
    backup.main(arguments)
    lines = file.read_bytes().splitlines(keepends=True)
    file.write_bytes(b"".join(lines[:3]) + lines[3][:7])
    cloud.clear()

    backup.main(arguments)

    assert sorted(json.loads(line)["key"] for line in file.read_bytes().splitlines()) == ["0", "1", "2", "3", "4"]
    assert sum("entries/" in request.path for request in cloud.requests) == 2


def test_a_prize_is_paid_once_even_if_somebody_else_writes_in_between(
    cloud: LocalOpenCloud, capsys: pytest.CaptureFixture[str]
) -> None:
    leaderboard = example("leaderboard")
    mine = experience(cloud)
    for _ in range(3):
        leaderboard.count_win(mine, "7", str(USER))
    leaderboard.count_win(mine, "7", "1")
    mine.get_datastore("coins").set_entry(str(USER), {"gold": 5}, users=[USER])

    assert leaderboard.main(UNIVERSE, "7", cloud.api_key) == 0
    assert leaderboard.main(UNIVERSE, "7", cloud.api_key) == 0

    assert f" 1. {USER}: 3" in capsys.readouterr().out
    value, info = mine.get_datastore("coins").get_entry(str(USER))
    assert value == {"gold": 505, "prizes": ["7"]}
    assert info.users == [USER]


def test_a_place_is_published_and_the_servers_are_told(cloud: LocalOpenCloud, tmp_path: Path) -> None:
    file = tmp_path / "place.rbxl"
    file.write_bytes(b"<roblox!\x89\xff\x0d\x0a\x1a\x0a made up")

    assert example("publish_place").main(UNIVERSE, PLACE, file, cloud.api_key) == 0

    assert [request.method for request in cloud.requests] == ["POST"] * 3
    assert cloud.requests[0].body == file.read_bytes()


def test_a_place_that_cannot_be_published_says_why(
    cloud: LocalOpenCloud, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert example("publish_place").main(UNIVERSE, PLACE, tmp_path / "none.rbxl", cloud.api_key) == 1

    assert "Not published" in capsys.readouterr().err
    assert cloud.requests == []


def test_the_bot_bans_unbans_and_explains(cloud: LocalOpenCloud) -> None:
    bot = example("moderation_bot")

    async def talk() -> list[str]:
        async with rblxopencloudasync.Client(cloud.api_key) as client:
            moderation = bot.Moderation(rblxopencloudasync.Experience(UNIVERSE, client))
            return [
                await moderation.run("ban", [str(USER), "2d", "being", "rude"], "Ada"),
                await moderation.run("status", [str(USER)], "Ada"),
                await moderation.run("unban", [str(USER)], "Ada"),
                await moderation.run("status", [str(USER)], "Ada"),
                await moderation.run("history", [str(USER)], "Ada"),
                await moderation.run("ban", ["somebody", "2d", "x"], "Ada"),
                await moderation.run("dance", [], "Ada"),
            ]

    ban, banned, unban, free, history, wrong, unknown = asyncio.run(talk())

    assert ban == f"{USER} is banned for 2d."
    assert banned == "Banned: being rude (By Ada.)"
    assert unban.startswith(f"{USER} may join again")
    assert free == "Not banned."
    assert history.splitlines()[-1] == "banned By Ada."
    assert "not the id of a user" in wrong
    assert unknown.startswith("There is no command dance.")


def test_an_asset_is_uploaded_with_progress(
    cloud: LocalOpenCloud, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "icon.png"
    file.write_bytes(PNG)

    status = example("upload_asset").main("user", USER, "Decal", file, ("Icon", "Shop."), cloud.api_key)

    printed = capsys.readouterr()
    assert status == 0, printed.err
    assert "100 % sent" in printed.err
    assert re.fullmatch(r"https://create\.roblox\.com/store/asset/\d+ \(\w+\)\n", printed.out)


def test_a_user_is_erased_when_roblox_asks_for_it(cloud: LocalOpenCloud) -> None:
    store = experience(cloud).get_datastore("coins")
    store.set_entry(str(USER), {"gold": 5})
    store.set_entry("1", {"gold": 7})
    body = json.dumps(
        {
            "NotificationId": "1",
            "EventType": "RightToErasureRequest",
            "EventTime": "2026-01-02T03:04:05.1234567Z",
            "EventPayload": {"UserId": USER, "GameIds": [UNIVERSE]},
        }
    ).encode()
    signed = {"roblox-signature": signature(b"made-up", body)}

    with served(example("erase_user").make_app("made-up", cloud.api_key)) as app:
        answers = [app.post("/webhook", content=body, headers=signed) for _ in range(2)]
        forged = app.post("/webhook", content=body.replace(b"13058", b"13059"), headers=signed)

    assert all(answer.is_success for answer in answers)
    assert forged.status_code >= 400
    with pytest.raises(rblxopencloud.NotFound):
        store.get_entry(str(USER))
    assert store.get_entry("1")[0] == {"gold": 7}


def signature(secret: bytes, body: bytes) -> str:
    import base64
    import hmac

    now = str(int(time.time()))
    made = hmac.new(secret, now.encode() + b"." + body, "sha256").digest()
    return f"t={now},v1={base64.b64encode(made).decode()}"


def test_a_user_logs_in_with_roblox_and_nobody_else_can_use_the_answer(cloud: LocalOpenCloud) -> None:
    app_id, secret = cloud.add_oauth2_app(["https://example.com/redirect"])
    oauth = rblxopencloudasync.OAuth2App(app_id, secret, "https://example.com/redirect")
    with served(example("oauth2_app").make_app(oauth)) as app, httpx.Client(base_url=app.base_url) as stranger:
        sent = app.get("/login").headers["location"]
        local = cloud.url + urlsplit(sent)._replace(scheme="", netloc="").geturl()
        back = urlsplit(httpx.get(local).headers["location"])
        stolen = stranger.get(f"/redirect?{back.query}")
        answer = app.get(f"/redirect?{back.query}")
        again = app.get(f"/redirect?{back.query}")

    assert parse_qs(back.query).keys() >= {"code", "state"}
    assert stolen.status_code == 400
    assert (answer.status_code, again.status_code) == (200, 400)
    assert "Hello, " in answer.text


def test_the_tour_shows_all_of_it_and_ends_well() -> None:
    words = [sys.executable, "-W", "error", str(EXAMPLES / "tour.py")]
    taken = subprocess.run(words, capture_output=True, text=True, check=False)

    assert (taken.returncode, taken.stderr) == (0, "")
    for seen in ("PreconditionFailed", "  230\n", "carried out", "  11\n", "player-19", "1 breaking"):
        assert seen in taken.stdout


@contextmanager
def served(app: Starlette) -> Generator[httpx.Client]:
    """A client of an application on a real server."""
    server = ThreadedServer(app, "127.0.0.1", 0)
    server.start()
    try:
        with httpx.Client(base_url=server.url) as client:
            yield client
    finally:
        server.stop()
