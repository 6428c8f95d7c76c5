{ printf '<report id="'
  head -c 1000000 /dev/zero | tr '\0' a
  echo '"/>'
} > content/R1/report.xml
