"""A table for what counts for some minutes."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """One table; Django's cache asks for these columns."""

    dependencies = [("people", "0001_initial")]
    operations = [
        migrations.CreateModel(
            name="Tally",
            fields=[
                ("cache_key", models.CharField(max_length=255, primary_key=True, serialize=False)),
                ("value", models.TextField()),
                ("expires", models.DateTimeField(db_index=True)),
            ],
        )
    ]
