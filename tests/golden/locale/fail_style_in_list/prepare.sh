sed -i 's|<numbers [^>]*>|&<integer style="odd">{nmber}</integer>|' locales/fr/style.xml
