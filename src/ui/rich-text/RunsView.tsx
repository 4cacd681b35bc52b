import { Fragment, type ReactNode } from 'react';
import type { Run } from '#platform/markdown/block.ts';
import { attachmentIn, isOutside, recordLink, safeLink } from '#platform/markdown/links.ts';
import { type Places, usePlaces } from './places.tsx';

/** Text in a line with its marks and links. */
export function RunsView({ runs }: { runs: readonly Run[] }) {
  const places = usePlaces();
  return runs.map((run, at) => (
    <Fragment key={at}>
      <Linked link={run.link} places={places}>
        {marked(run)}
      </Linked>
      {run.lineBreak && <br />}
    </Fragment>
  ));
}

function marked({ text, strong, emphasis, strike, code }: Run): ReactNode {
  let shown: ReactNode = code ? <code>{text}</code> : text;
  if (strike) shown = <del>{shown}</del>;
  if (emphasis) shown = <em>{shown}</em>;
  return strong ? <strong>{shown}</strong> : shown;
}

function Linked({ link, places, children }: { link: string | undefined; places: Places; children: ReactNode }) {
  const target = link === undefined ? undefined : placeOf(link, places);
  if (target === undefined) return children;
  return isOutside(target) ? (
    <a className="nl-link" href={target} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  ) : (
    <a className="nl-link" href={target}>
      {children}
    </a>
  );
}

/** The address to which a link leads on this screen; a path that leads nowhere here is no link. */
export function placeOf(link: string, places: Places): string | undefined {
  const safe = safeLink(link);
  if (safe === undefined) return undefined;
  const record = recordLink(safe);
  if (record !== undefined) return places.record(record.kind, record.slug);
  const name = attachmentIn(safe);
  if (name !== undefined) return places.attachment(name);
  return isOutside(safe) ? safe : undefined;
}
