// A school leaves its tabs open: 500 connections that say nothing do not keep the one that asks from its answer.
import assert from 'node:assert/strict';
import {connect} from 'node:net';
import test from 'node:test';
import {Api} from './support/rest.mjs';
import {plainServer} from './support/server.mjs';

const kIdle = 500;
const kAsked = 100;

/// A connection that asked once, was answered, and stays.
function idleConnection(port) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n'));
    let text = '';
    socket.setEncoding('latin1').on('data', (part) => {
      text += part;
      if (text.includes('\r\n\r\n')) resolve(socket);
    });
    socket.once('error', reject);
    socket.once('close', () => (socket.hasEnded = true));
  });
}

test('beside 500 idle connections an active one is answered at once', async (t) => {
  const {server} = await plainServer(t);
  const api = await Api.signIn(server.port, 'co.ha', {connections: 1});
  t.after(() => api.close());
  const idle = [];
  t.after(() => idle.forEach((socket) => socket.destroy()));
  for (let i = 0; i < kIdle; i += 1) idle.push(await idleConnection(server.port));

  const took = [];
  for (let i = 0; i < kAsked; i += 1) {
    const from = process.hrtime.bigint();
    const reply = await api.get('/api/v1/dossiers/0191bf7b-1400-700f-8000-000100000000');
    took.push(Number(process.hrtime.bigint() - from) / 1e6);
    assert.equal(reply.status, 200);
  }
  took.sort((a, b) => a - b);
  t.diagnostic(`median ${took[kAsked / 2].toFixed(2)} ms, slowest ${took[kAsked - 1].toFixed(2)} ms`);
  // Where idle connections held the workers, the wait was minutes: the bound tells these two apart on any machine.
  assert.ok(took[kAsked - 1] < 2000, `the slowest answer took ${took[kAsked - 1]} ms`);

  assert.equal(idle.filter((socket) => socket.hasEnded).length, 0, 'the idle ones were kept');
  const newcomer = await idleConnection(server.port);
  newcomer.destroy();
});
