/** The name under which a file is kept, wherever it stands in a text or field. */
const attachmentName = /(?<![0-9a-f])[0-9a-f]{64}\.[a-z0-9]{1,8}(?![a-z0-9])/g;

/** The names of all files that a content refers to, in fields and in Markdown. */
export function attachmentNamesIn(content: unknown, found = new Set<string>()): Set<string> {
  if (typeof content === 'string') for (const [name] of content.matchAll(attachmentName)) found.add(name);
  else if (content !== null && typeof content === 'object') {
    for (const inner of Object.values(content)) attachmentNamesIn(inner, found);
  }
  return found;
}
