"""Addresses of the register and of one's own account."""

from django.urls import path, register_converter
from django.urls.converters import StringConverter

from samsyn_web.organisations.views import account, organisations, people, roles


class ActConverter(StringConverter):
    """What can be done to a person with one button."""

    regex = "invite|close|open|factors"


register_converter(ActConverter, "act_on_person")

urlpatterns = [
    path("my-account/", account.my_account, name="my-account"),
    path("my-account/consents/<slug:purpose>/", account.consent, name="consent"),
    path("register/", organisations.organisation_list, name="register"),
    path("register/organisations/new/", organisations.new_organisation, name="new-organisation"),
    path("register/organisations/<int:pk>/", organisations.organisation, name="organisation"),
    path("register/organisations/<int:pk>/change/", organisations.edit_organisation,
         name="change-organisation"),
    path("register/organisations/<int:pk>/services/new/", organisations.new_service,
         name="new-service"),
    path("register/organisations/<int:pk>/roles/new/", roles.new_role, name="new-role"),
    path("register/services/<int:pk>/change/", organisations.edit_service, name="change-service"),
    path("register/roles/", roles.role_list, name="roles"),
    path("register/roles/<int:pk>/", roles.role, name="role"),
    path("register/holdings/<int:pk>/end/", roles.end_role, name="end-role"),
    path("register/people/", people.person_list, name="people"),
    path("register/people/invite/", people.invite, name="invite"),
    path("register/people/<int:pk>/", people.person, name="person"),
    path("register/people/<int:pk>/change/", people.edit_person, name="change-person"),
    path("register/people/<int:pk>/<act_on_person:act>/", people.act_on_person,
         name="act-on-person"),
    path("register/consents/", people.consent_list, name="consents"),
]  # fmt: skip
