"""What is said of a reference that finds nothing: what was probably meant, what was there before, what to do."""
