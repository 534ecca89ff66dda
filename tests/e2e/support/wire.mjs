// A wire with a counter: hands bytes on between a browser and the server, and counts what went over it.
import {connect, createServer} from 'node:net';

export async function wire(t, port) {
  const sockets = new Set();
  const at = {down: 0, up: 0};
  const keep = (socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).once('close', () => sockets.delete(socket));
  };
  const relay = createServer((browser) => {
    const server = connect(port, '127.0.0.1');
    keep(browser);
    keep(server);
    browser.on('data', (bytes) => (at.up += bytes.length));
    server.on('data', (bytes) => (at.down += bytes.length));
    browser.pipe(server).pipe(browser);
  });
  await new Promise((resolve) => relay.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => relay.close(resolve));
  });
  at.url = `http://localhost:${relay.address().port}`;
  return at;
}
