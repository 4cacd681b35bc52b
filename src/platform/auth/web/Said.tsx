/** A short word about what just succeeded, also for a screen reader; the place stands there before the word comes. */
export function Said({ words }: { words: string }) {
  return (
    <p role="status" className="nl-paragraph paraat-soft">
      {words}
    </p>
  );
}
