import { Component, lazy, type ReactNode, Suspense, useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import { Button } from '../Button.tsx';
import { Field, type FieldWords, type Wiring } from '../Field.tsx';
import type { EditorProps } from './Editor.tsx';

// The editor is large and only for who writes: it comes when a form asks for it.
const Editor = lazy(async () => ({ default: (await import('./Editor.tsx')).Editor }));

type Props = FieldWords & Omit<EditorProps, 'wiring' | 'label'> & { id: string };

/** A field for text with headings, lists, tables and pictures; who likes can write it as Markdown. */
export function RichTextEditor(props: Props) {
  const { id, label, labelHidden, hint, error, note, ...rest } = props;
  const [asMarkdown, setAsMarkdown] = useState(false);
  return (
    <Field
      id={id}
      label={label}
      labelHidden={labelHidden}
      hint={asMarkdown ? m.ui_text_markdown_hint() : hint}
      error={error}
      note={note}
    >
      {(wiring) => {
        const plain = <PlainText wiring={wiring} value={rest.value} onChange={rest.onChange} />;
        return (
          <>
            {asMarkdown ? (
              plain
            ) : (
              <OrElse otherwise={plain}>
                <Suspense fallback={plain}>
                  <Editor {...rest} wiring={wiring} label={label} />
                </Suspense>
              </OrElse>
            )}
            <Button look="subtle" onClick={() => setAsMarkdown(!asMarkdown)}>
              {asMarkdown ? m.ui_text_as_shown() : m.ui_text_as_markdown()}
            </Button>
          </>
        );
      }}
    </Field>
  );
}

function PlainText({ wiring, value, onChange }: { wiring: Wiring; value: string; onChange: (value: string) => void }) {
  return (
    <textarea
      {...wiring}
      rows={10}
      className="utrecht-textarea utrecht-textarea--html-textarea"
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

/** What is typed must not be lost because the editor did not come or broke. */
class OrElse extends Component<{ otherwise: ReactNode; children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.otherwise : this.props.children;
  }
}
