"""Who is asked: organisations, their services, the roles in them, and who holds a role when."""
