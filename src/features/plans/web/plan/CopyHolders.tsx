import { useMay } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import { editPath, newPath, returnParameter } from '#records/record-path.ts';
import { Alert } from '#ui/Alert.tsx';
import { Badge } from '#ui/Badge.tsx';
import { ButtonLink } from '#ui/ButtonLink.tsx';
import { useToday } from '#ui/clock.tsx';
import { DayAgo } from '#ui/DateAgo.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import { type HandedText, handedOutPreset } from '../../handed-out-preset.ts';
import { copyFormWords } from '../../plan-choice-words.ts';
import type { CopyHolderView, CopyState } from '../../plan-copies.ts';
import type { PlanView } from '../../plan-view.ts';

/** Who has an own copy of this plan. */
export const CopyHolders = ({ view }: { view: PlanView }) => <HoldersOf handed={{ ...view, text: view.plan }} />;

/** Who has an own copy of a text: an older one has to be called back. */
export function HoldersOf({ handed }: { handed: HandedText }) {
  const { holders } = handed;
  const mayEdit = useMay('editor');
  const old = holders.filter(({ state }) => state === 'old').length;
  return (
    <div id={place}>
      {old > 0 && <Alert type="warning" title={m.plans_copies_old({ count: old })} />}
      {holders.length > 0 && (
        <RowList>
          {holders.map((one, at) => (
            <Holder key={`${one.holder?.id} ${at}`} one={one} handed={handed} mayEdit={mayEdit} />
          ))}
        </RowList>
      )}
      {mayEdit && <HandOut handed={handed} />}
    </div>
  );
}

/** Saving leads back to here, whatever page this stands on. */
const place = 'uitgereikt';

const copyWords: Record<CopyState, () => string> = {
  old: m.plans_copy_old,
  current: m.plans_copy_current,
  draft: m.plans_copy_draft,
  'old-draft': m.plans_copy_old_draft,
  returned: m.plans_copy_returned,
  unknown: m.plans_copy_unknown,
};

/** Who holds the newest text needs no other one. */
const isNewest = (state: CopyState): boolean => state === 'current' || state === 'draft';

function Holder({ one, handed, mayEdit }: { one: CopyHolderView; handed: HandedText; mayEdit: boolean }) {
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
      extra={
        mayEdit && (
          <>
            {!isNewest(state) && <HandOut handed={handed} one={one} />}
            {one.receipt !== null && state !== 'returned' && <NoteReturn receipt={one.receipt} />}
          </>
        )
      }
    />
  );
}

/** Leads to what was written down at handing out: there stands the day on which it came back. */
function NoteReturn({ receipt }: { receipt: NonNullable<CopyHolderView['receipt']> }) {
  return (
    <a className="nl-link paraat-tap-link" href={`${editPath(receipt)}#returnedOn`}>
      {m.plans_copies_note_return()}
    </a>
  );
}

/** Leads to a record of its own, filled in as far as it is known: like every edit it waits on the device for the server. */
function HandOut({ handed, one }: { handed: HandedText; one?: CopyHolderView }) {
  const today = useToday();
  const other = handed.holders.length === 0 ? m.plans_copies_hand_out_first : m.plans_copies_hand_out_other;
  const preset = new URLSearchParams({
    ...handedOutPreset(handed, one, today),
    [returnParameter]: `${location.pathname}#${place}`,
  });
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
