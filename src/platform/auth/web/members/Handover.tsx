import { useEffect, useRef } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Alert } from '#ui/Alert.tsx';
import { CopyButton } from '#ui/CopyButton.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { TextField } from '#ui/TextField.tsx';
import type { HandedLink } from './member-view.ts';

/** A link that was just made: shown once, to be handed over by hand. Takes the focus, so that nobody misses it. */
export function Handover({ link }: { link: HandedLink }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const title = m.platform_auth_link_for({ name: link.name });
  return (
    <section ref={box} tabIndex={-1} aria-label={title}>
      <Alert type="ok" title={title}>
        <Paragraph>{m.platform_auth_link_hand_over({ name: link.name })}</Paragraph>
        <TextField
          id="handover-link"
          label={m.platform_auth_link()}
          labelHidden
          readOnly
          value={link.url}
          onChange={() => undefined}
          onFocus={(event) => event.target.select()}
        />
        <CopyButton text={link.url} label={m.platform_auth_link_copy()} />
      </Alert>
    </section>
  );
}
