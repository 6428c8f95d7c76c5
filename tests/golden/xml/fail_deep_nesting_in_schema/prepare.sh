depth=10000
{ sed '/<\/report>/d' content/R1/report.xml
  for ((i = 0; i < depth; ++i)); do echo "<activity id=\"a$i\">"; done
  for ((i = 0; i < depth; ++i)); do echo "</activity>"; done
  echo '</report>'
} > report.xml
mv report.xml content/R1/report.xml
