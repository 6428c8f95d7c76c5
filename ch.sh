n=$1; shift
for i in $(seq 1 $n); do
 sed -i -E "0,/(<integer [^>]*value=\")[0-9]+/s//\\1$((2000+RANDOM))/" project/content/C26-res191/report.xml
 /usr/bin/time -f "%U %S minflt %R vol %w invol %c" ${HX:-./hx} --project project build C26-res191 --out again "$@" 2>&1 >/dev/null | tail -1
done
