{ echo '<report'
  seq 100000 | sed 's/.*/ a&="1"/'
  echo '/>'
} > content/R1/report.xml
