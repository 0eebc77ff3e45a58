"""What the reader can say, by code: a title, how bad it is, and the explanation that ``explain`` prints."""

from collections.abc import Mapping
from types import MappingProxyType

from swvctl.findings import Severity
from swvctl.read.codes_file import FILE_CODES
from swvctl.read.codes_writing import WRITING_CODES

CODES: Mapping[str, tuple[str, Severity, str]] = MappingProxyType({**FILE_CODES, **WRITING_CODES})
