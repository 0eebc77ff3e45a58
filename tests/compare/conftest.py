"""A comparison of what was committed with what lies on the disk."""

from collections.abc import Callable
from datetime import date

import pytest

from swvctl.comparison import Comparison, compare_regions, load_both
from swvctl.read.revision import Revision

TODAY = date(2027, 6, 3)


@pytest.fixture
def compared(region_history) -> Callable[[], Comparison]:
    def look() -> Comparison:
        return compare_regions(*load_both(region_history.top, TODAY, Revision(region_history.top, "HEAD")))

    return look


@pytest.fixture
def said(compared) -> Callable[[], list[str]]:
    """All sentences about what was changed."""
    return lambda: [sentence for change in compared().changes for sentence in change.sentences]
