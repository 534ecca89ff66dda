// What a signature is over (shared/workflow/signature.cpp), written a second time from its description: an independent
// witness of what the server has sealed.
import {createHash} from 'node:crypto';

const kGroups = ['heading', 'letter', 'minutes', 'objections', 'papers', 'proposal', 'report', 'evidence', 'meeting', 'publication'];
const kOfDossier = {request_letter: 'letter', minutes: 'minutes', objections: 'objections', evidence: 'papers'};
const kOfNomination = {report: 'report', evidence: 'evidence'};

function groupOf(kind, field) {
  if (kind === 'meetings') return 'meeting';
  if (kind === 'publications') return 'publication';
  return kind === 'nominations' ? kOfNomination[field] ?? 'proposal' : kOfDossier[field] ?? 'heading';
}

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

function saysNothing(value) {
  if (value === null || value === undefined || value === false || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.values(value).every(saysNothing);
}

/// The members that say something, in the order of their names.
const members = (value) => Object.keys(value).sort().filter((key) => !saysNothing(value[key])).map((key) => [key, value[key]]);
const sized = (kind, text) => `${kind}${Buffer.byteLength(text)}:${text}`;

function bytesOf(value) {
  if (typeof value === 'string') return sized('s', value);
  if (typeof value === 'number') return sized('i', String(value));
  if (typeof value === 'boolean') return sized('b', value ? '1' : '0');
  if (Array.isArray(value)) return `[${value.map(bytesOf).join('')}]`;
  return `{${isObject(value) ? members(value).map(([key, of]) => sized('k', key) + bytesOf(of)).join('') : ''}}`;
}

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/// The hash over records {kind, id, document}.
export function sealOf(records) {
  let whole = '';
  for (const {kind, id, document} of [...records].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    for (const group of kGroups) {
      const own = members(document).filter(([key]) => groupOf(kind, key) === group);
      if (own.length > 0)
        whole += sized('p', id) + sized('g', group) + sized('h', sha256(own.map(([key, of]) => sized('k', key) + bytesOf(of)).join('')));
    }
  }
  return sha256(whole);
}
