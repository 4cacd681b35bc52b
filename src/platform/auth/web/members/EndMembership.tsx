import { useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Button } from '#ui/Button.tsx';

/** Taking somebody out of the organisation: asks once more, in its place. */
export function EndMembership({ name, busy, onEnd }: { name: string; busy: boolean; onEnd: () => void }) {
  const [asked, setAsked] = useState(false);
  return (
    <>
      <Button negative aria-expanded={asked} onClick={() => setAsked(!asked)}>
        {m.platform_auth_member_end({ name })}
      </Button>
      {asked && (
        <Button look="primary" negative busy={busy} onClick={onEnd}>
          {m.platform_auth_member_end_sure({ name })}
        </Button>
      )}
    </>
  );
}
