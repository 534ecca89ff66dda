// Four hundred sentences by Telex and by VNI: the same test as in script/test, for longer.
process.env.TEST_SENTENCES ??= '400';
await import('../e2e/unikey.test.mjs');
