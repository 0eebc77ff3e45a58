"""Rules by room: those in ``altijd`` look at every region, those in another only where a kind of that room is."""
