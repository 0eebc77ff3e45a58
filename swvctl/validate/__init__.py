"""From documents to records: canonical values that fit their schema, and findings for what does not."""

from swvctl.validate.record import Record
from swvctl.validate.shape_check import Checker

__all__ = ["Checker", "Record"]
