"""Translation and speech. Nothing is translated or spoken here: the answers have the shape of what would be.

https://create.roblox.com/docs/cloud/reference/features/generative-ai
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloud.testing._json import as_object
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.handlers import Handlers
from rblxopencloud.testing.services.universes import universe_id

if TYPE_CHECKING:
    from rblxopencloud.testing.calls import Call
    from rblxopencloud.testing.world import World

LANGUAGES = frozenset(
    {
        "de-de",
        "en-us",
        "es-es",
        "fr-fr",
        "id-id",
        "it-it",
        "ja-jp",
        "ko-kr",
        "pl-pl",
        "pt-br",
        "ru-ru",
        "th-th",
        "tr-tr",
        "vi-vn",
        "zh-cn",
        "zh-tw",
    }
)
FIRST_ASSET = 3_000_000

handlers = Handlers()


@handlers.answers("Cloud_TranslateText")
def translate(call: Call, world: World) -> object:
    """Put the code of the language in front of a text, for each language."""
    universe_id(call, world)
    sent = as_object(call.body)
    text, targets = str(sent["text"]), sent.get("targetLanguageCodes") or ()
    source = sent.get("sourceLanguageCode") or "en-us"
    if not text:
        raise Refusal(400, "The text is empty.")
    for code in (source, *targets):
        if str(code).lower() not in LANGUAGES:
            raise Refusal(400, f"The language {code[:40]!r} is not supported. Those that are: {sorted(LANGUAGES)}.")
    return {"sourceLanguageCode": source, "translations": {code: f"[{code}] {text}" for code in targets}}


@handlers.answers("Cloud_GenerateSpeechAsset")
def generate_speech(call: Call, world: World) -> object:
    """Begin to speak a text."""
    universe_id(call, world)
    sent = as_object(call.body)
    if not sent["text"]:
        raise Refusal(400, "The text is empty.")
    asset = FIRST_ASSET + world.store.next_number("speech")
    world.store.put({"text": sent["text"], "style": sent.get("speechStyle")}, "speech", asset)
    return world.begin(call, {"assetId": str(asset), "remainingQuota": 100})
