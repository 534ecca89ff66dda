// What is kept on this machine. One object store; a key is [store, key], so that a new kind of record needs no new
// version of the database.
import {on, post, text} from './bridge.js';

const kDatabase = 'tdkt';
const kTable = 'entries';
let opening = null;

function open() {
  opening ??= new Promise((resolve, reject) => {
    if (!globalThis.indexedDB) {
      reject(new DOMException('no IndexedDB', 'NotSupportedError'));
      return;
    }
    const request = indexedDB.open(kDatabase, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(kTable);
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const database = request.result;
      database.onversionchange = () => { database.close(); opening = null; };
      database.onclose = () => { opening = null; };
      resolve(database);
    };
  });
  opening.catch(() => { opening = null; });
  return opening;
}

async function read(store, prefix) {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(kTable, 'readonly');
    const table = transaction.objectStore(kTable);
    const range = IDBKeyRange.bound([store, prefix], [store, prefix + '\uffff']);
    const keys = table.getAllKeys(range), values = table.getAll(range);
    transaction.onabort = transaction.onerror = () => reject(transaction.error);
    transaction.oncomplete = () => resolve(keys.result.flatMap((key, i) => [key[1], values.result[i]]));
  });
}

/** Whether anybody's work or session is kept on this machine. */
export async function keepsAnything() {
  const database = await open();
  return new Promise((resolve, reject) => {
    const request = database.transaction(kTable, 'readonly').objectStore(kTable).count();
    request.onerror = () => reject(request.error);
    request.onsuccess = () => resolve(request.result > 0);
  });
}

/** Puts and deletes all in one transaction. */
async function put(changes) {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(kTable, 'readwrite', {durability: 'strict'});
    const table = transaction.objectStore(kTable);
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
    transaction.oncomplete = () => resolve();
    for (const {key, value} of changes) {
      if (value) table.put(value, key);
      else table.delete(key);
    }
    // At once: a page that is being left is not there any more to hear that each was taken.
    transaction.commit();
  });
}

async function valuesAt(keys) {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(kTable, 'readonly');
    const table = transaction.objectStore(kTable);
    const reads = keys.map((key) => table.get(key));
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
    transaction.oncomplete = () => resolve(reads.map(({result}) => result));
    transaction.commit();  // nothing that a page has to hear holds up what it writes while it ends
  });
}

let isLeft = false;
addEventListener('pagehide', () => { isLeft = true; }, true);
addEventListener('pageshow', () => { isLeft = false; }, true);

/** One tab at a time compares and then writes. */
const alone = (work) => navigator.locks ? navigator.locks.request('tdkt.store', work) : work();
const asked = new Map();  // by key, the write that was asked for last

/** Makes the changes, but those over what another tab has written meanwhile: gives the keys and values that lie there. */
async function write(changes) {
  const turn = {};
  for (const {key} of changes) asked.set(key.join('/'), turn);
  if (changes.every(({over}) => over === null)) {
    // What waits behind a write under way ends with the page; the service worker does not.
    if (isLeft) navigator.serviceWorker?.controller?.postMessage({written: changes.filter(({key}) => key[0] === 'records')});
    await put(changes);
    return [];
  }
  return alone(async () => {
    const there = await valuesAt(changes.map(({key}) => key));
    const inPlace = [];
    const due = changes.filter(({key, over}, i) => {
      if (asked.get(key.join('/')) !== turn) return false;  // a page that seemed to end has written what is newer
      if (over === null || !there[i] || writtenOf(there[i]) === over) return true;
      inPlace.push(key[1], there[i]);
      return false;
    });
    await put(due);
    return inPlace;
  });
}

function writtenOf(value) {
  return JSON.parse(text(value)).written ?? '';
}

on('store_read', (request, b, [store, prefix]) => {
  read(text(store), text(prefix)).then(
      (entries) => post('store_read', [request], ['', ...entries]),
      (error) => post('store_read', [request], [error?.name ?? 'UnknownError']));
});
on('store_write', (request, b, parts) => {
  const changes = [];
  for (let i = 0; i < parts.length; i += 6) {
    const [store, key, kept, value, compared, over] = parts.slice(i, i + 6);
    changes.push({key: [text(store), text(key)], value: kept.length > 0 ? value : null,
      over: compared.length > 0 ? text(over) : null});
  }
  write(changes).then((inPlace) => post('store_written', [request], ['', ...inPlace]),
      (error) => post('store_written', [request], [error?.name ?? 'UnknownError']));
});
on('keep_store', () => { navigator.storage?.persist?.(); });

on('setting', (a, b, [name]) => {
  try {
    return localStorage.getItem('tdkt.' + text(name));
  } catch {
    return null;
  }
});
on('set_setting', (a, b, [name, value]) => {
  try {
    localStorage.setItem('tdkt.' + text(name), text(value));
  } catch {
    // Storage is switched off: the setting lasts as long as the page.
  }
});
