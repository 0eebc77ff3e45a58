"""Views of the newsletter and of each kind of item in it, and the draft message."""
