"""The command line: every use case without a window; docs/cli.md."""
