import type { TakeoverTask, TakeoverTest } from '#features/programme/takeover-test.ts';
import { dayBefore, type ExampleRecord, idOf, person } from './record.ts';
import { subjectName } from './study-names.ts';
import { studyRows } from './study-rows.ts';

interface Tried {
  key: string;
  daysAgo: number;
  tasks: readonly TakeoverTask[];
  isBusy?: true;
}

const sheet = (key: string): string => idOf('fact-sheet', key);
const procedure = (key: string): string => idOf('procedure', key);
const application = (key: string): string => idOf('application', key);

const tried: readonly Tried[] = [
  {
    key: 'brp',
    daysAgo: 41,
    tasks: [
      { what: 'Zoek op wat je doet als burgerzaken uitvalt.', from: sheet('brp'), result: 'alone', minutes: 2 },
      { what: 'Meld je aan met je eigen account.', from: sheet('brp'), result: 'alone', minutes: 3 },
      {
        what: 'Doe wat hier staat: Burgerzaken herstarten',
        from: procedure('herstarten'),
        result: 'with-text',
        minutes: 25,
      },
      {
        what: 'Leg uit hoe je de database terugzet. Doe het niet echt.',
        from: procedure('terugzetten'),
        result: 'with-owner',
        minutes: 20,
        remark: 'Het account voor de database was verlopen.',
        noChange: 'Het lag aan het account. Dat is dezelfde dag verlengd; de tekst klopt.',
      },
    ],
  },
  {
    key: 'documenten',
    daysAgo: 12,
    tasks: [
      {
        what: 'Zoek op wat je doet als documentbeheer uitvalt.',
        from: sheet('documenten'),
        result: 'alone',
        minutes: 2,
      },
      {
        what: 'Houd de back-up van vannacht vast.',
        from: sheet('documenten'),
        result: 'not-possible',
        minutes: 15,
        remark: 'Er staat niet dat dit als eerste moet.',
      },
    ],
  },
  {
    key: 'financieel',
    daysAgo: 430,
    tasks: [
      { what: 'Meld je aan met je eigen account.', from: sheet('financieel'), result: 'alone', minutes: 4 },
      { what: 'Zoek het nummer van de leverancier op.', from: sheet('financieel'), result: 'with-text', minutes: 3 },
    ],
  },
  {
    key: 'vergunningen',
    daysAgo: 0,
    isBusy: true,
    tasks: [
      {
        what: 'Zoek op wat je doet als vergunningen uitvalt.',
        from: sheet('vergunningen'),
        result: 'alone',
        minutes: 3,
      },
      { what: 'Meld je aan met je eigen account.', from: sheet('vergunningen') },
      { what: 'Zoek op hoe het systeem is ingesteld.', from: application('vergunningen') },
    ],
  },
];

/** Who tried to take over what from whom: one settled, one to settle, one long ago, one under way. */
export const takeoverTests = (now: string): ExampleRecord[] =>
  tried.flatMap(({ key, daysAgo, tasks, isBusy }): ExampleRecord[] => {
    const row = studyRows.find((one) => one.key === key);
    if (row === undefined) return [];
    const heldOn = dayBefore(now, daysAgo);
    const content: TakeoverTest = {
      name: `Overnameproef van ${subjectName(key)}`,
      about: idOf(row.kind, key),
      standIn: person(row.second),
      observer: person(row.owner),
      heldOn,
      tasks: [...tasks],
      ...(isBusy === undefined && { triedOn: heldOn }),
    };
    return [{ kind: 'takeover-test', key, content }];
  });
