from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("collection", "0006_told_deadlines"),
    ]

    operations = [
        migrations.AddField(
            model_name="round",
            name="taken_in_at",
            field=models.DateTimeField(null=True),
        ),
    ]
