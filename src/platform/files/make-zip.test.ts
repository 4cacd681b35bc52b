import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeZip } from './make-zip.ts';
import { unpack } from './zip.ts';

test('what is packed comes out the same, in its order', () => {
  const name = fc.stringMatching(/^[a-z0-9é/]{1,20}$/);
  fc.assert(
    fc.property(fc.array(fc.tuple(name, fc.uint8Array({ maxLength: 2_000 })), { maxLength: 20 }), (files) => {
      const packed = new Map(files.map(([path, bytes]) => [path, Buffer.from(bytes)]));
      expect([...unpack(makeZip(packed), () => true, 1e6)]).toEqual([...packed]);
    }),
  );
});
