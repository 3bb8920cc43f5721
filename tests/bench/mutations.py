"""Changes made on purpose to our own description: what each does to an operation, and whether it breaks anyone."""

from __future__ import annotations

import copy
import json
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple

from codegen.documents import METHODS, Node, items, node

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


class Mutation(NamedTuple):
    """One change.

    Attributes:
        name: What it does.
        breaks: Whether it breaks anyone.
        apply: Does it in place; says whether there was anything to do.
        is_plain: Whether plain OpenAPI tells it, without extensions of Roblox's or ours.
    """

    name: str
    breaks: bool
    apply: Callable[[Node, str, str], bool]
    is_plain: bool = True


class Mutated(NamedTuple):
    """A description before and after one change."""

    mutation: Mutation
    before: Node
    after: Node


def mutated(description: Node, each: int) -> Iterator[Mutated]:
    """Every change, made to a few operations spread over the description."""
    places = [
        (path, method) for path, item in sorted(description["paths"].items()) for method in METHODS if method in item
    ]
    text = json.dumps(description)
    for offset, mutation in enumerate(MUTATIONS):
        yield from islice(_made(mutation, description, text, places[offset * 11 :]), each)


def _made(mutation: Mutation, before: Node, text: str, places: list[tuple[str, str]]) -> Iterator[Mutated]:
    for path, method in places[::7]:
        after = json.loads(text)
        if mutation.apply(after, path, method):
            yield Mutated(mutation, before, after)


def _operation(root: Node, path: str, method: str) -> Node:
    return root["paths"][path][method]


def _schema(root: Node, holder: Any) -> Node | None:
    schema = node(node(node(node(holder).get("content")).get("application/json")).get("schema"))
    while "$ref" in schema:
        schema = node(root["components"]["schemas"][schema["$ref"].rsplit("/", 1)[-1]])
    return schema if node(schema.get("properties")) else None


def _sent(root: Node, path: str, method: str) -> Node | None:
    return _schema(root, _operation(root, path, method).get("requestBody"))


def _received(root: Node, path: str, method: str) -> Node | None:
    found = node(_operation(root, path, method)["responses"])
    return next(
        (schema for status, one in sorted(found.items()) if status[0] == "2" and (schema := _schema(root, one))), None
    )


def _remove(root: Node, path: str, method: str) -> bool:
    del root["paths"][path][method]
    return True


def _rename_slot(root: Node, path: str, method: str) -> bool:
    parameters = items(_operation(root, path, method).get("parameters"))
    named = [one for one in parameters if node(one).get("in") == "path"]
    if len(root["paths"][path]) != 1 or not named:
        return False
    before = named[0]["name"]
    named[0]["name"] = f"{before}Renamed"
    root["paths"][path.replace(f"{{{before}}}", f"{{{before}Renamed}}")] = root["paths"].pop(path)
    return True


def _add_fragment(root: Node, path: str, _method: str) -> bool:
    root["paths"][f"{path}#moved"] = root["paths"].pop(path)
    return True


def _add_parameter(*, required: bool) -> Callable[[Node, str, str], bool]:
    def apply(root: Node, path: str, method: str) -> bool:
        parameter = {"name": "added", "in": "query", "required": required, "schema": {"type": "string"}}
        _operation(root, path, method).setdefault("parameters", []).append(parameter)
        return True

    return apply


def _require_parameter(root: Node, path: str, method: str) -> bool:
    for parameter in items(_operation(root, path, method).get("parameters")):
        if node(parameter).get("in") == "query" and not parameter.get("required"):
            parameter["required"] = True
            return True
    return False


def _retype_parameter(root: Node, path: str, method: str) -> bool:
    for parameter in items(_operation(root, path, method).get("parameters")):
        if node(node(parameter).get("schema")).get("type") == "string":
            parameter["schema"] = {"type": "boolean"}
            return True
    return False


def _on_sent(change: Callable[[Node], bool]) -> Callable[[Node, str, str], bool]:
    def apply(root: Node, path: str, method: str) -> bool:
        schema = _sent(root, path, method)
        return schema is not None and change(schema)

    return apply


def _on_received(change: Callable[[Node], bool]) -> Callable[[Node, str, str], bool]:
    def apply(root: Node, path: str, method: str) -> bool:
        schema = _received(root, path, method)
        return schema is not None and not _is_sent_too(root, schema) and change(schema)

    return apply


def _is_sent_too(root: Node, schema: Node) -> bool:
    """Whether some operation also sends it: a change then has two sides."""
    places = [(path, method) for path, item in root["paths"].items() for method in item if method in METHODS]
    return any(_sent(root, path, method) is schema for path, method in places)


def _add_property(*, required: bool) -> Callable[[Node], bool]:
    def change(schema: Node) -> bool:
        schema["properties"]["added"] = {"type": "string"}
        if required:
            schema["required"] = [*schema.get("required", []), "added"]
        return True

    return change


def _plain_property(schema: Node) -> str | None:
    names = sorted(
        name for name, one in schema["properties"].items() if node(one).get("type") and not one.get("readOnly")
    )
    return next(iter(names), None)


def _drop_property(schema: Node) -> bool:
    name = _plain_property(schema)
    if name is None:
        return False
    del schema["properties"][name]
    schema["required"] = [one for one in schema.get("required", []) if one != name]
    return True


def _retype_property(schema: Node) -> bool:
    name = _plain_property(schema)
    if name is None:
        return False
    old = schema["properties"][name]["type"]
    schema["properties"][name] = {"type": "string" if old != "string" else "boolean"}
    return True


def _tighten_property(schema: Node) -> bool:
    name = next((name for name, one in sorted(schema["properties"].items()) if node(one).get("type") == "string"), None)
    if name is None or schema["properties"][name].get("readOnly"):
        return False
    schema["properties"][name]["pattern"] = "^only this$"
    return True


def _wrap(schema: Node) -> bool:
    inner = dict(schema)
    schema.clear()
    schema["allOf"] = [inner]
    return True


def _write_out(root: Node, path: str, method: str) -> bool:
    for response in node(_operation(root, path, method)["responses"]).values():
        media = node(node(node(response).get("content")).get("application/json"))
        reference = node(media.get("schema")).get("$ref")
        if isinstance(reference, str):
            media["schema"] = copy.deepcopy(root["components"]["schemas"][reference.rsplit("/", 1)[-1]])
            return True
    return False


def _rename_component(root: Node, path: str, method: str) -> bool:
    for response in node(_operation(root, path, method)["responses"]).values():
        media = node(node(node(response).get("content")).get("application/json"))
        reference = node(media.get("schema")).get("$ref")
        if isinstance(reference, str):
            name = reference.rsplit("/", 1)[-1]
            root["components"]["schemas"][f"{name}Renamed"] = copy.deepcopy(root["components"]["schemas"][name])
            media["schema"] = {"$ref": f"#/components/schemas/{name}Renamed"}
            return True
    return False


def _move_server(root: Node, path: str, method: str) -> bool:
    _operation(root, path, method)["servers"] = [{"url": "https://moved.example"}]
    return True


def _drop_success(root: Node, path: str, method: str) -> bool:
    responses = _operation(root, path, method)["responses"]
    status = next((one for one in sorted(responses) if one.startswith("2")), None)
    if status is None:
        return False
    responses["299"] = responses.pop(status)
    return True


def _demand_scope(root: Node, path: str, method: str) -> bool:
    _operation(root, path, method).setdefault("x-roblox-scopes", []).append({"name": "added:write"})
    return True


def _drop_credential(root: Node, path: str, method: str) -> bool:
    operation = _operation(root, path, method)
    if len(operation.get("security", [])) < 2:
        return False
    operation["security"] = operation["security"][:1]
    return True


def _lower_limit(root: Node, path: str, method: str) -> bool:
    for limit in node(_operation(root, path, method).get("x-roblox-rate-limits")).values():
        limit["maxInPeriod"] = 1
        return True
    return False


def _deprecate(root: Node, path: str, method: str) -> bool:
    operation = _operation(root, path, method)
    operation["deprecated"] = not operation.get("deprecated", False)
    return True


MUTATIONS = (
    Mutation("remove an operation", True, _remove),
    Mutation("rename a slot of a path", False, _rename_slot),
    Mutation("add a fragment to a path", False, _add_fragment),
    Mutation("add a required parameter", True, _add_parameter(required=True)),
    Mutation("add an optional parameter", False, _add_parameter(required=False)),
    Mutation("make a parameter required", True, _require_parameter),
    Mutation("give a parameter another type", True, _retype_parameter),
    Mutation("add a required property to a request", True, _on_sent(_add_property(required=True))),
    Mutation("add an optional property to a request", False, _on_sent(_add_property(required=False))),
    Mutation("remove a property from a request", True, _on_sent(_drop_property)),
    Mutation("demand a pattern in a request", True, _on_sent(_tighten_property)),
    Mutation("add a property to an answer", False, _on_received(_add_property(required=False))),
    Mutation("remove a property from an answer", True, _on_received(_drop_property)),
    Mutation("give a property of an answer another type", True, _on_received(_retype_property)),
    Mutation("wrap a schema in an allOf of one", False, _on_received(_wrap)),
    Mutation("write out a reference", False, _write_out),
    Mutation("rename a component", False, _rename_component),
    Mutation("move an operation to another server", True, _move_server),
    Mutation("answer with another status of success", True, _drop_success),
    Mutation("no longer accept a credential", True, _drop_credential),
    Mutation("deprecate an operation", False, _deprecate),
    Mutation("demand a scope", True, _demand_scope, is_plain=False),
    Mutation("lower a rate limit", True, _lower_limit, is_plain=False),
)
