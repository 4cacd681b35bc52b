/** Short lines, one under the other. */
export function Bullets({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="paraat-bullets">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
