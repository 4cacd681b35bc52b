import { useMemo } from 'react';
import { readMarkdown } from '#platform/markdown/read.ts';
import { BlocksView } from './BlocksView.tsx';
import './rich-text.css';

interface Props {
  text: string;
  /** The level of the text's first heading, so that it fits under the page's own. */
  headingsFrom?: 2 | 3 | 4;
}

/** A text in Markdown as a page shows it; nothing in it ever becomes HTML by itself. */
export function MarkdownView({ text, headingsFrom = 3 }: Props) {
  const blocks = useMemo(() => readMarkdown(text), [text]);
  return (
    <div className="paraat-rich-text">
      <BlocksView blocks={blocks} headingsFrom={headingsFrom} />
    </div>
  );
}
