"""What all enumerations share: numbered members, each with the text it has on the wire."""

from __future__ import annotations

from enum import Enum
from typing import Self


class WireEnum(Enum):
    """Numbered members, each with the text it has on the wire; 0 stands for what is not known."""

    _value_: int
    wire: str

    def __new__(cls, value: int, wire: str = "") -> Self:
        """A member that knows its own spelling on the wire."""
        member = object.__new__(cls)
        member._value_ = value
        member.wire = wire
        return member

    @classmethod
    def from_wire(cls, text: str | None) -> Self | None:
        """The member for a text of the service; None stays None, a text that is not known is member 0."""
        if text is None:
            return None
        return next((member for member in cls if member.wire == text), cls(0))
