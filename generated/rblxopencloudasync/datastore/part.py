# Generated from rblxopencloud/datastore/part.py by codegen/asyncify. Do not edit.
"""What data stores and ordered data stores have in common: a name, a scope, an experience, a client."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..client import Client, client_for

if TYPE_CHECKING:
    from ..experience import Experience


class Stored:
    """A store of an experience that is found by its name, and a scope of it."""

    name: str
    scope: str | None
    experience: Experience
    _client: Client

    def __init__(
        self, name: str, experience: Experience, api_key: str | Client | None, scope: str | None = "global"
    ) -> None:
        self.name = name
        # The documented library takes an empty scope for none.
        self.scope = None if scope == "" else scope
        self.experience = experience
        try:
            self._client = client_for(api_key)
        finally:
            # Tools that show a traceback with its variables would show the key.
            del api_key

    def __repr__(self) -> str:
        package = type(self).__module__.partition(".")[0]
        return f"<{package}.{type(self).__name__} name={self.name!r} scope={self.scope!r}>"
