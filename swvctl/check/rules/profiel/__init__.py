"""Rules for a region with schools: their profiles, and the formats of those."""
