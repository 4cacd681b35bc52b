import { EditPage } from '#records/web/edit/EditPage.tsx';
import { HandlingForm } from './HandlingForm.tsx';

/** The screen on which somebody changes what was done. */
export function HandlingEditor({ slug }: { slug: string }) {
  return <EditPage kind="handling" slug={slug} Form={HandlingForm} />;
}
