for language in en fr; do echo '<' >> locales/$language/style.xml; done
