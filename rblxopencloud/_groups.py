"""What of the members of groups is asked for, as filters of the service, and the sizes of pages of audit logs. Pure."""

from __future__ import annotations

from ._checks import identifier
from ._checks import limit as checked_limit

ANY_GROUP = "-"
"""Stands for all groups in the path of a listing of memberships."""

_AUDIT_LOG_SIZES = (10, 25, 50, 100)


def user_is(user_id: int) -> str:
    """The filter for one user.

    Raises:
        TypeError: The id is not a number.
        ValueError: The id is not a positive whole number.
    """
    return f"user == 'users/{identifier('user_id', user_id)}'"


def user_in(*user_ids: int) -> str:
    """The filter for one of several users; at most 50.

    Raises:
        TypeError: An id is not a number.
        ValueError: An id is not a positive whole number.
    """
    paths = [f"'users/{identifier('user_id', user_id)}'" for user_id in user_ids]
    return f"user in [{', '.join(paths)}]"


def role_is(group_id: int, role_id: int) -> str:
    """The filter for everybody with a role.

    Raises:
        TypeError: The id is not a number.
        ValueError: The id is not a positive whole number.
    """
    return f"role == '{role_path(group_id, role_id)}'"


def role_path(group_id: int, role_id: int) -> str:
    """The path of a role.

    Raises:
        TypeError: The id is not a number.
        ValueError: The id is not a positive whole number.
    """
    return f"groups/{group_id}/roles/{identifier('role_id', role_id)}"


def audit_log_size(limit: int | None) -> int:
    """How many entries a page holds: the service knows four sizes.

    Raises:
        TypeError: The limit is not a number.
        ValueError: The limit is negative or not whole.
    """
    wanted = checked_limit(limit)
    largest = _AUDIT_LOG_SIZES[-1]
    return largest if wanted is None else next((size for size in _AUDIT_LOG_SIZES if size >= wanted), largest)
