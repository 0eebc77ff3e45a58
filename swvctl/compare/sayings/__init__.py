"""One module for each kind that has more to say of its changes than its schema."""
