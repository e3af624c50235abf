"""The pages of the register, one module a thing one looks for."""
