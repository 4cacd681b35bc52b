import { useEffect, useRef, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { recordPath } from '#records/record-path.ts';
import { ReviewAct } from '#records/web/edit/ReviewButton.tsx';
import { useKindWords } from '#records/web/kind-words.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Heading } from '#ui/Heading.tsx';
import { useLanguage } from '#ui/language.tsx';
import { MoreRows } from '#ui/MoreRows.tsx';
import { Row } from '#ui/Row.tsx';
import { noticeFor } from '../freshness-words.ts';
import { needsAsking } from '../needs-asking.ts';
import type { ReviewItem } from '../review-list.ts';
import { hasOpened, keepOpened } from './opened.ts';

interface Props {
  id: string;
  title: string;
  items: readonly ReviewItem[];
  /** Folded away: what needs nobody now. */
  folded?: boolean;
}

/** Items that ask for the same; each leads to its page, and can be confirmed here once that was opened. */
export function ReviewGroup({ id, title, items, folded = false }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => rememberOpened(list.current, items), [items]);
  if (items.length === 0) return null;
  const rows = (
    <div ref={list}>
      <MoreRows items={items} row={(item) => <OneItem key={item.record.id} item={item} />} />
    </div>
  );
  if (folded) {
    return (
      <Disclosure title={title} note={String(items.length)}>
        {rows}
      </Disclosure>
    );
  }
  return (
    <section aria-labelledby={id}>
      <Heading id={id}>{`${title} (${items.length})`}</Heading>
      {rows}
    </section>
  );
}

/** Which text somebody opened is known by where they went from this list. */
function rememberOpened(list: HTMLElement | null, items: readonly ReviewItem[]): () => void {
  const remember = ({ target }: MouseEvent) => {
    const path = target instanceof Element ? target.closest('a')?.getAttribute('href') : null;
    const item = items.find(({ record }) => recordPath(record) === path);
    if (item !== undefined) keepOpened(item.record);
  };
  list?.addEventListener('click', remember);
  return () => list?.removeEventListener('click', remember);
}

function OneItem({ item: { record, freshness, reviewers } }: { item: ReviewItem }) {
  const { language } = useLanguage();
  const kind = useKindWords().of(record.kind).one();
  const [wasOpened] = useState(() => hasOpened(record));
  const { title, lines } = noticeFor(freshness, { locale: language });
  const who = [reviewers.owner, reviewers.deputy].flatMap((person) => person?.name ?? []).join(', ');
  return (
    <Row
      href={recordPath(record)}
      title={record.name}
      note={
        <>
          {kind}. {title}
          {lines.map((line) => (
            <span key={line} className="paraat-row__note">
              {line}
            </span>
          ))}
          <span className="paraat-row__note">
            {who === '' ? m.reviews_nobody_asked() : m.reviews_who_is_asked({ who })}
          </span>
          {needsAsking(record) && <span className="paraat-row__note">{m.reviews_ask_others()}.</span>}
        </>
      }
      extra={wasOpened && freshness.state !== 'fresh' ? <ReviewAct record={record} /> : undefined}
    />
  );
}
