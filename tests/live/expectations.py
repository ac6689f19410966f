"""Compares what is with what should be."""


class Unexpected(Exception):
    """What differs, and how."""


def expect(actual, expected, what):
    if actual != expected:
        raise Unexpected(f"{what}: got {actual!r}, expected {expected!r}")
