rm -r out
echo "a file" > out
