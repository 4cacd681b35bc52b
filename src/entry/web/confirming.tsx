import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { isKindName, type KindName } from '#records/kind-name.ts';
import { lazyPage, WaitingPart } from './lazy-page.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';

const confirm = lazyPage(() => import('#features/reviews/web/ConfirmPage.tsx'), 'ConfirmPage');
const text = lazyPage(() => import('./JudgedText.tsx'), 'JudgedText', <WaitingPart />);
const read = lazyPage(() => import('#features/reviews/web/ReadPage.tsx'), 'ReadPage');
const overview = lazyPage(() => import('#features/reviews/web/ConfirmingPage.tsx'), 'ConfirmingPage');

/** The addresses at which texts are confirmed by others, and read by who must know them. */
export const confirmingAddresses: readonly (readonly [string, () => ReactNode])[] = [
  ['/bevestigen', () => <overview.Page />],
  ['/$kind/$slug/bevestigen', () => <OfRecord page={(place) => <confirm.Page {...place} Text={text.Page} />} />],
  ['/$kind/$slug/gelezen', () => <OfRecord page={(place) => <read.Page {...place} />} />],
];

interface Place {
  key: string;
  kind: KindName;
  slug: string;
}

function OfRecord({ page }: { page: (place: Place) => ReactNode }) {
  const { kind = '', slug = '' }: { kind?: string; slug?: string } = useParams({ strict: false });
  return isKindName(kind) ? page({ key: `${kind}/${slug}`, kind, slug }) : <NotFoundPage />;
}
