import { useState } from 'react';
import { v7 } from 'uuid';
import { m } from '#platform/language/generated/messages.js';
import { useDesk } from '#records/web/edit/desk.tsx';
import type { RecordFormProps } from '#records/web/edit/RecordForm.tsx';
import { useRecords } from '#records/web/source.tsx';
import { Button } from '#ui/Button.tsx';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { shippedScenarios } from '../../shipped-scenarios.ts';

/** The causes that can be chosen at a tap: those of the organisation, and those that come with the program. */
export function ScenarioShelf({ form, onChange }: RecordFormProps) {
  const { data: known = [] } = useRecords('scenario');
  const { taking, trouble, take } = useTaking(onChange);
  const [wanted, setWanted] = useState<ReadonlySet<string>>(new Set());
  const chosen = new Set((form.scenarios ?? []) as string[]);
  const types = new Set(known.map(({ content }) => content.type));
  const options = [
    ...known.filter(({ id }) => !chosen.has(id)).map(({ id, name }) => ({ key: id, name, id })),
    ...shippedScenarios.filter(({ type }) => !types.has(type)).map((one) => ({ key: one.type, name: one.name })),
  ];
  if (options.length === 0) return null;
  const add = () => {
    void take(options.filter(({ key }) => wanted.has(key)));
    setWanted(new Set());
  };
  return (
    <Disclosure title={m.plans_desk_causes()} note={m.plans_desk_causes_note()} open={chosen.size === 0}>
      {options.map(({ key, name }) => (
        <CheckboxField
          key={key}
          label={name}
          checked={wanted.has(key)}
          onChange={(checked) =>
            setWanted(new Set(checked ? [...wanted, key] : [...wanted].filter((one) => one !== key)))
          }
        />
      ))}
      <Button busy={taking} disabledReason={wanted.size === 0 ? m.plans_desk_causes_none() : undefined} onClick={add}>
        {m.plans_desk_causes_add()}
      </Button>
      {trouble && (
        <p className="paraat-wrong" role="alert">
          {m.plans_desk_unreachable()}
        </p>
      )}
    </Disclosure>
  );
}

/** A cause that comes with the program becomes a record of the organisation, so that it can be changed. */
function useTaking(onChange: RecordFormProps['onChange']) {
  const { server } = useDesk();
  const [taking, setTaking] = useState(false);
  const [trouble, setTrouble] = useState(false);
  const idFor = async ({ id, key }: { id?: string; key: string }): Promise<string | undefined> => {
    if (id !== undefined) return id;
    const content = shippedScenarios.find(({ type }) => type === key);
    if (content === undefined) return undefined;
    const record = { id: v7(), kind: 'scenario' as const, content };
    const answer = await server.create(record, { reason: m.plans_desk_shipped_reason() });
    return answer.state === 'done' ? record.id : undefined;
  };
  const take = async (options: readonly { id?: string; key: string }[]) => {
    setTaking(true);
    const ids: string[] = [];
    for (const option of options) {
      const id = await idFor(option);
      if (id !== undefined) ids.push(id);
    }
    setTrouble(ids.length < options.length);
    onChange((before) => ({ ...before, scenarios: [...((before.scenarios ?? []) as string[]), ...ids] }));
    setTaking(false);
  };
  return { taking, trouble, take };
}
