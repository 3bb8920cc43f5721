"""The one exception that ends a codegen command with a readable line."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Generator

_LONGEST = 800


class CodegenError(Exception):
    """What is wrong, where, and what to do: shown to the user as one line.

    Args:
        what: What is wrong.
        where: The file, address or JSON pointer at which it is wrong.
        hint: What to do about it.
        code: The exit code of the command.
    """

    def __init__(self, what: str, *, where: str = "", hint: str = "", code: int = 1) -> None:
        parts = (f"{where}: " if where else "", what, f" {hint}" if hint else "")
        super().__init__(printable(" ".join("".join(parts).split())))
        self.code = code


def printable(text: str) -> str:
    """Text of unknown origin as one line for a terminal: nothing invisible, no control sequences, not endless."""
    shown = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 100]} ... {text[-95:]}"
    return "".join(c if c.isprintable() else c.encode("unicode_escape", "surrogatepass").decode("ascii") for c in shown)


@contextmanager
def shaped(where: str) -> Generator[None]:
    """Turn whatever goes wrong with values of an unexpected shape into one line that names the place."""
    try:
        yield
    except (AttributeError, LookupError, RecursionError, TypeError, ValueError) as error:
        raise CodegenError(
            f"not shaped as OpenAPI wants it ({type(error).__name__}: {error}).",
            where=where,
            hint="Look at the values there; repair them upstream or by an overlay.",
        ) from error
