import { z } from 'zod';

/** A line of text: trimmed, never empty, no line breaks. */
export const line = (most = 200) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^[^\r\n]*$/)
    .meta({ text: 'line' });

/** Text of more lines, plain; Markdown where the screen says so. */
export const paragraph = (most = 4000) => z.string().trim().min(1).max(most).meta({ text: 'paragraph' });

/** A calendar day, YYYY-MM-DD. */
export const day = () => z.iso.date().meta({ text: 'day' });

/** A length of time in whole minutes, from 0 to a year. */
export const minutes = () => z.int().min(0).max(525_600).meta({ unit: 'minutes' });

/** A telephone number as people write it: digits, spaces, brackets, hyphens, a leading plus, or a short number. */
export const telephone = () =>
  z
    .string()
    .trim()
    .min(3)
    .max(30)
    .regex(/^\+?[0-9 ()./-]{2,28}[0-9]$/)
    .meta({ text: 'telephone' });

/** An address on the web that a person may open: http or https only. */
export const webAddress = () =>
  z
    .string()
    .trim()
    .max(500)
    .regex(/^https?:\/\/[^\s<>"']+$/i)
    .meta({ text: 'web-address' });

/** Rich text, kept as Markdown: links to records as `../<kind>/<slug>.md`, pictures as `../attachments/<name>`. */
export const markdown = (most = 20_000) => z.string().trim().min(1).max(most).meta({ text: 'markdown' });

/** A file that was handed in: the name under which it is kept, its SHA-256 and what it is (`<64 hex>.pdf`). */
export const attachment = () =>
  z
    .string()
    .regex(/^[0-9a-f]{64}\.[a-z0-9]{1,8}$/)
    .meta({ text: 'attachment' });
