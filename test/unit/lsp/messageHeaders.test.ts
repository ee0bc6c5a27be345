import assert from 'node:assert/strict';
import { MessageHeaders } from '../../../server/src/lsp/messageHeaders';

const OF_7 = 'Content-Length: 7\r\n\r\n{"a":1}';
const WITH_TYPE = 'content-type: application/json\r\nCONTENT-LENGTH:0\r\n\r\n';

/** What came, and what is wrong with it; null where nothing is, whatever comes later. */
const STREAMS: readonly (readonly [string, RegExp | null])[] = [
  ['', null],
  [OF_7 + WITH_TYPE + OF_7, null],
  [`${OF_7}Content-Len`, null],
  ['Content-Length: 3\r\nContent-Length: 2\r\n\r\n{}', null],
  // Within a message, anything may look like a head.
  ['Content-Length: 9\r\n\r\n\r\n\r\na\r\n\r\n', null],
  [`${OF_7}Content-Type: x\r\n\r\n`, /没有 Content-Length/u],
  ['{"jsonrpc":"2.0"}\r\n\r\n', /没有 Content-Length/u],
  ['\r\n\r\n', /没有冒号/u],
  ['GET / HTTP\r\n\r\n', /没有冒号/u],
  // Blanks around a length count for nothing.
  ['Content-Length: \t7\n\r\n\r\n{}', null],
  ...['-1', '1.5', '', 'sieben', '7 7', '0x7', '７'].map((length) => [`Content-Length: ${length}\r\n\r\n{}`, /不是一个数/u] as const),
  ['Content-Length: 10000000000\r\n\r\n', /太大/u],
  ['x'.repeat(5000), /太长/u],
];

describe('the heads of messages', () => {
  for (const [stream, fault] of STREAMS) {
    it(`${JSON.stringify(stream.slice(0, 60))}: ${fault?.source ?? 'sound'}, in whatever pieces it comes`, () => {
      const bytes = new TextEncoder().encode(stream);
      for (const size of [1, 2, 5, 19, 64, 5000]) {
        const said = faultIn(bytes, size);
        if (fault === null) assert.equal(said, null, String(size));
        else assert.match(said ?? '', fault, String(size));
      }
    });
  }
});

function faultIn(bytes: Uint8Array, size: number): string | null {
  const headers = new MessageHeaders();
  for (let at = 0; at < bytes.length; at += size) {
    const fault = headers.follow(bytes.subarray(at, at + size));
    if (fault !== null) return fault;
  }
  return null;
}
