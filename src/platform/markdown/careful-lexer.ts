import { Lexer, type Token } from 'marked';

/** The longest text that is read as Markdown; a longer one stands as plain text. */
const mostCharacters = 400_000;
/** Nesting beyond which a text is taken as it stands: nobody writes it, and reading it costs more than it gives. */
const mostMarkers = 20;
const mostIndent = 200;
// The lexer looks ahead in every word and paragraph again and again: a very long one would take it minutes.
const longestParagraph = 20_000;
const longestWord = 2000;

const markersInFront = /^(?:[ \t]*(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;
const marker = />|[-*+]|\d+[.)]/g;
const ruler = /^[ \t]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/;

/** The tokens of a text; none for a text that is too long or too deeply nested to be read as Markdown. */
export function tokensOf(text: string, breaks: boolean): Token[] | undefined {
  if (text.length > mostCharacters || isDeep(text)) return undefined;
  try {
    return new CarefulLexer({ gfm: true, breaks }).lex(text);
  } catch (error) {
    // What the checks above let through and still runs out of stack.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const isDeep = (text: string): boolean => text.split(/\r\n?|\n/).some(isDeepLine);

function isDeepLine(line: string): boolean {
  const front = markersInFront.exec(line)?.[0] ?? '';
  if (front.length <= mostMarkers) return false;
  return (front.length > mostIndent || (front.match(marker)?.length ?? 0) > mostMarkers) && !ruler.test(line);
}

class CarefulLexer extends Lexer {
  override inlineTokens(text: string, tokens: Token[] = []): Token[] {
    if (text.length <= longestParagraph && !hasLongWord(text)) return super.inlineTokens(text, tokens);
    tokens.push({ type: 'text', raw: text, text, escaped: false });
    return tokens;
  }
}

const hasLongWord = (text: string): boolean =>
  text.length > longestWord && text.split(/\s/).some((word) => word.length > longestWord);
