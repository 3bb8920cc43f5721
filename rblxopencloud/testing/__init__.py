"""A local Open Cloud for development and tests, over a real socket or in process.

Needs the extra: `pip install rblxopencloud[testing]`. The rest of the SDK never imports this package, and this package
imports what it consists of when it is first used: pytest loads `plugin` in projects that never ask for it.
"""

from __future__ import annotations

from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rblxopencloud.testing.cloud import LocalOpenCloud
    from rblxopencloud.testing.faults import Fault
    from rblxopencloud.testing.limits import RateLimit
    from rblxopencloud.testing.recording import RecordedRequest
    from rblxopencloud.testing.seeding.nodes import SeedError
    from rblxopencloud.testing.store import NotAState
    from rblxopencloud.testing.webhooks import WebhookDelivery

__all__ = ["Fault", "LocalOpenCloud", "NotAState", "RateLimit", "RecordedRequest", "SeedError", "WebhookDelivery"]

_HOMES = MappingProxyType(
    {
        "Fault": "faults",
        "LocalOpenCloud": "cloud",
        "NotAState": "store",
        "RateLimit": "limits",
        "RecordedRequest": "recording",
        "SeedError": "seeding.nodes",
        "WebhookDelivery": "webhooks",
    }
)
_EXTRA = frozenset(
    {"cryptography", "jsonschema", "jwt", "python_multipart", "referencing", "starlette", "uvicorn", "yaml"}
)


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'rblxopencloud.testing' has no attribute {name!r}")
    try:
        return getattr(import_module(f"rblxopencloud.testing.{_HOMES[name]}"), name)
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _EXTRA:
            raise
        raise ImportError(
            f"rblxopencloud.testing needs {error.name}. Install its extra: pip install rblxopencloud[testing]"
        ) from error


def __dir__() -> list[str]:
    return sorted(__all__)
