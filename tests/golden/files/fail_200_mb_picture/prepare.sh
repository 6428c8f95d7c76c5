truncate -s 200M templates/council/html/picture.png
