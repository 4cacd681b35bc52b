import { useEffect, useRef, useState } from 'react';
import { ProblemAlert } from '#platform/auth/web/ProblemAlert.tsx';
import { useWork } from '#platform/auth/web/work.ts';
import { m } from '#platform/language/generated/messages.js';
import type { RecordView } from '#records/record.ts';
import { Button } from '#ui/Button.tsx';
import { CheckboxField } from '#ui/CheckboxField.tsx';
import { Heading } from '#ui/Heading.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { TextField } from '#ui/TextField.tsx';
import { type DocumentType, documentTypes } from '../document.ts';
import type { ProposalView } from '../document-proposal.ts';
import { typeText } from '../document-words.ts';
import { type MatchReason, sure } from '../match-documents.ts';
import type { DocumentsServer } from './documents-server.ts';
import { textProblemText } from './refusal-text.ts';
import { SecretsFound } from './SecretsFound.tsx';

interface Props {
  server: DocumentsServer;
  proposals: readonly ProposalView[];
  subjects: readonly RecordView[];
  /** Told in words what was done. */
  onDecided: (done: string) => void;
}

const shown = 25;

/** What is proposed for each file: say yes, change it, or pass it over. */
export function Proposals({ server, proposals, subjects, onDecided }: Props) {
  const work = useWork();
  const list = useRef<HTMLUListElement>(null);
  const went = useRef<number>(undefined);
  // What was decided goes away with its buttons: who uses the keyboard goes on at what came in its place.
  useEffect(() => {
    if (went.current === undefined) return;
    const titles = list.current?.querySelectorAll('h3') ?? [];
    titles[Math.min(went.current, titles.length - 1)]?.focus();
    went.current = undefined;
  }, [proposals]);
  if (proposals.length === 0) return null;
  const certain = proposals.filter(isSure);
  const acceptAll = () =>
    work
      .run(async () => {
        for (const { id, proposal } of certain) await server.accept(id, contentOf(proposal));
      })
      .then((done) => onDecided(done ? m.documents_proposals_saved({ count: certain.length }) : ''));
  return (
    <section>
      <Heading>{m.documents_proposals({ count: proposals.length })}</Heading>
      <Paragraph>{m.documents_proposals_intro()}</Paragraph>
      <ProblemAlert problem={work.problem} />
      {certain.length > 0 && (
        <Button look="primary" busy={work.busy} onClick={() => void acceptAll()}>
          {m.documents_proposals_accept_sure({ count: certain.length })}
        </Button>
      )}
      <ul className="paraat-proposals" ref={list}>
        {proposals.slice(0, shown).map((one, at) => (
          <OneProposal
            key={one.id}
            server={server}
            one={one}
            subjects={subjects}
            onDecided={(done) => {
              went.current = at;
              onDecided(done);
            }}
          />
        ))}
      </ul>
      {proposals.length > shown && (
        <Paragraph soft>{m.documents_proposals_more({ count: proposals.length - shown })}</Paragraph>
      )}
    </section>
  );
}

/** Nobody has to look: what it is about is certain, so is its type, and it holds no secret. */
const isSure = ({ proposal }: ProposalView): boolean =>
  proposal.secrets === undefined &&
  proposal.type !== null &&
  proposal.about.length > 0 &&
  (proposal.matches[0]?.score ?? 0) >= sure;

interface Said {
  name: string;
  type: DocumentType | null;
  date: string | null;
  about: string[];
}

const contentOf = ({ name, type, date, about }: Said) => ({
  name,
  state: 'found',
  ...(type === null ? {} : { type }),
  ...(date === null || date === '' ? {} : { date }),
  ...(about.length === 0 ? {} : { about }),
});

function OneProposal({ server, one, subjects, onDecided }: Omit<Props, 'proposals'> & { one: ProposalView }) {
  const work = useWork();
  const [said, setSaid] = useState<Said>(one.proposal);
  const nameOf = (id: string) => subjects.find((subject) => subject.id === id)?.name ?? '';
  const offered = [...new Set([...one.proposal.matches.map(({ id }) => id), ...said.about])].filter(
    (id) => nameOf(id) !== '',
  );
  const decide = (task: () => Promise<unknown>, words: string) =>
    work.run(task).then((done) => done && onDecided(words));
  const toggle = (id: string, isIn: boolean) =>
    setSaid({ ...said, about: isIn ? [...said.about, id] : said.about.filter((other) => other !== id) });
  return (
    <li className="paraat-proposal">
      <h3 className="nl-heading nl-heading--level-3" tabIndex={-1}>
        {one.fileName}
      </h3>
      {one.folder !== '' && (
        <p className="paraat-soft paraat-small">{m.documents_proposal_folder({ folder: one.folder })}</p>
      )}
      <p className="paraat-soft paraat-small">
        {one.textProblem === null ? one.begin : textProblemText(one.textProblem)}
      </p>
      <SecretsFound places={one.proposal.secrets ?? []} />
      <ProblemAlert problem={work.problem} />
      <div className="paraat-proposal__fields">
        <TextField
          label={m.documents_proposal_name()}
          value={said.name}
          onChange={(name) => setSaid({ ...said, name })}
        />
        <SelectField
          label={m.documents_document_type()}
          value={said.type ?? ''}
          empty={m.documents_proposal_no_type()}
          options={documentTypes.map((value) => ({ value, label: typeText(value) }))}
          onChange={(type) => setSaid({ ...said, type: type === '' ? null : (type as DocumentType) })}
        />
        <TextField
          label={m.documents_document_date()}
          type="date"
          value={said.date ?? ''}
          onChange={(date) => setSaid({ ...said, date })}
        />
      </div>
      <fieldset className="paraat-proposal__about">
        <legend className="utrecht-form-label">{m.documents_document_about()}</legend>
        {offered.map((id) => (
          <CheckboxField
            key={id}
            label={nameOf(id)}
            hint={reasonText(one.proposal.matches.find((match) => match.id === id)?.reason)}
            checked={said.about.includes(id)}
            onChange={(isIn) => toggle(id, isIn)}
          />
        ))}
        <SelectField
          label={m.documents_proposal_another()}
          value=""
          empty={m.documents_proposal_choose()}
          options={subjects
            .filter(({ id }) => !offered.includes(id))
            .map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => id !== '' && toggle(id, true)}
        />
      </fieldset>
      <div className="paraat-button-row">
        <Button
          look="primary"
          busy={work.busy}
          onClick={() =>
            void decide(() => server.accept(one.id, contentOf(said)), m.documents_proposal_saved({ name: said.name }))
          }
        >
          {m.documents_proposal_accept()}
          <span className="paraat-hidden-label"> {one.fileName}</span>
        </Button>
        <Button
          busy={work.busy}
          onClick={() => void decide(() => server.skip(one.id), m.documents_proposal_skipped({ name: one.fileName }))}
        >
          {m.documents_proposal_skip()}
          <span className="paraat-hidden-label"> {one.fileName}</span>
        </Button>
      </div>
    </li>
  );
}

function reasonText(reason: MatchReason | undefined): string | undefined {
  if (reason === undefined) return undefined;
  const { words, times } = reason;
  if (reason.where === 'file-name') return m.documents_match_file_name({ words });
  if (reason.where === 'folder') return m.documents_match_folder({ words });
  return reason.where === 'text' ? m.documents_match_text({ words, times }) : m.documents_match_supplier({ words });
}
