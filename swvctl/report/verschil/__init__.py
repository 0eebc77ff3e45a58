"""What a comparison looks like: one plain view, and the forms in which it is read."""
