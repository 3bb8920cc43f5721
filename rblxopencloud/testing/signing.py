"""The key pairs with which id tokens are signed: real ES256, so that any library can verify them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from uuid import uuid4

if TYPE_CHECKING:
    from collections.abc import Mapping

    from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey

    from rblxopencloud.testing.store import Document, Store

ALGORITHM = "ES256"

_KIND = "signing-key"


def sign(store: Store, claims: Mapping[str, Any]) -> str:
    """An id token that says so much, signed with the newest key."""
    import jwt

    key = _newest(store)
    return jwt.encode(dict(claims), key["pem"], ALGORITHM, headers={"kid": key["kid"]})


def public_keys(store: Store) -> list[Document]:
    """The public halves of all keys as JSON Web Keys, the newest last."""
    _newest(store)
    return [_public(key) for _, key in store.list(_KIND)]


def rotate(store: Store) -> None:
    """Sign with another key from now on. What was signed before can still be verified."""
    _make(store)


def _newest(store: Store) -> Document:
    found = next(iter(store.list(_KIND, descending=True)), None)
    return _make(store) if found is None else found[1]


def _make(store: Store) -> Document:
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    pem = ec.generate_private_key(ec.SECP256R1()).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    key: Document = {"kid": str(uuid4()), "pem": pem.decode()}
    store.put(key, _KIND, store.next_number(_KIND))
    return key


def _public(key: Document) -> Document:
    from cryptography.hazmat.primitives.serialization import load_pem_private_key
    from jwt.algorithms import ECAlgorithm

    private: EllipticCurvePrivateKey = load_pem_private_key(key["pem"].encode(), None)  # pyright: ignore[reportAssignmentType] - it was made here
    public: Document = json.loads(ECAlgorithm.to_jwk(private.public_key()))
    return {**public, "kid": key["kid"], "use": "sig", "alg": ALGORITHM}
