"""A small Telegram on this machine: a Bot API server and the people behind it."""
