"""State files: what survives, what is refused, and what the command line says about it."""

from __future__ import annotations

import os
import signal
import sqlite3
from typing import TYPE_CHECKING

import httpx
import pytest
from local_cloud_process import refused, running

from rblxopencloud.testing import LocalOpenCloud, NotAState

if TYPE_CHECKING:
    from pathlib import Path

PATH = "/cloud/v2/universes/13058"


def test_an_acknowledged_write_survives_a_kill_and_the_key_stays(tmp_path: Path) -> None:
    state = str(tmp_path / "state.db")
    for price in range(1, 4):
        with running("--state", state) as server:
            body = {"privateServerPriceRobux": price}
            written = httpx.patch(server.url + PATH, json=body, headers=server.headers)
            os.kill(server.process.pid, signal.SIGKILL)
            headers = server.headers

        assert written.status_code == 200
        with running("--state", state) as server:
            assert server.headers == headers
            assert httpx.get(server.url + PATH, headers=headers).json()["privateServerPriceRobux"] == price


def test_a_kill_in_the_middle_of_many_writes_leaves_what_was_acknowledged(tmp_path: Path) -> None:
    state = str(tmp_path / "state.db")
    acknowledged = 0
    with running("--state", state) as server, httpx.Client(base_url=server.url, headers=server.headers) as http:
        for price in range(1, 60):
            if price == 50:
                os.kill(server.process.pid, signal.SIGKILL)
            try:
                http.patch(PATH, json={"privateServerPriceRobux": price})
            except httpx.TransportError:
                break
            acknowledged = price

    with LocalOpenCloud(state=state) as cloud:
        price = cloud.documents("universe", 13058)[0][1]["privateServerPriceRobux"]
    assert acknowledged <= price <= acknowledged + 1


def test_the_end_of_a_block_gives_the_file_back(tmp_path: Path) -> None:
    state = tmp_path / "state.db"
    with LocalOpenCloud(state=state) as first:
        first.clock.advance(60)
    with LocalOpenCloud(state=state) as second:
        assert second.clock.ahead.total_seconds() == 60
    with pytest.raises(RuntimeError, match="closed"):
        first.start()


def test_what_is_kept_is_more_than_documents(tmp_path: Path) -> None:
    state = tmp_path / "state.db"
    first = LocalOpenCloud(state=state)
    first.clock.advance(days=3)
    limited, public = first.add_key(["universe:write"], name="ci"), first.world.sealing.public_key()
    first.close()

    second = LocalOpenCloud(state=state)

    assert second.clock.ahead.days == 3
    assert limited in second.world.credentials.secrets()
    assert second.world.sealing.public_key() == public
    assert (first.api_key, first.oauth2_token) == (second.api_key, second.oauth2_token)
    assert (first.is_new, second.is_new) == (True, False)
    second.close()


def test_a_key_of_ones_own_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    state = tmp_path / "state.db"
    LocalOpenCloud(state=state).close()

    LocalOpenCloud(state=state, key="local-key").close()
    third = LocalOpenCloud(state=state)

    assert third.api_key == "local-key"
    third.close()


def test_a_seed_is_left_aside_where_there_is_something_already(tmp_path: Path) -> None:
    state, seed = str(tmp_path / "state.db"), tmp_path / "seed.yaml"
    seed.write_text("experiences: [{id: 5, name: Mine}]")

    with running("--state", state, "--seed", str(seed)) as server:
        assert httpx.get(f"{server.url}/cloud/v2/universes/5", headers=server.headers).json()["displayName"] == "Mine"
        assert httpx.get(server.url + PATH, headers=server.headers).status_code == 404
    with running("--state", state, "--seed", str(seed)) as server:
        assert server.process.stdout is not None
        assert "left aside" in server.process.stdout.readline()


def test_half_of_a_broken_seed_is_never_kept(tmp_path: Path) -> None:
    state, seed = tmp_path / "state.db", {"experiences": [{"id": 5}, {"id": 6, "nope": 1}]}

    with pytest.raises(ValueError, match="nope"):
        LocalOpenCloud(state=state, seed=seed)

    cloud = LocalOpenCloud(state=state)
    assert cloud.is_new
    assert [key for key, _ in cloud.documents("universe")] == [(13058,)]
    cloud.close()


def other_database(path: Path) -> Path:
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE players (name TEXT)")
    connection.commit()
    connection.close()
    return path


def test_what_is_not_a_state_is_refused_and_left_as_it_is(tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("not a database, but long enough to look at\n" * 50)
    other = other_database(tmp_path / "game.db")
    before = other.read_bytes()

    for path, words in (
        (text, "is not one"),
        (other, "belongs to another program"),
        (tmp_path, "cannot be used"),
        (tmp_path / "no" / "folder", "cannot be used"),
    ):
        with pytest.raises(NotAState, match=words) as caught:
            LocalOpenCloud(state=path)
        assert str(path) in str(caught.value)
        assert "\n" not in str(caught.value)
    assert other.read_bytes() == before
    assert text.read_text().startswith("not a database")


def test_two_processes_do_not_share_a_state(tmp_path: Path) -> None:
    state = tmp_path / "state.db"

    with running("--state", str(state)), pytest.raises(NotAState, match="in use"):
        LocalOpenCloud(state=state)


def test_the_command_line_says_in_a_line_what_is_wrong(tmp_path: Path) -> None:
    text, seed = tmp_path / "notes.txt", tmp_path / "seed.yaml"
    text.write_text("not a database, but long enough to look at\n" * 50)
    seed.write_text("experiences:\n  - id: 1\n    nmae: x\n")

    assert "Choose another file" in refused("--state", str(text))
    assert "seed.yaml, line 3: experiences[0].nmae is unknown. Did you mean name?" in refused("--seed", str(seed))
    assert "cannot be read" in refused("--seed", str(tmp_path / "none.yaml"))


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ("nope", "There is no fault 'nope'"),
        ("status,probability=often", "probability=often is not understood"),
        ("status,nope=1", "nope=1 is not understood"),
        ("status,match=Nope", "No operation is called 'Nope'"),
    ],
)
def test_an_unknown_fault_is_a_line_that_says_what_to_do(fault: str, words: str) -> None:
    assert words in refused("--fault", fault)


def test_the_command_line_takes_a_key_faults_and_limits() -> None:
    with running(
        "--key", "local-key", "--rate-limits", "--fault", "html,status=504,times=1,match=GET /cloud/*,after=true"
    ) as server:
        answers = [httpx.get(server.url + PATH, headers={"x-api-key": "local-key"}) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [504, 200]
    assert answers[1].headers["x-ratelimit-remaining"] == "98"
    assert "not Roblox" in server.greeting
