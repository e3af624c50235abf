"""A person who signs in: staff of the coordinator or of an organisation, never anybody else."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone


class People(BaseUserManager["Person"]):
    """Makes people; an address is kept in small letters."""

    def create_user(self, email: str, password: str | None = None, **fields: object) -> "Person":
        """Make a person, who without a password can only come in by a link."""
        person = self.model(email=email.strip().lower(), **fields)
        person.set_password(password)
        person.save(using=self._db)
        return person

    def get_by_natural_key(self, username: str | None) -> "Person":
        """Find a person by address."""
        return self.get(email=(username or "").strip().lower())


class Person(AbstractBaseUser):
    """Somebody who works for the coordinator or for an organisation in the field."""

    email = models.EmailField(max_length=254, unique=True)
    name = models.CharField(max_length=100)
    language = models.CharField(max_length=2, default="nb")
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(default=timezone.now)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    objects = People()

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.UniqueConstraint(Lower("email"), name="one_person_an_address"),
            models.CheckConstraint(
                condition=models.Q(language__in=("nb", "nn", "en")), name="person_language"
            ),
        ]

    def __str__(self) -> str:
        """Return the name."""
        return self.name

    def get_full_name(self) -> str:
        """Return the name, as the libraries of Django ask for it."""
        return self.name


class Tally(models.Model):
    """What counts for some minutes, whichever process of the site counts it.

    The library for signing in keeps here what was tried and which codes were used; the columns are
    those that Django's cache asks for.
    """

    cache_key = models.CharField(max_length=255, primary_key=True)
    value = models.TextField()
    expires = models.DateTimeField(db_index=True)
