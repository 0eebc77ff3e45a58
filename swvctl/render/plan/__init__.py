"""Views of the support plan: its chapters, annexes, glossary, figures and the thread through them."""
