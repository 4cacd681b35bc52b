import { useWordDrafts } from '#features/documents/web/word/use-word-drafts.ts';
import { DraftsPage } from '#records/web/edit/DraftsPage.tsx';

/** What was typed, and what was chosen for a Word file: all that lies on this device only. */
export const AllDraftsPage = () => <DraftsPage others={useWordDrafts()} />;
