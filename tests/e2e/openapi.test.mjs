// What the server says of itself is a valid OpenAPI 3.1 document, and every path in it exists.
import SwaggerParser from '@apidevtools/swagger-parser';
import assert from 'node:assert/strict';
import test from 'node:test';
import {Api} from './support/rest.mjs';
import {plainServer} from './support/server.mjs';

test('the document of the API is valid, and names what the server answers', async (t) => {
  const {server} = await plainServer(t);
  const api = new Api(server.port);
  t.after(() => api.close());
  const reply = await api.get('/api/v1/openapi.json');
  assert.equal(reply.status, 200);
  assert.equal(reply.json.openapi, '3.1.0');

  await SwaggerParser.validate(structuredClone(reply.json));
  const whole = await SwaggerParser.dereference(structuredClone(reply.json));
  const put = whole.paths['/api/v1/nominations/{id}'].put;
  const schema = put.requestBody.content['application/json'].schema;
  assert.ok(schema.properties.document.properties.nominee_name, 'the schema of a document lists its fields');

  const id = '0191bf7b-1400-7010-8000-00ffff000000';
  for (const [path, methods] of Object.entries(reply.json.paths)) {
    for (const method of Object.keys(methods).filter((name) => name !== 'parameters')) {
      const at = path.replace(/\{[a-z_]+\}/g, id);
      const answer = await api.send(method.toUpperCase(), at, method === 'get' || method === 'delete' ? undefined : {});
      assert.ok(![404, 405, 501].includes(answer.status), `${method} ${at}: ${answer.status} ${answer.text}`);
    }
  }
});
