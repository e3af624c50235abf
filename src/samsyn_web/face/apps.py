"""The app of the frame that every page stands in."""

from django.apps import AppConfig


class FaceConfig(AppConfig):
    """How every page looks and speaks."""

    name = "samsyn_web.face"
