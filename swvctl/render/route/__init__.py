"""Views of the way to a decision: planning, consultation, decisions and the papers of a meeting."""
