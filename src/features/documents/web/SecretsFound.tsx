import { m } from '#platform/language/generated/messages.js';
import { Alert } from '#ui/Alert.tsx';
import { Paragraph } from '#ui/Paragraph.tsx';
import { type SecretPlace, secretPlaceText } from '../secret-place.ts';

/** Says that a file holds a secret, and where; nothing where it holds none. */
export function SecretsFound({ places, file }: { places: readonly SecretPlace[]; file?: string | undefined }) {
  if (places.length === 0) return null;
  const title = file === undefined ? m.documents_secret_found() : m.documents_secret_found_delivered({ file });
  return (
    <Alert type="warning" title={title} announce={file !== undefined}>
      <Paragraph>{m.documents_secret_found_detail()}</Paragraph>
      <ul>
        {places.map((place, at) => (
          <li key={at}>{secretPlaceText(place)}</li>
        ))}
      </ul>
    </Alert>
  );
}
