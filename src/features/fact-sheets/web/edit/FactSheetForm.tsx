import { useEffect } from 'react';
import { m } from '#platform/language/generated/messages.js';
import type { ListField } from '#records/field.ts';
import { FieldInput } from '#records/web/edit/FieldInput.tsx';
import { ListInput } from '#records/web/edit/ListInput.tsx';
import { FormFrame, type RecordFormProps } from '#records/web/edit/RecordForm.tsx';
import { useRecordById } from '#records/web/source.tsx';
import { Disclosure } from '#ui/Disclosure.tsx';
import { ProposedStopCalls } from './ProposedStopCalls.tsx';
import './fact-sheet-form.css';

/** The form for a fact sheet: in the order in which somebody reads it at night, made for the keyboard. */
export function FactSheetForm(props: RecordFormProps) {
  useNameOfSubject(props);
  const steps = (name: string) => <Steps {...props} name={name} />;
  const lines = (name: string) => <Lines {...props} name={name} />;
  return (
    <FormFrame {...props}>
      <div className="paraat-sheet-form">
        <About {...props} />
        <p className="paraat-soft paraat-keys">{m.fact_sheets_edit_keys()}</p>
        {lines('recognise')}
        {lines('prioOneWhen')}
        {steps('steps')}
        {lines('stopAndCall')}
        <StopCalls {...props} />
        <Inform {...props} />
        {lines('meanwhile')}
        {lines('access')}
        <Disclosure title={m.fact_sheets_normal_operation()} note={m.fact_sheets_edit_normal_note()}>
          {steps('start')}
          {steps('stop')}
          {steps('check')}
        </Disclosure>
        {Array.isArray(props.form.sources) && (
          <Disclosure title={m.fact_sheets_field_sources()} note={m.fact_sheets_edit_sources_note()}>
            {lines('sources')}
          </Disclosure>
        )}
      </div>
    </FormFrame>
  );
}

const fieldOf = ({ fields }: RecordFormProps, name: string) => {
  const field = fields.find((one) => one.name === name);
  if (field === undefined) throw new Error(`a fact sheet has no field ${name}`);
  return field;
};

function About(props: RecordFormProps) {
  return <FieldInput field={fieldOf(props, 'about')} value={props.form.about} path={['about']} />;
}

function Lines({ name, ...props }: RecordFormProps & { name: string }) {
  return <ListInput field={fieldOf(props, name) as ListField} value={props.form[name]} path={[name]} />;
}

function Steps({ name, ...props }: RecordFormProps & { name: string }) {
  return (
    <ListInput
      field={fieldOf(props, name) as ListField}
      value={props.form[name]}
      path={[name]}
      itemName={(at) => m.fact_sheets_fit_step({ number: String(at + 1) })}
      addLabel={m.fact_sheets_edit_add_step()}
      folded={{ title: m.fact_sheets_edit_step_more(), names: ['who', 'duration', 'call'] }}
    />
  );
}

/** Whom to call then, with whom the lines seem to mean ready to be taken over. */
function StopCalls(props: RecordFormProps) {
  const { form } = props;
  return (
    <>
      <ListInput field={fieldOf(props, 'stopCalls') as ListField} value={form.stopCalls} path={['stopCalls']} />
      <ProposedStopCalls form={form} />
    </>
  );
}

function Inform(props: RecordFormProps) {
  return (
    <ListInput
      field={fieldOf(props, 'inform') as ListField}
      value={props.form.inform}
      path={['inform']}
      itemName={(at) => m.fact_sheets_edit_inform_number({ number: String(at + 1) })}
      addLabel={m.fact_sheets_edit_add_inform()}
      folded={{ title: m.fact_sheets_edit_inform_more(), names: ['number', 'when', 'text'] }}
    />
  );
}

/** A fact sheet bears the name of what it is about; nobody has to type it twice. */
function useNameOfSubject({ form, onChange }: RecordFormProps): void {
  const { data } = useRecordById(typeof form.about === 'string' ? form.about : undefined);
  const name = data === undefined ? undefined : m.fact_sheets_title({ name: data.name });
  const isNamed = typeof form.name === 'string' && form.name.trim() !== '';
  useEffect(() => {
    if (name !== undefined && !isNamed) onChange((before) => ({ ...before, name }));
  }, [name, isNamed, onChange]);
}
