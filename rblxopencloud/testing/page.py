"""The page for browsers: what is held, what goes wrong on purpose, and what was asked last.

It is rendered here, without scripts and without anything from elsewhere. All that it shows is escaped.
"""

from __future__ import annotations

import base64
import hashlib
from collections import Counter
from html import escape
from typing import TYPE_CHECKING

from rblxopencloud.testing.clock import rfc3339

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rblxopencloud.testing.engine import Engine
    from rblxopencloud.testing.recording import RecordedRequest
    from rblxopencloud.testing.store import Document, Key

MOST_REQUESTS = 100
MOST_ROWS = 50
_HIDDEN = frozenset({"credential", "own-credentials", "sealing-key", "signing-key", "number", "clock"})
_COUNTED = frozenset({"places", "documents", "happened"})
_NUMBER = ' class="number"'
_LONGEST = 200

_STYLE = """
:root{color-scheme:light dark;
--line:#d9dce1;--faint:#5b6470;--good:#17693a;--bad:#b3261e;--head:#f4f5f7;--bg:#fff;--fg:#16191d}
@media(prefers-color-scheme:dark){:root{
--line:#343a42;--faint:#9aa4b1;--good:#6fcf97;--bad:#ff8a80;--head:#20242a;--bg:#14171b;--fg:#e6e9ed}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--fg);font:15px/1.5 system-ui,sans-serif}
main{max-width:70rem;margin:0 auto;padding:1.5rem 1rem 4rem}
h1{font-size:1.4rem;margin:0}h2{font-size:1.05rem;margin:2rem 0 .5rem}
p{margin:.25rem 0}.faint{color:var(--faint)}
.wide{overflow-x:auto;border:1px solid var(--line);border-radius:.5rem}
table{border-collapse:collapse;width:100%;font-size:.9rem}
th,td{text-align:left;padding:.4rem .7rem;border-bottom:1px solid var(--line);vertical-align:top}
tr:last-child td{border-bottom:0}th{background:var(--head);font-weight:600;white-space:nowrap}
.number{text-align:right;font-variant-numeric:tabular-nums}
code{font:.85rem ui-monospace,monospace;white-space:nowrap}
td.long{min-width:14rem}.long code{white-space:normal;overflow-wrap:anywhere}
.good{color:var(--good)}.bad{color:var(--bad)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.2rem 1rem;margin:1rem 0}
dt{color:var(--faint)}dd{margin:0;overflow-wrap:anywhere}
@media(max-width:40rem){th,td{padding:.35rem .5rem}}
"""

CONTENT_SECURITY = (
    "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
    f"style-src 'sha256-{base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()}'"
)
"""Nothing but the style above may be loaded."""


def render(engine: Engine) -> str:
    """The whole page."""
    requests = engine.recorder.requests()
    parts = [
        _summary(engine, requests),
        _table("Experiences", ["id", "name", "owner", "places"], _experiences(engine)),
        _table("What is held", ["kind", "documents"], _counts(engine)),
        _table("What goes wrong on purpose", ["kind", "which requests", "how likely", "happened"], _faults(engine)),
        _table(f"The last {MOST_REQUESTS} requests", ["status", "method", "path", "operation"], _requests(requests)),
    ]
    return (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>Local Open Cloud</title><style>{_STYLE}</style></head>"
        f"<body><main>{''.join(parts)}</main></body></html>"
    )


def _summary(engine: Engine, requests: list[RecordedRequest]) -> str:
    world = engine.world
    ahead = world.clock.ahead.total_seconds()
    moved = f", {ahead:g} seconds ahead of this machine" if ahead else ""
    answered = Counter(f"{request.status // 100}xx" for request in requests)
    told = ", ".join(f"{count} with {status}" for status, count in sorted(answered.items())) or "none yet"
    return (
        "<h1>Local Open Cloud</h1><p>This is not Roblox: nothing here reaches a real experience.</p>"
        f"<dl><dt>Time there</dt><dd>{escape(rfc3339(world.now, 0) + moved)}</dd>"
        f"<dt>Requests</dt><dd>{escape(told)}</dd>"
        f"<dt>Operations</dt><dd>{len(world.description.operations)}</dd></dl>"
        '<p class="faint">Load this page again to see what is new. The controls under <code>/_local</code> are '
        "explained in the guide “Test your bot offline”.</p>"
    )


def _table(title: str, heads: list[str], rows: Iterable[list[str]]) -> str:
    body = "".join(f"<tr>{''.join(row)}</tr>" for row in rows)
    if not body:
        return f'<section><h2>{escape(title)}</h2><p class="faint">None.</p></section>'
    head = "".join(f"<th{_NUMBER if name in _COUNTED else ''}>{escape(name)}</th>" for name in heads)
    return (
        f"<section><h2>{escape(title)}</h2>"
        f'<div class="wide"><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div></section>'
    )


def _experiences(engine: Engine) -> Iterable[list[str]]:
    store = engine.world.store
    with store.lock:
        found = list(store.list("universe"))[:MOST_ROWS]
        return [_experience(key, universe, len(list(store.list("place", *key)))) for key, universe in found]


def _experience(key: Key, universe: Document, places: int) -> list[str]:
    owner = universe.get("user") or universe.get("group") or ""
    return [_code(key[0]), _cell(universe.get("displayName")), _code(owner), _number(places)]


def _counts(engine: Engine) -> Iterable[list[str]]:
    return [[_code(kind), _number(count)] for kind, count in engine.world.store.counts().items() if kind not in _HIDDEN]


def _faults(engine: Engine) -> Iterable[list[str]]:
    return [
        [_cell(fault.kind), _code(fault.match), _cell(f"{fault.probability:.0%}"), _number(fault.hits)]
        for fault in engine.faults.all()
    ]


def _requests(requests: list[RecordedRequest]) -> Iterable[list[str]]:
    for request in reversed(requests[-MOST_REQUESTS:]):
        tone = "good" if request.status < 400 else "bad"
        yield [
            f'<td class="{tone}">{request.status}</td>',
            _cell(request.method),
            _code(request.path, ' class="long"'),
            _cell(request.operation_id or "no such operation"),
        ]


def _cell(value: object) -> str:
    return f"<td>{escape(str('' if value is None else value)[:_LONGEST])}</td>"


def _code(value: object, mark: str = "") -> str:
    return f"<td{mark}><code>{escape(str(value)[:_LONGEST])}</code></td>"


def _number(value: int) -> str:
    return f"<td{_NUMBER}>{value:,}</td>"
