"""The screens' shells: an HTML page with its first rows in it, and the forms that work without
JavaScript."""
