import { type ReactNode, useEffect, useRef } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Icon } from './Icon.tsx';

interface Props {
  title: string;
  /** Where "back" goes and what it is called. */
  back?: { href: string; label: string } | undefined;
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
      {back && (
        <a className="paraat-page__back nl-link" href={back.href}>
          <Icon name="back" /> {back.label}
        </a>
      )}
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
