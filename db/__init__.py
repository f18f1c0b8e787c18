"""The stores: SQLCipher behind the ports of checkpoint_app.ports. The one place that knows SQL."""
