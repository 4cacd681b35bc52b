import { type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Icon } from './Icon.tsx';
import { useBack } from './navigation.tsx';
import { resultsBefore } from './results-before.ts';
import { useUnfoldedPaper } from './unfold.ts';
import { type ParentPlace, wayBack } from './way-back.ts';

interface Props {
  title: string;
  /** The place above it, to which "back" goes where there is no page before it. */
  back?: ParentPlace | undefined;
  /** Beside the title: badges. */
  mark?: ReactNode;
  /** A second column on a wide screen, under the first on a phone. */
  beside?: ReactNode;
  width?: 'reading' | 'wide' | undefined;
  /** 'none' where a field of the page takes the focus itself. */
  focus?: 'title' | 'none' | undefined;
  children: ReactNode;
}

let firstPage = true;

/** One screen: its title, the way back, and the landmark. The title takes the focus when one comes from elsewhere. */
export function Page({ title, back, mark, beside, width = 'reading', focus = 'title', children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useUnfoldedPaper();
  useEffect(() => {
    document.title = `${title} - ${m.ui_product()}`;
  }, [title]);
  useEffect(() => {
    // The browser itself announces the first page; taking the focus there would skip the skip link.
    if (!firstPage && focus === 'title') heading.current?.focus({ preventScroll: true });
    firstPage = false;
  }, [focus]);
  const shape = width === 'wide' ? ' paraat-page--wide' : beside === undefined ? '' : ' paraat-page--beside';
  return (
    <main className={`paraat-page${shape}`} id="inhoud" tabIndex={-1}>
      <Back parent={back} />
      <div className="paraat-page__columns">
        <div>
          <div className="paraat-page__head">
            <h1 className="nl-heading nl-heading--level-1" ref={heading} tabIndex={-1}>
              {title}
            </h1>
            {mark}
          </div>
          {children}
        </div>
        {beside !== undefined && <aside aria-label={m.ui_beside()}>{beside}</aside>}
      </div>
    </main>
  );
}

/** One link up: to the results or the page that one came from, else to the place above. */
function Back({ parent }: { parent: ParentPlace | undefined }) {
  const goBack = useBack();
  const way = wayBack(parent, resultsBefore(location.pathname), goBack !== null);
  if (way === undefined || parent === undefined) return null;
  const words = { results: m.ui_back_to_results, before: m.ui_back, parent: () => parent.label };
  return (
    <a
      className="paraat-page__back nl-link"
      href={way.href}
      onClick={(event) => {
        if (way.to !== 'before' || goBack === null || !isPlainTap(event)) return;
        event.preventDefault();
        goBack();
      }}
    >
      <Icon name="back" /> {words[way.to]()}
    </a>
  );
}

const isPlainTap = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;
