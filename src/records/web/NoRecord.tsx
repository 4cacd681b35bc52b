import { m } from '#platform/language/generated/messages.js';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';

/** There is no such record on this device: it may be gone, or not have arrived yet. */
export function NoRecord() {
  return (
    <Page title={m.records_no_record()}>
      <Paragraph>{m.records_no_record_what()}</Paragraph>
      <ButtonLink href="/zoeken" icon="search" look="primary">
        {m.records_no_record_search()}
      </ButtonLink>
    </Page>
  );
}
