// Six units go through a school year over the REST API; script/torture takes seventy.
import assert from 'node:assert/strict';
import test from 'node:test';
import {SchoolYear} from './support/school_year.mjs';
import {plainServer, run} from './support/server.mjs';

test('six units go through a school year, from the first row to the decision', async (t) => {
  const {server, data} = await plainServer(t);
  const year = new SchoolYear(server.port, {units: 6, people: 4});
  t.after(() => year.close());
  const counts = await year.run();
  for (const line of counts.lines()) t.diagnostic(line);
  assert.equal(counts.of('hồ sơ đã gửi, có biên nhận'), 6);
  assert.equal(counts.of('đã có quyết định') + counts.of('không xét, kèm loại lý do và quy tắc'), 6 * 4);
  await server.stop();
  const verdict = run('verify-audit', '--data', data);
  assert.equal(verdict.status, 0, verdict.stderr);
});
