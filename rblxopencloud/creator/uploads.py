"""Uploading new assets, and updating those that there are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, cast

import rblxopencloudraw as raw

from .._asset_files import HEAD, file_name, media_type
from .._assets import changes, new_asset, started, update_request
from .._place_files import opened
from .._uploads import first_bytes, measured
from ..enums.creator import AssetPrivacy
from ..http import Operation
from .asset import Asset, read_asset
from .base import Owner

if TYPE_CHECKING:
    from typing import IO, Any

    from rblxopencloudraw import File, Request
    from rblxopencloudraw import types as t

    from .._asset_files import AssetFile
    from .._assets import Link
    from .._transport.base import Progress, Readable
    from .._values import Wire
    from ..enums.creator import AssetType


class Uploads(Owner):
    """Files that become assets."""

    def upload_asset(
        self,
        file: AssetFile,
        asset_type: AssetType | str,
        name: str,
        description: str,
        expected_robux_price: int = 0,
        asset_privacy: AssetPrivacy = AssetPrivacy.Default,
        *,
        content_type: str | None = None,
        progress: Progress | None = None,
    ) -> Operation[Asset]:
        """Upload a file as a new asset.

        | type | files |
        | --- | --- |
        | Decal, Image | png, jpeg, bmp, tga, below 8,000 by 8,000 pixels |
        | Audio | mp3, ogg, wav, flac, at most seven minutes |
        | Model | fbx, gltf, glb, rbxm, rbxmx |
        | Animation | rbxm, rbxmx |
        | Video | mp4, mov, at most five minutes |

        Roblox documents at most 20 MB for a file (3.75 GB for videos) and takes somewhat more. Large files are read
        while they are sent. An upload is never sent twice: where no answer came, look whether the asset is there
        before you try again.

        Args:
            file: The file: its bytes, its path, or a file opened with "rb", which is read from where it stands.
            asset_type: The type of the asset, or its text for a type that this version does not know.
            name: The name of the asset.
            description: The description, at most 1,000 characters; "" for none.
            expected_robux_price: What the upload may cost in Robux. It fails where it costs more, so that 0 never
                costs anything.
            asset_privacy: Who may use the asset, for types that let one choose.
            content_type: The media type of the file, such as "model/fbx". Without it, it is told by the first bytes
                and the name of the file.
            progress: Called after every piece that was sent, with the bytes sent so far and the bytes there are.

        Returns:
            The operation. It ends with the asset, of which `moderation_status` says whether it may be used already.

        Raises:
            ValueError: The file is empty or of an unknown kind, or an argument is out of range. Nothing was sent.
            InvalidFile: Roblox cannot read the file.
            ModeratedText: The name or the description did not pass the text filter.
            Forbidden: The key lacks `asset:write` for this creator.

        Example:
            ```python
            user = User(287113233, "your-api-key")
            asset = user.upload_asset("logo.png", AssetType.Decal, "Logo", "Our logo").wait()
            print(asset.id, asset.moderation_status)
            ```

        Requires `asset:read` and `asset:write`.
        [Using assets](https://create.roblox.com/docs/cloud/guides/usage-assets)
        """
        about = new_asset(self._whose(), asset_type, name, description, expected_robux_price, asset_privacy)
        with opened(file) as source:
            head = first_bytes(source, HEAD)
            part = _part(file, head, measured(head, source), content_type)
            request = raw.assets.create_asset(file_content=part, request=cast("t.Asset", about))
            return self._start(request, progress)

    def update_asset(
        self,
        asset_id: int,
        file: AssetFile | None = None,
        name: str | None = None,
        description: str | None = None,
        expected_robux_price: int = 0,
        facebook_social_link: Link = None,
        twitter_social_link: Link = None,
        youtube_social_link: Link = None,
        twitch_social_link: Link = None,
        discord_social_link: Link = None,
        github_social_link: Link = None,
        roblox_social_link: Link = None,
        guilded_social_link: Link = None,
        devforum_social_link: Link = None,
        try_place_id: int | Literal[False] | None = None,
        *,
        content_type: str | None = None,
        progress: Progress | None = None,
    ) -> Operation[Asset]:
        """Change an asset. What is not passed, or None, stays as it is.

        An asset carries at most three social links.

        Args:
            asset_id: The id of the asset.
            file: The new file, which becomes a new version; Roblox takes one for models alone. Bytes, a path, or a
                file opened with "rb", which is read from where it stands.
            name: The new name.
            description: The new description, at most 1,000 characters; "" for none.
            expected_robux_price: What the update may cost in Robux. It fails where it costs more.
            facebook_social_link: The new link to Facebook, False to remove it.
            twitter_social_link: The new link to Twitter, False to remove it.
            youtube_social_link: The new link to YouTube, False to remove it.
            twitch_social_link: The new link to Twitch, False to remove it.
            discord_social_link: The new link to Discord, False to remove it.
            github_social_link: The new link to GitHub, False to remove it.
            roblox_social_link: The new link to Roblox, False to remove it.
            guilded_social_link: The new link to Guilded, False to remove it.
            devforum_social_link: The new link to the developer forum, False to remove it.
            try_place_id: The place in which the asset can be tried, False to remove it.
            content_type: The media type of the file. Without it, it is told by the first bytes and the name.
            progress: Called after every piece that was sent, with the bytes sent so far and the bytes there are.

        Returns:
            The operation. It ends with the asset.

        Raises:
            ValueError: There is nothing to change, the file is empty or of an unknown kind, or an argument is out of
                range. Nothing was sent.
            InvalidFile: Roblox cannot read the file.
            ModeratedText: The name or the description did not pass the text filter.
            NotFound: There is no such asset.
            Forbidden: The key lacks `asset:write` for this creator.

        Example:
            ```python
            link = AssetSocialLink("https://github.com/your-name/your-repository")
            user.update_asset(1234, description="", github_social_link=link, try_place_id=False).wait()
            ```

        Requires `asset:read` and `asset:write`.
        [Using assets](https://create.roblox.com/docs/cloud/guides/usage-assets)
        """
        links: dict[str, Link] = {
            "facebook": facebook_social_link,
            "twitter": twitter_social_link,
            "youtube": youtube_social_link,
            "twitch": twitch_social_link,
            "discord": discord_social_link,
            "github": github_social_link,
            "roblox": roblox_social_link,
            "guilded": guilded_social_link,
            "devforum": devforum_social_link,
        }
        fields = changes(name, description, links, try_place_id)
        if file is None:
            return self._start(update_request(self._whose(), asset_id, fields, expected_robux_price, None), progress)
        with opened(file) as source:
            head = first_bytes(source, HEAD)
            part = _part(file, head, measured(head, source), content_type)
            return self._start(update_request(self._whose(), asset_id, fields, expected_robux_price, part), progress)

    def _start(self, request: Request[t.AssetsOperation], progress: Progress | None) -> Operation[Asset]:
        # A kept connection that the server gives up meanwhile would lose the upload without an answer.
        answer = self._client.send(request.with_headers({"Connection": "close"}), progress=progress)
        return Operation(self._client, request, started(answer), self._read)

    def _read(self, wire: Wire) -> Asset:
        return read_asset(wire, self._client, self)


def _part(file: AssetFile, head: bytes, content: Readable, content_type: str | None) -> File:
    name = file_name(file)
    sent: Any = cast("IO[bytes]", content)
    return raw.File(sent, name or "upload", media_type(head, name, content_type))
