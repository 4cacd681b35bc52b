import { describe, expect, it } from 'vitest';
import { cleanPastedHtml } from './pasted-html.ts';

const fromWord = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {mso-style-parent:""; font-size:11.0pt;} @list l0 {mso-list-id:1;} --></style></head>
<body lang=NL style='tab-interval:35.4pt'><!--StartFragment-->
<h1 style='mso-list:none'>Herstart <span style='color:red'>server</span><o:p></o:p></h1>
<p class=MsoNormal style='margin-bottom:8pt'>Eerst <b style='mso-bidi-font-weight:normal'>dit</b> en <span style='font-weight:bold'>dat</span>.<o:p></o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span></span><![endif]>een<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]>onder een<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·</span><![endif]>twee</p>
<table class=MsoTableGrid border=1 style='border-collapse:collapse;mso-yfti-tbllook:1184'><tr style='mso-yfti-irow:0'>
<td width=302 colspan=2 style='width:226.55pt'><p class=MsoNormal>Kop<o:p></o:p></p></td></tr><tr><td><p>a</p></td><td><p>b</p></td></tr></table>
<p><img width=1 height=1 src="file:///C:/Users/x/clip_image001.png"><v:shape id="x"><v:imagedata src="y"/></v:shape></p>
<!--EndFragment--></body></html>`;

describe('cleanPastedHtml', () => {
  const bare = (html: string) => cleanPastedHtml(html).replace(/\s*\n\s*/g, '');

  it('keeps headings, lists and tables of Word and nothing of its styles', () => {
    expect(bare(fromWord)).toBe(
      '<h1>Herstart server</h1><p>Eerst <strong>dit</strong> en <strong>dat</strong>.</p>' +
        '<ul><li><p>een</p><ol><li><p>onder een</p></li></ol></li><li><p>twee</p></li></ul>' +
        '<table><tr><td colspan="2"><p>Kop</p></td></tr><tr><td><p>a</p></td><td><p>b</p></td></tr></table><p></p>',
    );
  });

  it('keeps the text of a website and none of its tricks', () => {
    const page =
      '<div onclick="x()"><script>alert(1)</script><style>p{}</style><p style="color:red" onmouseover="y()">Tekst ' +
      '<a href="javascript:z()">een</a> <a href="https://a.nl" onclick="q()" target="_top">twee</a></p>' +
      '<img src="https://volg.nl/pixel.gif" width="1" height="1"><iframe src="https://x.nl">in</iframe>' +
      '<div style="display:none">verborgen</div><svg><text>s</text></svg><form><input value="w">veld</form></div>';
    expect(bare(page)).toBe('<p>Tekst <a>een</a> <a href="https://a.nl">twee</a></p>');
  });

  it('does not take the wrapper of Google Docs for bold text', () => {
    const docs =
      '<b style="font-weight:normal;" id="docs-internal-guid-1"><p><span style="font-weight:700">vet</span> niet</p></b>';
    expect(bare(docs)).toBe('<p><strong>vet</strong> niet</p>');
  });

  it('begins another list where Word does, and keeps no line of nothing', () => {
    const item = (list: string, marker: string, text: string) =>
      `<p style='mso-list:${list} level1 lfo1'><span style='mso-list:Ignore'>${marker}</span>${text}</p>`;
    const word = `${item('l0', '1.', 'een')}${item('l0', '2.', 'twee')}${item('l1', '·', 'punt')}<p>&nbsp;</p>`;
    expect(bare(word)).toBe('<ol><li><p>een</p></li><li><p>twee</p></li></ol><ul><li><p>punt</p></li></ul><p></p>');
    expect(bare('<p>a<br>b</p><br><p>c</p>')).toBe('<p>a<br>b</p><p>c</p>');
  });

  it.each([
    ['https://www.google.com/url?q=https://a.nl/x&sa=D', 'https://a.nl/x'],
    ['https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.nl%2Fx&data=1', 'https://a.nl/x'],
    ['https://www.google.com/search?q=x', 'https://www.google.com/search?q=x'],
  ])('follows %s to where it leads', (href, to) => {
    expect(bare(`<a href="${href}">x</a>`)).toBe(`<a href="${to}">x</a>`);
  });

  it('lets no redirect bring what may not come', () => {
    expect(bare('<a href="https://www.google.com/url?q=javascript:alert(1)">x</a>')).toBe('<a>x</a>');
  });

  it('keeps a picture that is kept here, when a part of a text is moved', () => {
    const source = `../attachments/${'ab'.repeat(32)}.png`;
    expect(cleanPastedHtml(`<img data-source="${source}" src="/x" alt="a &quot;b&quot;">`)).toBe(
      `<img data-source="${source}" alt="a &quot;b&quot;">`,
    );
  });

  it('keeps text that looks like HTML as text', () => {
    expect(cleanPastedHtml('<p>&lt;script&gt;alert(1)&lt;/script&gt; a &amp; b</p>')).toBe(
      '<p>&lt;script&gt;alert(1)&lt;/script&gt; a &amp; b</p>',
    );
  });

  it('does not fall over very deep or broken HTML', () => {
    expect(cleanPastedHtml(`${'<div>'.repeat(20_000)}diep`)).toContain('diep');
    expect(cleanPastedHtml('<p>open <b>vet <i>x</p></b><td>los')).toContain('vet');
    expect(cleanPastedHtml('<table><tr><td rowspan="99999999"><p>a')).toContain('a');
  });
});
