"""What one documented method does to the operations behind it: which it requests, what it reads and writes there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from codegen.impact.values import Path


@dataclass
class Touch:
    """What a method has to do with one operation.

    Attributes:
        reads: Places in the answer that it looks at.
        read_values: Values that it tells apart there, such as members of an enum.
        writes: Places in the body that it fills.
        written_values: Values that it writes there by itself.
        parameters: Parameters it passes, as `query:name`, `path:name` or `header:name`.
        parameter_values: Values that it passes there by itself.
        headers: Headers of the answer that it looks at.
        open_writes: Places that hold whatever the caller hands in.
        sends_body: Whether a body is sent at all.
        follows: The operation is asked for by an `Operation` that the method returns, or by the method itself.
    """

    reads: set[Path] = field(default_factory=set["Path"])
    read_values: set[tuple[Path, str]] = field(default_factory=set[tuple["Path", str]])
    writes: set[Path] = field(default_factory=set["Path"])
    written_values: set[tuple[Path, str]] = field(default_factory=set[tuple["Path", str]])
    open_writes: set[Path] = field(default_factory=set["Path"])
    parameters: set[str] = field(default_factory=set[str])
    parameter_values: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])
    open_parameters: set[str] = field(default_factory=set[str])
    headers: set[str] = field(default_factory=set[str])
    sends_body: bool = False
    follows: bool = False


class Touches:
    """What a method touches, by operation id, while it is being followed."""

    def __init__(self) -> None:
        self.found: dict[str, Touch] = {}
        self.built: dict[str, str] = {}
        self.sent: set[str] = set()
        self.notes: set[str] = set()

    def of(self, operation: str) -> Touch:
        """The record of one operation."""
        return self.found.setdefault(operation, Touch())
