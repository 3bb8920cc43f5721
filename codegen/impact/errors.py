"""The one error of reading the thin layer: what cannot be followed, with file and line."""

from __future__ import annotations

from codegen.errors import CodegenError


class ImpactError(CodegenError):
    """Something in the thin layer that the manifest cannot follow.

    Args:
        what: What cannot be followed.
        where: File and line.
        hint: How to write it so that it can be.
    """
