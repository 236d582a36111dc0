"""Text becomes a story: YAML with places, structure checked, every complaint collected."""
