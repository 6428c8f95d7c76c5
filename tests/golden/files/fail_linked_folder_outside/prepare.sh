mkdir ../outside
mv content/registry ../outside/
ln -s ../../outside/registry content/registry
