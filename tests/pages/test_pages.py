"""Every Python block of the guides runs, in both forms, against the local Open Cloud."""

from __future__ import annotations

import ast
import asyncio
import inspect
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from codegen.errors import CodegenError
from codegen.pages import asynchronous, blocks, program, tabbed
from rblxopencloud.testing import LocalOpenCloud

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGES = {
    path.relative_to(DOCS).as_posix(): path.read_text(encoding="utf-8")
    for path in (DOCS / "index.md", *sorted((DOCS / "guides").glob("*.md")))
}
ALONE = [(path, number) for path, text in PAGES.items() for number, one in enumerate(blocks(text, path)) if one.alone]
FILES = {
    "icon.png": b"\x89PNG\r\n\x1a\n" + b"\x00" * 100,
    "model.rbxm": b"<roblox!\x89\xff\x0d\x0a\x1a\x0a a model",
    "place.rbxl": b"<roblox!\x89\xff\x0d\x0a\x1a\x0a a place",
}


@pytest.fixture
def cloud(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[LocalOpenCloud]:
    """A world with the key that the guides use, and the files that they name."""
    for name, content in FILES.items():
        (tmp_path / name).write_bytes(content)
    monkeypatch.chdir(tmp_path)
    with LocalOpenCloud(check_answers=True) as cloud:
        monkeypatch.setenv("RBLXOPENCLOUD_BASE_URL", cloud.url)
        cloud.add_member(7, 156)
        yield cloud


@pytest.fixture(scope="session")
def twins() -> dict[str, str]:
    return asynchronous(ROOT / "rblxopencloud", PAGES)


def run(code: str, path: str, cloud: LocalOpenCloud) -> None:
    """Run a program; what it awaits at its top level is awaited."""
    text = code.replace("your-api-key", cloud.api_key)
    compiled = compile(text, path, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    names: dict[str, Any] = {"__name__": "__main__"}
    result: Any = eval(compiled, names)  # noqa: S307 - our own pages
    if inspect.isawaitable(result):
        asyncio.run(awaited(result))


async def awaited(value: Any) -> None:
    await value


@pytest.mark.parametrize("path", PAGES)
def test_a_page_runs_from_its_first_block_to_its_last(path: str, cloud: LocalOpenCloud) -> None:
    run(program(PAGES[path], path), path, cloud)


@pytest.mark.parametrize("path", PAGES)
def test_the_asynchronous_form_of_a_page_runs_as_well(path: str, cloud: LocalOpenCloud, twins: dict[str, str]) -> None:
    run(twins[path], path, cloud)


@pytest.mark.parametrize(("path", "number"), ALONE)
def test_a_block_that_stands_alone_runs_alone(path: str, number: int, cloud: LocalOpenCloud) -> None:
    run(blocks(PAGES[path], path)[number].code, f"{path}, block {number}", cloud)


def test_both_forms_of_a_block_stand_side_by_side_and_the_rest_of_the_page_stays() -> None:
    page = PAGES["guides/messaging.md"]
    twin = asynchronous(ROOT / "rblxopencloud", {"page": page})["page"]

    made = tabbed(page, twin, "page")

    assert made.count('=== "Synchronous"') == made.count('=== "Asynchronous"') == 1
    assert "    await experience.publish_message" in made
    assert "game:GetService" in made


def test_a_block_without_an_end_is_named_with_its_line() -> None:
    with pytest.raises(CodegenError, match=r"page\.md:3"):
        blocks("# Title\n\n```python\nx = 1\n", "page.md")
