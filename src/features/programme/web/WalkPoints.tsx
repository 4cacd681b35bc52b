import { useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import type { ListField } from '#records/field.ts';
import type { RecordView } from '#records/record.ts';
import { useDesk } from '#records/web/edit/desk.tsx';
import { FieldInput } from '#records/web/edit/FieldInput.tsx';
import { FormFrame } from '#records/web/edit/RecordForm.tsx';
import { useRecordById } from '#records/web/source.tsx';
import { Alert } from '#ui/Alert.tsx';
import { Button } from '#ui/Button.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import type { Walkthrough } from '../walkthrough.ts';
import { type OpenPoint, placeOfCheck, type WalkState, withFound } from '../walkthrough-state.ts';
import { saveOnTop } from './save-on-top.ts';
import type { Work } from './WorkOn.tsx';

interface Props {
  work: Work;
  about: RecordView | undefined;
  state: WalkState;
}

/** What comes out of a walkthrough: points to settle, each with somebody who does, and functions to write down. */
export function WalkPoints({ work, about, state }: Props) {
  const unclear = state.points.filter(({ state: seen }) => seen === 'unclear');
  return (
    <>
      <Heading>{m.programme_walk_points({ count: unclear.length })}</Heading>
      <Paragraph soft>
        {unclear.length === 0 ? m.programme_walk_points_none() : m.programme_walk_points_what()}
      </Paragraph>
      {unclear.length > 0 && <Points work={work} about={about} points={unclear} />}
      {about !== undefined && state.found.length > 0 && <ToApplication about={about} found={state.found} />}
    </>
  );
}

function Points({ work, about, points }: Pick<Props, 'work' | 'about'> & { points: readonly OpenPoint[] }) {
  const { kinds, fields, editing } = work;
  const checks = (editing.draft.form as Partial<Walkthrough>).checks ?? [];
  const names = [...new Set(points.map(({ name }) => name))];
  const owner = ownerField(fields);
  return (
    <FormFrame
      kind="walkthrough"
      kinds={kinds}
      fields={fields}
      form={editing.draft.form}
      problems={editing.problems}
      onChange={editing.changeForm}
    >
      <ol className="paraat-points">
        {names.map((name) => {
          const at = placeOfCheck(checks, name);
          const mine = points.filter((point) => point.name === name);
          return (
            <li key={name}>
              <p>
                <strong>{name}</strong>: {mine.map(({ side }) => sideWords[side]()).join(', ')}
              </p>
              {mine[0]?.note !== undefined && <p>{mine[0].note}</p>}
              {mine[0]?.owner === undefined && <Usually about={about} />}
              {owner !== undefined && (
                <FieldInput field={owner} value={checks[at]?.owner} path={['checks', at, 'owner']} />
              )}
            </li>
          );
        })}
      </ol>
    </FormFrame>
  );
}

const sideWords = {
  working: m.programme_walkthrough_checks_working,
  failing: m.programme_walkthrough_checks_failing,
};

const ownerField = (fields: Work['fields']) => {
  const checks = fields.find(({ name }) => name === 'checks') as ListField | undefined;
  return checks?.item.type === 'group' ? checks.item.fields.find(({ name }) => name === 'owner') : undefined;
};

/** As long as nobody was chosen, the owner of the application is whom one goes to. */
function Usually({ about }: Pick<Props, 'about'>) {
  const { data: owner } = useRecordById(typeof about?.content.owner === 'string' ? about.content.owner : undefined);
  return (
    <p className="paraat-soft paraat-small">
      {owner === undefined ? m.programme_walk_no_owner() : m.programme_walk_owner({ name: owner.name })}
    </p>
  );
}

/** Functions that came up while walking: they belong with the application, for the next one who walks. */
function ToApplication({ about, found }: { about: RecordView; found: readonly string[] }) {
  const { server } = useDesk();
  const [state, setState] = useState<'ready' | 'busy' | 'done' | 'failed'>('ready');
  const add = async () => {
    setState('busy');
    const answer = await saveOnTop(server, about, m.programme_walk_reason(), (content) => ({
      ...content,
      functions: withFound(content.functions as Parameters<typeof withFound>[0], found),
    }));
    setState(answer.state === 'done' ? 'done' : 'failed');
  };
  return (
    <Alert type="info" title={m.programme_walk_found({ count: found.length, name: about.name })} announce>
      <ul className="paraat-bullets">
        {found.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {state === 'failed' && <Paragraph>{m.programme_begin_failed()}</Paragraph>}
      <Button busy={state === 'busy'} onClick={() => void add()}>
        {m.programme_walk_found_add()}
      </Button>
    </Alert>
  );
}
