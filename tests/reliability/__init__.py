"""Killing, cutting, filling and damaging, at random and on purpose: `python -m tests.reliability --help`."""
