"""Taking a multipart body apart. What the parts must be is checked in `bodies`."""

from __future__ import annotations

import logging

import attrs
from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from rblxopencloud.testing.errors import Refusal

# The parser warns about every broken form; who sent it is told in the answer, the log has no use for it.
logging.getLogger("python_multipart").addHandler(logging.NullHandler())


@attrs.define
class FormPart:
    """One part: its own headers in lower case, and its content."""

    headers: dict[str, str] = attrs.field(factory=dict)
    content: bytearray = attrs.field(factory=bytearray)

    def option(self, name: str) -> str | None:
        """One option of its content disposition."""
        _, options = parse_options_header(self.headers.get("content-disposition", ""))
        found = options.get(name.encode())
        return None if found is None else found.decode(errors="replace")


@attrs.define
class _Collector:
    """Gathers what the parser reports piece by piece."""

    parts: list[FormPart] = attrs.field(factory=list)
    name: bytearray = attrs.field(factory=bytearray)
    value: bytearray = attrs.field(factory=bytearray)
    done: bool = False

    def begin(self) -> None:
        self.parts.append(FormPart())

    def add_name(self, data: bytes, start: int, end: int) -> None:
        self.name += data[start:end]

    def add_value(self, data: bytes, start: int, end: int) -> None:
        self.value += data[start:end]

    def end_header(self) -> None:
        self.parts[-1].headers[self.name.decode("latin-1").lower()] = self.value.decode(errors="replace")
        self.name, self.value = bytearray(), bytearray()

    def add_content(self, data: bytes, start: int, end: int) -> None:
        self.parts[-1].content += data[start:end]

    def finish(self) -> None:
        self.done = True


def split_parts(content_type: str, content: bytes) -> list[FormPart]:
    """The parts of a body.

    Raises:
        Refusal: 400 for a body that is not multipart, or ends early.
    """
    _, options = parse_options_header(content_type)
    boundary = options.get(b"boundary", b"")
    if not boundary:
        raise Refusal(400, "The content type of the body names no boundary between its parts.")
    collector = _Collector()
    try:
        _parser(boundary, collector).write(content)
    except FormParserError as error:
        raise Refusal(400, "The body is not multipart/form-data.") from error
    if not collector.done:
        raise Refusal(400, "The body ends before its last boundary.")
    return collector.parts


def _parser(boundary: bytes, collector: _Collector) -> MultipartParser:
    return MultipartParser(
        boundary,
        {
            "on_part_begin": collector.begin,
            "on_header_field": collector.add_name,
            "on_header_value": collector.add_value,
            "on_header_end": collector.end_header,
            "on_part_data": collector.add_content,
            "on_end": collector.finish,
        },
    )
