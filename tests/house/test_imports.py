"""The import table of the architecture: what never imports what, and what importing costs nothing."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent.parent
STANDARD = sys.stdlib_module_names
RAW = ROOT / "generated" / "rblxopencloudraw"
TWIN = ROOT / "generated" / "rblxopencloudasync"
THIN = ROOT / "rblxopencloud"
CODEGEN = ROOT / "codegen"
OURS = ("codegen", "rblxopencloud", "rblxopencloudasync", "rblxopencloudraw", "tests")
TRANSPORT = {
    f"_transport/{name}.py"
    for name in ("aio", "aio_aiohttp", "aio_direct", "aio_pool", "base", "bodies", "common", "sync", "sync_pool")
}
NETWORK = {"aiohttp", "httpcore", "httpx", "yarl"}
HEAVY = {"nacl", "jwt", "cryptography"}
SHARED_WITH_TWIN = "rblxopencloud"


def files(package: Path) -> list[Path]:
    found = sorted(path for path in package.rglob("*.py") if "testing" not in path.relative_to(package).parts)
    assert found
    return found


def imported(path: Path, package: Path) -> Iterator[tuple[str, bool, bool]]:
    """Absolute module names, whether only a type checker sees them, and whether the import is inside a function."""
    tree = ast.parse(path.read_text("utf-8"))
    for node, typing, inner in _walk(tree.body, typing=False, inner=False):
        if isinstance(node, ast.Import):
            yield from ((alias.name, typing, inner) for alias in node.names)
        elif node.level == 0:
            yield node.module or "", typing, inner
        else:
            parts = [package.name, *path.relative_to(package).parts[: -node.level]]
            yield ".".join([*parts, *([node.module] if node.module else [])]), typing, inner


def _walk(
    body: list[ast.stmt], *, typing: bool, inner: bool
) -> Iterator[tuple[ast.Import | ast.ImportFrom, bool, bool]]:
    for node in body:
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            yield node, typing, inner
        elif isinstance(node, ast.If):
            checking = isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
            yield from _walk(node.body, typing=typing or checking, inner=inner)
            yield from _walk(node.orelse, typing=typing, inner=inner)
        else:
            within = inner or isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
            for name in ("body", "orelse", "finalbody", "handlers"):
                children = getattr(node, name, [])
                yield from _walk(
                    [child for child in children if isinstance(child, ast.stmt)], typing=typing, inner=within
                )
                for handler in children:
                    if isinstance(handler, ast.ExceptHandler):
                        yield from _walk(handler.body, typing=typing, inner=within)


def root(name: str) -> str:
    return name.split(".", maxsplit=1)[0]


@pytest.mark.parametrize("path", files(RAW), ids=lambda path: path.name)
def test_the_raw_layer_imports_the_standard_library_alone(path: Path) -> None:
    names = {root(name) for name, typing, _ in imported(path, RAW) if not typing}

    assert names - STANDARD - {"rblxopencloudraw"} == set()


@pytest.mark.parametrize("path", files(THIN), ids=lambda path: path.relative_to(THIN).as_posix())
def test_the_thin_layer_imports_httpx_in_its_transport_only(path: Path) -> None:
    names = {root(name) for name, _, _ in imported(path, THIN)}

    assert names & {"codegen", "tests", "rblxopencloudasync"} == set()
    if path.relative_to(THIN).as_posix() not in TRANSPORT:
        assert names & NETWORK == set()


@pytest.mark.parametrize("path", files(THIN), ids=lambda path: path.relative_to(THIN).as_posix())
def test_cryptography_is_imported_inside_the_function_that_needs_it(path: Path) -> None:
    outside = {root(name) for name, typing, inner in imported(path, THIN) if not typing and not inner}

    assert outside & HEAVY == set()


def test_the_twin_imports_no_module_that_does_io_in_its_synchronous_form() -> None:
    twinned = {path.relative_to(TWIN).with_suffix("").as_posix().replace("/", ".") for path in files(TWIN)}
    twinned = {name.removesuffix(".__init__") for name in twinned} - {"__init__"}
    forbidden = {f"{SHARED_WITH_TWIN}.{name}" for name in twinned} | {f"{SHARED_WITH_TWIN}._transport.sync"}

    for path in files(TWIN):
        names = {name for name, _, _ in imported(path, TWIN)}
        assert names & forbidden == set(), path
        assert {root(name) for name in names} & {"codegen", "tests", "httpx"} == set(), path


@pytest.mark.parametrize("path", files(CODEGEN), ids=lambda path: path.relative_to(CODEGEN).as_posix())
def test_codegen_reads_the_packages_as_text_and_imports_none(path: Path) -> None:
    names = {root(name) for name, _, _ in imported(path, CODEGEN)}

    assert names & set(OURS) <= {"codegen"}


@pytest.mark.parametrize(
    ("statement", "absent"),
    [
        ("import rblxopencloud", {"httpx", "attr", "attrs", "nacl", "rblxopencloudasync"}),
        ("import rblxopencloudasync", {"httpx", "attr", "attrs", "nacl"}),
        (
            "import rblxopencloudraw",
            {"httpx", "attr", "rblxopencloud", "rblxopencloudraw.universes", "rblxopencloudraw.types"},
        ),
        ("import rblxopencloudraw as raw; raw.universes.get_universe(1)", {"httpx", "rblxopencloudraw.storage"}),
    ],
)
def test_importing_is_lazy(statement: str, absent: set[str]) -> None:
    program = f"import sys; {statement}; print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env=_environment()
    )

    assert set(done.stdout.split()) & absent == set()


def _environment() -> dict[str, str]:
    import os

    return {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'generated'}"}
