# Many records, and a rule that walks over all of them for each, and again for each of those.
{
  echo '<?xml version="1.0" encoding="UTF-8"?>'
  echo '<registry>'
  seq -f '<body id="body%.0f" source="Test"/>' 3000
  echo '</registry>'
} > content/registry/many.xml
