"""What the fields of work of a group have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..creator import Creator

if TYPE_CHECKING:
    from . import Group


class Part(Creator):
    """A group, seen from one field of work."""

    def _home(self) -> Group:
        """The group itself."""
        raise NotImplementedError
