"""What stops the twin from being made: every case, with the place and the message."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from asyncify_packages import AIO, HEAD, SYNC, read_cases, twin, twin_of

from codegen.asyncify import AsyncifyError

if TYPE_CHECKING:
    from pathlib import Path

BASE = """
class Thing:
    def __init__(self, transport: Transport) -> None:
        self.transport = transport

    def fetch(self) -> str:
        return self.transport.get("x")

    def update(self, **changes: str) -> None:
        self.transport.get("y")

    def list_all(self) -> Iterator[str]:
        for line in self.transport.lines():
            yield line

"""

CASES = read_cases("stops.txt")


@pytest.mark.parametrize("case", CASES)
def test_a_module_is_refused_with(tmp_path: Path, case: str) -> None:
    expected, _, code = CASES[case].partition("\n")
    expected = expected.removeprefix("--- ")
    line = (HEAD + BASE).count("\n") + 1

    with pytest.raises(AsyncifyError) as caught:
        twin_of(tmp_path, BASE + code)

    found = [str(stop) for stop in caught.value.stops if expected in str(stop)]
    assert found, str(caught.value)
    path, at, column, text = found[0].split(":", 3)
    assert path == "pack/code.py"
    first = HEAD.count("\n") + 1 if case == "a generator here and a function there" else line
    assert first <= int(at) <= line + code.count("\n")
    assert int(column) >= 1
    assert "; " in text


def test_io_in_a_constructor_is_refused(tmp_path: Path) -> None:
    code = "class Eager:\n    def __init__(self) -> None:\n        sleep(1)\n"

    with pytest.raises(AsyncifyError, match=r"code.py:12:9: `sleep` does I/O in Eager.__init__, which cannot be async"):
        twin_of(tmp_path, code)


def test_every_fault_has_its_line_in_the_order_of_the_files(tmp_path: Path) -> None:
    code = HEAD + "def run():\n    sleep(1)\n\nTEXT = sleep(2)\n"

    with pytest.raises(AsyncifyError) as caught:
        twin(tmp_path, {"b": code, "a": code})

    places = [str(stop).split(": ")[0] for stop in caught.value.stops]
    assert places == ["pack/a.py:10:1", "pack/a.py:13:8", "pack/b.py:10:1", "pack/b.py:13:8"]


LAZY_ROOT = "_EXPORTS = {'A': '.gone'}\ndef __getattr__(name: str) -> object: ...\n"
INNER = {
    "inner/__init__": "from .io import go\n",
    "inner/io": HEAD.replace("._tr", ".._tr") + "def go() -> None:\n    sleep(1)\n",
    "inner/pure": "X = 1\n",
}
UNFIT: list[tuple[dict[str, str], str]] = [
    ({"_transport/aio": AIO.replace("path: str", "path: str, size: int = 1")}, "takes other parameters than"),
    ({"_transport/aio": AIO.replace("seconds: float", "seconds: float = 1.0")}, "sleep(seconds=1.0) takes other"),
    ({"_transport/aio": AIO + "def more() -> None: ...\n"}, "pack/_transport/sync.py has no 'more'"),
    ({"_transport/sync": SYNC + "LIMIT = 1\n"}, "pack/_transport/aio.py has no 'LIMIT'"),
    ({"_transport/aio": AIO.replace("__aexit__", "__exit_async__")}, "pack/_transport/aio.py has no '__exit__'"),
    ({"_transport/aio": AIO.replace("async def get", "async def fetch")}, "pack/_transport/aio.py has no 'get'"),
    ({"_transport/sync": SYNC + "X = 1\n", "_transport/aio": AIO + "class X: ...\n"}, "'X' is something else"),
    ({"code": "import httpx\n"}, "'httpx' comes from httpx, which does I/O outside the transport"),
    ({"code": "from socket import socket\n"}, "'socket' comes from socket, which does I/O outside the transport"),
    ({"code": "from .gone import x\n"}, "pack/code.py:1:1: pack.gone is not a module of the package"),
    ({"code": "def run(:\n"}, "pack/code.py:1:1: this is not valid Python"),
    ({"_version": HEAD}, "the version is not twinned"),
    ({"__init__": "from .code import run\n", "code": HEAD}, "which imports pack.code; import it lazily here"),
    ({"__init__": LAZY_ROOT}, "pack/__init__.py:1:18: pack.gone is not a module of the package"),
    ({**INNER, "code": HEAD + "from .inner.pure import X\n"}, "which imports pack.inner.io"),
    ({"_transport/aio": AIO + "from ..code import Base\n", "code": HEAD}, "keep what it imports free of I/O"),
]


@pytest.mark.parametrize(("modules", "expected"), UNFIT)
def test_modules_that_do_not_fit_together_are_refused(tmp_path: Path, modules: dict[str, str], expected: str) -> None:
    with pytest.raises(AsyncifyError) as caught:
        twin(tmp_path, modules)

    assert expected in str(caught.value)


def test_a_missing_transport_is_named(tmp_path: Path) -> None:
    from codegen.asyncify import asyncify

    (tmp_path / "__init__.py").touch()

    with pytest.raises(AsyncifyError, match=r"pack/_transport/sync.py:1:1: there is no such transport"):
        asyncify(tmp_path, name="pack")


def test_a_directory_without_a_package_is_named(tmp_path: Path) -> None:
    from codegen.asyncify import asyncify

    with pytest.raises(AsyncifyError, match=r"pack/__init__.py:1:1: the package has no such file"):
        asyncify(tmp_path, name="pack")


DOCUMENTED = '''
def run_all() -> None:
    """Run.

    Example:
        ```python
        {}
        ```
    """
    sleep(1)
'''
EXAMPLES = {
    "code that is none": ("for in x:", "this example is not valid Python"),
    "a receiver nobody knows": ("nobody.update()", "`nobody.update` may do I/O, as Thing.update does"),
    "a lambda": ("found = lambda: thing.fetch()", "`thing.fetch` does I/O in a lambda"),
    "an iterator for sum": ("sum(thing.list_all())", "an iterator or context manager that does I/O is used"),
}


@pytest.mark.parametrize("case", EXAMPLES)
def test_an_example_is_refused_with(tmp_path: Path, case: str) -> None:
    example, expected = EXAMPLES[case]
    doc = DOCUMENTED.format(example)

    with pytest.raises(AsyncifyError) as caught:
        twin_of(tmp_path, BASE + doc)

    line = (HEAD + BASE).count("\n") + 7
    assert f"pack/code.py:{line}:" in str(caught.value)
    assert expected in str(caught.value)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [(">>> thing.fetch()", "an example with >>> is not converted"), ("```python\n    x = 1", "the example has no end")],
)
def test_a_docstring_that_cannot_be_converted_is_refused(tmp_path: Path, lines: str, expected: str) -> None:
    doc = f'\ndef run() -> None:\n    """Run.\n\n    {lines}\n    """\n    sleep(1)\n'

    with pytest.raises(AsyncifyError, match=expected):
        twin_of(tmp_path, doc)
