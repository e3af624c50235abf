"""How many were never seen, if people are of a few unknown classes.

In go counts of people by the lists they are on; out comes the number, from several chains that
were started apart. Refused is every number on which the chains do not agree.
"""

from samsyn.estimation.latent.estimating import estimate_latent

__all__ = ["estimate_latent"]
