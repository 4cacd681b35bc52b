import { describe, expect, it, test } from 'vitest';
import { zipOf } from '#test/handed-in-files.ts';
import { entriesOf, unpack, ZipProblem } from './zip.ts';

const every = () => true;
const few = zipOf([
  { name: 'map/', content: '' },
  { name: 'map/a.txt', content: 'een' },
  { name: 'b.txt', content: 'twee' },
]);

/** The same zip with other bytes in the directory entry of its first file. */
function altered(zip: Buffer, offset: number, value: number): Buffer {
  const copy = Buffer.from(zip);
  copy.writeUInt16LE(value, copy.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + offset);
  return copy;
}

describe('a zip', () => {
  it('gives the files whose name fits', () => {
    expect([...unpack(few, (name) => name.endsWith('a.txt'), 100)]).toEqual([['map/a.txt', Buffer.from('een')]]);
    expect([...entriesOf(few, 3)].map(({ name, isFolder }) => [name, isFolder])).toEqual([
      ['map/', true],
      ['map/a.txt', false],
      ['b.txt', false],
    ]);
  });

  test.each(['../a', 'a/../../b', '/etc/passwd', 'C:\\a', '\\\\host\\a', 'a\0.txt'])(
    'sees that %j leads out',
    (name) => {
      const [entry] = entriesOf(zipOf([{ name, content: 'a' }]), 1);
      expect(entry?.isOutside).toBe(true);
    },
  );

  it('sees that a link leads elsewhere', () => {
    const [entry] = entriesOf(zipOf([{ name: 'a', content: '/etc/passwd', mode: 0o120777 }]), 1);
    expect(entry?.isOutside).toBe(true);
  });

  test.each<[string, Buffer, ZipProblem['code']]>([
    ['is none', Buffer.from('geen zip'), 'broken'],
    ['is cut off', few.subarray(0, few.length - 30), 'broken'],
    ['is packed in a way nobody knows', altered(zipOf([{ name: 'a', content: 'a' }]), 10, 99), 'broken'],
    ['has a password', altered(zipOf([{ name: 'a', content: 'a' }]), 8, 1), 'protected'],
    ['says to be small and is not', zipOf([{ name: 'a', content: Buffer.alloc(2_000), claimedSize: 1 }]), 'too-large'],
    ['is too large together', zipOf(['a', 'b'].map((name) => ({ name, content: Buffer.alloc(600) }))), 'too-large'],
    [
      'holds 2,001 files',
      zipOf(Array.from({ length: 2_001 }, (_, at) => ({ name: `${at}`, content: '' }))),
      'too-many',
    ],
  ])('that %s is refused', (_, zip, code) => {
    expect(() => unpack(zip, every, 1_000)).toThrow(new ZipProblem(code));
  });
});
