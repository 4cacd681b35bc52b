import { expect, test } from 'vitest';
import { jpeg } from '#test/handed-in-files.ts';
import { jpegSize } from './jpeg-size.ts';

const begin = Buffer.from('ffd8', 'hex');
const part = (kind: number, length: number) => Buffer.from([0xff, kind, length >> 8, length & 0xff]);

test.each([
  ['a small one', jpeg(640, 480), { width: 640, height: 480 }],
  ['a claim of 65,535 by 65,535', jpeg(65_535, 65_535), { width: 65_535, height: 65_535 }],
  [
    'one with its colours before its size',
    Buffer.concat([begin, part(0xe2, 60_000), Buffer.alloc(59_998), jpeg(3, 2).subarray(2)]),
    { width: 3, height: 2 },
  ],
  ['nothing behind its beginning', begin, undefined],
  ['no parts', Buffer.concat([begin, Buffer.alloc(40_000_000)]), undefined],
  ['a part of no length', Buffer.concat([begin, part(0xe0, 0), Buffer.alloc(40_000_000)]), undefined],
  ['ten million empty parts', Buffer.concat([begin, Buffer.alloc(40_000_000, part(0xe1, 2))]), undefined],
  ['nothing but filling', Buffer.concat([begin, Buffer.alloc(40_000_000, 0xff)]), undefined],
])('reads the size of %s', (_, bytes, size) => {
  expect(jpegSize(bytes)).toEqual(size);
});
