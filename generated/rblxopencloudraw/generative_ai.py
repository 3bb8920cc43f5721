"""Requests of the service 'generative-ai'.

Pure functions: each builds a `Request` and sends nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rblxopencloudraw import _core

if TYPE_CHECKING:
    from rblxopencloudraw import types as t
    from rblxopencloudraw._core import Endpoint, Request

_TRANSLATE_TEXT = _core.Endpoint(
    id="Cloud_TranslateText",
    service="generative_ai",
    function="translate_text",
    method="POST",
    path="/cloud/v2/universes/{universe_id}:translateText",
    server="https://apis.roblox.com",
    scopes=("universe:write",),
    auth=("api-key",),
    rate_limits=(_core.RateLimit("api-key-owner", 10000, 60),),
    stability="beta",
    deprecated=False,
    alternatives=(),
    docs="https://create.roblox.com/docs/cloud/reference/features/generative-ai#Cloud_TranslateText",
    repeatable=False,
    idempotency=None,
    returns="object",
    pagination=None,
    long_running=None,
    max_bytes=None,
)


def translate_text(universe_id: int | str, body: t.TranslateTextRequest) -> Request[t.TranslateTextResponse]:
    """Translate a text.

    Translates a text into each language in `targetLanguageCodes` and returns the translations by their language
    code. Codes are in BCP 47 form, such as `fr-fr`; the source language is detected and reported back if none is
    given. Accepts API keys only.

    `POST /cloud/v2/universes/{universe_id}:translateText` · beta
    Scopes: `universe:write` · Credentials: api-key
    Limits: 10,000 a minute per key owner

    https://create.roblox.com/docs/cloud/reference/features/generative-ai#Cloud_TranslateText
    """
    return _core.Request(
        _TRANSLATE_TEXT,
        "/cloud/v2/universes/" + _core.segment(universe_id, "universe_id") + ":translateText",
        json=_core.given(body),
    )


ENDPOINTS: dict[str, Endpoint] = {
    "Cloud_TranslateText": _TRANSLATE_TEXT,
}
