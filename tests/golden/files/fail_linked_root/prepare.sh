mkdir content/rules
cat > content/rules/house.sch <<'END'
<schema xmlns="http://purl.oclc.org/dsdl/schematron">
  <pattern><rule context="nothing"><assert id="kept" test="true()">Kept.</assert></rule></pattern>
</schema>
END
rm -r content/registry
ln -s / content/registry
