/** Method cards: A6, four to a page of A4. What is printed keeps 8 mm from every cut. */
export function writeCardStyles(): string {
  return `.card-page { position: relative; display: grid; grid-template: repeat(2, 148.5mm) / repeat(2, 105mm); inline-size: 210mm; block-size: 297mm; break-inside: avoid; background: #ffffff; overflow: hidden; font-size: 10pt; line-height: 1.35; }
.card-page + .card-page { break-before: page; }
.card { display: flex; flex-direction: column; padding: 10mm 9mm 8mm; min-inline-size: 0; overflow: hidden; }
.part .card p { margin: 0; }
.card .kicker { font-size: 8pt; font-weight: 700; color: var(--accent); }
.part .card h2 { font-size: 17pt; line-height: 1.15; color: var(--ink); margin: 1.5mm 0 0; padding-block-end: 3.5mm; border-block-end: 0.7mm solid var(--accent); hyphens: auto; }
.part .card .summary { font-size: 12pt; line-height: 1.42; margin-block: 4mm; }
.part .card-facts { list-style: none; padding: 0; margin: auto 0 0; font-size: 10pt; }
.part .card-facts li { margin: 0; padding-block: 0.9mm; border-block-start: 0.5pt solid var(--line); }
.part .card .card-attribution { font-size: 6.5pt; color: var(--soft); margin-block-start: 3mm; }
.part .card h3 { font-size: 9pt; color: var(--accent); margin: 2.5mm 0 1mm; }
.part .card-steps { padding: 0; margin: 0; list-style: none; counter-reset: step; font-size: 10.5pt; line-height: 1.3; }
.part .card-steps li { counter-increment: step; display: grid; grid-template-columns: 5mm minmax(0, 1fr) auto; gap: 1mm; margin: 0; padding-block: 1.2mm; border-block-start: 0.5pt solid var(--line); }
.card-steps li::before { content: counter(step); font-weight: 700; color: var(--accent); }
.card-steps .time { color: var(--soft); font-size: 0.86em; white-space: nowrap; }
.part .card .card-materials { font-size: 9pt; line-height: 1.35; }
.part .dense .card-steps { font-size: 9pt; } .part .dense .card-steps li { padding-block: 0.45mm; }
.part .dense .card-materials { font-size: 7.5pt; }
.cut { position: absolute; background: #555555; }
.cut.top, .cut.bottom { inline-size: 0.2mm; block-size: 5mm; inset-inline-start: 104.9mm; }
.cut.left, .cut.right { inline-size: 5mm; block-size: 0.2mm; inset-block-start: 148.4mm; }
.cut.top { inset-block-start: 0; } .cut.bottom { inset-block-end: 0; }
.cut.left { inset-inline-start: 0; } .cut.right { inset-inline-end: 0; }
.cut.centre { inset: 146mm auto auto 104.9mm; inline-size: 0.2mm; block-size: 5mm; }
.cut.centre::before { content: ""; position: absolute; inset: 2.4mm auto auto -2.4mm; inline-size: 5mm; block-size: 0.2mm; background: #555555; }`
}
