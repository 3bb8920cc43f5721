# Generated from rblxopencloud/experience/speech.py by codegen/asyncify. Do not edit.
"""Texts that are spoken: they become assets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import rblxopencloudraw as raw
from rblxopencloud._speech import speech
from rblxopencloud._values import number, resource_id
from rblxopencloud.enums.creator import AssetType

from ..creator.asset import Asset
from ..http import Operation
from .part import Part

if TYPE_CHECKING:
    from rblxopencloud._values import Wire


class Speech(Part):
    """Speech."""

    async def generate_speech_asset(
        self, text: str, voice_id: str = "1", pitch: float = 0.0, speed: float = 1.0
    ) -> Operation[Asset]:
        """Have a text spoken, in English. The result is an audio asset of the owner of the experience.

        Args:
            text: The text.
            voice_id: The id of the voice, as listed under
                [voices](https://create.roblox.com/docs/audio/objects#text-to-speech).
            pitch: How much higher than usual the voice is; negative for lower.
            speed: How fast the voice speaks, 1 for as usual.

        Returns:
            The operation; its result is the asset, of which `id`, `type` and, where it is known, `creator` are filled.

        Raises:
            ValueError: The text is empty, or pitch or speed is not a finite number.
            Forbidden: The key lacks a scope for this experience.

        Example:
            ```python
            asset = await (await experience.generate_speech_asset("Hello World!", voice_id="1", speed=1.2)).wait()
            print(asset.id)
            ```

        Requires `universe:write`, `asset:read` and `asset:write`.
        [Speech](https://create.roblox.com/docs/cloud/reference/features/assets#Cloud_GenerateSpeechAsset)
        """
        request = raw.assets.generate_speech_asset(self.id, speech(text, voice_id, pitch, speed))
        answer = await self._client.send(request)
        return Operation(self._client, request, answer, self._read_speech)

    def _read_speech(self, wire: Wire) -> Asset:
        asset_id = number(wire.get("assetId"))
        if asset_id is None:
            asset_id = resource_id(wire.get("path"), "assets") or 0
        return Asset(asset_id, self._client, self._home().owner, AssetType.Audio, raw=wire)
