/** A pair of positions that hold the same in two sequences. */
export type Match = readonly [number, number];

/** The longest common subsequence of two sequences, as pairs of positions in rising order. */
export function matches<Item>(
  before: readonly Item[],
  after: readonly Item[],
  same: (one: Item, other: Item) => boolean,
): Match[] {
  const start = sharedStart(before, after, same);
  const end = sharedEnd(before, after, start, same);
  const middle = longest(before.slice(start, before.length - end), after.slice(start, after.length - end), same);
  return [
    ...Array.from({ length: start }, (_, at): Match => [at, at]),
    ...middle.map(([one, other]): Match => [one + start, other + start]),
    ...Array.from({ length: end }, (_, at): Match => [before.length - end + at, after.length - end + at]),
  ];
}

function sharedStart<Item>(before: readonly Item[], after: readonly Item[], same: (a: Item, b: Item) => boolean) {
  const most = Math.min(before.length, after.length);
  let count = 0;
  while (count < most && same(before[count] as Item, after[count] as Item)) count += 1;
  return count;
}

function sharedEnd<Item>(
  before: readonly Item[],
  after: readonly Item[],
  start: number,
  same: (a: Item, b: Item) => boolean,
) {
  const most = Math.min(before.length, after.length) - start;
  let count = 0;
  while (count < most && same(before[before.length - 1 - count] as Item, after[after.length - 1 - count] as Item)) {
    count += 1;
  }
  return count;
}

function longest<Item>(before: readonly Item[], after: readonly Item[], same: (a: Item, b: Item) => boolean): Match[] {
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  const lengthAt = (one: number, other: number) => lengths[one * width + other] ?? 0;
  const equal = (one: number, other: number) => same(before[one] as Item, after[other] as Item);
  for (let one = before.length - 1; one >= 0; one -= 1) {
    for (let other = after.length - 1; other >= 0; other -= 1) {
      lengths[one * width + other] = equal(one, other)
        ? lengthAt(one + 1, other + 1) + 1
        : Math.max(lengthAt(one + 1, other), lengthAt(one, other + 1));
    }
  }
  const found: Match[] = [];
  let [one, other] = [0, 0];
  while (one < before.length && other < after.length) {
    if (equal(one, other)) {
      found.push([one, other]);
      one += 1;
      other += 1;
    } else if (lengthAt(one + 1, other) >= lengthAt(one, other + 1)) one += 1;
    else other += 1;
  }
  return found;
}
