"""Operations that are taken beside those that accept Open Cloud credentials: a written list, each with a reason."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from codegen.errors import CodegenError

if TYPE_CHECKING:
    from pathlib import Path

_KEYS = ("method", "path", "reason", "source")


@dataclass
class Selection:
    """The list, and which of its entries were met."""

    entries: list[dict[str, str]] = field(default_factory=list[dict[str, str]])
    met: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])

    @classmethod
    def load(cls, path: Path) -> Selection:
        """Read `selection.toml`; a missing file selects nothing."""
        if not path.exists():
            return cls()
        try:
            data: dict[str, Any] = tomllib.loads(path.read_text("utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise CodegenError(f"not TOML: {error}.", where=str(path), hint="Correct the line.") from error
        entries: list[dict[str, str]] = data.get("operation", [])
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):  # pyright: ignore[reportUnnecessaryIsInstance] - TOML
            raise CodegenError("[[operation]] must be a list of tables.", where=str(path), hint="Correct it.")
        for entry in entries:
            if missing := [key for key in _KEYS if not isinstance(entry.get(key), str) or not entry[key]]:
                raise CodegenError(
                    f"an entry lacks {', '.join(missing)}.",
                    where=str(path),
                    hint=f"Every [[operation]] needs {', '.join(_KEYS)}.",
                )
        return cls(entries)

    def wants(self, path: str, method: str) -> bool:
        """Whether the list names an operation."""
        wanted = any(entry["path"] == path and entry["method"].lower() == method for entry in self.entries)
        if wanted:
            self.met.add((path, method))
        return wanted

    def stale(self) -> list[str]:
        """Entries whose operation was not met, as readable lines."""
        return [
            f"selection {entry['method'].upper()} {entry['path']}"
            for entry in self.entries
            if (entry["path"], entry["method"].lower()) not in self.met
        ]
