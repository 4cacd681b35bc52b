import { Extension, type Extensions, Mark } from '@tiptap/core';
import Image from '@tiptap/extension-image';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { attachmentIn, safeLink } from '#platform/markdown/links.ts';
import type { Places } from './places.tsx';

/** Code in a line may stand together with bold and links, which the usual one forbids. */
const CodeInLine = Mark.create({
  name: 'code',
  excludes: '',
  code: true,
  parseHTML: () => [{ tag: 'code' }],
  renderHTML: () => ['code', 0],
});

/** An item of a list may be a box to tick. */
const TickBoxes = Extension.create({
  name: 'tickBoxes',
  addGlobalAttributes: () => [
    {
      types: ['listItem'],
      attributes: {
        checked: {
          default: null,
          parseHTML: (element) => ({ true: true, false: false })[element.getAttribute('data-checked') ?? ''] ?? null,
          renderHTML: ({ checked }) => (typeof checked === 'boolean' ? { 'data-checked': String(checked) } : {}),
        },
      },
    },
  ],
});

/** A picture knows where it is kept; only the screen knows at which address. */
const pictureAt = (places: Places) =>
  Image.extend({
    parseHTML: () => [
      {
        tag: 'img[data-source]',
        getAttrs: (element) => ({
          src: element.getAttribute('data-source'),
          alt: element.getAttribute('alt'),
        }),
      },
    ],
    renderHTML: ({ node }) => {
      const source = String(node.attrs.src ?? '');
      const name = attachmentIn(source);
      const address = name === undefined ? undefined : places.attachment(name);
      return [
        'img',
        {
          'data-source': source,
          alt: String(node.attrs.alt ?? ''),
          ...(address === undefined ? {} : { src: address }),
        },
      ];
    },
  });

/** What a text may hold in the editor: exactly what Markdown can keep. */
export const editorExtensions = (places: Places): Extensions => [
  StarterKit.configure({
    code: false,
    underline: false,
    trailingNode: false,
    link: {
      openOnClick: false,
      autolink: true,
      isAllowedUri: (address) => safeLink(address) !== undefined,
      HTMLAttributes: { class: 'nl-link', target: null, rel: 'noopener noreferrer' },
    },
  }),
  CodeInLine,
  TickBoxes,
  pictureAt(places),
  Table.configure({ resizable: false }),
  TableRow,
  TableHeader,
  TableCell,
];
