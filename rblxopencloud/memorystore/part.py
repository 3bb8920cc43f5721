"""What sorted maps and queues have in common: a name, an experience, a client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..client import Client, client_for

if TYPE_CHECKING:
    from ..experience import Experience


class Remembered:
    """A structure in the memory store of an experience that is found by its name."""

    name: str
    experience: Experience
    _client: Client

    def __init__(self, name: str, experience: Experience, api_key: str | Client | None) -> None:
        self.name = name
        self.experience = experience
        try:
            self._client = client_for(api_key)
        finally:
            # Tools that show a traceback with its variables would show the key.
            del api_key

    def __repr__(self) -> str:
        package = type(self).__module__.partition(".")[0]
        return f"<{package}.{type(self).__name__} name={self.name!r}>"
