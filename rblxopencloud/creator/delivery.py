"""Where the content of an asset can be downloaded, and downloading it."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import attrs

import rblxopencloudraw as raw

from .._answers import explain, required
from .._auth import Credential
from .._checks import identifier
from .._downloads import saved
from .._errors import error_for, operation_error
from .._requests import download_request
from .._values import hash_of, integer

if TYPE_CHECKING:
    from rblxopencloudraw import Endpoint, Request
    from rblxopencloudraw import types as t

    from .._answers import Done
    from .._downloads import Target
    from .._transport.base import Progress, Sink
    from .._values import Wire
    from ..client import Client
    from ..exceptions import HttpException

_SIZE = 1
_NO_ACCESS = 409


@attrs.define
class AssetDeliveryLocation:
    """Where the content of an asset can be downloaded for a short while.

    Attributes:
        uri: The address. Whoever knows it can download the content, so it does not belong into logs.
        is_archived: Whether the asset is archived.
        is_recordable: Whether the asset may be seen or heard in recordings.
        size_bytes: How large the content is; None where the service does not say.

    [Assets](https://create.roblox.com/docs/cloud/reference/features/assets)
    """

    uri: str = attrs.field(repr=False)
    is_archived: bool
    is_recordable: bool
    size_bytes: int | None
    _client: Client = attrs.field(repr=False, eq=False)

    __hash__ = hash_of("uri")

    def download(self) -> io.BytesIO:
        """Download the content into memory. The API key is not sent there.

        Returns:
            The content, to be read from its beginning.

        Raises:
            ValueError: The service named something else than an address on the web.
            HttpException: The address does not lead to the content any more. Fetch the location again.
            TransportError: No answer.

        Example:
            ```python
            content = user.fetch_asset_delivery_location(1234).download()
            print(len(content.getvalue()))
            ```

        Requires no scope.
        [Assets](https://create.roblox.com/docs/cloud/reference/features/assets)
        """
        return io.BytesIO(self._fetch(None, None).response.content)

    def download_to(self, file: Target, *, progress: Progress | None = None) -> int:
        """Download the content to a file, without holding it in memory. The API key is not sent there.

        Args:
            file: The path of a file, which is replaced when everything is there and left alone until then; or a file
                opened with "wb", which is written to from where it stands.
            progress: Called with the bytes received so far and the bytes there are, None where that is not known.

        Returns:
            How many bytes were written.

        Raises:
            ValueError: The service named something else than an address on the web.
            HttpException: The address does not lead to the content any more. Fetch the location again.
            TransportError: No answer, or one that ended early.

        Example:
            ```python
            user.fetch_asset_delivery_location(1234).download_to("sound.ogg")
            ```

        Requires no scope.
        [Assets](https://create.roblox.com/docs/cloud/reference/features/assets)
        """
        with saved(file) as sink:
            self._fetch(sink, progress)
        return sink.size

    def _fetch(self, sink: Sink | None, progress: Progress | None) -> Done:
        server, request = download_request(self.uri)
        client = self._client
        sender = client.sender.elsewhere(server)
        done = sender.perform(request, client.timeouts, client.retry, progress=progress, sink=sink)
        if not done.response.ok:
            raise explain(error_for(done.response, request.endpoint, Credential("none")), done)
        return done


def location_request(asset_id: int, version_number: int | None, asset_type: str | None) -> Request[t.AssetDelivery]:
    """Ask where the content of an asset, or of one version of it, can be downloaded."""
    checked = identifier("asset_id", asset_id)
    if version_number is None:
        return raw.assets.get_asset_content(checked, asset_type=asset_type)
    return raw.assets.get_asset_version_content(checked, version_number, asset_type=asset_type)


def read_location(wire: Wire, client: Client, endpoint: Endpoint) -> AssetDeliveryLocation:
    """A location as the service describes it.

    Raises:
        HttpException: It says instead why there is none, though the status was one of success.
    """
    errors: list[Wire] = wire.get("errors") or []
    if errors:
        raise _refusal(errors[0], endpoint)
    return AssetDeliveryLocation(
        required(wire, "location", endpoint),
        wire.get("isArchived") is True,
        wire.get("isRecordable") is True,
        _size(wire.get("assetMetadatas")),
        client,
    )


def _refusal(error: Wire, endpoint: Endpoint) -> HttpException:
    # 409 stands here for a lack of permission, not for a conflict.
    code = 403 if error.get("code") == _NO_ACCESS else error.get("code")
    return operation_error({**error, "code": code}, endpoint)


def _size(facts: list[Wire] | None) -> int | None:
    return next((_value(fact) for fact in facts or [] if _is_size(fact)), None)


def _is_size(fact: Wire) -> bool:
    return fact.get("metadataType") == _SIZE


def _value(fact: Wire) -> int | None:
    return integer(fact.get("value"))
