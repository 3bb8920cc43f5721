"""Holding the answers of handlers against the description, so that the server says nothing that is not described."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloud.testing._json import as_object, decode
from rblxopencloud.testing.errors import Refusal

if TYPE_CHECKING:
    from rblxopencloud.testing.calls import Reply
    from rblxopencloud.testing.description import Answer, Operation
    from rblxopencloud.testing.schemas import Schemas


class AnswerChecks:
    """Checks answers against the schemas of what is answered."""

    def __init__(self, schemas: Schemas) -> None:
        self._schemas = schemas

    def checked(self, operation: Operation, reply: Reply) -> Reply:
        """The answer, if it is one that the operation describes.

        Raises:
            Refusal: 500 where it is not.
        """
        described = {answer.status: answer for answer in operation.answers}
        if reply.status not in described:
            raise Refusal(500, f"{operation.id} answered {reply.status}, which is not described.")
        problem = self._problem(described[reply.status], reply)
        if problem:
            raise Refusal(500, f"{operation.id} answered something that is not described: {problem}.")
        return reply

    def _problem(self, described: Answer, reply: Reply) -> str:
        if not described.content or "json" not in reply.content_type:
            return ""
        if reply.content_type not in described.content:
            return f"the content type {reply.content_type}"
        found = self._schemas.problem(decode(reply.content), as_object(described.content[reply.content_type]))
        return "" if found is None else f"at {found.pointer or '/'}: {found.text}"
