for language in en fr; do echo '<house-style>' > locales/$language/style.xml; done
