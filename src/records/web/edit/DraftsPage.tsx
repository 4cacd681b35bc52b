import { m } from '#platform/language/generated/messages.js';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import { editPath, newPath } from '../../record-path.ts';
import { useKindWords } from '../kind-words.tsx';
import { useDraftTime } from './DraftOffer.tsx';
import { type KeptDraft, useKeptDrafts } from './use-kept-drafts.ts';

/** Everything on this device that was typed and not saved yet. */
export function DraftsPage() {
  const { list, discard } = useKeptDrafts();
  return (
    <Page title={m.records_drafts_title()} back={{ href: '/meer', label: m.records_more() }}>
      <Paragraph>{m.records_drafts_what()}</Paragraph>
      {list !== undefined && list.length === 0 && <EmptyState title={m.records_drafts_none()} />}
      {list !== undefined && list.length > 0 && (
        <RowList label={m.records_drafts_title()}>
          {list.map((kept) => (
            <OneDraft key={kept.key} kept={kept} onDiscard={() => discard(kept)} />
          ))}
        </RowList>
      )}
    </Page>
  );
}

function OneDraft({ kept, onDiscard }: { kept: KeptDraft; onDiscard: () => void }) {
  const { draft, updatedAt } = kept;
  const words = useKindWords().of(draft.kind);
  const at = useDraftTime(updatedAt);
  const title = draft.name === '' ? m.records_draft_unnamed({ kind: words.one().toLowerCase() }) : draft.name;
  const note = draft.sendWhenPossible
    ? m.records_draft_note_sending({ kind: words.one(), at })
    : m.records_draft_note({ kind: words.one(), at });
  return (
    <Row
      title={title}
      note={note}
      href={draftPath(kept)}
      extra={
        <Button negative look="subtle" aria-label={m.records_draft_discard_name({ name: title })} onClick={onDiscard}>
          {m.records_draft_discard()}
        </Button>
      }
    />
  );
}

const draftPath = ({ draft }: KeptDraft): string =>
  draft.base !== null && draft.slug !== null
    ? editPath({ kind: draft.kind, slug: draft.slug })
    : `${newPath(draft.kind)}?concept=${draft.recordId}`;
