"""The committed file of public names."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

FILE = Path(__file__).with_name("surface.txt")
_LINE = re.compile(r"([\w.]+)(.*)")


def read(text: str | None = None) -> dict[str, str]:
    """The signature of each name.

    Args:
        text: What stands in the file; None to read it.
    """
    lines = (FILE.read_text("utf-8") if text is None else text).splitlines()
    return {found[1]: found[2] for line in lines if (found := _LINE.fullmatch(line))}


def write(surface: Mapping[str, str]) -> None:
    """Write the file anew."""
    FILE.write_text("".join(f"{name}{signature}\n" for name, signature in sorted(surface.items())), "utf-8")
