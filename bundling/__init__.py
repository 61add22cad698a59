"""How the front end gets from what people read to what browsers are sent: into static/dist."""
