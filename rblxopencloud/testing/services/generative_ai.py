"""Translation and speech. Nothing is translated or spoken here: the answers have the shape of what would be.

https://create.roblox.com/docs/cloud/reference/features/generative-ai
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloud.testing._json import as_object
from rblxopencloud.testing.errors import Refusal
from rblxopencloud.testing.handlers import Handlers
from rblxopencloud.testing.services.asset_state import add_asset
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
NAME = 50

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
    universe, sent = world.need("universe", universe_id(call, world)), as_object(call.body)
    if not sent["text"]:
        raise Refusal(400, "The text is empty.")
    kind = "group" if "group" in universe else "user"
    creator = {f"{kind}Id": int(universe[kind].rpartition("/")[2])}
    about = {"assetType": "Audio", "displayName": str(sent["text"])[:NAME]}
    made = add_asset(world, about, creator, str(sent["text"]).encode(), "audio/mpeg")
    # Described as a text, but the operation is asked for where ids of assets are numbers.
    report = world.begin(call, {"assetId": made, "remainingQuota": 100})
    asset = world.need("asset", made)
    asset["from"] = world.need("operation", str(report["path"]).rpartition("/")[2])["ready"]
    world.store.put(asset, "asset", made)
    return report
