import { useState } from 'react';
import { useMay } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import { editPath } from '#records/record-path.ts';
import { Button } from '#ui/Button.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { DateAgo } from '#ui/DateAgo.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { TextField } from '#ui/TextField.tsx';
import type { Standing } from '../confirming.ts';
import { whatIsMissing } from './confirming-words.ts';
import { LacksNotice } from './LacksNotice.tsx';
import type { Acting } from './use-standing.ts';

interface Props {
  standing: Standing;
  record: RecordView;
  acting: Acting;
}

/** For who writes: make it valid, or what is missing for that; stop the check; take away what is valid. */
export function PublishPart({ standing, record, acting }: Props) {
  const mayEdit = useMay('editor');
  const { recordId: id, contentHash } = standing;
  if (!mayEdit) return <Log standing={standing} />;
  const missing = whatIsMissing(standing).join(' ');
  return (
    <>
      {standing.state === 'in-review' && (
        <>
          {standing.can.publish && <Paragraph>{m.reviews_confirm_publish_what()}</Paragraph>}
          <div className="paraat-button-row">
            <Button
              look="primary"
              icon="check"
              busy={acting.busy}
              disabledReason={standing.can.publish ? undefined : m.reviews_confirm_missing({ why: missing })}
              onClick={() =>
                void acting.act((server) => server.publish({ id, contentHash }), m.reviews_confirm_published())
              }
            >
              {m.reviews_confirm_publish()}
            </Button>
          </div>
          <LacksNotice record={record} />
        </>
      )}
      <div className="paraat-button-row">
        <ButtonLink href={editPath(record)} icon="write">
          {m.reviews_confirm_edit()}
        </ButtonLink>
        {standing.can.takeBack && (
          <Button
            look="subtle"
            busy={acting.busy}
            onClick={() => void acting.act((server) => server.takeBack(id), m.reviews_confirm_done())}
          >
            {m.reviews_confirm_take_back()}
          </Button>
        )}
      </div>
      {standing.can.withdraw && <Withdraw id={id} acting={acting} />}
      <Log standing={standing} />
    </>
  );
}

function Withdraw({ id, acting }: { id: string; acting: Acting }) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const withdraw = () => {
    if (reason.trim() === '') return setError(m.reviews_confirm_why_not_missing());
    void acting.act((server) => server.withdraw(id, reason.trim()), m.reviews_confirm_done());
  };
  return (
    <Disclosure title={m.reviews_confirm_withdraw_title()}>
      <Paragraph>{m.reviews_confirm_withdraw_what()}</Paragraph>
      <TextField
        label={m.reviews_confirm_withdraw_reason()}
        error={error}
        maxLength={300}
        value={reason}
        onChange={setReason}
      />
      <Button negative busy={acting.busy} onClick={withdraw}>
        {m.reviews_confirm_withdraw()}
      </Button>
    </Disclosure>
  );
}

const acts = {
  published: m.reviews_confirm_log_published,
  withdrawn: m.reviews_confirm_log_withdrawn,
  brought: m.reviews_confirm_log_brought,
};

function Log({ standing: { log } }: { standing: Standing }) {
  if (log.length === 0) return null;
  return (
    <Disclosure title={m.reviews_confirm_log()}>
      <ul>
        {log.map(({ act, revision, at, by, reason }) => (
          <li key={`${act} ${at}`}>
            {acts[act]({ revision })}, {by}, <DateAgo instant={at} />
            {reason !== '' && `: ${reason}`}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
