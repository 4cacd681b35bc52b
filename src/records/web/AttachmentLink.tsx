import { m } from '#platform/language/generated/messages.js';
import { usePlaces } from '#ui/rich-text/places.tsx';

/** A kept file as a link to open it; its name says only what sort it is. */
export function AttachmentLink({ name }: { name: string }) {
  const address = usePlaces().attachment(name);
  const type = name.slice(name.lastIndexOf('.') + 1).toUpperCase();
  const words = m.records_file_open({ type });
  if (address === undefined) return <span>{words}</span>;
  return (
    <a className="paraat-tap-link" href={address} target="_blank" rel="noopener noreferrer">
      {words}
    </a>
  );
}
