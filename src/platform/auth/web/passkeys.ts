import { m } from '#platform/language/generated/messages.js';
import { ask, Problem } from './client.ts';

/** Whether this browser can use passkeys at this address: it takes a name over https, or localhost. */
export function passkeysPossible(): boolean {
  if (!window.isSecureContext || /^(\d+\.){3}\d+$|^\[/.test(location.hostname)) return false;
  return typeof PublicKeyCredential === 'function' && 'parseRequestOptionsFromJSON' in PublicKeyCredential;
}

/** Signs in with a passkey; the browser asks which. */
export async function signInWithPasskey(): Promise<void> {
  const options = await ask<PublicKeyCredentialRequestOptionsJSON>(
    'GET',
    '/api/auth/passkey/generate-authenticate-options',
  );
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options);
  const response = await chosen(navigator.credentials.get({ publicKey }));
  await ask('POST', '/api/auth/passkey/verify-authentication', { response });
}

/** Makes a passkey on this device and keeps it with the account, under a name to tell it by. */
export async function addPasskey(name: string): Promise<void> {
  const options = await ask<PublicKeyCredentialCreationOptionsJSON>(
    'GET',
    '/api/auth/passkey/generate-register-options',
  );
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options);
  const response = await chosen(navigator.credentials.create({ publicKey }));
  await ask('POST', '/api/auth/passkey/verify-registration', { response, name });
}

// The browser says the same for "stopped by the user", "took too long" and "has none".
async function chosen(ceremony: Promise<Credential | null>): Promise<unknown> {
  const credential = await ceremony.catch(() => null);
  if (credential instanceof PublicKeyCredential) return credential.toJSON();
  const title = m.platform_auth_passkey_stopped_title();
  throw new Problem({ code: 'stopped', title, detail: m.platform_auth_passkey_stopped() });
}
