// The server is killed (SIGKILL) fifty times while 32 connections save revisions. Whatever it had acknowledged is there
// afterwards, byte for byte as it was sent; what it had not acknowledged can be sent again and is saved once; the audit
// chain verifies and the file is whole.
import assert from 'node:assert/strict';
import test from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import {Api, newId} from './support/rest.mjs';
import {Server, demoDatabase, freePort, plainWeb, run, temporaryFolder} from './support/server.mjs';

const kKills = 50;
const kConnections = 32;
const kMostBetweenKills = 40; // acknowledged saves
const kDossier = '0191bf7b-1400-700f-8000-000100000000';

/// Moments that are spread, and the same in every run.
function momentsOf(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/// One connection's record: a nomination that it alone writes.
class Writer {
  constructor(number) {
    this.id = newId();
    this.path = `/api/v1/nominations/${this.id}`;
    this.number = number;
    this.count = 0;
    this.base = undefined;
    this.acknowledged = []; // {revision, name}, in order
    this.pending = undefined; // sent, not answered
    this.resent = 0;
  }

  next() {
    this.count += 1;
    const name = `Người thứ ${this.number}, lần ghi ${this.count}`;
    const document = {
      id: this.id, dossier_id: kDossier, order_key: `9${String(this.number).padStart(4, '0')}`, nominee_type: 'individual',
      nominee_name: name, school_year: '2024-2025', award: 'LDTT', report: {duties: `${name}. `.repeat(40).trim()},
    };
    return {revision: newId(), name, document, base: this.base};
  }

  /// Saves one revision after another until the connection breaks; tells of each that was acknowledged.
  async write(api, acknowledged) {
    for (;;) {
      if (this.pending) this.resent += 1;
      this.pending ??= this.next();
      const {revision, name, document, base} = this.pending;
      let reply;
      try {
        reply = await api.put(this.path, revision, document, base);
      } catch {
        return;
      }
      assert.ok(reply.status === 200 || reply.status === 201, `${reply.status} ${reply.text}`);
      assert.equal(reply.json.revision_id, revision);
      this.acknowledged.push({revision, name});
      this.base = revision;
      this.pending = undefined;
      acknowledged();
    }
  }
}

test('50 kills under load lose no acknowledged revision', async (t) => {
  const folder = temporaryFolder(t);
  const data = demoDatabase(folder);
  const web = plainWeb(folder);
  const port = await freePort();
  let server = await Server.start({data, web, port});
  t.after(() => server.stop('SIGKILL'));
  const signedIn = await Api.signIn(port, 'co.ha', {connections: kConnections});
  const writers = Array.from({length: kConnections}, (_, number) => new Writer(number));
  const moment = momentsOf(20250616);
  const seen = writers.map(() => 0); // how many of a writer's acknowledged revisions were read back

  const readBack = async (api) =>
    Promise.all(writers.map(async (writer, i) => {
      for (; seen[i] < writer.acknowledged.length; seen[i] += 1) {
        const {revision, name} = writer.acknowledged[seen[i]];
        const reply = await api.get(`${writer.path}/revisions/${revision}`);
        assert.equal(reply.status, 200, `revision ${revision} was acknowledged and is gone`);
        assert.equal(reply.json.document.nominee_name, name);
      }
    }));

  for (let kill = 0; kill < kKills; kill += 1) {
    const api = signedIn.at(port);
    await readBack(api);
    let left = Math.ceil(moment() * kMostBetweenKills);
    let reached;
    const enough = new Promise((resolve) => (reached = resolve));
    const load = Promise.all(writers.map((writer) => writer.write(api, () => (left -= 1) === 0 && reached())));
    await Promise.race([enough, load]); // a refusal among the writers ends the test here
    await wait(moment() * 8); // so that the kill meets every moment of a save
    const how = await server.stop('SIGKILL');
    await load;
    api.close();
    assert.equal(how.signal, 'SIGKILL', 'the server ran until it was killed');

    const verdict = run('verify-audit', '--data', data);
    assert.equal(verdict.status, 0, `after kill ${kill + 1}: ${verdict.stderr}`);
    server = await Server.start({data, web, port});
  }

  const api = signedIn.at(port);
  t.after(() => api.close());
  await readBack(api);
  for (const writer of writers) {
    // What was under way at the last kill is sent again: it is in the chain once, whether or not it had been saved.
    if (writer.pending) {
      const reply = await api.put(writer.path, writer.pending.revision, writer.pending.document, writer.pending.base);
      assert.ok(reply.status === 200 || reply.status === 201, `${reply.status} ${reply.text}`);
      writer.acknowledged.push(writer.pending);
    }
    const chain = (await api.get(`${writer.path}/revisions`)).json.items.map((row) => row.revision_id);
    assert.deepEqual(new Set(chain), new Set(writer.acknowledged.map((row) => row.revision)));
    assert.equal(chain.length, writer.acknowledged.length);
  }
  const total = writers.reduce((sum, writer) => sum + writer.acknowledged.length, 0);
  const resent = writers.reduce((sum, writer) => sum + writer.resent, 0);
  t.diagnostic(`${total} revisions acknowledged, ${resent} sent again after a kill`);
  assert.ok(resent > kKills, 'kills met requests under way');
});
