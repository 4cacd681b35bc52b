/** What axe answers, as far as we read it. */
interface Answer {
  violations: { id: string; nodes: { target: unknown[]; element?: Element }[] }[];
  passes: { id: string; nodes: { element?: Element; any: { data?: { messageKey?: string | null } | null }[] }[] }[];
}

declare global {
  var axe: { run: (context: unknown, options: object) => Promise<Answer> };
}

export interface JudgeOfColours {
  violations: string[];
  /** The looks that axe found good now. */
  good: string[];
}

/**
 * Runs in the page. Has axe judge the colours of every look of text that was not found good before.
 * One element stands for all of its look; where axe cannot say, as of a single letter, all of them are judged.
 */
export async function judgeColours(known: string[]): Promise<JudgeOfColours> {
  const looks = new Map<Element, string>();
  const seen = new Set(known);
  const candidates = [...document.body.querySelectorAll('*')].filter((element) => holdsText(element) && isNew(element));
  const byLook = [...Map.groupBy(candidates, lookOf)];
  const first = await judge(byLook.flatMap(([, [element]]) => element ?? []));
  const unsaid = byLook.filter(([look]) => !first.good.includes(look)).flatMap(([, [, ...others]]) => others);
  const second = await judge(unsaid.filter(hasWords));
  const judgedAsBlock = byLook.filter(([, [element]]) => element && !hasWords(element)).map(([look]) => look);
  return {
    violations: [...first.violations, ...second.violations],
    good: [...first.good, ...second.good, ...judgedAsBlock],
  };

  function holdsText(element: Element): boolean {
    return (hasWords(element) || element.matches('a[href]')) && element.checkVisibility();
  }

  function hasWords(element: Element): boolean {
    const isWord = ({ nodeType, nodeValue }: ChildNode) => nodeType === Node.TEXT_NODE && nodeValue?.trim() !== '';
    return element.matches('input, textarea, select') || [...element.childNodes].some(isWord);
  }

  function isNew(element: Element): boolean {
    return !seen.has(lookOf(element));
  }

  /** All that decides on the colours of a text: what it is and its own style, and those of all that it lies in. */
  function lookOf(element: Element): string {
    const before = looks.get(element);
    if (before !== undefined) return before;
    const style = getComputedStyle(element);
    const own = [
      element.localName,
      element.getAttribute('class'),
      element.getAttribute('style'),
      element.matches(':disabled, [aria-disabled=true], [inert]'),
      isAmongWords(element),
      ...[style.color, style.backgroundColor, style.backgroundImage, style.opacity, style.fontSize, style.fontWeight],
      ...[style.position, style.textDecorationLine, style.textShadow, style.borderBottomWidth],
    ].join(';');
    const look = shortened(`${element.parentElement === null ? '' : lookOf(element.parentElement)}>${own}`);
    looks.set(element, look);
    return look;
  }

  /** Two sums of its letters, so that thousands of looks are quickly told from each other. */
  function shortened(text: string): string {
    let [one, two] = [0xdeadbeef, 0x41c6ce57];
    for (let at = 0; at < text.length; at += 1) {
      one = Math.imul(one ^ text.charCodeAt(at), 2654435761);
      two = Math.imul(two ^ text.charCodeAt(at), 1597334677);
    }
    return `${(one >>> 0).toString(36)}${(two >>> 0).toString(36)}`;
  }

  /** Links must also stand out from the words around them, when there are any. */
  function isAmongWords(element: Element): boolean {
    if (!element.matches('a[href]')) return false;
    let block = element.parentElement;
    while (block !== null && getComputedStyle(block).display === 'inline') block = block.parentElement;
    return block?.textContent.trim() !== element.textContent.trim();
  }

  async function judge(elements: Element[]): Promise<JudgeOfColours> {
    if (elements.length === 0) return { violations: [], good: [] };
    const { violations, passes } = await axe.run(
      { include: elements },
      { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }, elementRef: true },
    );
    const bad = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
    // What nobody sees passes too, and says nothing about its look.
    const passed = passes
      .filter(({ id }) => id === 'color-contrast')
      .flatMap(({ nodes }) => nodes.filter(({ any }) => any[0]?.data?.messageKey !== 'hidden'));
    return { violations: bad, good: passed.flatMap(({ element }) => (element ? [lookOf(element)] : [])) };
  }
}
