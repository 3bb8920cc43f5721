"""Small packages for the tests of the asynchronous twin: a transport pair, and the modules that a test is about."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from codegen.asyncify import asyncify

if TYPE_CHECKING:
    from collections.abc import Mapping

CASES = Path(__file__).parent / "asyncify_cases"
TINY = CASES / "tinycloud"

SYNC = """
from collections.abc import Callable, Iterator
from contextlib import contextmanager

class Transport:
    def __enter__(self) -> "Transport": ...
    def __exit__(self, *error: object) -> None: ...
    def get(self, path: str) -> str: ...
    def lines(self) -> Iterator[str]: ...

@contextmanager
def session() -> Iterator[str]: yield ""
def sleep(seconds: float) -> None: ...
def call(callback: Callable[[str], str], argument: str) -> str: ...
"""
AIO = """
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

class Transport:
    async def __aenter__(self) -> "Transport": ...
    async def __aexit__(self, *error: object) -> None: ...
    async def get(self, path: str) -> str: ...
    async def lines(self) -> AsyncIterator[str]: yield ""

@asynccontextmanager
async def session() -> AsyncIterator[str]: yield ""
async def sleep(seconds: float) -> None: ...
async def call(callback: Callable[[str], str], argument: str) -> str: ...
"""
HEAD = '''"""Code."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from ._transport.sync import Transport, call, session, sleep

'''


def write_package(directory: Path, modules: Mapping[str, str], name: str = "pack") -> Path:
    """Write a package with a transport pair and the given modules; return its directory."""
    files = {"__init__": "", "_transport/__init__": "", "_transport/sync": SYNC, "_transport/aio": AIO, **modules}
    for module, text in files.items():
        file = directory / name / f"{module}.py"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return directory / name


def twin(directory: Path, modules: Mapping[str, str]) -> dict[str, str]:
    """The twin of such a package."""
    return asyncify(write_package(directory, modules), name="pack", twin="packasync")


def twin_of(directory: Path, code: str) -> str:
    """What one module of such a package, which starts with the usual imports, becomes."""
    return twin(directory, {"code": HEAD + code})["code.py"]


def read_cases(name: str) -> dict[str, str]:
    """The cases of a file: each starts with a line `=== what it is about`."""
    parts = (CASES / name).read_text("utf-8").split("\n=== ")[1:]
    return {title: text.strip("\n") + "\n" for title, _, text in (part.partition("\n") for part in parts)}
