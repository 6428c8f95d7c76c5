mkdir ../outside
mv content/R1 ../outside/
ln -s ../../outside/R1 content/R1
