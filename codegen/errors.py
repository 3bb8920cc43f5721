"""The one exception that ends a codegen command with a readable line."""

from __future__ import annotations


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
        super().__init__(" ".join("".join(parts).split()))
        self.code = code
