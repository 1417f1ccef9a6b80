"""The doorknob for `python -m bot`."""

from handlers.cli import main

main()
