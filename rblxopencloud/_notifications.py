"""Notifications as requests: how the variables of a message are written, and what they may hold. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ._checks import at_most, whole

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rblxopencloudraw import types as t

TEXT = 99
_LEAST, _MOST = -(2**63), 2**63 - 1
_MENTION, _MENTION_ON_WIRE = "userid_", "userId-"


def notification(
    universe_id: int,
    message_id: str,
    launch_data: str | None,
    analytics_category: str | None,
    variables: Mapping[str, str | int],
) -> t.UserNotification:
    """A notification as it is sent.

    Raises:
        TypeError: The id of the message is not a text, or a variable is neither a text nor a whole number.
        ValueError: The id of the message is empty, a text is too long, or a number does not fit into 64 bits.
    """
    if not isinstance(message_id, str):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        raise TypeError(f"message_id must be a str, not {type(message_id).__name__}.")
    if not message_id:
        raise ValueError("message_id is empty; copy the id of a notification string from the Creator Dashboard.")
    payload: t.UserNotificationPayload = {"type": "MOMENT", "messageId": message_id}
    if launch_data is not None:
        payload["joinExperience"] = {"launchData": launch_data}
    if analytics_category is not None:
        payload["analyticsData"] = {"category": analytics_category}
    if variables:
        payload["parameters"] = _parameters(variables)
    return {"source": {"universe": f"universes/{universe_id}"}, "payload": payload}


def _parameters(variables: Mapping[str, str | int]) -> dict[str, Any]:
    sent = {_on_wire(name): _value(name, value) for name, value in variables.items()}
    if len(sent) < len(variables):
        raise ValueError(f"Two variables stand for the same one of the message: {', '.join(sorted(variables))}.")
    return sent


def _on_wire(name: str) -> str:
    """A name as it stands in the message, where mentions have a hyphen that a Python argument cannot have."""
    return _MENTION_ON_WIRE + name.removeprefix(_MENTION) if name.startswith(_MENTION) else name


def _value(name: str, value: str | int) -> dict[str, str | int]:
    if name.startswith((_MENTION, _MENTION_ON_WIRE)):
        return {"int64Value": whole(name, _user_id(name, value), 1, _MOST)}
    if isinstance(value, str):
        return {"stringValue": at_most(name, value, TEXT)}
    if isinstance(value, bool) or not isinstance(value, int):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        raise TypeError(f"The variable {name!r} must be a str or an int, not {type(value).__name__}.")
    return {"int64Value": whole(name, value, _LEAST, _MOST)}


def _user_id(name: str, value: str | int) -> int:
    if isinstance(value, str):
        if not (value.isascii() and value.isdecimal()):
            raise ValueError(f"{name} must be the id of the user who is mentioned, a whole number; it is {value!r}.")
        return int(value)
    return value
