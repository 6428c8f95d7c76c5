{ printf '<report>'
  printf '<a>%.0s' {1..10000}
  printf '</a>%.0s' {1..10000}
  echo '</report>'
} > content/R1/report.xml
