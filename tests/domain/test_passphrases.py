"""The rough measure of a password."""

from __future__ import annotations

import pytest

from crm_desktop.domain.passphrases import Strength, strength


@pytest.mark.parametrize(
    ("passphrase", "expected"),
    [
        ("", "short"), ("Xk9!fQ2", "short"),
        ("password", "weak"), ("P4ssw0rd!!", "weak"), ("12345678901234567890", "weak"), ("aaaaaaaaaaaaaaaaaaaa", "weak"),
        ("Mario1985", "weak"), ("juventus1897", "weak"), ("abcdefghijkl", "weak"), ("!!!!!!!!", "weak"),
        ("gatto luna treno", "fair"), ("sEdia7-lampone", "fair"),
        ("quattro parole, però lunghe", "strong"), ("k8#vR2!mzQ0&wLp4", "strong"), ("il treno delle otto non passa", "strong"),
    ],
)  # fmt: skip
def test_strength(passphrase: str, expected: str) -> None:
    assert strength(passphrase) == Strength(expected)


def test_more_is_never_weaker() -> None:
    order = list(Strength)
    phrase = "il treno delle otto non passa"
    found = [order.index(strength(phrase[:length])) for length in range(len(phrase))]
    assert found == sorted(found)
