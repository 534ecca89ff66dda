// Seventy units go through a school year over the REST API: what came of it is printed, what must be so is checked.
// SCHOOL_YEAR_UNITS and SCHOOL_YEAR_PEOPLE make it another size.
import {SchoolYear} from '../e2e/support/school_year.mjs';
import {plainServer, run} from '../e2e/support/server.mjs';

const units = Number(process.env.SCHOOL_YEAR_UNITS ?? 70);
const people = Number(process.env.SCHOOL_YEAR_PEOPLE ?? 12);
const endings = [];
const {server, data} = await plainServer({after: (ending) => endings.unshift(ending)});
const year = new SchoolYear(server.port, {units, people});
try {
  const began = Date.now();
  const counts = await year.run();
  console.log([...counts.lines(), `${units} units in ${Math.round((Date.now() - began) / 1000)} s`].join('\n'));
  await server.stop();
  const verdict = run('verify-audit', '--data', data);
  if (verdict.status !== 0) throw new Error(verdict.stderr);
} finally {
  year.close();
  for (const ending of endings) await ending();
}
