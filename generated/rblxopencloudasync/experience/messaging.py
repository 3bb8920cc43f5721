# Generated from rblxopencloud/experience/messaging.py by codegen/asyncify. Do not edit.
"""What is said to the servers of an experience, and what is said to its players in other languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rblxopencloudraw as raw
from rblxopencloud._checks import at_most

from .part import Part

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rblxopencloudraw import types as t

TOPIC = 80
MESSAGE = 1024


class Messaging(Part):
    """Messages and translations."""

    async def publish_message(self, topic: str, data: str) -> None:
        """Send a message to all live servers, where `MessagingService` receives it. Studio does not.

        Args:
            topic: The topic that servers subscribe to, 1 to 80 characters.
            data: The message, a text of at most 1,024 bytes in UTF-8. Encode anything else as JSON first.

        Raises:
            TypeError: An argument is not a text.
            ValueError: The topic is empty or too long, or the message is too long.
            Forbidden: The key lacks `universe-messaging-service:publish` for this experience.

        Example:
            ```python
            await experience.publish_message("news", "A new season has begun.")
            ```

        Requires `universe-messaging-service:publish`.
        [Messaging](https://create.roblox.com/docs/cloud/guides/usage-messaging)
        """
        body: t.PublishUniverseMessageRequest = {"topic": _topic(topic), "message": _message(data)}
        await self._client.send(raw.universes.publish_universe_message(self.id, body))

    async def translate_text(
        self, text: str, target_language_codes: Sequence[str] | None = None, source_language_code: str | None = None
    ) -> tuple[str, dict[str, str]]:
        """Translate a text.

        Args:
            text: The text.
            target_language_codes: The languages to translate into, as IETF BCP-47 codes such as "fr-fr".
            source_language_code: The language of the text; None to have it detected.

        Returns:
            The code of the text's language, and the translations by code.

        Raises:
            TypeError: The languages are one text instead of a list.
            Forbidden: The key lacks `universe:write` for this experience.

        Example:
            ```python
            source, translations = await experience.translate_text("Hello", ["fr-fr", "ja-jp"])
            print(source, translations["fr-fr"])
            ```

        Requires `universe:write`. API keys only.
        [Generative AI](https://create.roblox.com/docs/cloud/reference/features/generative-ai#Cloud_TranslateText)
        """
        body = _translation(text, target_language_codes, source_language_code)
        answer = await self._client.send(raw.generative_ai.translate_text(self.id, body))
        language = answer.get("sourceLanguageCode") or source_language_code or ""
        return language, dict(answer.get("translations") or {})


def _topic(topic: str) -> str:
    if not at_most("topic", topic, TOPIC):
        raise ValueError(f"topic is empty; it must have 1 to {TOPIC} characters.")
    return topic


def _message(data: str) -> str:
    if not isinstance(data, str):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        raise TypeError(
            f"data must be a str, not {type(data).__name__}. Encode it first, for example with json.dumps()."
        )
    size = len(data.encode())
    if size > MESSAGE:
        raise ValueError(f"data has {size} bytes in UTF-8; at most {MESSAGE} (1 KiB) are allowed. Shorten it.")
    return data


def _translation(text: str, targets: Sequence[str] | None, source: str | None) -> t.TranslateTextRequest:
    if isinstance(targets, str):
        raise TypeError(f"target_language_codes must be a list of codes: pass [{targets!r}].")
    body: t.TranslateTextRequest = {"text": text}
    if targets is not None:
        body["targetLanguageCodes"] = list(targets)
    if source is not None:
        body["sourceLanguageCode"] = source
    return body
