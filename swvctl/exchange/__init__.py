"""What comes from outside and what goes there: registers, forms and tables, as proposals and bytes."""
