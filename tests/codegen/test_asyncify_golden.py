"""Synchronous modules and exactly what becomes of them."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from asyncify_packages import HEAD, TINY, read_cases, twin, twin_of

from codegen.asyncify import asyncify

CASES = read_cases("golden.txt")
ROOT = "from typing import TYPE_CHECKING\n\nif TYPE_CHECKING:\n    from .code import Thing, opened, run\n"
REPOSITORY = Path(__file__).parents[2]


@pytest.mark.parametrize("case", CASES)
def test_a_module_becomes_exactly_what_is_written_down(tmp_path: Path, case: str) -> None:
    code, _, expected = CASES[case].partition("\n--- becomes\n")

    made = twin(tmp_path, {"__init__": ROOT, "code": f"{HEAD}{code}", "pure": "value = 1\n"})["code.py"]

    assert made == expected
    ast.parse(made)


def test_only_modules_that_do_io_or_import_one_that_does_have_a_twin(tmp_path: Path) -> None:
    modules = {
        "pure": "def value() -> int:\n    return 1\n",
        "typed": "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from .code import run\n",
        "late": "def go() -> int:\n    from .typed import TYPE_CHECKING\n    return int(TYPE_CHECKING)\n",
        "alone": "from .pure import value as value\n",
        "code": HEAD + "from .pure import value\n\ndef run() -> int:\n    sleep(1)\n    return value()\n",
        "part/__init__": "",
        "part/deep": HEAD.replace("._tr", ".._tr") + "def run() -> None:\n    sleep(1)\n",
        "testing/server": HEAD + "def run():\n    sleep(1)\n",
        "_version": "__version__ = '1'\n",
    }

    made = twin(tmp_path, modules)

    assert sorted(made) == ["__init__.py", "code.py", "late.py", "part/__init__.py", "part/deep.py", "typed.py"]


def test_imports_lead_to_the_shared_module_or_to_the_twin(tmp_path: Path) -> None:
    code = """from . import _transport, other, pure
from ._transport import sync
from .other import run as run_it
from .pure import a, b
import pack.pure as whole
import pack.other

def go() -> None:
    sync.sleep(pure.a)
    other.run()
    run_it()
    pack.other.run()
"""
    other = HEAD + "def run() -> None:\n    sleep(1)\n"

    made = twin(tmp_path, {"code": code, "other": other, "pure": "a = 1\nb = 2\n"})["code.py"]

    assert (
        made.split("\n", 1)[1]
        == """import pack.pure as whole
import packasync.other
from pack import _transport, pure
from pack._transport import aio as sync
from pack.pure import a, b

from . import other
from .other import run as run_it

async def go() -> None:
    await sync.sleep(pure.a)
    await other.run()
    await run_it()
    await packasync.other.run()
"""
    )


def test_a_lazy_root_loads_shared_names_from_the_synchronous_package(tmp_path: Path) -> None:
    root = """import importlib

_EXPORTS = {"run": ".code", "value": ".pure", "whole": "pack.code"}

def __getattr__(name: str) -> object:
    return getattr(importlib.import_module(_EXPORTS[name], __name__), name)
"""
    code = HEAD + "def run() -> None:\n    sleep(1)\n"

    made = twin(tmp_path, {"__init__": root, "code": code, "pure": "value = 1\n"})["__init__.py"]

    assert '{"run": ".code", "value": "pack.pure", "whole": "packasync.code"}' in made


def test_suppressions_that_only_the_original_needs_are_left_out(tmp_path: Path) -> None:
    code = """def run(transport: Transport) -> Iterator[str]:
    for line in transport.lines():  # noqa: UP028 - the twin cannot delegate
        yield line

def other(text: list[str] = list("ab")) -> list[str]:  # noqa: B008 - both need this
    return text
"""

    made = twin_of(tmp_path, code)

    assert "    async for line in transport.lines():\n" in made
    assert "# noqa: B008 - both need this" in made


def test_a_hundred_links_from_the_transport_are_followed(tmp_path: Path) -> None:
    links = "\n".join(f"def step_{number}() -> str:\n    return step_{number + 1}()\n" for number in range(100))
    code = f"{links}\ndef step_100() -> str:\n    return call(str.upper, 'x')\n"

    made = twin_of(tmp_path, code)

    assert made.count("await step_") == 100
    assert made.count("async def") == 101


def test_the_imports_of_the_twin_are_in_the_usual_order(tmp_path: Path) -> None:
    linter = shutil.which("ruff", path=str(Path(sys.executable).parent)) or shutil.which("ruff")
    if linter is None:
        pytest.skip("the linter is not installed")
    for path, text in asyncify(TINY, name="tinycloud", twin="tinycloudasync").items():
        (tmp_path / path).write_text(text, "utf-8")
    settings = 'lint.isort.known-first-party=["tinycloud", "tinycloudasync"]'

    command = [linter, "check", "--isolated", "--select=F,I", "--config", settings, str(tmp_path)]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)

    assert checked.returncode == 0, checked.stdout


def test_the_package_itself_has_a_twin_that_uses_none_of_its_synchronous_modules() -> None:
    made = asyncify(REPOSITORY / "rblxopencloud")

    shared = {f"rblxopencloud.{path.removesuffix('.py').replace('/', '.')}" for path in made}
    imported = [
        node.module
        for text in made.values()
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.ImportFrom) and node.module is not None and node.level == 0
    ]
    assert {"__init__.py", "client.py", "http.py"} <= made.keys()
    assert "rblxopencloud._transport.aio" in imported
    assert {*shared, "rblxopencloud._transport.sync"}.isdisjoint(imported)
