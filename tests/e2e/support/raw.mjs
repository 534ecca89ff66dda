// Bytes to a socket as they are, and the one answer that comes back.
import {connect} from 'node:net';

/// Sends the bytes and gives {status, head, body} of the first answer that is not 100; rejects when none comes within
/// ten seconds. `bytes` may be a list: parts that are written one after the other.
export function exchange(port, bytes) {
  return new Promise((resolve, reject) => {
    let kept = Buffer.alloc(0);
    const socket = connect(port, '127.0.0.1', () => {
      for (const part of [bytes].flat()) socket.write(part);
    });
    const finish = (settle, value) => {
      clearTimeout(limit);
      socket.destroy();
      settle(value);
    };
    const limit = setTimeout(() => finish(reject, new Error(`no answer; so far: ${kept.toString('latin1', 0, 300)}`)), 10_000);
    socket.on('data', (part) => {
      kept = Buffer.concat([kept, part]);
      const answer = parse(kept);
      if (answer) finish(resolve, answer);
    });
    // The server may close on a client that still writes: what it said before that counts.
    socket.on('error', () => {});
    socket.on('close', () => finish(reject, new Error(`closed without an answer: ${kept.toString('latin1', 0, 300)}`)));
  });
}

function parse(bytes) {
  for (;;) {
    const end = bytes.indexOf('\r\n\r\n');
    if (end < 0) return undefined;
    const head = bytes.toString('latin1', 0, end);
    const status = Number(head.slice(9, 12));
    if (status === 100) {
      bytes = bytes.subarray(end + 4);
      continue;
    }
    const length = Number(/^content-length: *(\d+)/im.exec(head)?.[1] ?? 0);
    if (bytes.length < end + 4 + length) return undefined;
    return {status, head, body: bytes.toString('utf8', end + 4, end + 4 + length)};
  }
}
