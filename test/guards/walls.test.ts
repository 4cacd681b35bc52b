import { expect, test } from 'vitest';
import { filesOf } from './sources.ts';
import { wallProblems } from './walls.ts';

const sources = filesOf('src/**/*.ts', 'src/**/*.tsx').filter(({ path }) => !/\.(test|d)\.tsx?$/.test(path));

test('imports run one way, and pure files stay pure', () => {
  expect(sources.length).toBeGreaterThan(100);
  expect(wallProblems(sources)).toEqual([]);
});

const bad: [string, string, string, RegExp][] = [
  [
    'a layer that looks up',
    'src/records/store.ts',
    "import { x } from '#features/plans/x.ts';",
    /records may not use features/,
  ],
  [
    'the platform that knows the field',
    'src/platform/time/x.ts',
    "import '#records/record.ts';",
    /platform may not use/,
  ],
  [
    'rendering that knows a noun',
    'src/render/typst/x.ts',
    "import '#features/fact-sheets/paper.ts';",
    /render may not use/,
  ],
  ['a component that knows a record', 'src/ui/X.tsx', "import '#records/record.ts';", /ui may not use records/],
  ['a pure file that draws', 'src/features/plans/x.ts', "import '#ui/Button.tsx';", /features may not use ui/],
  ['a pure file that reads files', 'src/features/plans/x.ts', "import fs from 'node:fs';", /only servers know Node/],
  [
    'a pure file that opens a door',
    'src/records/x.ts',
    "import { y } from './server/store.ts';",
    /pure may not use server/,
  ],
  ['a screen that opens the server', 'src/records/web/x.ts', "import '../server/store.ts';", /web may not use server/],
  ['a server that draws', 'src/features/plans/server/x.ts', "import '../web/Y.tsx';", /server may not use web/],
  [
    'a room that opens the door of another',
    'src/features/plans/server/x.ts',
    "const y = await import('#features/people/server/y.ts');",
    /a room's doors are its own/,
  ],
  ['a climb to another room', 'src/features/plans/x.ts', "import '../people/person.ts';", /between rooms by #name/],
  ['a long climb', 'src/features/plans/server/x.ts', "import '../../people/person.ts';", /between rooms by #name/],
  ['a clock in a rule', 'src/features/plans/x.ts', 'const now = new Date();', /uses a clock/],
  ['chance in a rule', 'src/features/plans/x.ts', 'const id = Math.random();', /uses chance/],
];

test.each(bad)('%s is found', (_, path, text, problem) => {
  expect(wallProblems([{ path, text }])).toEqual([expect.stringMatching(problem)]);
});

test.each([
  ['a rule that uses a rule of another room', 'src/features/plans/x.ts', "import '#features/people/person.ts';"],
  ['a server that writes through the store', 'src/features/plans/server/x.ts', "import '#records/server/store.ts';"],
  ['a screen that uses a component', 'src/features/plans/web/X.tsx', "import '#ui/Button.tsx';"],
  ['a date that was passed in', 'src/features/plans/x.ts', 'const day = new Date(now); // not Date.now()'],
])('%s is fine', (_, path, text) => {
  expect(wallProblems([{ path, text }])).toEqual([]);
});
