import type { KindName } from '#records/kind-name.ts';
import { EditPage } from '#records/web/edit/EditPage.tsx';
import { StepsForm } from './StepsForm.tsx';

/** The screen on which a procedure or an action card is edited. */
export function StepsEditor({ kind, slug }: { kind: KindName; slug: string }) {
  return <EditPage kind={kind} slug={slug} Form={StepsForm} />;
}
