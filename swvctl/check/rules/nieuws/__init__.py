"""Rules for a region with news: issues, messages, meetings, surveys, offers."""
