import { expect, test } from 'vitest';
import { unrecognised } from './known-person.ts';

const known = [
  { id: 'noor', name: 'Noor Bakker', email: 'noor@testdrecht.example' },
  { id: 'jan-1', name: 'Jan de Vries', email: 'jan1@testdrecht.example' },
  { id: 'jan-2', name: 'Jan de Vries', email: 'jan2@testdrecht.example' },
  { id: 'bram', name: 'Bram', email: null },
];

test.each([
  ['nothing typed', '', '', null],
  ['a name that nobody bears', 'Tom', 'tom@elders.example', null],
  ['the name and address of one person', ' noor bakker ', 'Noor@Testdrecht.example', null],
  ['the second of two with that name', 'Jan de Vries', 'jan2@testdrecht.example', null],
  [
    'a known name with another address',
    'Noor Bakker',
    'noor@elders.example',
    { why: 'other-address', email: 'noor@testdrecht.example' },
  ],
  [
    'a known name without an address yet',
    'Noor Bakker',
    '',
    { why: 'other-address', email: 'noor@testdrecht.example' },
  ],
  ['a known person of whom no address is known', 'Bram', 'bram@testdrecht.example', { why: 'no-address' }],
] as const)('%s', (_, name, email, found) => {
  expect(unrecognised({ name, email }, known)).toEqual(found);
});
