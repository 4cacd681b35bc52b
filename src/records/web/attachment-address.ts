/** Where a kept file of an organisation is found. */
export const attachmentAddress = (organisationSlug: string, name: string): string =>
  `/api/organisations/${encodeURIComponent(organisationSlug)}/attachments/${name}`;
