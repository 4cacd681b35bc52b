/**
 * Says whether a spreadsheet would take a cell's text for a formula. Telephone numbers, negative numbers and
 * lists with dashes begin in the same way and are none.
 */
export function isFormula(text: string): boolean {
  const cell = text.trimStart();
  if (/^=\s*\S/.test(cell)) return true;
  if (!/^[@+-]/.test(cell) || /^[+-]?[\d ()./,%-]*$/.test(cell)) return false;
  return /^[@+-]\s*[\w$."']*\s*\(|\||!\$?[A-Z]/.test(cell);
}
