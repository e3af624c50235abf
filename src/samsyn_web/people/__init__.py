"""Those who sign in: name, address, language, and how they prove who they are."""
