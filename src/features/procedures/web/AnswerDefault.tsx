import { useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import { useDesk } from '#records/web/edit/desk.tsx';
import { Button } from '#ui/Button.tsx';

/** Says of one default setting whether it was changed: one tap, and never what it was changed to. */
export function AnswerDefault({ setting }: { setting: RecordView }) {
  const { server } = useDesk();
  const [state, setState] = useState<'ready' | 'busy' | 'failed'>('ready');
  const answer = async (stillDefault: 'yes' | 'no') => {
    setState('busy');
    const { id, kind, revision } = setting;
    const content = { ...setting.content, stillDefault };
    const saved = await server.save(
      { id, kind, content, baseRevision: revision },
      { reason: m.procedures_defaults_answered() },
    );
    setState(saved.state === 'done' ? 'ready' : 'failed');
  };
  const choice = (stillDefault: 'yes' | 'no', label: string) => (
    <Button busy={state === 'busy'} onClick={() => void answer(stillDefault)}>
      {label}
      <span className="paraat-hidden-label">: {setting.name}</span>
    </Button>
  );
  return (
    <div className="paraat-button-row">
      {choice('no', m.procedures_defaults_changed())}
      {choice('yes', m.procedures_defaults_default())}
      <span role="status" className="paraat-wrong">
        {state === 'failed' && m.procedures_defaults_make_failed()}
      </span>
    </div>
  );
}
