"""Enumerations of experiences."""

from __future__ import annotations

from .base import WireEnum


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
