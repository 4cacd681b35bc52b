import { m } from '#platform/language/generated/messages.js';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import { editPath, newPath } from '../../record-path.ts';
import { useKindWords } from '../kind-words.tsx';
import { DiscardButton } from './DiscardButton.tsx';
import { useDraftTime } from './DraftOffer.tsx';
import { type KeptDraft, useKeptDrafts } from './use-kept-drafts.ts';

/** Something that lies on the device beside the texts of records, as the list of drafts shows it. */
export interface ListedDraft {
  key: string;
  title: string;
  /** What it is, before the moment: `Word-bestand Herstel.docx`. */
  what: string;
  updatedAt: string;
  /** The way back to it; absent where there is none any more. */
  href?: string | undefined;
  isSending?: boolean;
  discard: () => void;
}

/** Everything on this device that was typed or chosen and not saved yet; `others` are drafts that other rooms keep. */
export function DraftsPage({ others }: { others: readonly ListedDraft[] | undefined }) {
  const kept = useKeptDrafts();
  const listed = useListed();
  const own = kept.list?.map((one) => listed(one, () => kept.discard(one)));
  const list = own && others && [...own, ...others].sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  return (
    <Page title={m.records_drafts_title()} back={{ href: '/meer', label: m.records_more() }}>
      <Paragraph>{m.records_drafts_what()}</Paragraph>
      {list !== undefined && list.length === 0 && <EmptyState title={m.records_drafts_none()} />}
      {list !== undefined && list.length > 0 && (
        <RowList label={m.records_drafts_title()}>
          {list.map((one) => (
            <OneDraft key={one.key} listed={one} />
          ))}
        </RowList>
      )}
    </Page>
  );
}

/** Says of a draft of a record what the list shows. */
function useListed() {
  const words = useKindWords();
  return (kept: KeptDraft, discard: () => void): ListedDraft => {
    const { key, draft, updatedAt } = kept;
    const what = words.of(draft.kind).one();
    const title = draft.name === '' ? m.records_draft_unnamed({ kind: what.toLowerCase() }) : draft.name;
    return { key, title, what, updatedAt, href: draftPath(kept), isSending: draft.sendWhenPossible, discard };
  };
}

function OneDraft({ listed: { title, what, updatedAt, href, isSending = false, discard } }: { listed: ListedDraft }) {
  const at = useDraftTime(updatedAt);
  const note = isSending ? m.records_draft_note_sending({ kind: what, at }) : m.records_draft_note({ kind: what, at });
  return (
    <Row
      title={title}
      note={note}
      href={href}
      extra={<DiscardButton words={m.records_draft_discard()} name={title} onDiscard={discard} />}
    />
  );
}

const draftPath = ({ draft }: KeptDraft): string =>
  draft.base !== null && draft.slug !== null
    ? editPath({ kind: draft.kind, slug: draft.slug })
    : `${newPath(draft.kind)}?concept=${draft.recordId}`;
