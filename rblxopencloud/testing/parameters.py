"""Path, query and header parameters: from text to values, checked against the description.

Bodies are in `bodies`; fields of forms are turned from text into values here too.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from rblxopencloud.testing._json import Json, as_object, decode
from rblxopencloud.testing.errors import Refusal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rblxopencloud.testing.description import Description, Operation, Parameter
    from rblxopencloud.testing.schemas import Schemas

WHOLE = re.compile(r"-?\d{1,20}", re.ASCII)
DECIMAL = re.compile(r"-?\d{1,400}(?:\.\d{1,400})?(?:[eE][+-]?\d{1,3})?", re.ASCII)
BOOLEANS = {"true": True, "false": False}


class Parameters:
    """Reads the parameters of requests."""

    def __init__(self, description: Description, schemas: Schemas) -> None:
        self._description = description
        self._schemas = schemas

    def path(self, operation: Operation, values: Mapping[str, str]) -> dict[str, object]:
        """The path parameters.

        Raises:
            Refusal: 400 for a value of the wrong type.
        """
        return self._read_all(operation.at("path"), {name: [value] for name, value in values.items()})

    def query(self, operation: Operation, query_string: str) -> dict[str, object]:
        """The query parameters that were sent.

        Raises:
            Refusal: 400 for an unknown or missing name, a repeat, or a value of the wrong type.
        """
        known = operation.at("query")
        sent = group(split_query(query_string))
        _refuse_unknown(sent, [parameter.name for parameter in known])
        return self._read_all(known, sent)

    def headers(self, operation: Operation, headers: Mapping[str, str]) -> dict[str, object]:
        """The header parameters that were sent.

        Raises:
            Refusal: 400 for a missing one, or a value of the wrong type.
        """
        known = operation.at("header")
        sent = {item.name: [headers[item.name.lower()]] for item in known if item.name.lower() in headers}
        return self._read_all(known, sent)

    def _read_all(self, known: Iterable[Parameter], sent: Mapping[str, list[str]]) -> dict[str, object]:
        found: dict[str, object] = {}
        for parameter in known:
            if parameter.name in sent:
                found[parameter.name] = self._read(parameter, sent[parameter.name])
            elif parameter.required:
                raise Refusal(400, f"The {parameter.place} parameter {parameter.name} is required.")
        return found

    def _read(self, parameter: Parameter, texts: list[str]) -> object:
        what = f"The {parameter.place} parameter {parameter.name}"
        flat = self._description.flatten(parameter.schema)
        if flat.get("type") == "array" and not parameter.explode:
            texts = [part for text in texts for part in text.split(",")]
        value = self.convert(flat, texts, what)
        problem = self._schemas.problem(value, parameter.schema)
        if problem is not None:
            raise Refusal(400, f"{what} is not valid{_at(problem.pointer)}: {problem.text}.")
        return value

    def convert(self, flat: Json, texts: list[str], what: str) -> object:
        """Texts as the value that a flattened schema describes; several only where it is a list.

        Raises:
            Refusal: 400 for a text of the wrong kind, or several for one value.
        """
        if flat.get("type") == "array":
            item = self._description.flatten(flat.get("items"))
            return [_from_text(item, text, what) for text in texts]
        if len(texts) > 1:
            raise Refusal(400, f"{what} was sent {len(texts)} times. Send it once.")
        return _from_text(flat, texts[0], what)


def split_query(query_string: str) -> list[tuple[str, str]]:
    """Names and values of a query string or of a form.

    Raises:
        Refusal: 400 where the text is not UTF-8 once it is decoded, or holds too many fields.
    """
    try:
        return parse_qsl(query_string, keep_blank_values=True, errors="strict", max_num_fields=1000)
    except ValueError as error:
        raise Refusal(400, "The query or form is not UTF-8, or has more than 1000 fields.") from error


def group(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """All values of each name."""
    found: dict[str, list[str]] = {}
    for name, value in pairs:
        found.setdefault(name, []).append(value)
    return found


def _refuse_unknown(sent: Iterable[str], known: list[str]) -> None:
    for name in sent:
        if name not in known:
            choice = f"Known are: {', '.join(sorted(known))}." if known else "This operation takes none."
            raise Refusal(400, f"Unknown query parameter {name[:80]!r}. {choice}")


def _at(pointer: str) -> str:
    return f" at {pointer}" if pointer else ""


def _from_text(flat: Json, text: str, what: str) -> object:
    """One text as a value; an empty one is null where that is allowed."""
    kind = flat.get("type")
    if text == "" and kind != "string" and flat.get("nullable"):
        return None
    read = READERS.get(str(kind))
    return text if read is None else read(text, what)


def _whole(text: str, what: str) -> object:
    if WHOLE.fullmatch(text) is None:
        raise Refusal(400, f"{what} must be a whole number.")
    return int(text)


def _decimal(text: str, what: str) -> object:
    if DECIMAL.fullmatch(text) is None:
        raise Refusal(400, f"{what} must be a number.")
    return float(text)


def _boolean(text: str, what: str) -> object:
    if text.lower() not in BOOLEANS:
        raise Refusal(400, f"{what} must be true or false.")
    return BOOLEANS[text.lower()]


def _object(text: str, what: str) -> object:
    try:
        return as_object(decode(text.encode()))
    except ValueError as error:
        raise Refusal(400, f"{what} must be JSON: {error}.") from error


READERS = {"integer": _whole, "number": _decimal, "boolean": _boolean, "object": _object}
