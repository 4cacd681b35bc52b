import { m } from '#platform/language/generated/messages.js';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';

/** There is nothing at this address. */
export function NotFoundPage() {
  return (
    <Page title={m.entry_not_found()}>
      <Paragraph>{m.entry_not_found_what()}</Paragraph>
      <ButtonLink href="/zoeken" look="primary" icon="search">
        {m.entry_way_search()}
      </ButtonLink>
    </Page>
  );
}
