"""What is kept on disk: settings and saved runs."""
