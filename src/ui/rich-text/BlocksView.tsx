import { m } from '#platform/language/generated/messages.js';
import type { Block, Item } from '#platform/markdown/block.ts';
import { CopyButton } from '../CopyButton.tsx';
import { useNumberOnPage } from './number-on-page.ts';
import { PictureView } from './PictureView.tsx';
import { RunsView } from './RunsView.tsx';
import { TableView } from './TableView.tsx';

interface Props {
  blocks: readonly Block[];
  headingsFrom: number;
}

/** Blocks one after the other; their order is all that names them. */
export function BlocksView({ blocks, headingsFrom }: Props) {
  const highest = Math.min(6, ...blocks.map((block) => (block.type === 'heading' ? block.level : 6)));
  return blocks.map((block, at) => <BlockView key={at} block={block} headingsFrom={headingsFrom} highest={highest} />);
}

function BlockView({ block, headingsFrom, highest }: { block: Block; headingsFrom: number; highest: number }) {
  switch (block.type) {
    case 'heading': {
      const level = Math.min(6, headingsFrom + block.level - highest);
      const Tag = `h${level}` as 'h3';
      return (
        <Tag className={`nl-heading nl-heading--level-${level}`}>
          <RunsView runs={block.runs} />
        </Tag>
      );
    }
    case 'paragraph':
      return (
        <p>
          <RunsView runs={block.runs} />
        </p>
      );
    case 'list':
      return <ListView block={block} headingsFrom={headingsFrom} />;
    case 'quote':
      return (
        <blockquote>
          <BlocksView blocks={block.blocks} headingsFrom={headingsFrom} />
        </blockquote>
      );
    case 'code':
      return <CodeView text={block.text} />;
    case 'table':
      return <TableView block={block} cell={(blocks) => <BlocksView blocks={blocks} headingsFrom={headingsFrom} />} />;
    case 'picture':
      return <PictureView picture={block.picture} />;
    case 'rule':
      return <hr />;
  }
}

function ListView({ block, headingsFrom }: { block: Extract<Block, { type: 'list' }>; headingsFrom: number }) {
  const items = block.items.map((item, at) => (
    <li key={at} className={item.checked === undefined ? undefined : 'paraat-rich-text__task'}>
      <TaskState item={item} />
      <div>
        <BlocksView blocks={item.blocks} headingsFrom={headingsFrom} />
      </div>
    </li>
  ));
  return block.ordered ? <ol start={block.start}>{items}</ol> : <ul>{items}</ul>;
}

function TaskState({ item: { checked } }: { item: Item }) {
  if (checked === undefined) return null;
  return (
    <span role="img" aria-label={checked ? m.ui_text_task_done() : m.ui_text_task_open()}>
      {checked ? '☑' : '☐'}
    </span>
  );
}

/** Code to copy; scrolls by itself, also with the keyboard. */
function CodeView({ text }: { text: string }) {
  const { ref, number } = useNumberOnPage<HTMLElement>('code');
  return (
    <div className="paraat-code">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse */}
      <section ref={ref} aria-label={m.ui_text_code({ number })} tabIndex={0}>
        <pre>
          <code>{text}</code>
        </pre>
      </section>
      <CopyButton text={text} label={m.ui_text_copy_code()} />
    </div>
  );
}
