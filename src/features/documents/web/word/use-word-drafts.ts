import { useEffect, useState } from 'react';
import { useSession } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import { recordPath } from '#records/record-path.ts';
import type { ListedDraft } from '#records/web/edit/DraftsPage.tsx';
import { useDrafts, useRecords } from '#records/web/source.tsx';
import { type LyingWordDraft, wordDraftsAmong } from '../../word-draft.ts';

/** The Word files beside plans of which choices lie on this device; undefined until they are read. */
export function useWordDrafts(): ListedDraft[] | undefined {
  const { session } = useSession();
  const shelf = useDrafts();
  const plans = useRecords('plan');
  const [lying, setLying] = useState<LyingWordDraft[]>();
  const organisationId = session?.organisationId ?? '';
  useEffect(() => {
    const read = async () => wordDraftsAmong(organisationId, (await shelf?.all()) ?? []);
    // A device that cannot read its drafts must still show the others.
    void read()
      .catch(() => [])
      .then(setLying);
  }, [shelf, organisationId]);
  if (lying === undefined || plans.loading) return undefined;
  return lying.map(({ planId, keys, draft, updatedAt }) => {
    const plan = plans.data?.find(({ id }) => id === planId);
    return {
      key: keys.choices,
      title: plan?.name ?? m.documents_word_draft_plan_gone(),
      what: m.documents_word_draft({ file: draft.fileName }),
      updatedAt,
      href: plan && `${recordPath(plan)}/word`,
      discard: () => {
        setLying((before) => before?.filter((one) => one.planId !== planId));
        void shelf?.remove(keys.choices).then(() => shelf.remove(keys.file));
      },
    };
  });
}
