/** The measures of the page, shared by the setting of it and by the estimate while typing. Millimetres and points. */
export const sheetGeometry = {
  marginX: 14,
  marginTop: 11,
  marginBottom: 10,
  gutter: 9,
  /** Between lines, in ems of their size. */
  leading: 0.58,
  /** Nothing on the page is smaller: readable at arm's length. */
  smallest: 8.5,
  /** From large to small; the first at which all fits is taken. */
  sizes: [13, 12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5],
  /** As long as normal operation has room at one of these, it is on the page. */
  comfortable: [13, 12, 11.5, 11, 10.5, 10, 9.5],
  /** An average character, in ems. */
  characterWidth: 0.48,
  /** The part of the width that the main column takes. */
  ratios: [0.62, 0.56, 0.68, 0.52],
  /** Larger than the text around it, in points. */
  larger: { title: 1, step: 1, number: 1.5, stepNumber: 3 },
  /** Distances in ems of the text. */
  gap: { section: 1.35, title: 0.6, steps: 0.85, bullets: 0.5, numbers: 0.55, notes: 0.5, box: 0.8 },
  /** Room that the marker of a list takes, in ems of the text. */
  indent: { steps: 1.7, manySteps: 2.4, bullets: 0.9 },
  /** Between the band, the columns and the footer together, in points. */
  around: 24,
  band: { kind: 9, name: 25, purpose: 12, priority: 15 },
};
