import { v7 as uuid } from 'uuid';
import { expect, test } from 'vitest';
import { confirmingHouse } from '#test/confirming-house.ts';

const { ids, put, as } = confirmingHouse();

test('an action card is valid only after who does it and a stranger said yes', async () => {
  const card = await put('action-card', uuid(), { name: 'Nummers doorschakelen', who: ids.ciso });
  const at = (part: string) => `/${card.id}/${part}`;
  const { contentHash } = card;
  const say = (key: string, type: string) => as(key, 'POST', at('verdicts'), { contentHash, type, yes: true });
  const publish = () => as('eva', 'POST', at('publication'), { contentHash });
  expect((await publish()).body.code).toBe('not-asked');
  expect((await as('eva', 'POST', at('round'), { contentHash })).status).toBe(200);
  expect((await say('tom', 'correct')).body.code).toBe('may-not-judge');
  expect((await say('marloes', 'understandable')).body.code).toBe('may-not-judge');
  expect((await say('marloes', 'correct')).status).toBe(200);
  expect((await publish()).body.code).toBe('verdicts-missing');
  expect((await say('tom', 'understandable')).status).toBe(200);
  expect((await publish()).body.published.judged).toMatchObject([{ type: 'correct' }, { type: 'understandable' }]);
});
