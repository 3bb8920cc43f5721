"""Comparing who may call: credentials, scopes, and how credentials are obtained."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from codegen.diff.nodes import Spot, canonical
from codegen.documents import items, node

if TYPE_CHECKING:
    from codegen.diff.walk import Unit, Walk

Alternative: TypeAlias = "dict[str, frozenset[str]]"
_FLOW_URLS = {"authorizationUrl": "url", "tokenUrl": "token-url", "refreshUrl": "refresh-url"}


def operation(walk: Walk, unit: Unit, old: Spot, new: Spot) -> None:
    """Compare what an operation demands; what it inherits is told of the whole description."""
    inherited = "security" not in old.node and "security" not in new.node
    spots = (Spot(walk.old.root, ()), Spot(walk.new.root, ())) if inherited else (old, new)
    before = _demanded(walk.old.root, old, walk.credentials)
    after = _demanded(walk.new.root, new, walk.credentials)
    _alternatives(unit, "api-global-security" if inherited else "api-security", spots[1], before, after)
    _roblox_scopes(unit, old, new)


def _demanded(root: dict[str, Any], spot: Spot, credentials: frozenset[str]) -> list[Alternative]:
    """The alternatives, of which one is enough; `[{}]` where nothing is demanded, `[]` where none is for us."""
    stated = items(spot.node["security"] if "security" in spot.node else root.get("security"))
    found: list[Alternative] = []
    for one in stated:
        alternative = {name: frozenset(map(str, items(scopes))) for name, scopes in node(one).items()}
        if alternative not in found:
            found.append(alternative)
    if credentials and found:
        return [one for one in found if not one or credentials & one.keys()]
    return found or [{}]


def _alternatives(unit: Unit, prefix: str, spot: Spot, old: list[Alternative], new: list[Alternative]) -> None:
    lost = [one for one in old if one not in new]
    gained = [one for one in new if one not in old]
    pointer = (*spot.pointer, "security")
    for before in list(lost):
        after = next((one for one in gained if one.keys() == before.keys()), None)
        if after is not None and before:
            _scopes(unit, prefix, pointer, before, after)
            lost.remove(before)
            gained.remove(after)
    for one in lost:
        if one:
            rule = "removed" if {} not in new else "lifted"
            unit.add(f"{prefix}-{rule}", pointer, old=_shown(one), value=" and ".join(sorted(one)))
    for one in gained:
        if one:
            rule = "added" if old == [{}] and {} not in new else "alternative-added"
            unit.add(f"{prefix}-{rule}", pointer, new=_shown(one), value=" and ".join(sorted(one)))


def _scopes(unit: Unit, prefix: str, pointer: tuple[str, ...], before: Alternative, after: Alternative) -> None:
    for name in sorted(before):
        for scope in sorted(after[name] - before[name]):
            unit.add(f"{prefix}-scope-added", (*pointer, name), new=scope, value=scope)
        for scope in sorted(before[name] - after[name]):
            unit.add(f"{prefix}-scope-removed", (*pointer, name), old=scope, value=scope)


def _shown(one: Alternative) -> Any:
    return {name: sorted(scopes) for name, scopes in one.items()}


def _roblox_scopes(unit: Unit, old: Spot, new: Spot) -> None:
    keyword = "x-roblox-scopes"
    before, after = (
        {str(node(scope).get("name", "")) for scope in items(spot.node.get(keyword))} - {""} for spot in (old, new)
    )
    for scope in sorted(after - before):
        unit.add("api-security-scope-added", (*new.pointer, keyword), new=scope, value=scope)
    for scope in sorted(before - after):
        unit.add("api-security-scope-removed", (*old.pointer, keyword), old=scope, is_new=False, value=scope)


def components(walk: Walk, unit: Unit) -> None:
    """Compare the kinds of credentials that the descriptions describe."""
    place = ("components", "securitySchemes")
    before, after = (dict(Spot(document.root, ()).children(*place)) for document in (walk.old, walk.new))
    for name in sorted(before.keys() - after.keys()):
        unit.add("api-security-component-removed", before[name], old=before[name].node, is_new=False, value=name)
    for name in sorted(after.keys() - before.keys()):
        unit.add("api-security-component-added", after[name], new=after[name].node, value=name)
    for name in sorted(before.keys() & after.keys()):
        _component(unit, walk.old.follow(before[name]), walk.new.follow(after[name]), name)


def _component(unit: Unit, old: Spot, new: Spot, name: str) -> None:
    for keyword in ("type", "in", "name", "scheme"):
        _changed(unit, "api-security-component-changed", (old, new), keyword, name)
    before, after = (dict(spot.children("flows")) for spot in (old, new))
    for flow in sorted(before.keys() - after.keys()):
        unit.add("api-security-component-oauth-flow-removed", before[flow], old=flow, is_new=False, value=flow)
    for flow in sorted(after.keys() - before.keys()):
        unit.add("api-security-component-oauth-flow-added", after[flow], new=flow, value=flow)
    for flow in sorted(before.keys() & after.keys()):
        _flow(unit, before[flow], after[flow], name)


def _changed(unit: Unit, rule: str, spots: tuple[Spot, Spot], keyword: str, name: str) -> None:
    before, after = (spot.node.get(keyword) for spot in spots)
    if before != after:
        unit.add(rule, (*spots[1].pointer, keyword), old=before, new=after, value=name)


def _flow(unit: Unit, old: Spot, new: Spot, name: str) -> None:
    for keyword, called in _FLOW_URLS.items():
        _changed(unit, f"api-security-component-oauth-{called}-changed", (old, new), keyword, name)
    before, after = (node(spot.node.get("scopes")) for spot in (old, new))
    for scope in sorted(before.keys() | after.keys()):
        if canonical(before.get(scope)) == canonical(after.get(scope)) and (scope in before) == (scope in after):
            continue
        change = "removed" if scope not in after else "added" if scope not in before else "changed"
        holder = old if scope not in after else new
        rule, pointer = f"api-security-component-oauth-scope-{change}", (*holder.pointer, "scopes", scope)
        unit.add(rule, pointer, old=before.get(scope), new=after.get(scope), is_new=holder is new, value=scope)
