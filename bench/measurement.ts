/** One thing that was measured, next to what was promised; without a budget it is told for information. */
export interface Measurement {
  what: string;
  value: number;
  unit: 'ms' | 'MB' | 'kB' | 'statements';
  budget?: number;
  /** What the number does not say by itself. */
  note?: string;
}

/** Whether the promise was kept. */
export const isMet = ({ value, budget }: Measurement): boolean => budget === undefined || value <= budget;

/** The value below which the given share of the values lies: 0.5 is the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The measurements as lines of text in columns. */
export function asTable(measurements: readonly Measurement[]): string {
  const rows = measurements.map((one) => [
    isMet(one) ? 'ok' : 'NOT MET',
    one.what,
    `${round(one.value)} ${one.unit}`,
    one.budget === undefined ? '' : `at most ${one.budget}`,
    one.note ?? '',
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const round = (value: number): number => (value < 10 ? Math.round(value * 10) / 10 : Math.round(value));
