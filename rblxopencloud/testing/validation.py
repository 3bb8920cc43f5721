"""From a request to a call: every check that the description asks for, of parameters and body.

How each is checked is in the modules named so. Path, method and credential were checked before.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloud.testing.bodies import Bodies
from rblxopencloud.testing.calls import Call
from rblxopencloud.testing.credentials import basic_login
from rblxopencloud.testing.parameters import Parameters
from rblxopencloud.testing.schemas import Schemas

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rblxopencloud.testing.credentials import Credential
    from rblxopencloud.testing.description import Description
    from rblxopencloud.testing.routes import Match


class Validation:
    """Checks requests against one description."""

    def __init__(self, description: Description) -> None:
        schemas = Schemas(description, "request")
        self._parameters = Parameters(description, schemas)
        self._bodies = Bodies(description, schemas, self._parameters)

    def check(
        self,
        match: Match,
        raw_path: str,
        query: str,
        headers: Mapping[str, str],
        content: bytes,
        credential: Credential | None,
    ) -> Call:
        """The call that a matched request makes.

        Raises:
            Refusal: Anything about it is not as described.
        """
        operation = match.operation
        return Call(
            operation=operation,
            raw_path=raw_path,
            credential=credential,
            path=self._parameters.path(operation, match.values),
            query=self._parameters.query(operation, query),
            headers=self._parameters.headers(operation, headers),
            body=self._bodies.read(operation, headers.get("content-type", ""), content),
            content=content,
            content_type=headers.get("content-type", ""),
            host=headers.get("host", "localhost"),
            login=basic_login(headers),
        )
