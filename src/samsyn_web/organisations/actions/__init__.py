"""What is done to the register: by those who keep it, and by each for themselves."""

from samsyn_web.organisations.actions.consents import give_consent, withdraw_consent
from samsyn_web.organisations.actions.holdings import (
    AlreadyHeldError,
    EndsTooSoonError,
    LastKeeperError,
    close_account_of,
    end_holding,
    give_role,
)
from samsyn_web.organisations.actions.loading import load_register
from samsyn_web.organisations.actions.people import SomebodyKeepsError, invite_first_keeper
from samsyn_web.organisations.actions.register import (
    OrgnrTakenError,
    RoleExistsError,
    add_organisation,
    add_role,
    add_service,
    change_organisation,
    change_service,
)

__all__ = [
    "AlreadyHeldError", "EndsTooSoonError", "LastKeeperError", "OrgnrTakenError",
    "RoleExistsError", "SomebodyKeepsError", "add_organisation", "add_role", "add_service",
    "change_organisation", "change_service", "close_account_of", "end_holding", "give_consent",
    "give_role", "invite_first_keeper", "load_register", "withdraw_consent",
]  # fmt: skip
