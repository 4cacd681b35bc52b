import type { FactSheetPaper, PaperItem, PaperSection } from '../../paper.ts';

/** The sheet in the words and the order of paper, for whoever writes it; the A4 itself comes from the server. */
export function PaperPreview({ paper }: { paper: FactSheetPaper }) {
  const column = (name: PaperSection['column']) => paper.sections.filter((section) => section.column === name);
  return (
    <div className="paraat-paper" lang={paper.language}>
      <p className="paraat-paper__name">{paper.name}</p>
      {paper.purpose !== '' && <p>{paper.purpose}</p>}
      <p>
        <strong>{paper.priority}</strong>. {paper.outage}
      </p>
      <div className="paraat-paper__columns">
        <div>
          {column('main').map((section) => (
            <OneSection key={section.title} section={section} />
          ))}
        </div>
        <div>
          {[...column('side'), ...paper.operation].map((section) => (
            <OneSection key={section.title} section={section} />
          ))}
        </div>
      </div>
    </div>
  );
}

function OneSection({ section }: { section: PaperSection }) {
  const List = section.shape === 'steps' ? 'ol' : 'ul';
  return (
    <div className={`paraat-paper__section paraat-paper__section--${section.shape}`}>
      <p className="paraat-paper__title">{section.title}</p>
      {section.items.length === 0 ? (
        <p>{section.empty}</p>
      ) : (
        <List>
          {section.items.map((item) => (
            <OneItem key={item.field} item={item} isPlain={section.shape === 'bullets'} />
          ))}
        </List>
      )}
    </div>
  );
}

function OneItem({ item, isPlain }: { item: PaperItem; isPlain: boolean }) {
  return (
    <li>
      {isPlain ? item.lead : <strong>{item.lead}</strong>} {item.aside}
      {item.numbers.map(({ number, about }) => (
        <span key={number}>
          {' '}
          <span className="paraat-number">{number}</span> {about}
        </span>
      ))}
      {item.notes.map((note) => (
        <span key={note.field} className="paraat-paper__note">
          {note.label} {note.text}
        </span>
      ))}
    </li>
  );
}
