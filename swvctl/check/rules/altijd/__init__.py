"""Rules for every region: its own file, the register of schools, references, and the words of all texts."""
