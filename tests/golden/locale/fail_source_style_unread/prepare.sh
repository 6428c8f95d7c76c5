echo '<house-style/' > locales/en/style.xml
