import { useMay } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import { newPath } from '#records/record-path.ts';
import { Alert } from '#ui/Alert.tsx';
import { Badge } from '#ui/Badge.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { useToday } from '#ui/clock.tsx';
import { DayAgo } from '#ui/DateAgo.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import { handedOutPreset } from '../../handed-out-preset.ts';
import { copyFormWords } from '../../plan-choice-words.ts';
import type { CopyHolderView, CopyState } from '../../plan-copies.ts';
import type { PlanView } from '../../plan-view.ts';

/** Who has an own copy: an older one has to be called back. */
export function CopyHolders({ view }: { view: PlanView }) {
  const { holders } = view;
  const mayEdit = useMay('editor');
  const old = holders.filter(({ state }) => state === 'old').length;
  return (
    <>
      {old > 0 && <Alert type="warning" title={m.plans_copies_old({ count: old })} />}
      {holders.length > 0 && (
        <RowList>
          {holders.map((one, at) => (
            <Holder key={`${one.holder?.id} ${at}`} one={one} view={view} mayEdit={mayEdit} />
          ))}
        </RowList>
      )}
      {mayEdit && <HandOut view={view} />}
    </>
  );
}

const copyWords: Record<CopyState, () => string> = {
  old: m.plans_copy_old,
  current: m.plans_copy_current,
  draft: m.plans_copy_draft,
  'old-draft': m.plans_copy_old_draft,
  unknown: m.plans_copy_unknown,
};

/** Who holds the newest text needs no other one. */
const isNewest = (state: CopyState): boolean => state === 'current' || state === 'draft';

function Holder({ one, view, mayEdit }: { one: CopyHolderView; view: PlanView; mayEdit: boolean }) {
  const { holder, holderName, form, where, version, receivedOn, state } = one;
  const said = [form && copyFormWords[form](), where, version && m.fact_sheets_version({ version })];
  return (
    <Row
      title={holder?.name ?? holderName ?? m.plans_view_holder_gone()}
      end={<Badge soft={state !== 'old'}>{copyWords[state]()}</Badge>}
      note={
        <>
          {said.filter(Boolean).join(' · ')}
          {receivedOn && (
            <>
              {' · '}
              {m.plans_view_received()} <DayAgo day={receivedOn} />
            </>
          )}
        </>
      }
      extra={mayEdit && !isNewest(state) ? <HandOut view={view} one={one} /> : undefined}
    />
  );
}

/** Leads to a record of its own, filled in as far as it is known: like every edit it waits on the device for the server. */
function HandOut({ view, one }: { view: PlanView; one?: CopyHolderView }) {
  const today = useToday();
  const other = view.holders.length === 0 ? m.plans_copies_hand_out_first : m.plans_copies_hand_out_other;
  const preset = new URLSearchParams(handedOutPreset(view, one, today));
  const holder = one?.holder?.name ?? one?.holderName;
  return (
    <ButtonLink href={`${newPath('copy-receipt')}?${preset}`} icon="write">
      {one === undefined
        ? other()
        : holder == null
          ? m.plans_copies_hand_out()
          : m.plans_copies_hand_out_to({ holder })}
    </ButtonLink>
  );
}
