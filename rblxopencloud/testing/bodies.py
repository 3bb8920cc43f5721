"""Request bodies: JSON, forms with and without files, and raw uploads, checked against the description."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloud.testing._json import Json, as_object, decode
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.multipart import FormPart, split_parts
from rblxopencloud.testing.parameters import WHOLE, Parameters, group, split_query

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rblxopencloud.testing.description import Body, Description, Operation
    from rblxopencloud.testing.schemas import Schemas


class Bodies:
    """Reads the bodies of requests."""

    def __init__(self, description: Description, schemas: Schemas, parameters: Parameters) -> None:
        self._description = description
        self._schemas = schemas
        self._parameters = parameters

    def read(self, operation: Operation, content_type: str, content: bytes) -> object:
        """The body as a value: decoded JSON, the fields of a form, or bytes. None where there is none.

        Raises:
            Refusal: 400 for a body that is missing, unexpected or not as described, 415 for another media type.
        """
        if operation.body is None:
            return _expect_none(content)
        if not content:
            return _expect_optional(operation.body)
        kind, schema = _choose(operation.body, content_type)
        if kind == "multipart/form-data":
            return self._read_parts(schema, split_parts(content_type, content))
        if kind == "application/x-www-form-urlencoded":
            return self._read_fields(schema, content)
        if kind.endswith(("/json", "+json")):
            return self._read_json(schema, content)
        return content

    def _read_json(self, schema: Json, content: bytes) -> object:
        try:
            value = decode(content)
        except ValueError as error:
            raise Refusal(400, f"The body is not JSON: {error}.") from error
        self._check(schema, value)
        return value

    def _read_fields(self, schema: Json, content: bytes) -> object:
        properties = as_object(self._description.flatten(schema).get("properties"))
        sent = group(split_query(content.decode("latin-1")))
        _refuse_unknown(sent, properties)
        value = {name: self._from_texts(name, properties[name], texts) for name, texts in sent.items()}
        self._check(schema, value)
        return value

    def _read_parts(self, schema: Json, parts: list[FormPart]) -> object:
        properties = as_object(self._description.flatten(schema).get("properties"))
        named: dict[str, list[FormPart]] = {}
        for part in parts:
            named.setdefault(part.option("name") or "", []).append(part)
        _refuse_unknown(named, properties)
        value = {name: self._from_parts(name, properties[name], found) for name, found in named.items()}
        self._check(schema, value)
        return {name: found for name, found in value.items() if not self._holds_files(properties[name])}

    def _from_parts(self, name: str, schema: object, parts: list[FormPart]) -> object:
        if not self._holds_files(schema):
            return self._with_numbers(schema, self._from_texts(name, schema, [_text(part, name) for part in parts]))
        for part in parts:
            if part.option("filename") is None:
                raise Refusal(400, f"The part {name} must be a file: give it a file name.")
        # The schema of a file says no more than that it is text; its content is the business of a handler.
        files = ["" for _ in parts]
        return self._parameters.convert(self._description.flatten(schema), files, f"The part {name}")

    def _from_texts(self, name: str, schema: object, texts: list[str]) -> object:
        return self._parameters.convert(self._description.flatten(schema), texts, f"The field {name}")

    def _with_numbers(self, schema: object, value: object) -> object:
        """A part with numbers in place of the texts in which JSON of protocol buffers may write those of 64 bits.

        https://create.roblox.com/docs/cloud/guides/usage-assets#create-a-new-asset has a user id in quotes.
        """
        flat = self._description.flatten(schema)
        if isinstance(value, str) and flat.get("format") == "int64" and WHOLE.fullmatch(value):
            return int(value)
        fields, known = as_object(value), as_object(flat.get("properties"))
        return {name: self._with_numbers(known.get(name), item) for name, item in fields.items()} or value

    def _holds_files(self, schema: object) -> bool:
        flat = self._description.flatten(schema)
        item = self._description.flatten(flat["items"]) if "items" in flat else flat
        return item.get("format") == "binary"

    def _check(self, schema: Json, value: object) -> None:
        problem = self._schemas.problem(value, schema)
        if problem is not None:
            where = f"at {problem.pointer} " if problem.pointer else ""
            raise Refusal(400, f"The body is not valid {where}- {problem.text}.")


def _expect_none(content: bytes) -> None:
    if content:
        raise Refusal(400, "This operation takes no body.")


def _expect_optional(body: Body) -> None:
    if body.required:
        raise Refusal(400, f"A body is required: {_kinds(body)}.")


def _choose(body: Body, content_type: str) -> tuple[str, Json]:
    """The described media type that a content type falls under, and its schema."""
    sent = content_type.partition(";")[0].strip().lower()
    for kind, schema in body.content.items():
        if _covers(kind, sent):
            return sent, as_object(schema)
    raise Refusal(415, f"The content type {sent[:80]!r} is not accepted. Use {_kinds(body)}.")


def _covers(kind: str, sent: str) -> bool:
    start, star, end = kind.lower().partition("*")
    return sent.startswith(start) and sent.endswith(end) if star else sent == kind.lower()


def _kinds(body: Body) -> str:
    return " or ".join(body.content)


def _text(part: FormPart, name: str) -> str:
    try:
        return part.content.decode()
    except UnicodeDecodeError as error:
        raise Refusal(400, f"The part {name} must be UTF-8 text.") from error


def _refuse_unknown(sent: Iterable[str], known: Json) -> None:
    for name in sent:
        if name not in known:
            raise Refusal(400, f"Unknown field {name[:80]!r} in the form. Known are: {', '.join(sorted(known))}.")
