"""Speech as a request: how a text is to be spoken. Pure."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rblxopencloudraw import types as t


def speech(text: str, voice_id: str, pitch: float, speed: float) -> t.GenerateSpeechAssetRequest:
    """A text to be spoken, as it is sent.

    Raises:
        TypeError: The text is not one, or pitch or speed is not a number.
        ValueError: The text is empty, or pitch or speed is NaN or infinite.
    """
    if not isinstance(text, str):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        raise TypeError(f"text must be a str, not {type(text).__name__}.")
    if not text.strip():
        raise ValueError("text is empty: there is nothing to say.")
    style: t.GenerateSpeechAssetRequestGeneratedSpeechStyle = {
        "voiceId": str(voice_id),
        "pitch": _finite("pitch", pitch),
        "speed": _finite("speed", speed),
    }
    return {"text": text, "speechStyle": style}


def _finite(name: str, value: float) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        raise TypeError(f"{name} must be a number, not {type(value).__name__}.")
    if not math.isfinite(value):
        raise ValueError(f"{name} must be a finite number; it is {value}.")
    return value
