import { useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { useKindWords } from '#records/web/kind-words.tsx';
import { Button } from '#ui/Button.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { SelectField } from '#ui/SelectField.tsx';
import { columnFields } from '../../import-register-columns.ts';
import {
  type RegisterMapping,
  type RegisterPreview,
  type RegisterShape,
  registerShapes,
} from '../../import-register-mapping.ts';
import { proposalFor } from '../../import-register-proposal.ts';
import { columnLabel, shapeLabel } from './mapping-words.ts';
import type { Importing } from './use-import.ts';

interface Props {
  register: RegisterPreview;
  importing: Importing;
  /** Says whether what stands here differs from what the preview shows. */
  onChange: (isChanged: boolean) => void;
}

/** How a register is read: what it lists and what each column means, to be changed and read again. */
export function MappingForm({ register, importing, onChange }: Props) {
  const [mapping, setMapping] = useState<RegisterMapping>(register.mapping);
  const change = (next: RegisterMapping) => {
    setMapping(next);
    onChange(JSON.stringify(next) !== JSON.stringify(register.mapping));
  };
  const isChanged = JSON.stringify(mapping) !== JSON.stringify(register.mapping);
  return (
    <Disclosure
      title={m.landscape_import_page_mapping()}
      note={m.landscape_import_page_rows({ count: register.rows })}
      open={isDoubtful(register)}
    >
      {register.isRemembered && <Paragraph soft>{m.landscape_import_page_mapping_remembered()}</Paragraph>}
      <SelectField
        label={m.landscape_import_page_shape()}
        value={mapping.shape}
        onChange={(shape) => change(proposalFor(shape as RegisterShape, register.headers).mapping)}
        options={registerShapes.map((shape) => ({ value: shape, label: shapeLabel(shape) }))}
      />
      <div className="paraat-import__columns">
        {register.headers.map((header, at) => (
          <ColumnField
            // Headers may be the same twice; their place tells them apart.
            key={`${at} ${header}`}
            at={at}
            register={register}
            mapping={mapping}
            onChoose={(field) => change({ ...mapping, columns: mapping.columns.with(at, field) })}
          />
        ))}
      </div>
      {isChanged && (
        <Button busy={importing.busy} onClick={() => importing.chooseMapping(mapping)}>
          {m.landscape_import_page_read_again()}
        </Button>
      )}
    </Disclosure>
  );
}

/** What has no field of its own goes to the notes, which needs no thought; a guess does. */
const isDoubtful = ({ isRemembered, certainty, mapping }: RegisterPreview): boolean =>
  !isRemembered && (certainty.includes('likely') || !mapping.columns.some(namesRow));

const namesRow = (field: string | null): boolean =>
  field !== null && ['name', 'lastName', 'system', 'target', 'activity'].includes(field);

interface ColumnProps {
  at: number;
  register: RegisterPreview;
  mapping: RegisterMapping;
  onChoose: (field: string | null) => void;
}

function ColumnField({ at, register, mapping, onChoose }: ColumnProps) {
  const words = useKindWords();
  const example = register.examples[at] ?? '';
  const fields = columnFields[mapping.shape].map(({ field }) => field);
  const isNoted = mapping.shape !== 'recovery' && mapping.shape !== 'responsibilities';
  const options = (isNoted && !fields.includes('notes') ? [...fields, 'notes'] : fields).map((field) => ({
    value: field,
    label: columnLabel(mapping.shape, field, words.of),
  }));
  const isGuess = register.certainty[at] === 'likely' && mapping.columns[at] === register.mapping.columns[at];
  return (
    <SelectField
      label={register.headers[at] || m.landscape_import_page_column({ number: at + 1 })}
      hint={example === '' ? m.landscape_import_page_no_example() : m.landscape_import_page_example({ example })}
      note={isGuess && !register.isRemembered ? m.landscape_import_page_unsure() : undefined}
      value={mapping.columns[at] ?? ''}
      onChange={(field) => onChoose(field === '' ? null : field)}
      empty={m.landscape_import_page_leave_out()}
      options={options}
    />
  );
}
