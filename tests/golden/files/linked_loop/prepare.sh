mkdir content/rules
cat > content/rules/house.sch <<'END'
<schema xmlns="http://purl.oclc.org/dsdl/schematron">
  <pattern><rule context="integer"><assert id="kept" test="@source">A figure has a source.</assert></rule></pattern>
</schema>
END
ln -s .. content/up
ln -s . content/R1/here
mkdir templates/plain/a templates/plain/b
ln -s ../b templates/plain/a/b
ln -s ../a templates/plain/b/a
