"""Views of what happens when: events, surveys, offers, calendars and the year."""
