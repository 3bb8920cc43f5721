"""Names of earlier versions that still work: the warning that names the new one."""

from __future__ import annotations

import warnings


def renamed(old: str, new: str) -> None:
    """Warn the caller of the method that calls this one.

    Args:
        old: The name that was called.
        new: The name to call instead.
    """
    warnings.warn(f"{old}() is the name of an earlier version. Call {new}().", DeprecationWarning, stacklevel=3)
