"""Enumerations of the documented interface, and how their members are written on the wire.

Values that this version does not know become `Unknown`: the service adds new ones without notice.
"""

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


class ExperienceAgeRating(WireEnum):
    """The age rating of an experience."""

    Unknown = 0, ""
    Unspecified = 1, "AGE_RATING_UNSPECIFIED"
    Minimal = 2, "AGE_RATING_ALL"
    Mild = 3, "AGE_RATING_9_PLUS"
    Moderate = 4, "AGE_RATING_13_PLUS"
    Restricted = 5, "AGE_RATING_17_PLUS"
    AllAges = Minimal
    NinePlus = Mild
    ThirteenPlus = Moderate
    SeventeenPlus = Restricted


class CreatorConfigDeploymentStrategy(WireEnum):
    """How a configuration reaches the servers when it is published."""

    Immediate = 0, "Immediate"
    GradualRollout = 1, "GradualRollout"
