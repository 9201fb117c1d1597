"""Files going out: tables, cards, calendars. Headers, words and formats are handed in; nothing here words anything."""
