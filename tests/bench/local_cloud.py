"""What the local Open Cloud costs: how long it takes to start, how many reads it answers, what memory it holds.

The reads are sent by a process of their own over connections that stay open, so that a core each is what both have.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Generator

CONNECTIONS = 8
SECONDS = 3.0
READER = Path(__file__).parent / "contestants" / "reader.py"
ENTRY = "/cloud/v2/universes/13058/data-stores/coins/entries/player_1"
UNIVERSE = "/cloud/v2/universes/13058"


class Figures(NamedTuple):
    """What was measured.

    Attributes:
        start: Seconds from the start of a process to its first answer.
        universes: Universes read in a second.
        entries: Data store entries read in a second.
        resident: Bytes that the serving process holds at the end.
    """

    start: float
    universes: float
    entries: float
    resident: int


def run(rounds: int = 3) -> Figures:
    """Measure; the start is the median of several."""
    starts = sorted(_start_seconds() for _ in range(rounds))
    with _serving() as server:
        _write(server)
        universes, entries = _reads(server, UNIVERSE), _reads(server, ENTRY)
        return Figures(starts[len(starts) // 2], universes, entries, _resident(server.process.pid))


class _Server(NamedTuple):
    """A server in a process of its own."""

    process: subprocess.Popen[str]
    url: str
    key: str


@contextmanager
def _serving() -> Generator[_Server]:
    words = [sys.executable, "-m", "rblxopencloud.testing", "--port", "0"]
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True) as process:
        output = process.stdout
        url, key = ((output.readline() if output else "").split()[-1] for _ in range(2))
        yield _Server(process, url, key)
        process.terminate()


def _start_seconds() -> float:
    begin = time.perf_counter()
    with _serving() as server:
        _call(server, "GET", UNIVERSE)
        return time.perf_counter() - begin


def _call(server: _Server, method: str, path: str, body: object = None) -> None:
    import httpx

    httpx.request(method, server.url + path, headers={"x-api-key": server.key}, json=body).raise_for_status()


def _write(server: _Server) -> None:
    store, _, key = ENTRY.rpartition("/")
    _call(server, "POST", f"{store}?id={key}", {"value": {"coins": 5, "items": ["sword", "shield"]}})


def _reads(server: _Server, path: str) -> float:
    words = [sys.executable, str(READER), server.url, path, str(CONNECTIONS), str(SECONDS)]
    done = subprocess.run(words, check=True, stdout=subprocess.PIPE, env={**os.environ, "KEY": server.key})
    return json.loads(done.stdout)["per_second"]


def _resident(process: int) -> int:
    for line in Path(f"/proc/{process}/status").read_text("ascii").splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) * 1024
    return 0


if __name__ == "__main__":
    print(run())
