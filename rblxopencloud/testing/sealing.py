"""The key pair with which secrets are sealed for this server: real libsodium, so that what was sealed can be opened."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from nacl.public import PrivateKey

    from rblxopencloud.testing.store import Store

_KEY_ID = "1"


class SealingKeys:
    """A key pair, another one for each state. It is made when it is first asked for.

    Args:
        store: Where it is kept: a state file opens what was sealed in an earlier run.
    """

    def __init__(self, store: Store) -> None:
        self._store = store
        self._made: PrivateKey | None = None

    def public_key(self) -> dict[str, str]:
        """The public half as it is handed out."""
        return {"key_id": _KEY_ID, "secret": base64.b64encode(bytes(self._private().public_key)).decode()}

    def open(self, sealed: str) -> bytes:
        """The content of a sealed box in base64.

        Raises:
            ValueError: It is not base64, or was sealed with another key.
        """
        from nacl.exceptions import CryptoError
        from nacl.public import SealedBox

        try:
            return SealedBox(self._private()).decrypt(base64.b64decode(sealed, validate=True))
        except CryptoError as error:
            raise ValueError("The secret was not sealed with the public key of this server.") from error

    def _private(self) -> PrivateKey:
        from nacl.public import PrivateKey

        with self._store.lock:
            known = self._store.get("sealing-key")
            if known is not None:
                return PrivateKey(base64.b64decode(known["private"]))
            # Going back to before it was made does not change it: a client may have the public half.
            made = self._made = self._made or PrivateKey.generate()
            self._store.put({"private": base64.b64encode(bytes(made)).decode()}, "sealing-key")
            return made
