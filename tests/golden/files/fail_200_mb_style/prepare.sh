truncate -s 200M locales/en/style.xml
