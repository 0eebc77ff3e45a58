"""New files to start from: their whole text, before anything is written."""
