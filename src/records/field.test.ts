import { expect, it } from 'vitest';
import { z } from 'zod';
import { day, line, minutes, paragraph, telephone, webAddress } from './content-text.ts';
import { everyField, type Field, fieldsOf } from './field.ts';
import { reference } from './reference.ts';

const schema = z.object({
  name: line(120),
  notes: paragraph(2000).optional(),
  on: day().optional(),
  number: telephone().optional(),
  site: webAddress().optional(),
  mail: z.email().max(200).optional(),
  ip: z.union([z.ipv4(), z.ipv6()]).optional(),
  outage: minutes().optional(),
  count: z.int().min(1).max(20).optional(),
  priority: z.int().min(1).max(4).meta({ choices: 'priority' }).optional(),
  type: z.enum(['server', 'line']),
  own: z.boolean().optional(),
  owner: reference('person', 'team').optional(),
  covers: z.array(reference('asset')).min(1).max(5),
  tags: z.array(line(80)).max(20).optional(),
  steps: z.array(z.object({ action: line(200), duration: minutes().optional() })).optional(),
  score: z.object({ value: z.int().min(0).max(3), reason: z.string().trim().max(500).optional() }).optional(),
});

const essence = (field: Field): string => {
  if (field.type === 'text') return `${field.path} ${field.format} ${field.most ?? '-'}`;
  if (field.type === 'choice') return `${field.path} choice ${field.values.join(',')}`;
  if (field.type === 'reference') return `${field.path} reference ${field.kinds.join(',')}`;
  if (field.type === 'list') return `${field.path} list ${field.least}-${field.most ?? ''} of ${field.item.type}`;
  if (field.type === 'group' || field.type === 'yes-no') return `${field.path} ${field.type}`;
  return `${field.path} ${field.type} ${field.least}-${field.most}`;
};

it('reads every type of field from a schema', () => {
  expect(everyField(fieldsOf(schema)).map(essence)).toEqual([
    'name line 120',
    'notes paragraph 2000',
    'on day -',
    'number telephone 30',
    'site web-address 500',
    'mail email 200',
    'ip address -',
    'outage minutes 0-525600',
    'count number 1-20',
    'priority choice 1,2,3,4',
    'type choice server,line',
    'own yes-no',
    'owner reference person,team',
    'covers list 1-5 of reference',
    'tags list 0-20 of text',
    'steps list 0- of group',
    'steps.action line 200',
    'steps.duration minutes 0-525600',
    'score group',
    'score.value number 0-3',
    'score.reason paragraph 500',
  ]);
});

it('knows which fields are required', () => {
  const required = everyField(fieldsOf(schema)).filter((field) => field.required);
  expect(required.map(({ path }) => path)).toEqual(['name', 'type', 'covers', 'steps.action', 'score.value']);
});
