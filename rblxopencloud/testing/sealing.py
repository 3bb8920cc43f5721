"""The key pair with which secrets are sealed for this server: real libsodium, so that what was sealed can be opened."""

from __future__ import annotations

import base64

_KEY_ID = "1"


class SealingKeys:
    """A key pair, another one with each start. The private half never leaves this object."""

    def __init__(self) -> None:
        from nacl.public import PrivateKey

        self._private = PrivateKey.generate()

    def public_key(self) -> dict[str, str]:
        """The public half as it is handed out."""
        return {"key_id": _KEY_ID, "secret": base64.b64encode(bytes(self._private.public_key)).decode()}

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
