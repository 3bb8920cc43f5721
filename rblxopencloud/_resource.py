"""What every object that stands for something on Roblox has: an id, a client, a representation."""

from __future__ import annotations

from ._checks import identifier
from .client import Client, client_for


class Resource:
    """Something on Roblox that is found by its id.

    Raises:
        TypeError: The id is no number, or the key no text.
        ValueError: The id is negative or not whole, or the key holds what no key has.
    """

    id: int
    _client: Client

    def __init__(self, id: int, api_key: str | Client | None) -> None:
        try:
            self.id = identifier("id", id, 0)
            self._client = client_for(api_key)
        finally:
            # Tools that show a traceback with its variables would show the key.
            del api_key

    def __repr__(self) -> str:
        package = type(self).__module__.partition(".")[0]
        # A traceback may show an object of which the key was refused.
        shown = self._shown() if hasattr(self, "_client") else []
        facts = "".join(f" {name}={value!r}" for name, value in shown)
        return f"<{package}.{type(self).__name__} id={getattr(self, 'id', None)!r}{facts}>"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Resource) and type(self) is type(other) and self._identity() == other._identity()

    def __hash__(self) -> int:
        return hash((type(self).__name__, *self._identity()))

    def _identity(self) -> tuple[int, ...]:
        """What tells this object from others of its class: two with the same id stand for the same thing."""
        return (self.id,)

    def _shown(self) -> list[tuple[str, object]]:
        return []
