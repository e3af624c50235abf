from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("collection", "0005_api_calls"),
    ]

    operations = [
        migrations.AddField(
            model_name="invitation",
            name="deadline",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="invitation",
            name="told",
            field=models.PositiveSmallIntegerField(default=0),
        ),
    ]
