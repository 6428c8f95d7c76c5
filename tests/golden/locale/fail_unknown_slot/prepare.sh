sed -i 's|<numbers [^>]*>|&<integer style="odd">{nmber}</integer>|' locales/en/style.xml
