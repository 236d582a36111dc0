"""A story on paper, for somebody who reads and signs it. `making` puts it together."""
