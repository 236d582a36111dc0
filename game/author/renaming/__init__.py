"""Giving one thing of a story another name, everywhere. `project` makes the plan."""
