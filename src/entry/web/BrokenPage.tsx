import { m } from '#platform/language/generated/messages.js';
import { Button } from '#ui/Button.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';

/** A page that threw: says what is safe and what to do, and leaves the rest of the house standing. */
export function BrokenPage({ error }: { error: unknown }) {
  const isMissingPart = error instanceof TypeError && /import|module|fetch/i.test(error.message);
  return (
    <Page title={m.entry_broken()}>
      <Paragraph>{isMissingPart ? m.entry_broken_chunk_what() : m.entry_broken_what()}</Paragraph>
      <div className="paraat-button-row">
        <ButtonLink href="/" look="primary" icon="now">
          {m.entry_way_now()}
        </ButtonLink>
        <Button onClick={() => location.reload()}>{m.entry_reload()}</Button>
      </div>
      {!isMissingPart && error instanceof Error && <p className="paraat-soft paraat-small">{error.message}</p>}
    </Page>
  );
}
