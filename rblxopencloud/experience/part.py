"""What an experience and its places have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._resource import Resource

if TYPE_CHECKING:
    from ..place import Place
    from . import Experience


class Part(Resource):
    """An experience, or a place of one."""

    def _home(self) -> Experience:
        """The experience itself, or the one the place belongs to."""
        raise NotImplementedError

    def _spot(self) -> Place | None:
        """The place, None for the experience as a whole."""
        return None
