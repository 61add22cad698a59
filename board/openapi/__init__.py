"""The API's own document (OpenAPI 3.1), and the page that reads it out."""
