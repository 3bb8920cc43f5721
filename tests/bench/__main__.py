"""`make bench`: what this SDK costs, each figure beside what it is compared with, measured in this run."""

from __future__ import annotations

import argparse
import asyncio
import json
import shutil
import sys
import sysconfig
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import httpx

import rblxopencloud
import rblxopencloudraw as raw
from tests.bench import measure, server

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from tests.bench.measure import Times

ROOT = Path(__file__).resolve().parent.parent.parent


class Row(NamedTuple):
    """One comparison."""

    what: str
    ours: str
    other: str
    ratio: float
    aim: str


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="make bench", description="Ratios, measured side by side in one run.")
    parser.add_argument("--quick", action="store_true", help="fewer rounds, for a first look")
    quick = parser.parse_args().quick
    rows = [*_generating(1 if quick else 3), *_importing(3 if quick else 15), *_calling(3 if quick else 15)]
    width = max(len(row.what) for row in rows)
    for row in rows:
        print(f"{row.what:<{width}}  {row.ours:>22}  {row.other:>34}  ratio {row.ratio:5.2f}  {row.aim}")
    return 0


def _generating(rounds: int) -> list[Row]:
    """The whole of `generate` beside the two stock generators on the same description."""
    scripts = Path(sysconfig.get_path("scripts"))
    description = str(ROOT / "generated" / "rblxopencloudraw" / "openapi.json")
    ours: list[float] = []
    stock: list[float] = []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            ours.append(measure.process_wall([sys.executable, "-m", "codegen", "generate", "--out", folder]))
            types = [str(scripts / "datamodel-codegen"), "--input", description, "--output", f"{folder}/types.py"]
            types += [
                "--input-file-type",
                "openapi",
                "--output-model-type",
                "typing.TypedDict",
                "--formatters",
                "builtin",
            ]
            client = [str(scripts / "openapi-python-client"), "generate", "--path", description, "--meta", "none"]
            Path(folder, "client.yaml").write_text("post_hooks: []\n", "utf-8")
            client += ["--output-path", f"{folder}/client", "--config", f"{folder}/client.yaml"]
            stock.append(measure.process_wall(types) + measure.process_wall(client))
            shutil.rmtree(f"{folder}/client", ignore_errors=True)
    mine, theirs = measure.summary(ours), measure.summary(stock)
    return [_row("generate, whole (wall)", mine, theirs, "both stock generators", "aim <= 10 s", 1, "s")]


def _importing(rounds: int) -> list[Row]:
    found = measure.imports(
        {
            "httpx": "import httpx",
            "rblxopencloud": "import rblxopencloud",
            "modules": "import rblxopencloudraw as raw; [raw.ENDPOINTS[name] for name in raw.ENDPOINTS]",
        },
        rounds,
    )
    return [
        _row(
            "import rblxopencloud (CPU)",
            found["rblxopencloud"],
            found["httpx"],
            "import httpx",
            "aim <= 0.25",
            1e3,
            "ms",
        ),
        _row(
            "import all raw modules (CPU)", found["modules"], found["httpx"], "import httpx", "aim <= 0.80", 1e3, "ms"
        ),
    ]


def _calling(rounds: int) -> list[Row]:
    with server.running() as address, httpx.Client(base_url=address) as bare:
        with rblxopencloud.Client("made-up-key", base_url=address) as client:
            found = measure.calls(
                {
                    "bare": lambda: bare.get("/cloud/v2/universes/1", headers={"x-api-key": "made-up-key"}).json(),
                    "raw": lambda: client.send(raw.universes.get_universe(1)),
                    "json": lambda: json.loads(server.BODY),
                },
                rounds,
                400,
            )
        rows = [
            _row("typed call (CPU)", found["raw"], found["bare"], "httpx.Client.get().json()", "aim <= 1.10", 1e6, "us")
        ]
        return rows + asyncio.run(_calling_async(address, rounds))


async def _calling_async(address: str, rounds: int) -> list[Row]:
    import rblxopencloudasync

    async with httpx.AsyncClient(base_url=address) as bare:
        client = rblxopencloudasync.Client("made-up-key", base_url=address)

        async def plain() -> object:
            return (await bare.get("/cloud/v2/universes/1", headers={"x-api-key": "made-up-key"})).json()

        async def typed() -> object:
            return await client.send(raw.universes.get_universe(1))

        ours: list[float] = []
        others: list[float] = []
        for _ in range(rounds):
            others.append(await _block(plain, 200))
            ours.append(await _block(typed, 200))
        await client.close()
    mine, theirs = measure.summary(ours), measure.summary(others)
    return [_row("typed call, asynchronous (CPU)", mine, theirs, "httpx.AsyncClient.get().json()", "", 1e6, "us")]


async def _block(function: Callable[[], Awaitable[object]], size: int) -> float:
    start = time.process_time()
    for _ in range(size):
        await function()
    return (time.process_time() - start) / size


def _row(what: str, ours: Times, other: Times, name: str, aim: str, factor: float, unit: str) -> Row:
    mine = f"{ours.median * factor:.1f} {unit} ({ours.least * factor:.1f}-{ours.most * factor:.1f})"
    theirs = f"{name} {other.median * factor:.1f} {unit}"
    return Row(what, mine, theirs, ours.median / other.median, aim)


if __name__ == "__main__":
    sys.exit(main())
