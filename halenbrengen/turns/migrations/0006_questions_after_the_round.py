from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("turns", "0005_notes")]

    operations = [
        migrations.AddField("question", "answered_at", models.DateTimeField(null=True)),
    ]
