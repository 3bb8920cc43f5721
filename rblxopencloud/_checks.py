"""Checks of arguments, made before anything is sent: what was wrong, what was expected, what to do. Pure."""

from __future__ import annotations

import functools
import inspect
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

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
