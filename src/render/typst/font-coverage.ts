/** The code points that a TrueType font can draw, read from its character map (formats 4 and 12). */
export function fontCoverage(font: Buffer): Set<number> {
  const covered = new Set<number>();
  const start = tableStart(font, 'cmap');
  const count = font.readUInt16BE(start + 2);
  for (let at = 0; at < count; at += 1) {
    const map = start + font.readUInt32BE(start + 4 + at * 8 + 4);
    const format = font.readUInt16BE(map);
    if (format === 4) addSegments(font, map, covered);
    if (format === 12) addGroups(font, map, covered);
  }
  return covered;
}

function tableStart(font: Buffer, wanted: string): number {
  const count = font.readUInt16BE(4);
  for (let at = 0; at < count; at += 1) {
    const entry = 12 + at * 16;
    if (font.toString('latin1', entry, entry + 4) === wanted) return font.readUInt32BE(entry + 8);
  }
  throw new Error(`font without table ${wanted}`);
}

/** Format 4: segments of the basic plane; a glyph of 0 means that the font does not have it. */
function addSegments(font: Buffer, map: number, covered: Set<number>): void {
  const size = font.readUInt16BE(map + 6);
  const ends = map + 14;
  const starts = ends + size + 2;
  const [deltas, offsets] = [starts + size, starts + size * 2];
  for (let at = 0; at < size; at += 2) {
    const last = font.readUInt16BE(ends + at);
    const first = font.readUInt16BE(starts + at);
    const delta = font.readUInt16BE(deltas + at);
    const offset = font.readUInt16BE(offsets + at);
    for (let code = first; code <= last && code !== 0xffff; code += 1) {
      const listed = offset === 0 ? code : font.readUInt16BE(offsets + at + offset + (code - first) * 2);
      if (listed !== 0 && ((listed + delta) & 0xffff) !== 0) covered.add(code);
    }
  }
}

/** Format 12: groups over all planes. */
function addGroups(font: Buffer, map: number, covered: Set<number>): void {
  const count = font.readUInt32BE(map + 12);
  for (let at = 0; at < count; at += 1) {
    const group = map + 16 + at * 12;
    const last = font.readUInt32BE(group + 4);
    for (let code = font.readUInt32BE(group); code <= last; code += 1) covered.add(code);
  }
}
