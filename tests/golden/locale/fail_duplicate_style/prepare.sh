sed -i 's|<numbers [^>]*>|&<integer style="odd">{number}</integer><integer style="odd">{number}</integer>|' locales/en/style.xml
