"""Views of schools and their support profiles: sheets, lists, coverage and the round."""
