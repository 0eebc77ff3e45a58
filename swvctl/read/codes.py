"""Stub."""

from collections.abc import Mapping

from swvctl.findings import Severity

CODES: Mapping[str, tuple[str, Severity, str]] = {}
