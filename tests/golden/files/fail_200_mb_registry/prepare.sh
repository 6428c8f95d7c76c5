truncate -s 200M content/registry/registry.xml
