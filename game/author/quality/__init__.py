"""What makes a story good for children, beyond that it plays. `look` puts the parts together."""
