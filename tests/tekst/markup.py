"""Any text that may be Markdown, for properties."""

from hypothesis import settings
from hypothesis import strategies as st

properties = settings(max_examples=200, deadline=None, derandomize=True)
marked_up = st.lists(
    st.one_of(
        st.sampled_from(
            [
                *"*_`[]()<>#|-+!\\\n\t&;:.1ax ",
                "\n\n",
                "- ",
                "> ",
                "    ",
                "](",
                "<b>",
                "\n```\n",
                "| a |\n|---|\n",
            ]
        ),
        st.text(max_size=3),
    ),
    max_size=25,
).map("".join)
