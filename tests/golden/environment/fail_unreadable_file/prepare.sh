rm locales/en/style.xml
mkfifo locales/en/style.xml
