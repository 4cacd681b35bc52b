import { useState } from 'react';
import { m } from '#platform/language/generated/messages.js';
import type { Picture } from '#platform/markdown/block.ts';
import { attachmentIn, isOutside } from '#platform/markdown/links.ts';
import { usePlaces } from './places.tsx';

/** A kept picture; one elsewhere is a link, because fetching it would tell others who reads here. */
export function PictureView({ picture: { source, description } }: { picture: Picture }) {
  const [failed, setFailed] = useState(false);
  const places = usePlaces();
  const name = attachmentIn(source);
  const address = name === undefined ? undefined : places.attachment(name);
  if (address !== undefined && !failed) {
    return (
      <figure>
        <a href={address} target="_blank" rel="noopener noreferrer">
          <img src={address} alt={description || m.ui_text_picture()} loading="lazy" onError={() => setFailed(true)} />
        </a>
        {description !== '' && <figcaption>{description}</figcaption>}
      </figure>
    );
  }
  if (name === undefined && isOutside(source)) {
    return (
      <p>
        <a className="nl-link" href={source} target="_blank" rel="noopener noreferrer">
          {description || source}
        </a>
      </p>
    );
  }
  return (
    <p className="paraat-soft">{m.ui_text_picture_missing({ description: description || m.ui_text_picture() })}</p>
  );
}
