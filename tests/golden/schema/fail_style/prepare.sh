sed -i 's|<integer>{number}</integer>|<integer stile="plain">{number}</integer><number/>|' locales/en/style.xml
