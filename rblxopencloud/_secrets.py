"""Secrets before they are sent: checked, and sealed so that only Roblox can open them. Pure.

The encryption library is loaded by the first secret that is sealed.
"""

from __future__ import annotations

import base64
import binascii
import re

_ID = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,63}")
_LONGEST = 1024


def checked_id(id: str) -> str:
    """The id of a secret.

    Raises:
        ValueError: It is not 1 to 64 letters, digits and underscores, or starts with a digit.
    """
    if not isinstance(id, str) or _ID.fullmatch(id) is None:  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        raise ValueError(
            f"The id of a secret is 1 to 64 ASCII letters, digits and underscores, no digit first; it is {id!r}."
        )
    return id


def checked_plain(secret: str | bytes) -> bytes:
    """The content of a secret as bytes.

    Raises:
        TypeError: It is neither text nor bytes.
        ValueError: It is longer than 1,024 characters, or bytes.
    """
    if not isinstance(secret, (str, bytes)):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
        raise TypeError(f"A secret must be a str or bytes, not {type(secret).__name__}.")
    if len(secret) > _LONGEST:
        raise ValueError(f"A secret may have {_LONGEST} characters at most; this one has {len(secret)}.")
    return secret.encode() if isinstance(secret, str) else secret


def sealed(plain: bytes, public_key: bytes) -> str:
    """A secret that only the owner of the key pair can open, in base64.

    Args:
        plain: The content.
        public_key: The public key in base64, as the service hands it out.
    """
    from nacl.encoding import Base64Encoder
    from nacl.public import PublicKey, SealedBox

    box = SealedBox(PublicKey(public_key, Base64Encoder))
    return base64.b64encode(box.encrypt(plain)).decode()


def checked_sealed(secret: str | bytes) -> str:
    """A secret that the caller has sealed, in base64.

    Raises:
        ValueError: It is not base64.
    """
    text = secret if isinstance(secret, bytes) else secret.encode()
    try:
        base64.b64decode(text, validate=True)
    except binascii.Error as error:
        raise ValueError(
            "With key_id, the secret must be the sealed box in base64. Leave key_id out to have it sealed."
        ) from error
    return text.decode("ascii")
