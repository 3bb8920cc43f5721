"""A local Open Cloud for development and tests, over a real socket or in process.

Needs the extra: `pip install rblxopencloud[testing]`. The rest of the SDK never imports this package.
"""

from __future__ import annotations

try:
    from rblxopencloud.testing.cloud import LocalOpenCloud
    from rblxopencloud.testing.recording import RecordedRequest
    from rblxopencloud.testing.webhooks import WebhookDelivery
except ModuleNotFoundError as error:
    if (error.name or "").partition(".")[0] not in {
        "jsonschema",
        "python_multipart",
        "referencing",
        "starlette",
        "uvicorn",
    }:
        raise
    raise ImportError(
        f"rblxopencloud.testing needs {error.name}. Install its extra: pip install rblxopencloud[testing]"
    ) from error

__all__ = ["LocalOpenCloud", "RecordedRequest", "WebhookDelivery"]
