// Requests that are wrong, over a real socket: each gets the status that says why, a problem body in Vietnamese, and
// changes nothing. Afterwards the audit chain ends where it ended, and the server still answers.
import assert from 'node:assert/strict';
import test from 'node:test';
import {exchange} from './support/raw.mjs';
import {Api, newId} from './support/rest.mjs';
import {plainServer} from './support/server.mjs';

const kDossier = '0191bf7b-1400-700f-8000-000100000000';
const kNomination = '0191bf7b-1400-7010-8000-000100000000';
const kPerson = '0191bf7b-1400-7003-8000-000100000000';
const path = `/api/v1/nominations/${kNomination}`;

/// [what, bytes as they go, status]; `cookie` is the officer's, `base` the nomination's newest revision, `good` its
/// document.
function heads() {
  const get = 'GET /api/v1/honours HTTP/1.1\r\n';
  const host = 'Host: localhost\r\n';
  return [
    ['a line that is no request', 'HELLO\r\n\r\n', 400],
    ['a request line of two words', `GET /\r\n${host}\r\n`, 400],
    ['two spaces before the address', `GET  / HTTP/1.1\r\n${host}\r\n`, 400],
    ['a space after the version', `GET / HTTP/1.1 \r\n${host}\r\n`, 400],
    ['a control character in the method', `G\x01T / HTTP/1.1\r\n${host}\r\n`, 400],
    ['an address in full, as for a proxy', `GET http://localhost/ HTTP/1.1\r\n${host}\r\n`, 400],
    ['an address that is a star', `OPTIONS * HTTP/1.1\r\n${host}\r\n`, 400],
    ['CONNECT', `CONNECT localhost:1 HTTP/1.1\r\n${host}\r\n`, 400],
    ['version 2.0', `GET / HTTP/2.0\r\n${host}\r\n`, 505],
    ['the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 505],
    ['another protocol', `GET / XTTP/1.1\r\n${host}\r\n`, 400],
    ['TLS where none is spoken', [Buffer.from('160301020001000100fc0303', 'hex'), '\r\n\r\n'], 400],
    ['TRACE', `TRACE / HTTP/1.1\r\n${host}\r\n`, 501],
    ['a method that nobody knows', `BREW / HTTP/1.1\r\n${host}\r\n`, 501],
    ['no host', `${get}\r\n`, 400],
    ['two hosts', `${get}${host}Host: other\r\n\r\n`, 400],
    ['a folded line', `${get}${host} more: of it\r\n\r\n`, 400],
    ['a space before the colon', `${get}Host : localhost\r\n\r\n`, 400],
    ['a line without a colon', `${get}${host}nothing\r\n\r\n`, 400],
    ['a field without a name', `${get}${host}: value\r\n\r\n`, 400],
    ['a bare line feed between lines', `${get}Host: localhost\nX: y\r\n\r\n`, 400],
    ['a bare carriage return in a value', `${get}${host}X: a\rb\r\n\r\n`, 400],
    ['NUL in a value', `${get}${host}X: a\0b\r\n\r\n`, 400],
    ['a request line of 9 kB', `GET /${'a'.repeat(9000)} HTTP/1.1\r\n${host}\r\n`, 414],
    ['a request line that never ends', 'G'.repeat(20000), 414],
    ['a header of 9 kB', `${get}${host}X: ${'a'.repeat(9000)}\r\n\r\n`, 431],
    ['headers of 20 kB', `${get}${host}${`X: ${'a'.repeat(1000)}\r\n`.repeat(20)}\r\n`, 431],
    ['200 headers', `${get}${host}${'X: a\r\n'.repeat(200)}\r\n`, 431],
  ];
}

function addresses() {
  const get = (target) => `GET ${target} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
  return [
    ['a path with ..', get('/../../etc/passwd'), 400],
    ['a path with .. in the middle', get('/fonts/../../tdkt.db'), 400],
    ['a path with .. encoded', get('/%2e%2e/%2e%2e/etc/passwd'), 400],
    ['a path with .. encoded twice', get('/api/%252e%252e/etc/passwd'), 404],
    ['a path with ..\\', get('/..%5c..%5cetc%5cpasswd'), 404],
    ['a path with NUL', get('/index.html%00.js'), 400],
    ['a path that is not UTF-8', get('/%ff%fe'), 400],
    ['a path with an overlong slash', get('/..%c0%af..%c0%afetc/passwd'), 400],
    ['a path with a half escape', get('/api/%e'), 404],
    ['the database beside the client', get('/tdkt.db'), 404],
    ['an address of the API that does not exist', get('/api/v1/nothing'), 404],
    ['an id that is none', get('/api/v1/nominations/1'), 401],
    ['a write to where one only reads', 'DELETE /api/v1/honours HTTP/1.1\r\nHost: localhost\r\n\r\n', 405],
    ['a list with a limit that is no number', get('/api/v1/honours?limit=abc'), 400],
    ['a list with a limit of nothing', get('/api/v1/honours?limit=0'), 400],
    ['a list with a limit beyond bounds', get('/api/v1/honours?limit=99999999999999999999'), 400],
    ['a list with a cursor that nobody gave', get('/api/v1/honours?cursor=%27%20OR%201=1'), 400],
    ['a school year that is none', get('/api/v1/honours?school_year=2024'), 400],
    ['nobody asks for a record', get(path), 401],
    ['a cookie that is nobody’s', `GET ${path} HTTP/1.1\r\nHost: localhost\r\nCookie: tdkt_session=${'A'.repeat(43)}\r\n\r\n`, 401],
  ];
}

function bodies({cookie, base, good}) {
  const json = 'Content-Type: application/json\r\n';
  const match = `If-Match: "${base}"\r\n`;
  const put = (fields, body, target = path, length = Buffer.byteLength(body)) =>
    [`PUT ${target} HTTP/1.1\r\nHost: localhost\r\nCookie: ${cookie}\r\n${fields}Content-Length: ${length}\r\n\r\n`, body];
  const save = (document, more = {}) => put(json + match, JSON.stringify({revision_id: newId(), document, ...more}));
  const text = (body) => put(json + match, body);
  const chunked = (body) =>
    `PUT ${path} HTTP/1.1\r\nHost: localhost\r\nCookie: ${cookie}\r\n${json}${match}Transfer-Encoding: chunked\r\n\r\n${body}`;
  const name = (bytes) => {
    const [before, after] = JSON.stringify({revision_id: newId(), document: {...good, nominee_name: '@'}}).split('"@"');
    return text(Buffer.concat([Buffer.from(`${before}"`), Buffer.from(bytes), Buffer.from(`"${after}`)]));
  };
  return [
    ['two lengths', put(`${json}${match}Content-Length: 2\r\n`, '{}'), 400],
    ['a length below zero', put(json + match, '{}', path, -1), 400],
    ['a length with a sign', put(json + match, '{}', path, '+2'), 400],
    ['a length in hexadecimal', put(json + match, '{}', path, '0x2'), 400],
    ['a length beyond numbers', put(json + match, '{}', path, '99999999999999999999'), 400],
    ['a length and chunks', put(`${json}${match}Transfer-Encoding: chunked\r\n`, '0\r\n\r\n'), 400],
    ['chunks within gzip', chunked('').replace('chunked', 'gzip, chunked'), 501],
    ['a chunk whose size is below zero', chunked('-2\r\n{}\r\n0\r\n\r\n'), 400],
    ['a chunk whose size is no number', chunked('zz\r\n{}\r\n0\r\n\r\n'), 400],
    ['a chunk longer than it says', chunked('2\r\n{}{}{}\r\n0\r\n\r\n'), 400],
    ['a chunk of more than there is memory', chunked('ffffffffffffffff\r\n{}'), [400, 413]],
    ['chunks of 2 MB', chunked(`100000\r\n${' '.repeat(1 << 20)}\r\n`.repeat(2)), 413],
    ['a body of 40 MB announced', put(json + match, '{', path, 40_000_000), 413],
    ['a body of 2 MB', text(' '.repeat(2 << 20)), 413],
    ['no body', text(''), 400],
    ['a body that is not JSON', text('nominee_name=Ha'), 400],
    ['half a JSON', text('{"revision_id":"'), 400],
    ['JSON with something after it', text('{} {}'), 400],
    ['a list where an object is due', text('[]'), 400],
    ['null', text('null'), 400],
    ['JSON 10,000 levels deep', text('['.repeat(10_000) + ']'.repeat(10_000)), 400],
    ['a key that stands twice', text(`{"revision_id":"${newId()}","revision_id":"${newId()}"}`), 400],
    ['a byte order mark', text(`\ufeff{"revision_id":"${newId()}"}`), 400],
    ['text that is not UTF-8', name([0xff, 0xfe]), 400],
    ['text with an overlong form', name([0xc0, 0xaf]), 400],
    ['text with half a surrogate', name(Buffer.from('\\ud800')), 400],
    ['text that is not in form C', name(Buffer.from('Hà'.normalize('NFD'))), 400],
    ['text with a control character', name(Buffer.from('\\u0007')), 400],
    ['text with NUL', name(Buffer.from('\\u0000')), 400],
    ['another type of content', put(`Content-Type: text/plain\r\n${match}`, '{}'), 415],
    ['a compressed body', put(`${json}${match}Content-Encoding: gzip\r\n`, '{}'), 415],
    ['no condition', put(json, JSON.stringify({revision_id: newId(), document: good})), 428],
    ['a condition that is no revision', put(`${json}If-Match: "abc"\r\n`, JSON.stringify({revision_id: newId(), document: good})), 400],
    ['a condition without quotes', put(`${json}If-Match: ${base}\r\n`, JSON.stringify({revision_id: newId(), document: good})), 400],
    ['an old base', put(`${json}If-Match: "${newId()}"\r\n`, JSON.stringify({revision_id: newId(), document: good})), 412],
    ['to create what is there', put(`${json}If-None-Match: *\r\n`, JSON.stringify({revision_id: newId(), document: good})), 412],
    ['no revision id', save(good, {revision_id: undefined}), 400],
    ['a revision id that is none', save(good, {revision_id: '1; DROP TABLE records'}), 400],
    ['no document', save(undefined), 400],
    ['a field beside the document', save(good, {note: 'x'}), 400],
    ['another record’s id', save({...good, id: newId()}), 400],
    ['another dossier', save({...good, dossier_id: '0191bf7b-1400-700f-8000-000200000000'}), 400],
    ['a dossier that does not exist', save({...good, dossier_id: newId()}), 400],
    ['an unknown field', save({...good, color: 'red'}), 400],
    ['an unknown word', save({...good, award: 'HUAN_CHUONG_SAO_VANG_2'}), 400],
    ['a number where text is due', save({...good, nominee_name: 1}), 400],
    ['text where a list is due', save({...good, achievement_ids: 'x'}), 400],
    ['a day that does not exist', save({...good, period_from: '2025-02-30'}), 400],
    ['a school year that is none', save({...good, school_year: '2024/2025'}), 400],
    ['a fraction', text(`{"revision_id":"${newId()}","document":{"id":"${kNomination}","evidence":[{"byte_count":1.5}]}}`), 400],
    ['a number beyond 64 bits', text(`{"revision_id":"${newId()}","document":{"id":"${kNomination}","evidence":[{"byte_count":99999999999999999999}]}}`), 400],
    ['a row without an id', save({...good, evidence: [{title: 'x'}]}), 400],
    ['two rows of one id', save({...good, evidence: [{id: kPerson, title: 'x'}, {id: kPerson, title: 'y'}]}), 400],
    ['a person’s address for a nomination', put(json + match, JSON.stringify({revision_id: newId(), document: {...good}}), `/api/v1/people/${kNomination}`), [400, 404]],
    ['a file for evidence that is not there', put('Content-Type: application/pdf\r\n', '%PDF-1.7', `${path}/evidence/${newId()}`), 404],
    ['an act without its id', post(cookie, `/api/v1/dossiers/${kDossier}/submission`, {revisions: []}), 400],
    ['an act on nothing', post(cookie, `/api/v1/dossiers/${kDossier}/submission`, {act_id: newId(), revisions: []}), [400, 412]],
    ['an act that is not theirs', post(cookie, `${path}/acceptance`, {act_id: newId(), revisions: [{id: kNomination, revision_id: base}]}), 403],
    ['an audit that is not theirs', `GET /api/v1/audit HTTP/1.1\r\nHost: localhost\r\nCookie: ${cookie}\r\n\r\n`, 403],
    ['a write from another site', put(`${json}${match}Sec-Fetch-Site: cross-site\r\n`, '{}'), 403],
    ['a write from another origin', put(`${json}${match}Origin: https://example.com\r\n`, '{}'), 403],
    ['a sign-in that is a list', post('', '/api/v1/session', []), 400],
    ['a sign-in without a password', post('', '/api/v1/session', {account_name: 'co.ha'}), 400],
  ];
}

function post(cookie, target, body) {
  const text = JSON.stringify(body);
  return `POST ${target} HTTP/1.1\r\nHost: localhost\r\n${cookie && `Cookie: ${cookie}\r\n`}Content-Type: application/json\r\n` +
      `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

test('malformed requests', async (t) => {
  const {server} = await plainServer(t);
  const api = await Api.signIn(server.port, 'co.ha');
  t.after(() => api.close());
  const {json: now} = await api.get(path);
  const chief = await Api.signIn(server.port, 'quan.tri');
  t.after(() => chief.close());
  /// What was done; who looked at what is written down beside it.
  const log = async () => (await chief.get('/api/v1/audit?limit=500')).json.items.filter(({act}) => act !== 'view').map(({act, at}) => act + at);
  const before = {audit: await log(), changes: (await api.get('/api/v1/changes?since=0')).json.cursor};
  const cases = [...heads(), ...addresses(), ...bodies({cookie: api.cookie, base: now.revision_id, good: now.document})];
  assert.ok(cases.length >= 60);

  for (const [what, bytes, expected] of cases) {
    await t.test(what, async () => {
      const {status, head: lines, body} = await exchange(server.port, bytes);
      assert.ok([expected].flat().includes(status), `${status} instead of ${expected}: ${body}`);
      assert.match(lines, /^content-type: application\/problem\+json/im);
      assert.match(lines, /^x-content-type-options: nosniff/im);
      const problem = JSON.parse(body);
      assert.equal(problem.status, status);
      assert.ok(problem.type && problem.title && problem.detail, body);
    });
  }

  await t.test('nothing changed, and the server answers', async () => {
    assert.deepEqual(await log(), before.audit);
    assert.equal((await api.get('/api/v1/changes?since=0')).json.cursor, before.changes);
    const {json: after} = await api.get(path);
    assert.deepEqual(after, now);
  });
});
