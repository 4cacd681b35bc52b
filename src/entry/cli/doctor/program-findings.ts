import { webBuildState } from '#platform/config/web-build.ts';
import { m } from '#platform/language/generated/messages.js';
import { setTypst } from '#render/typst/typst.ts';
import { type Finding, ok, warning, wrong, wrongBecause } from './finding.ts';

const neededNode = 24;

/** Whether the program itself is whole: Node, web application, fonts. */
export function programFindings(): Finding[] {
  return [nodeFinding(process.versions.node), webFinding(webBuildState()), fontFinding()];
}

/** Whether this Node can run the program. */
export function nodeFinding(version: string): Finding {
  if (Number.parseInt(version, 10) >= neededNode) return ok(m.entry_doctor_node({ version }));
  return wrong(m.entry_doctor_node({ version }), m.entry_doctor_node_advice({ needed: String(neededNode) }));
}

/** Whether browsers get an application, and the one of this version. */
export function webFinding(state: ReturnType<typeof webBuildState>): Finding {
  if (state === 'fresh') return ok(m.entry_doctor_web());
  if (state === 'stale') return warning(m.entry_doctor_web_stale(), m.entry_doctor_web_advice());
  return wrong(m.entry_doctor_web_missing(), m.entry_doctor_web_advice());
}

/** Sets a page for real: that needs the fonts and the typesetter. */
function fontFinding(): Finding {
  try {
    const { pages } = setTypst('#set document(title: "doctor")\nAa', {});
    return pages === 1
      ? ok(m.entry_doctor_fonts())
      : wrong(m.entry_doctor_fonts_wrong(), m.entry_doctor_install_advice());
  } catch (error) {
    return wrongBecause(error, m.entry_doctor_install_advice());
  }
}
