"""The command line in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from collections.abc import Generator

ROOT = Path(__file__).parents[2]
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "generated")])}


@attrs.frozen
class Running:
    """A local Open Cloud in another process."""

    process: subprocess.Popen[str]
    url: str
    headers: dict[str, str]
    greeting: str


@contextmanager
def running(*arguments: str) -> Generator[Running]:
    command = [sys.executable, "-m", "rblxopencloud.testing", "--port", "0", *arguments]
    with subprocess.Popen(
        command, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            lines = [process.stdout.readline() for _ in range(4)]
            url, key = (line.split()[-1] for line in lines[:2])
            yield Running(process, url, {"x-api-key": key}, "".join(lines))
        finally:
            process.kill()
            process.communicate()


def refused(*arguments: str) -> str:
    """The one line with which the command line refuses to begin."""
    command = [sys.executable, "-m", "rblxopencloud.testing", "--port", "0", *arguments]
    ended = subprocess.run(command, env=ENVIRONMENT, capture_output=True, text=True, check=False, timeout=30)
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.count("\n") == 1, ended.stderr
    return ended.stderr
