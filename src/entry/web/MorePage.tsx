import { useState } from 'react';
import { ConfirmingWay } from '#features/reviews/web/ConfirmingWay.tsx';
import { useMay, useSession } from '#platform/auth/web/session-context.tsx';
import { m } from '#platform/language/generated/messages.js';
import { kindNames } from '#records/kind-name.ts';
import { listPath } from '#records/record-path.ts';
import { useKindWords } from '#records/web/kind-words.tsx';
import { useCopyState } from '#records/web/source.tsx';
import { Heading } from '#ui/Heading.tsx';
import { useLanguage } from '#ui/language.tsx';
import { Page } from '#ui/Page.tsx';
import { Row } from '#ui/Row.tsx';
import { RowList } from '#ui/RowList.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { keptTheme, showTheme, type Theme } from './theme.ts';

/** Everything that is not needed in the first minutes: all kinds, filling in, settings of this device. */
export function MorePage() {
  const words = useKindWords();
  return (
    <Page title={m.entry_way_more()}>
      <RowList>
        <Row href="/kennis" title={m.procedures_knowledge_title()} note={m.procedures_knowledge_note()} />
      </RowList>
      <FillIn />
      <Heading>{m.entry_all_kinds()}</Heading>
      <RowList>
        {kindNames.map((kind) => (
          <Row key={kind} href={listPath(kind)} title={words.of(kind).many()} />
        ))}
      </RowList>
      <Account />
      <ThisDevice />
    </Page>
  );
}

function FillIn() {
  const mayEdit = useMay('editor');
  return (
    <>
      <Heading>{m.entry_keep_true()}</Heading>
      <RowList>
        <Row href="/documenten" title={m.documents_page_title()} note={m.documents_page_intro()} />
        <Row href="/programma" title={m.programme_board_title()} note={m.programme_board_way()} />
        <ConfirmingWay />
        <Row href="/nakijken" title={m.reviews_title()} note={m.entry_review_note()} />
        <Row href="/steekproeven" title={m.reviews_checks_title()} note={m.entry_checks_note()} />
        <Row
          href="/overnameproeven"
          title={m.programme_takeover_list_title()}
          note={m.programme_takeover_list_note()}
        />
        <Row href="/bia" title={m.plans_bia_title()} note={m.plans_bia_note()} />
        <Row href="/risicos" title={m.risks_title()} note={m.risks_note()} />
        <Row href="/gaten" title={m.entry_way_gaps()} note={m.entry_gaps_note()} />
        <Row href="/controles" title={m.checks_title()} note={m.checks_note()} />
        <Row
          href="/verantwoordelijken"
          title={m.landscape_responsibles_title()}
          note={m.landscape_responsibles_note()}
        />
        {mayEdit && <Row href="/importeren" title={m.entry_import()} note={m.entry_import_note()} />}
        {mayEdit && <Row href="/concepten" title={m.records_drafts_title()} note={m.records_drafts_note()} />}
        {mayEdit && <Row href="/verwijderd" title={m.records_deleted_title()} note={m.records_deleted_note()} />}
      </RowList>
    </>
  );
}

function Account() {
  const { session } = useSession();
  const isAdministrator = useMay('administrator');
  const { connection } = useCopyState();
  if (session === null) return null;
  return (
    <>
      <Heading>{m.entry_who()}</Heading>
      <RowList>
        {connection === 'signed-out' ? (
          <Row href="/aanmelden" title={m.entry_sign_in()} note={m.entry_sign_in_note()} />
        ) : (
          <Row href="/account" title={session.userName} note={session.organisationName} />
        )}
        {isAdministrator && <Row href="/leden" title={m.entry_members()} note={m.entry_members_note()} />}
        {isAdministrator && <Row href="/berichten" title={m.outbox_title()} note={m.entry_messages_note()} />}
      </RowList>
    </>
  );
}

function ThisDevice() {
  const { language, choose } = useLanguage();
  const [theme, setTheme] = useState(keptTheme);
  const chooseTheme = (next: string) => {
    setTheme(next as Theme);
    showTheme(next as Theme, true);
  };
  return (
    <>
      <Heading>{m.entry_this_device()}</Heading>
      <SelectField
        label={m.entry_language()}
        value={language}
        onChange={(next) => choose(next === 'en' ? 'en' : 'nl')}
        options={[
          { value: 'nl', label: 'Nederlands' },
          { value: 'en', label: 'English' },
        ]}
      />
      <SelectField
        label={m.entry_theme()}
        value={theme}
        onChange={chooseTheme}
        options={[
          { value: 'device', label: m.entry_theme_device() },
          { value: 'light', label: m.entry_theme_light() },
          { value: 'dark', label: m.entry_theme_dark() },
        ]}
      />
    </>
  );
}
