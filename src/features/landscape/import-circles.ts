/**
 * Groups of things that need each other in a circle: the strongly connected parts with more than one member
 * (Tarjan). Without recursion, because a chain in a file may be as long as somebody wishes.
 */
export function circlesIn(needs: readonly (readonly [string, string])[]): string[][] {
  const next = neighbours(needs);
  const walk = new Walk();
  for (const start of next.keys()) if (!walk.seen(start)) walk.from(start, next);
  return walk.circles.map((circle) => circle.sort()).sort((a, b) => (a[0] ?? '').localeCompare(b[0] ?? ''));
}

function neighbours(needs: readonly (readonly [string, string])[]): Map<string, string[]> {
  const next = new Map<string, string[]>();
  for (const [dependent, on] of needs) {
    const list = next.get(dependent);
    if (list === undefined) next.set(dependent, [on]);
    else list.push(on);
  }
  return next;
}

class Walk {
  readonly circles: string[][] = [];
  private readonly number = new Map<string, number>();
  private readonly lowest = new Map<string, number>();
  private readonly open: string[] = [];
  private readonly isOpen = new Set<string>();

  seen(node: string): boolean {
    return this.number.has(node);
  }

  from(start: string, next: ReadonlyMap<string, readonly string[]>): void {
    const path: { node: string; at: number }[] = [this.enter(start)];
    for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
      const other = next.get(step.node)?.[step.at];
      step.at += 1;
      if (other === undefined) {
        path.pop();
        this.leave(step.node, path.at(-1)?.node);
      } else if (!this.seen(other)) path.push(this.enter(other));
      else if (this.isOpen.has(other)) this.lower(step.node, this.number.get(other) ?? 0);
    }
  }

  private enter(node: string): { node: string; at: number } {
    this.number.set(node, this.number.size);
    this.lowest.set(node, this.number.size - 1);
    this.open.push(node);
    this.isOpen.add(node);
    return { node, at: 0 };
  }

  private leave(node: string, parent: string | undefined): void {
    const lowest = this.lowest.get(node) ?? 0;
    if (parent !== undefined) this.lower(parent, lowest);
    if (lowest !== this.number.get(node)) return;
    const circle = this.open.splice(this.open.lastIndexOf(node));
    for (const member of circle) this.isOpen.delete(member);
    if (circle.length > 1) this.circles.push(circle);
  }

  private lower(node: string, to: number): void {
    if (to < (this.lowest.get(node) ?? 0)) this.lowest.set(node, to);
  }
}
