"""Checks of arguments, made before anything is sent: what was wrong, what was expected, what to do. Pure."""

from __future__ import annotations

import functools
import inspect
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from .enums.base import WireEnum

C = TypeVar("C")
E = TypeVar("E", bound="WireEnum")


def at_most(name: str, text: str, characters: int) -> str:
    """A text within a limit of characters.

    Raises:
        TypeError: It is not a text.
        ValueError: It is too long.
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        raise TypeError(f"{name} must be a str, not {type(text).__name__}.")
    if len(text) > characters:
        raise ValueError(f"{name} has {len(text)} characters; at most {characters} are allowed. Shorten it.")
    return text


def whole(name: str, value: float, least: int, most: int | None = None) -> int:
    """A whole number within limits.

    Raises:
        TypeError: It is not a number.
        ValueError: It is not whole, or out of range.
    """
    if isinstance(value, bool) or not isinstance(value, (int, float)):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        raise TypeError(f"{name} must be a whole number, not {type(value).__name__}.")
    if value != value // 1:
        raise ValueError(f"{name} must be a whole number; it is {value}.")
    if value < least or (most is not None and value > most):
        limits = f"at least {least}" if most is None else f"from {least} to {most}"
        raise ValueError(f"{name} must be {limits}; it is {value}.")
    return int(value)


def identifier(name: str, value: object, least: int = 1) -> int:
    """An id. A text of digits is one too, as ids come from environments and databases.

    Raises:
        TypeError: It is neither a number nor a text; an object that has an id is none itself.
        ValueError: It is not whole, or out of range.
    """
    if isinstance(value, str):
        if not value.isascii() or not value.isdecimal():
            raise ValueError(f"{name} must be a whole number such as 13058; it is {value[:40]!r}.")
        value = int(value[:40])
    if isinstance(value, bool) or not isinstance(value, int):
        advice = " Pass its `id`." if hasattr(value, "id") else ""
        raise TypeError(f"{name} must be a whole number such as 13058, not {type(value).__name__}.{advice}")
    return whole(name, value, least)


def moment(name: str, value: datetime) -> datetime:
    """A point in time.

    Raises:
        TypeError: It is something else, such as a text.
    """
    from datetime import datetime

    if not isinstance(value, datetime):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        raise TypeError(f"{name} must be a datetime such as datetime.now(timezone.utc), not {type(value).__name__}.")
    return value


def policy(name: str, value: object, kind: type[object]) -> None:
    """Something of one class, or None.

    Raises:
        TypeError: It is neither.
    """
    if value is not None and not isinstance(value, kind):
        raise TypeError(f"{name} must be {kind.__name__}(...) or None, not {type(value).__name__}.")


def text(name: str, value: str | None) -> str | None:
    """A text, or None for what stays as it is.

    Raises:
        TypeError: It is something else.
    """
    if value is not None and not isinstance(value, str):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        raise TypeError(f"{name} must be a str, or None to leave it as it is; not {type(value).__name__}.")
    return value


def flag(name: str, value: bool | None) -> bool | None:
    """True, False, or None for what stays as it is.

    Raises:
        TypeError: It is something else, such as the text "false", which would count as true elsewhere.
    """
    if value is not None and not isinstance(value, bool):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        raise TypeError(f"{name} must be True or False, or None to leave it as it is; not {type(value).__name__}.")
    return value


def limit(value: int | None) -> int | None:
    """How many items to yield: None for all.

    Raises:
        TypeError: It is not a number.
        ValueError: It is negative or not whole.
    """
    return None if value is None else whole("limit", value, 0)


def needs(method: str, argument: str, advice: str) -> Callable[[type[C]], type[C]]:
    """Have a method of a class say what to do instead when it is called without one of its required arguments.

    It decorates the class, as functions that do I/O have to stay undecorated for the asynchronous twin.
    """

    def decorate(cls: type[C]) -> type[C]:
        function: Callable[..., object] = getattr(cls, method)
        position = list(inspect.signature(function).parameters).index(argument)

        @functools.wraps(function)
        def call(*args: object, **kwargs: object) -> object:
            if len(args) <= position and argument not in kwargs:
                raise TypeError(f"{method}() misses the argument {argument!r}. {advice}")
            return function(*args, **kwargs)

        setattr(cls, method, call)
        return cls

    return decorate


def none_unless_passed(method: str, argument: str) -> Callable[[type[C]], type[C]]:
    """Have a method get None for an argument that its caller left out, whatever default the signature documents.

    It is for defaults that, taken at their word, would change what nobody asked to change.
    It decorates the class, as functions that do I/O have to stay undecorated for the asynchronous twin.
    """

    def decorate(cls: type[C]) -> type[C]:
        function: Callable[..., object] = getattr(cls, method)
        position = list(inspect.signature(function).parameters).index(argument)

        @functools.wraps(function)
        def call(*args: object, **kwargs: object) -> object:
            if len(args) <= position and argument not in kwargs:
                kwargs[argument] = None
            return function(*args, **kwargs)

        setattr(cls, method, call)
        return cls

    return decorate


def member(name: str, value: E, kind: type[E]) -> str:
    """The text that stands for a member of an enumeration on the wire.

    Raises:
        TypeError: It is not a member of that enumeration.
        ValueError: It stands for nothing that could be sent.
    """
    if not isinstance(value, kind):
        raise TypeError(f"{name} must be a member of {kind.__name__}, not {type(value).__name__}.")
    if not value.wire or value.value == 0:
        raise ValueError(f"{name} cannot be {kind.__name__}.{value.name}. Choose another member.")
    return value.wire
