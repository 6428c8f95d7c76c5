sed -i 's|<numbers [^>]*>|&<integer style="odd">{number</integer>|' locales/en/style.xml
