"""Small questions about syntax nodes: their children, dotted names, literal text.

Nothing here knows about types or about I/O.
"""

from __future__ import annotations

import re
from dataclasses import fields
from functools import cache
from typing import TYPE_CHECKING, TypeAlias, cast

import libcst as cst

if TYPE_CHECKING:
    from collections.abc import Iterator

Comprehension: TypeAlias = cst.GeneratorExp | cst.ListComp | cst.SetComp | cst.DictComp
COMPREHENSIONS = (cst.GeneratorExp, cst.ListComp, cst.SetComp, cst.DictComp)

_LAYOUT = (
    cst.BaseParenthesizableWhitespace,
    cst.TrailingWhitespace,
    cst.EmptyLine,
    cst.Comment,
    cst.Newline,
    cst.LeftParen,
    cst.RightParen,
    cst.LeftSquareBracket,
    cst.RightSquareBracket,
    cst.LeftCurlyBrace,
    cst.RightCurlyBrace,
    cst.Comma,
    cst.Semicolon,
    cst.Dot,
    cst.AssignEqual,
    cst.Asynchronous,
)
_LAYOUT_FIELDS = frozenset(
    {"lpar", "rpar", "leading_lines", "lines_after_decorators", "header", "footer", "empty_lines"}
)


def is_layout(node: cst.CSTNode) -> bool:
    """Whether a node is only space, punctuation or a comment."""
    return _is_layout_kind(type(node))


@cache
def _is_layout_kind(kind: type[object]) -> bool:
    return issubclass(kind, _LAYOUT)


@cache
def _is_node_kind(kind: type[object]) -> bool:
    return issubclass(kind, cst.CSTNode) and not issubclass(kind, _LAYOUT)


@cache
def _child_fields(kind: type[cst.CSTNode]) -> tuple[str, ...]:
    names = (field.name for field in fields(kind))
    return tuple(name for name in names if name not in _LAYOUT_FIELDS and not name.startswith("whitespace"))


def children(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """Yield what a node is made of, in the order of the source, without layout."""
    for name in _child_fields(type(node)):
        value = cast("object", getattr(node, name))
        if isinstance(value, list | tuple):
            for item in cast("tuple[cst.CSTNode, ...]", value):
                if _is_node_kind(type(item)):
                    yield item
        elif _is_node_kind(type(value)):
            yield cast("cst.CSTNode", value)


def dotted(node: cst.CSTNode | None) -> str:
    """The text of a dotted name, or "" for any other expression."""
    if isinstance(node, cst.Name):
        return node.value
    if isinstance(node, cst.Attribute):
        front = dotted(node.value)
        return f"{front}.{node.attr.value}" if front else ""
    return ""


def text_of(node: cst.CSTNode | None) -> str | None:
    """The value of a plain string literal, or None."""
    if not isinstance(node, cst.SimpleString | cst.ConcatenatedString):
        return None
    value = node.evaluated_value
    return value if isinstance(value, str) else None


def snake_case(name: str) -> str:
    """How a variable for an instance of a class is called."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", name)
    return spaced.lower()


def is_dunder(name: str) -> bool:
    """Whether a name belongs to the language."""
    return len(name) > 4 and name.startswith("__") and name.endswith("__")


def statements(body: cst.BaseSuite | cst.Module) -> Iterator[cst.CSTNode]:
    """Yield the simple and compound statements of a block, one by one."""
    for statement in body.body:
        if isinstance(statement, cst.SimpleStatementLine | cst.SimpleStatementSuite):
            yield from statement.body
        else:
            yield statement


def docstring(body: cst.BaseSuite | cst.Module) -> cst.SimpleString | None:
    """The literal that documents a module, class or function."""
    first = next(statements(body), None)
    if isinstance(first, cst.Expr) and isinstance(first.value, cst.SimpleString):
        return first.value if text_of(first.value) is not None else None
    return None


def index_value(node: cst.Subscript) -> list[cst.BaseExpression]:
    """What stands between the brackets of a subscript; slices are left out."""
    elements = (element.slice for element in node.slice)
    return [element.value for element in elements if isinstance(element, cst.Index)]


def parse_annotation(node: cst.BaseExpression) -> cst.BaseExpression | None:
    """An annotation with its quotes taken off; None if the text in them is no expression."""
    text = text_of(node)
    if text is None:
        return node
    try:
        return cst.parse_expression(text.strip())
    except cst.ParserSyntaxError:
        return None
