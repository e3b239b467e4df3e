"""How the program gets to a user's computer and is kept in order there: packed, installed, examined."""
