sed -i 's|<numbers |<nmbers |' locales/en/style.xml
