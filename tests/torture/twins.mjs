// A hundred thousand random cases, other ones at each run: the report of the server's program and that of its
// WebAssembly twin are the same bytes. TWINS_SEED and TWINS_COUNT repeat a run or make it longer.
import {compareSeeds, howToLook} from '../e2e/support/twins.mjs';

const first = Number(process.env.TWINS_SEED ?? Math.floor(Math.random() * 2 ** 40));
const count = Number(process.env.TWINS_COUNT ?? 100_000);
const kAtOnce = 5_000;

console.log(`seeds ${first} to ${first + count - 1} (again: TWINS_SEED=${first} script/torture twins)`);
let reports = 0;
for (let done = 0; done < count; done += kAtOnce) {
  const part = await compareSeeds(first + done, Math.min(kAtOnce, count - done));
  if (part.differ.length > 0) {
    console.log(`The twins differ at ${part.differ.length} seeds. Look at one: ${howToLook(part.differ[0])}`);
    process.exit(1);
  }
  reports += part.reports;
}
console.log(`${count} cases, about ${reports} different reports, all of them alike on both sides`);
