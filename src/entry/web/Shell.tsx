import type { ReactNode } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { type KindName, kindNames } from '#records/kind-name.ts';
import { listPath } from '#records/record-path.ts';
import { useKindWords } from '#records/web/kind-words.tsx';
import { Icon, type IconName } from '#ui/Icon.tsx';
import { useGo } from '#ui/navigation.tsx';
import { CopyLine } from './CopyLine.tsx';
import { followLinks } from './follow-links.ts';
import { NewVersion } from './NewVersion.tsx';
import { ServerNotice } from './ServerNotice.tsx';

interface Props {
  path: string;
  organisation: string;
  children: ReactNode;
}

/** The frame around every screen: the age of the copy above, the four ways below (left on a wide screen). */
export function Shell({ path, organisation, children }: Props) {
  const go = useGo();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears the taps on the links inside
    // biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click too
    <div className="paraat-shell" onClick={(event) => followLinks(event, go)}>
      <header className="paraat-shell__top">
        <a className="nl-skip-link nl-skip-link--visible-on-focus" href="#inhoud">
          {m.entry_skip()}
        </a>
        <div className="paraat-shell__line">
          <a className="paraat-shell__name" href="/">
            {m.ui_product()}
            <span className="paraat-shell__organisation">&nbsp;· {organisation}</span>
          </a>
          <CopyLine />
        </div>
      </header>
      <Bar path={path} />
      <div className="paraat-shell__content">
        <NewVersion />
        <ServerNotice path={path} />
        {children}
      </div>
    </div>
  );
}

const ways: readonly { path: string; icon: IconName; word: () => string }[] = [
  { path: '/', icon: 'now', word: m.entry_way_now },
  { path: '/zoeken', icon: 'search', word: m.entry_way_search },
  { path: '/bellen', icon: 'phone', word: m.entry_way_call },
  { path: '/meer', icon: 'more', word: m.entry_way_more },
];

/** Nobody looks for these by themselves: they are read with what they belong to. */
const readElsewhere = new Set<KindName>([
  'fact-sheet',
  'dependency',
  'contact-point',
  'plan-template',
  'interview',
  'walkthrough',
  'takeover-test',
  'programme',
  'term',
  'review-policy',
  'review-trigger',
  'spot-check',
  'copy-receipt',
  'risk',
]);

function Bar({ path }: { path: string }) {
  const words = useKindWords();
  return (
    <nav className="paraat-bar" aria-label={m.entry_ways()}>
      <ul className="paraat-bar__list">
        {ways.map((way) => (
          <Way key={way.path} href={way.path} isCurrent={path === way.path} icon={way.icon} word={way.word()} />
        ))}
      </ul>
      <ul className="paraat-bar__list paraat-bar__list--kinds">
        {kindNames
          .filter((kind) => !readElsewhere.has(kind))
          .map((kind) => (
            <Way
              key={kind}
              href={listPath(kind)}
              isCurrent={path === listPath(kind) || path.startsWith(`/${kind}/`)}
              word={words.of(kind).many()}
            />
          ))}
        <Way href="/gaten" isCurrent={path === '/gaten'} word={m.entry_way_gaps()} />
      </ul>
    </nav>
  );
}

function Way(props: { href: string; isCurrent: boolean; icon?: IconName; word: string }) {
  const { href, isCurrent, icon, word } = props;
  return (
    <li className="paraat-bar__item">
      <a className="paraat-bar__link" href={href} aria-current={isCurrent ? 'page' : undefined}>
        {icon && <Icon name={icon} />}
        {word}
      </a>
    </li>
  );
}
