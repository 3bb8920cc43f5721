"""Amounts of money, exact to the last digit. Values without I/O, the same class in both packages."""

from __future__ import annotations

import math
from decimal import Context, Decimal, InvalidOperation
from functools import total_ordering
from typing import TYPE_CHECKING, Any, TypeGuard

from ._values import integer

if TYPE_CHECKING:
    from ._values import Wire

EXPONENT = -9
"""The Creator Store counts in billionths of a unit."""

# Of our own, as a program may have told Python to calculate with fewer digits.
_EXACTLY = Context(prec=100)


@total_ordering
class Money:
    """An amount of a currency. It is kept, compared and added up as a decimal number, never as a binary fraction.

    Amounts compare with amounts of the same currency and with plain numbers. Amounts of different currencies are
    never equal, and to order or add them is a `ValueError`.

    Args:
        currency: The ISO 4217 code, such as "USD".
        quantity: How much: 4.99 is four dollars and ninety-nine cents. A float is taken for the decimal number that
            it is written as; an `int`, a `Decimal` and a text are exact anyway.

    Attributes:
        currency: The code of the currency.
        amount: How much, as an exact decimal number.

    Raises:
        TypeError: The currency is not a text, or the quantity not a number.
        ValueError: The quantity is not a finite number.

    Example:
        ```python
        price = Money("USD", 4.99)
        print(price + Money("USD", "0.01") == 5)
        ```

    [Creator Store products](https://create.roblox.com/docs/cloud/reference/features/creator-store)
    """

    __slots__ = ("amount", "currency")

    def __init__(self, currency: str, quantity: float | Decimal | str) -> None:
        if not isinstance(currency, str):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
            raise TypeError(f"currency must be a code such as 'USD', not {type(currency).__name__}.")
        self.currency: str = currency
        self.amount: Decimal = _exact(quantity)

    @property
    def quantity(self) -> float:
        """How much, as the nearest float. `amount` is exact."""
        return float(self.amount)

    def to_scientific_notation(self) -> dict[str, int]:
        """The quantity as the Creator Store writes it.

        Returns:
            `significand` and `exponent`, which is always -9.

        Raises:
            ValueError: The quantity has more than nine decimal places.

        Example:
            ```python
            print(Money("USD", 4.99).to_scientific_notation())
            ```

        Requires no scope.
        [Creator Store products](https://create.roblox.com/docs/cloud/reference/features/creator-store)
        """
        sign, digits, exponent = self.amount.normalize(_EXACTLY).as_tuple()
        places = int(exponent) - EXPONENT
        if places < 0:
            raise ValueError(f"{self.amount} has more than nine decimal places, which cannot be sent. Round it.")
        return {"significand": (-1 if sign else 1) * int("".join(map(str, digits))) * 10**places, "exponent": EXPONENT}

    def __repr__(self) -> str:
        return f"<rblxopencloud.Money currency={self.currency!r} quantity={self._plain()}>"

    def __str__(self) -> str:
        return f"{self._plain()} {self.currency}"

    def _plain(self) -> str:
        return f"{self.amount.normalize(_EXACTLY):f}"

    def __hash__(self) -> int:
        # Equal to a plain number of the same amount, so it has to have its hash.
        return hash(self.amount)

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Money):
            return self.currency == other.currency and self.amount == other.amount
        return self.amount == _exact(other) if _is_finite(other) else NotImplemented

    def __lt__(self, other: Money | float | Decimal) -> bool:
        if isinstance(other, Money):
            return self.amount < self._same(other).amount
        return self.amount < _exact(other) if _is_finite(other) else NotImplemented

    def __add__(self, other: Money) -> Money:
        if not isinstance(other, Money):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
            return NotImplemented
        return Money(self.currency, _EXACTLY.add(self.amount, self._same(other).amount))

    def __radd__(self, other: object) -> Money:
        # What sum() starts with.
        return self if _is_number(other) and other == 0 else NotImplemented

    def __sub__(self, other: Money) -> Money:
        if not isinstance(other, Money):  # pyright: ignore[reportUnnecessaryIsInstance] - callers may be untyped
            return NotImplemented
        return Money(self.currency, _EXACTLY.subtract(self.amount, self._same(other).amount))

    def _same(self, other: Money) -> Money:
        if self.currency != other.currency:
            raise ValueError(f"{self.currency} and {other.currency} cannot be compared or added. Convert one first.")
        return other


def read_money(wire: Wire | None) -> Money | None:
    """An amount as the service writes it; None where there is none or it cannot be read."""
    number: Wire = (wire or {}).get("quantity") or {}
    significand, exponent = integer(number.get("significand", 0)), integer(number.get("exponent", 0))
    if wire is None or significand is None or exponent is None:
        return None
    return Money(wire.get("currencyCode") or "", Decimal((int(significand < 0), _digits(significand), exponent)))


def _digits(significand: int) -> tuple[int, ...]:
    return tuple(int(digit) for digit in str(abs(significand)))


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)


def _is_finite(value: object) -> TypeGuard[float | Decimal]:
    return isinstance(value, (int, float, Decimal)) and not isinstance(value, bool) and math.isfinite(value)


def _exact(quantity: Any) -> Decimal:
    if not _is_number(quantity) and not isinstance(quantity, str):
        raise TypeError(f"quantity must be a number such as 4.99, not {type(quantity).__name__}.")
    try:
        # A float is written with as many digits as tell it apart, which are those that the caller wrote.
        exact = Decimal(str(quantity)) if isinstance(quantity, (float, str)) else Decimal(quantity)
    except InvalidOperation:
        raise ValueError(f"quantity must be a number such as 4.99; it is {quantity!r}.") from None
    if not exact.is_finite():
        raise ValueError(f"quantity must be a finite number; it is {quantity!r}.")
    return exact
