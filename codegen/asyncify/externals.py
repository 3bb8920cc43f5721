"""What is known about values that are not ours: containers, iterators, locks, and what blocks.

Only so much that an object of ours can be followed through a list and out again. Whatever is not listed is
surely not ours when nothing of ours went in, and unknown otherwise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from .kinds import FOREIGN, NONE, UNKNOWN, External, Type, may_be_ours, union

if TYPE_CHECKING:
    from collections.abc import Sequence

ITERATORS: Final = {
    "Iterator": "AsyncIterator",
    "Iterable": "AsyncIterator",
    "Generator": "AsyncGenerator",
}
MANAGERS: Final = {
    "ContextManager": "AsyncContextManager",
    "AbstractContextManager": "AbstractAsyncContextManager",
}
LAZY: Final = frozenset({*ITERATORS, *MANAGERS})

_SINGLES: Final = frozenset(
    [
        "list",
        "tuple",
        "set",
        "frozenset",
        "deque",
        "Sequence",
        "MutableSequence",
        "Collection",
        "Set",
        "AbstractSet",
        "MutableSet",
        "KeysView",
        "ValuesView",
        "Reversible",
        "Iterator",
        "Iterable",
        "Generator",
        "List",
        "Tuple",
        "FrozenSet",
        "Deque",
    ]
)
_MAPPINGS: Final = frozenset(
    [
        "dict",
        "Mapping",
        "MutableMapping",
        "OrderedDict",
        "defaultdict",
        "WeakValueDictionary",
        "WeakKeyDictionary",
        "MappingProxyType",
        "Dict",
        "DefaultDict",
    ]
)
_PLAIN: Final = frozenset(
    [
        "str",
        "bytes",
        "bytearray",
        "memoryview",
        "int",
        "float",
        "complex",
        "bool",
        "None",
        "Literal",
        "LiteralString",
        "range",
        "slice",
        "datetime",
        "date",
        "time",
        "timedelta",
        "timezone",
        "tzinfo",
        "Decimal",
        "Fraction",
        "UUID",
        "Path",
        "PurePath",
        "Logger",
        "Pattern",
        "Match",
        "ellipsis",
    ]
)
_PLAIN_RESULTS: Final = frozenset(
    [
        "abs",
        "all",
        "any",
        "ascii",
        "bin",
        "callable",
        "chr",
        "delattr",
        "divmod",
        "format",
        "hasattr",
        "hash",
        "hex",
        "id",
        "input",
        "isinstance",
        "issubclass",
        "len",
        "oct",
        "ord",
        "pow",
        "print",
        "repr",
        "round",
        "setattr",
        "sum",
        "open",
    ]
)
_SAME: Final = frozenset(
    {"copy.copy", "copy.deepcopy", "copy.replace", "attrs.evolve", "attr.evolve", "dataclasses.replace"}
)
_UNTYPED: Final = frozenset({"attrs.field", "attr.ib", "attr.field", "dataclasses.field"})
_NEVER_OURS: Final = frozenset(
    [
        "rblxopencloudraw",
        "base64",
        "datetime",
        "decimal",
        "email",
        "enum",
        "hashlib",
        "hmac",
        "json",
        "logging",
        "math",
        "mimetypes",
        "os",
        "pathlib",
        "random",
        "re",
        "secrets",
        "struct",
        "threading",
        "time",
        "urllib",
        "uuid",
        "warnings",
        "zoneinfo",
    ]
)

LOCKS: Final = frozenset(
    f"threading.{name}" for name in ("Lock", "RLock", "Condition", "Semaphore", "BoundedSemaphore")
)
NETWORK: Final = frozenset(["aiohttp", "http.client", "httpx", "requests", "socket", "urllib.request", "urllib3"])
BLOCKING: Final = frozenset(
    [
        "time.sleep",
        "os.system",
        "select.select",
        "subprocess.run",
        "subprocess.call",
        "subprocess.check_call",
        "subprocess.check_output",
        "subprocess.Popen",
        "builtins.input",
        "concurrent.futures.wait",
        "concurrent.futures.as_completed",
    ]
)
BLOCKING_METHODS: Final = {
    "threading.Lock": {"acquire"},
    "threading.RLock": {"acquire"},
    "threading.Semaphore": {"acquire"},
    "threading.BoundedSemaphore": {"acquire"},
    "threading.Event": {"wait"},
    "threading.Condition": {"acquire", "wait", "wait_for"},
    "threading.Barrier": {"wait"},
    "threading.Thread": {"join"},
    "queue.Queue": {"get", "put", "join"},
    "queue.SimpleQueue": {"get", "put"},
    "concurrent.futures.Future": {"result", "exception"},
}


def is_blocking_method(receiver: External, name: str) -> bool:
    """Whether a method of the standard library would hold up every other task."""
    return name in BLOCKING_METHODS.get(receiver.name, ())


def with_sources(kind: External, *extra: External) -> External:
    """An iterator or context manager that also runs what others run."""
    sources = dict.fromkeys(source for part in (kind, *extra) for source in part.sources)
    return External(kind.name, kind.args, tuple(sources))


def _rest(receiver: External, *others: Type) -> Type:
    ours = may_be_ours(receiver) or any(map(may_be_ours, others))
    return UNKNOWN if ours else FOREIGN


def iterate(kind: External) -> Type:
    """What iterating over a value yields."""
    if kind.short in _PLAIN:
        return FOREIGN
    if kind.short == "ItemsView" and len(kind.args) == 2:
        return External("builtins.tuple", kind.args)
    if kind.short not in _SINGLES | _MAPPINGS:
        return _rest(kind)
    if not kind.args:
        return UNKNOWN
    return union(kind.args) if kind.short == "tuple" else kind.args[0]


def item(kind: External, index: int | None = None) -> Type:
    """What a subscript of a value is."""
    if kind.short in _MAPPINGS:
        return kind.args[1] if len(kind.args) == 2 else UNKNOWN
    if kind.short == "tuple" and index is not None and index < len(kind.args) > 1:
        return kind.args[index]
    return iterate(kind)


def enter(kind: External) -> Type:
    """What `with ... as name` binds."""
    if kind.short in MANAGERS:
        return kind.args[0] if kind.args else UNKNOWN
    return _rest(kind)


def method(receiver: External, name: str, args: Sequence[Type]) -> Type:
    """What a method of a value returns."""
    if receiver.short in _PLAIN:
        return FOREIGN
    if name == "copy":
        return receiver
    if receiver.short in _MAPPINGS and len(receiver.args) == 2:
        return _mapping_method(receiver, name, args)
    if receiver.short in _SINGLES and name in {"pop", "popleft"}:
        return iterate(receiver)
    if receiver.short == "ContextVar" and name == "get":
        return union([*receiver.args, *args[:1]]) if receiver.args else UNKNOWN
    return _rest(receiver, *args)


def _mapping_method(receiver: External, name: str, args: Sequence[Type]) -> Type:
    key, value = receiver.args
    if name in {"get", "pop", "setdefault"}:
        return union([value, *args[1:2]])
    views: dict[str, Type] = {"keys": key, "values": value, "items": External("builtins.tuple", receiver.args)}
    if name in views:
        return External("collections.abc.Collection", (views[name],))
    return _rest(receiver, *args)


def call(name: str, args: Sequence[Type]) -> Type:
    """What calling a function or class that is not ours returns."""
    front, _, last = name.rpartition(".")
    if front == "builtins":
        return _builtin(last, args)
    if name in _SAME and args:
        return args[0]
    if name in _UNTYPED:
        return UNKNOWN
    if any(map(may_be_ours, args)) and name.partition(".")[0] not in _NEVER_OURS:
        return UNKNOWN
    return External(name) if last[:1].isupper() else FOREIGN


def _builtin(name: str, args: Sequence[Type]) -> Type:
    if name in _PLAIN:
        return External(f"builtins.{name}")
    if name in _PLAIN_RESULTS:
        return NONE if name in {"print", "setattr", "delattr"} else FOREIGN
    if name == "zip" and all(isinstance(arg, External) for arg in args):
        pair = External("builtins.tuple", tuple(iterate(arg) for arg in args if isinstance(arg, External)))
        return External("collections.abc.Iterator", (pair,))
    if args and isinstance(args[0], External):
        return _builtin_over(name, args[0], args)
    return UNKNOWN if any(map(may_be_ours, args)) or name in _SINGLES | _MAPPINGS else External(f"builtins.{name}")


def _builtin_over(name: str, first: External, args: Sequence[Type]) -> Type:
    if name in {"list", "tuple", "set", "frozenset", "sorted"}:
        return External(f"builtins.{'list' if name == 'sorted' else name}", (iterate(first),))
    if name in {"iter", "reversed"}:
        return External("collections.abc.Iterator", (iterate(first),), first.sources)
    if name == "enumerate":
        pair = External("builtins.tuple", (FOREIGN, iterate(first)))
        return External("collections.abc.Iterator", (pair,))
    if name == "next" or (name in {"min", "max"} and len(args) == 1):
        return union([iterate(first), *args[1:]])
    if name == "dict" and len(first.args) == 2:
        return External("builtins.dict", first.args)
    return _rest(first, *args[1:])
