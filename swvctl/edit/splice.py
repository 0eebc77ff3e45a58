"""From wishes to patches: stretches of characters that make way for others."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import NamedTuple

from swvctl.edit.plan import Change, Drop, Insert, Keep, Step, can_step, same, steps_of
from swvctl.edit.refusal import EditError, odd_writing
from swvctl.edit.rendered import STEP, Layout, Rendered, block
from swvctl.edit.tree import (
    HEADER,
    Entry,
    Kind,
    Node,
    column,
    line_end,
    line_start,
    newline_of,
    next_line,
)
from swvctl.edit.wish import JSON, Put, Wish, Within
from swvctl.edit.written import is_code, written
