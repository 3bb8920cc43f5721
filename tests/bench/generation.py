"""What generating costs: the whole of `generate` beside the two stock generators, on the same description."""

from __future__ import annotations

import sys
import sysconfig
import tempfile
from pathlib import Path
from typing import NamedTuple

from tests.bench import measure
from tests.bench.environments import DESCRIPTION


class Generating(NamedTuple):
    """Wall seconds of ours, and of both stock generators together."""

    ours: measure.Times
    stock: measure.Times


def run(rounds: int) -> Generating:
    """Generate in turn into folders that are thrown away."""
    ours: list[float] = []
    stock: list[float] = []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            ours.append(measure.process_wall([sys.executable, "-m", "codegen", "generate", "--out", folder]))
        with tempfile.TemporaryDirectory() as folder:
            stock.append(measure.process_wall(_types(folder)) + measure.process_wall(_client(folder)))
    return Generating(measure.summary(ours), measure.summary(stock))


def _types(folder: str) -> list[str]:
    command = [_script("datamodel-codegen"), "--input", str(DESCRIPTION), "--output", f"{folder}/types.py"]
    command += ["--input-file-type", "openapi", "--output-model-type", "typing.TypedDict", "--formatters", "builtin"]
    return command


def _client(folder: str) -> list[str]:
    Path(folder, "client.yaml").write_text("post_hooks: []\n", "utf-8")
    command = [_script("openapi-python-client"), "generate", "--path", str(DESCRIPTION), "--meta", "none"]
    command += ["--output-path", f"{folder}/client", "--config", f"{folder}/client.yaml"]
    return command


def _script(name: str) -> str:
    return str(Path(sysconfig.get_path("scripts")) / name)
