"""What the configuration file says: other levels, notice, confirmed removals, and what was accepted."""

from __future__ import annotations

import datetime as dt
import tomllib
from typing import TYPE_CHECKING, Any, cast

from attrs import field, frozen

from codegen.diff.findings import LEVELS, Level
from codegen.diff.rules import RULES
from codegen.diff.usage import USAGE
from codegen.documents import Node, items, node
from codegen.errors import CodegenError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_TABLES = frozenset({"levels", "notice", "removals", "accept"})
_ENTRY = frozenset({"rule", "fingerprint", "operation", "pointer", "reason", "until", "revision"})


@frozen
class Entry:
    """One accepted change.

    Attributes:
        reason: Why it is fine.
        rule: The rule that it is about, "" for any.
        fingerprint: The one finding that it is about, "" for any.
        operation: A glob over `METHOD path`.
        pointer: A glob over the JSON pointer.
        until: The last day on which it holds.
        revision: The last revision of the newer side for which it holds: a commit, or `DATE-COMMIT`.
        where: Where it stands.
    """

    reason: str
    rule: str = ""
    fingerprint: str = ""
    operation: str = "*"
    pointer: str = "*"
    until: str = ""
    revision: str = ""
    where: str = ""


@frozen
class Settings:
    """All that the file says.

    Attributes:
        levels: Levels by rule.
        stable_days: Days of notice for what is stable.
        beta_days: Days of notice for what is in beta.
        confirmed: Globs over `METHOD path` of removals that are known to be final.
        entries: What was accepted.
        where: The file.
    """

    levels: Mapping[str, Level] = field(factory=dict[str, Level])
    stable_days: int = 0
    beta_days: int = 0
    confirmed: tuple[str, ...] = ()
    entries: tuple[Entry, ...] = ()
    where: str = ""


def load(path: Path | None) -> Settings:
    """Read the file; no file says nothing.

    Raises:
        CodegenError: With exit code 2, where it cannot be read or says something unknown.
    """
    if path is None:
        return Settings()
    try:
        data: Node = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise _wrong(f"cannot be read: {error.strerror}.", path) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _wrong(f"not TOML: {error}.", path) from error
    if unknown := sorted(data.keys() - _TABLES):
        raise _wrong(f"unknown keys: {', '.join(unknown)}.", path, f"Known are {', '.join(sorted(_TABLES))}.")
    notice, removals = node(data.get("notice")), node(data.get("removals"))
    days = [_days(notice, name, path) for name in ("stable-days", "beta-days")]
    confirmed = tuple(map(str, items(removals.get("confirmed"))))
    entries = tuple(_entry(entry, f"{path} #{index + 1}") for index, entry in enumerate(items(data.get("accept"))))
    return Settings(_levels(node(data.get("levels")), path), days[0], days[1], confirmed, entries, path.as_posix())


def _wrong(what: str, where: Path | str, hint: str = "See docs/diff.md.") -> CodegenError:
    return CodegenError(what, where=str(where), hint=hint, code=USAGE)


def _days(notice: Node, name: str, path: Path) -> int:
    days = notice.get(name, 0)
    if type(days) is not int or days < 0:
        raise _wrong(f"notice.{name} must be a number of days, not {days!r}.", path)
    return days


def _levels(table: Node, path: Path) -> dict[str, Level]:
    for rule, level in table.items():
        if rule not in RULES:
            raise _wrong(f"there is no rule {rule!r}.", path, "`--explain` lists rules with a similar name.")
        if level not in LEVELS:
            raise _wrong(f"the level of {rule} must be one of {', '.join(LEVELS)}, not {level!r}.", path)
    return cast("dict[str, Level]", table)


def _entry(value: Any, where: str) -> Entry:
    given = {key: _written(text) for key, text in node(value).items()}
    if unknown := sorted(given.keys() - _ENTRY):
        raise _wrong(f"unknown keys: {', '.join(unknown)}.", where, f"Known are {', '.join(sorted(_ENTRY))}.")
    if not given.get("reason", "").strip():
        raise _wrong("an accepted change needs a `reason`.", where)
    if not given.get("rule") and not given.get("fingerprint"):
        raise _wrong("an accepted change needs a `rule` or a `fingerprint`.", where)
    if given.get("rule") and given["rule"] not in RULES:
        raise _wrong(f"there is no rule {given['rule']!r}.", where, "`--explain` lists rules with a similar name.")
    if not given.get("until") and not given.get("revision"):
        raise _wrong("an accepted change needs an end: `until` a day, or a `revision`.", where)
    _check_day(given.get("until", ""), where)
    return Entry(**given, where=where)


def _written(value: Any) -> str:
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def _check_day(text: str, where: str) -> None:
    try:
        dt.date.fromisoformat(text or "2000-01-01")
    except ValueError as error:
        raise _wrong(f"`until` must be a day such as 2026-12-31, not {text!r}.", where) from error
