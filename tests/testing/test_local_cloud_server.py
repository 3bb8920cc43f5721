"""Starting and stopping, in Python and from the command line."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest

from rblxopencloud.testing import LocalOpenCloud
from rblxopencloud.testing.__main__ import main

ROOT = Path(__file__).parents[2]
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "generated")])}


def test_it_starts_within_a_second_and_stops_within_one() -> None:
    begin = time.monotonic()
    with LocalOpenCloud() as cloud:
        started = time.monotonic()
        assert httpx.get(cloud.url).status_code == 404
        before_stop = time.monotonic()

    assert started - begin < 1
    assert time.monotonic() - before_stop < 1


def test_it_stops_while_a_client_keeps_its_connection() -> None:
    with httpx.Client() as client:
        with LocalOpenCloud() as cloud:
            url = cloud.url
            client.get(url)
            begin = time.monotonic()

        assert time.monotonic() - begin < 1
        with pytest.raises(httpx.ConnectError):
            client.get(url)


def test_it_listens_on_loopback_and_may_start_again() -> None:
    cloud = LocalOpenCloud()
    for _ in range(2):
        with cloud:
            assert cloud.url.startswith("http://127.0.0.1:")
    with pytest.raises(RuntimeError, match="not running"):
        _ = cloud.url


def test_it_does_not_start_twice() -> None:
    with LocalOpenCloud() as cloud, pytest.raises(RuntimeError, match="already"):
        cloud.start()


def test_its_client_calls_it() -> None:
    from rblxopencloudraw import universes

    with LocalOpenCloud() as cloud, cloud.client() as client:
        universe = client.send(universes.get_universe(13058))

    assert universe.get("path") == "universes/13058"
    assert [request.operation_id for request in cloud.requests] == ["Cloud_GetUniverse"]


def test_every_start_has_another_key() -> None:
    assert LocalOpenCloud().api_key != LocalOpenCloud().api_key


def test_it_says_on_start_that_it_is_not_roblox_and_never_says_its_key(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    with LocalOpenCloud() as cloud:
        httpx.get(f"{cloud.url}/cloud/v2/universes/13058", headers={"x-api-key": cloud.api_key})

    assert "not Roblox" in caplog.text
    assert cloud.api_key not in caplog.text
    assert cloud.api_key not in repr(cloud)


def test_the_application_works_without_a_socket() -> None:
    cloud = LocalOpenCloud(examples=True)

    async def fetch() -> httpx.Response:
        transport = httpx.ASGITransport(app=cloud.app)
        async with httpx.AsyncClient(transport=transport, base_url="http://local") as client:
            return await client.get("/cloud/v2/universes/13058%3A2", headers={"x-api-key": cloud.api_key})

    assert asyncio.run(fetch()).json()["path"] == "universes/13058%3A2"


def test_a_request_that_ends_early_does_no_harm(caplog: pytest.LogCaptureFixture) -> None:
    with LocalOpenCloud() as cloud:
        host, port = cloud.url.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port))) as connection:
            connection.sendall(b"PATCH /cloud/v2/universes/13058 HTTP/1.1\r\nhost: a\r\ncontent-length: 9\r\n\r\n{")
        answer = httpx.get(f"{cloud.url}/cloud/v2/universes/13058", headers={"x-api-key": cloud.api_key})

    assert answer.status_code == 200
    assert not [record for record in caplog.records if record.levelno >= logging.ERROR]


def test_an_answer_takes_no_forty_milliseconds() -> None:
    with LocalOpenCloud() as cloud, httpx.Client(base_url=cloud.url, headers={"x-api-key": cloud.api_key}) as client:
        spent = [seconds_of(client) for _ in range(20)]

    assert min(spent) < 0.03


def seconds_of(client: httpx.Client) -> float:
    begin = time.monotonic()
    client.get("/cloud/v2/universes/13058")
    return time.monotonic() - begin


def test_a_taken_port_is_one_line_that_says_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    with LocalOpenCloud() as cloud:
        port = cloud.url.rpartition(":")[2]

        code = main(["--port", port])

    errors = capsys.readouterr().err
    assert code == 2
    assert (
        errors == f"Port {port} on 127.0.0.1 is taken. Choose another with --port, or let --port 0 find a free one.\n"
    )


@pytest.mark.parametrize("arguments", [["--port", "99999"], ["--port", "x"], ["--port", "-1"]])
def test_a_bad_port_is_explained(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)

    assert ended.value.code == 2
    assert "0 to 65535" in capsys.readouterr().err


def test_an_address_of_another_machine_is_explained(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--host", "192.0.2.1", "--port", "0"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_the_command_line_serves_until_it_is_interrupted_and_ends_quietly(number: signal.Signals) -> None:
    command = [sys.executable, "-m", "rblxopencloud.testing", "--port", "0"]
    with subprocess.Popen(
        command, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        lines = [process.stdout.readline() for _ in range(4)]
        url, key = (line.split()[-1] for line in lines[:2])
        answer = httpx.get(f"{url}/cloud/v2/universes/13058", headers={"x-api-key": key})
        process.send_signal(number)
        rest, errors = process.communicate(timeout=10)

    assert answer.status_code == 200
    assert "not Roblox" in "".join(lines)
    assert (process.returncode, rest, errors) == (0, "", "")


@pytest.mark.parametrize("missing", ["starlette", "uvicorn", "jsonschema", "python_multipart"])
def test_without_its_extra_the_import_says_what_to_install(missing: str) -> None:
    program = f"import sys; sys.modules[{missing!r}] = None; import rblxopencloud.testing"

    ended = subprocess.run(
        [sys.executable, "-c", program], env=ENVIRONMENT, capture_output=True, text=True, check=False
    )

    last = ended.stderr.strip().splitlines()[-1]
    assert last.startswith("ImportError: ")
    assert "pip install rblxopencloud[testing]" in last
