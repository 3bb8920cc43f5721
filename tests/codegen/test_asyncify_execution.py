"""The twin of a whole small package: type-checked, run with warnings as errors, and compared with its original."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from asyncify_packages import TINY

from codegen.asyncify import asyncify

SYNC = """
import tinycloud
from tinycloud._transport.base import LOG

def main():
    with tinycloud.Client() as client:
        shelf = tinycloud.Shelf(client, 1)
        print(client.first("p"), client.numbers(3), client.partly(5), list(client.relay(2)))
        with client.holding("h") as held:
            print(held)
        print(shelf.titles(), [book.id for book in shelf.books()])
        print(shelf.visit(lambda book: str(book.id)))
        print([book.id for book in shelf.cursor()], shelf.cursor().drain(), shelf.pick(None))
        print([len(books) for books in shelf.list_all()])
        try:
            client.send("")
        except tinycloud.Missing as error:
            print("missing", isinstance(error, tinycloud.Missing))
        print(type(shelf.fetch()[0].fetch()) is tinycloud.Title)
    print(LOG)

main()
"""

ASYNC = """
import asyncio
import tinycloud
import tinycloudasync
from tinycloud._transport.base import LOG

async def label(book):
    await asyncio.sleep(0)
    return str(book.id)

async def main():
    async with tinycloudasync.Client() as client:
        shelf = tinycloudasync.Shelf(client, 1)
        relayed = [number async for number in client.relay(2)]
        print(await client.first("p"), await client.numbers(3), await client.partly(5), relayed)
        async with client.holding("h") as held:
            print(held)
        print(await shelf.titles(), [book.id async for book in shelf.books()])
        print(await shelf.visit(label))
        print([book.id async for book in shelf.cursor()], await shelf.cursor().drain(), await shelf.pick(None))
        print([len(books) async for books in shelf.list_all()])
        try:
            await client.send("")
        except tinycloud.Missing as error:
            print("missing", isinstance(error, tinycloudasync.Missing))
        print(type(await (await shelf.fetch())[0].fetch()) is tinycloud.Title)
    print(LOG)

asyncio.run(main())
"""

SETTINGS = """
[tool.basedpyright]
include = ["tinycloudasync"]
typeCheckingMode = "strict"
pythonVersion = "3.11"
reportUnusedParameter = false
"""


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A directory with the small package and its twin."""
    directory = tmp_path_factory.mktemp("both")
    shutil.copytree(TINY, directory / "tinycloud")
    for path, text in asyncify(TINY, name="tinycloud", twin="tinycloudasync").items():
        file = directory / "tinycloudasync" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return directory


def run(directory: Path, code: str) -> subprocess.CompletedProcess[str]:
    """Run code beside both packages; every warning is an error."""
    command = [sys.executable, "-W", "error", "-X", "dev", "-c", code]
    environment = {**os.environ, "PYTHONPATH": str(directory)}
    return subprocess.run(command, cwd=directory, env=environment, capture_output=True, text=True, check=False)


def test_the_twin_does_what_the_original_does_and_loses_no_await(both: Path) -> None:
    original = run(both, SYNC)
    made = run(both, ASYNC)

    assert (original.returncode, original.stderr) == (0, "")
    assert (made.returncode, made.stderr) == (0, "")
    assert made.stdout == original.stdout
    assert "missing True\nTrue\n" in made.stdout


def test_a_lost_await_would_have_been_noticed(both: Path) -> None:
    lost = ASYNC.replace("print(await client.first", "client.send('x'); print(await client.first")

    assert "was never awaited" in run(both, lost).stderr


def test_the_twin_loads_no_synchronous_module_that_does_io(both: Path) -> None:
    code = (
        "import sys, tinycloudasync as t; t.Client; t.Shelf; print(sorted(n for n in sys.modules if 'tinycloud' in n))"
    )

    loaded = ast.literal_eval(run(both, code).stdout)

    assert "tinycloudasync.shelf" in loaded
    assert "tinycloud._transport.aio" in loaded
    assert {"tinycloud.client", "tinycloud.shelf", "tinycloud._transport.sync"}.isdisjoint(loaded)


def test_the_twin_passes_the_strict_type_checker(both: Path) -> None:
    checker = shutil.which("basedpyright", path=str(Path(sys.executable).parent)) or shutil.which("basedpyright")
    if checker is None:
        pytest.skip("the type checker is not installed")
    (both / "pyproject.toml").write_text(SETTINGS, "utf-8")

    checked = subprocess.run([checker, "-p", str(both)], capture_output=True, text=True, check=False)

    assert checked.returncode == 0, checked.stdout


def test_shared_and_private_modules_have_no_twin(both: Path) -> None:
    files = sorted(
        file.relative_to(both / "tinycloudasync").as_posix() for file in (both / "tinycloudasync").rglob("*.py")
    )

    assert files == ["__init__.py", "client.py", "shelf.py"]
