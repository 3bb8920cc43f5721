"""The key pair with which secrets are sealed for this server: real libsodium, so that what was sealed can be opened."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from rblxopencloud.testing._json import encode
from rblxopencloud.testing.calls import Reply

if TYPE_CHECKING:
    from rblxopencloud.testing.calls import Call

PUBLIC_KEY_OPERATION = "get_cloud_v2_universes__universeId__secrets_public_key"
_KEY_ID = "1"


class SealingKeys:
    """A key pair, another one with each start. The private half never leaves this object."""

    def __init__(self) -> None:
        from nacl.public import PrivateKey

        self._private = PrivateKey.generate()

    def public_key(self, _call: Call) -> Reply:
        """Hand out the public half in the form of the operation that fetches it."""
        public = base64.b64encode(bytes(self._private.public_key)).decode()
        return Reply(200, encode({"key_id": _KEY_ID, "secret": public}), "application/json")

    def open(self, sealed: str) -> bytes:
        """The content of a sealed box in base64.

        Raises:
            ValueError: It is not base64, or was sealed with another key.
        """
        from nacl.exceptions import CryptoError
        from nacl.public import SealedBox

        try:
            return SealedBox(self._private).decrypt(base64.b64decode(sealed, validate=True))
        except CryptoError as error:
            raise ValueError("The secret was not sealed with the public key of this server.") from error
