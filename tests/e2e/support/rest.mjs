// A client of the REST API that is no browser.
import {randomBytes} from 'node:crypto';
import http from 'node:http';
import {password} from './server.mjs';

/// UUIDv7 (RFC 9562), as clients mint them.
export function newId() {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = 0x70 | (bytes[6] & 0x0f);
  bytes[8] = 0x80 | (bytes[8] & 0x3f);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/// One account's requests over connections that are kept.
export class Api {
  constructor(port, {connections = 4, cookie = ''} = {}) {
    this.port = port;
    this.cookie = cookie;
    this.agent = new http.Agent({keepAlive: true, maxSockets: connections});
  }

  static async signIn(port, name, options = {}) {
    const api = new Api(port, options);
    const reply = await api.send('POST', '/api/v1/session', {account_name: name, password});
    if (reply.status !== 200) throw new Error(`sign in as ${name}: ${reply.status} ${reply.text}`);
    api.cookie = reply.headers['set-cookie'][0].split(';')[0];
    return api;
  }

  /// The same account at another port (a server that was started again).
  at(port) {
    return new Api(port, {connections: this.agent.maxSockets, cookie: this.cookie});
  }

  close() {
    this.agent.destroy();
  }

  /// {status, headers, text, json}; rejects where the connection fails. `body` may be a value (sent as JSON) or bytes.
  send(method, path, body, headers = {}) {
    const isBytes = typeof body === 'string' || Buffer.isBuffer(body);
    const bytes = body === undefined ? undefined : isBytes ? Buffer.from(body) : Buffer.from(JSON.stringify(body));
    const all = {...(this.cookie && {cookie: this.cookie}), ...headers};
    if (bytes !== undefined) all['content-length'] = bytes.length;
    if (bytes !== undefined && !all['content-type']) all['content-type'] = 'application/json';
    return new Promise((resolve, reject) => {
      const request = http.request({host: '127.0.0.1', port: this.port, agent: this.agent, method, path, headers: all});
      request.once('error', reject);
      request.once('response', (reply) => {
        const parts = [];
        reply.on('data', (part) => parts.push(part));
        reply.once('error', reject);
        reply.once('aborted', () => reject(new Error('the answer was cut off')));
        reply.once('end', () => {
          const text = Buffer.concat(parts).toString('utf8');
          const isJson = /json/.test(reply.headers['content-type'] ?? '');
          resolve({status: reply.statusCode, headers: reply.headers, text, json: isJson && text ? JSON.parse(text) : undefined});
        });
      });
      request.end(bytes);
    });
  }

  get(path) {
    return this.send('GET', path);
  }

  /// Saves a record on `base`, or creates it where `base` is undefined.
  put(path, revisionId, document, base) {
    const condition = base === undefined ? {'if-none-match': '*'} : {'if-match': `"${base}"`};
    return this.send('PUT', path, {revision_id: revisionId, document}, condition);
  }

  /// All items of a list, page after page.
  async all(path) {
    const items = [];
    for (let cursor = ''; cursor !== undefined; ) {
      const reply = await this.get(`${path}${path.includes('?') ? '&' : '?'}limit=100${cursor && `&cursor=${cursor}`}`);
      if (reply.status !== 200) throw new Error(`${path}: ${reply.status} ${reply.text}`);
      items.push(...reply.json.items);
      cursor = reply.json.next;
    }
    return items;
  }
}
