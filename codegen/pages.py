"""Code blocks of pages: found, made asynchronous, and put side by side in tabs.

A page is one program: its blocks, fenced as ```python, share their names from the first to the last. Blocks fenced as
```py are programs of their own, shown as they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from codegen.asyncify import convert
from codegen.errors import CodegenError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

_OPEN = re.compile(r"^( *)```(python|py)$")
_MARK = re.compile(r"^# \[\[block \d+\]\]$\n?", re.MULTILINE)


@dataclass(frozen=True)
class Block:
    """A code block of a page.

    Attributes:
        code: Its text, without indentation.
        first: The line of its opening fence, counted from 0.
        last: The line of its closing fence.
        indent: How far it is indented.
        alone: Whether it is a program of its own.
    """

    code: str
    first: int
    last: int
    indent: str
    alone: bool


def blocks(markdown: str, path: str) -> list[Block]:
    """Every Python block of a page.

    Raises:
        CodegenError: A block has no end.
    """
    return list(_blocks(markdown.split("\n"), path))


def _blocks(lines: Sequence[str], path: str) -> Iterator[Block]:
    place = 0
    while place < len(lines):
        opened = _OPEN.match(lines[place])
        if opened is not None:
            indent = opened[1]
            last = _end(lines, place, indent, path)
            code = "\n".join(line.removeprefix(indent) for line in lines[place + 1 : last])
            yield Block(code + "\n", place, last, indent, opened[2] == "py")
            place = last
        place += 1


def _end(lines: Sequence[str], first: int, indent: str, path: str) -> int:
    for place in range(first + 1, len(lines)):
        if lines[place] == f"{indent}```":
            return place
    raise CodegenError("this code block has no end.", where=f"{path}:{first + 1}", hint="Close it with ```.")


def program(markdown: str, path: str) -> str:
    """The blocks of a page as one program, each on the lines where it stands in the page."""
    lines = [""] * markdown.count("\n")
    for number, block in enumerate(blocks(markdown, path)):
        if not block.alone:
            lines[block.first] = f"# [[block {number}]]"
            lines[block.first + 1 : block.last] = block.code.rstrip("\n").split("\n") if block.code.strip() else []
    return "\n".join(lines) + "\n"


def asynchronous(package: Path, pages: Mapping[str, str]) -> dict[str, str]:
    """The program of each page in asynchronous form, with what has to be awaited awaited at its top level.

    Args:
        package: The directory of the synchronous package.
        pages: The text of each page by the path that people are told.

    Raises:
        AsyncifyError: A block has no asynchronous form or cannot be judged.
        CodegenError: A block has no end.
    """
    return convert(package, {path: program(markdown, path) for path, markdown in pages.items()})


def tabbed(markdown: str, twin: str, path: str) -> str:
    """A page with each block beside its asynchronous form.

    Args:
        markdown: The page.
        twin: Its program in asynchronous form.
        path: The path that people are told.
    """
    lines = markdown.split("\n")
    own = [block for block in blocks(markdown, path) if not block.alone]
    parts = [part.strip("\n") for part in _MARK.split(twin)[1:]]
    for block, part in reversed(list(zip(own, parts, strict=True))):
        if part != block.code.strip("\n"):
            lines[block.first : block.last + 1] = _tabs(block, part)
    return "\n".join(lines)


def _tabs(block: Block, twin: str) -> Iterator[str]:
    for title, code in (("Synchronous", block.code), ("Asynchronous", twin)):
        yield f'{block.indent}=== "{title}"'
        yield ""
        for line in ("```python", *code.strip("\n").split("\n"), "```"):
            yield f"{block.indent}    {line}" if line else ""
        yield ""
