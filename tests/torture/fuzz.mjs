// What reads foreign bytes, fuzzed for FUZZ_SECONDS (600) each, going on from what earlier runs found.
import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';

const run = fileURLToPath(new URL('../fuzz/run', import.meta.url));
const {status} = spawnSync(run, ['torture', process.env.FUZZ_SECONDS ?? '600'], {stdio: 'inherit'});
process.exit(status ?? 1);
