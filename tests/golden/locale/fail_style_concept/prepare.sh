sed -i 's|<numbers [^>]*>|&<integer style="odd">{number} {@counsil}</integer>|' locales/en/style.xml
