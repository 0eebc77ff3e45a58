"""Rules for a region with a plan, or with what belongs to one: decisions, planning, money, figures."""
