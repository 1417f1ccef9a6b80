"""Slow work, done beside the loop: sheets, pictures, papers."""
