import type { PrintLook } from '../../model/sheet'
import { FIELD_HEIGHTS } from '../model'
import { writeCardStyles } from './card-styles'
import { GEOMETRY } from './geometry'
import { LARGER, writeMeasureStyles } from './measure-styles'

/** The files that a sheet is set in. */
export const SHEET_FONTS = [
  { style: 'normal', weight: 400 },
  { style: 'normal', weight: 700 },
  { style: 'italic', weight: 400 },
  { style: 'italic', weight: 700 },
] as const

/**
 * A font in the file. One weight each: of a variable font, Chromium makes shapes in a PDF (Type 3) instead of embedding the font. `address` is
 * a data address in a file, so that nothing is ever loaded.
 */
export interface FontFile {
  readonly style: 'normal' | 'italic'
  readonly weight: 400 | 700
  readonly address: string
}

export const FONT = '"Atkinson Hyperlegible Next", "Atkinson Hyperlegible", Verdana, sans-serif'

/** In grey nothing is said by a tint: it is for printers that make tints of dots. */
export const COLOURS = {
  colour: { ink: '#1c2629', soft: '#566368', line: '#cfc8ba', accent: '#17624c', wash: '#f3eee4' },
  grey: { ink: '#000000', soft: '#3d3d3d', line: '#8a8a8a', accent: '#000000', wash: '#ffffff' },
} as const

/** Everything but the pages. Sizes follow the text size, lengths of the grid are in millimetres. */
export function writeStyles(look: PrintLook, fonts: readonly FontFile[]): string {
  return [
    fonts.map(writeFontFace).join('\n'),
    writeBase(look),
    TEXT,
    BLOCKS,
    LISTS,
    writeMeasureStyles(look),
    COVER,
    writeCardStyles(),
    SCREEN,
  ].join('\n')
}

function writeFontFace({ style, weight, address }: FontFile): string {
  return `@font-face { font-family: "Atkinson Hyperlegible Next"; font-style: ${style}; font-weight: ${weight}; src: url("${address}") format("woff2"); }`
}

function writeBase({ textSize, isColour, paper }: PrintLook): string {
  const { ink, soft, line, accent, wash } = COLOURS[isColour ? 'colour' : 'grey']
  const { width, left, right } = GEOMETRY[paper]
  return `.sheets {
  --ink: ${ink}; --soft: ${soft}; --line: ${line}; --accent: ${accent}; --wash: ${wash};
  --sheet: #ffffff; --control: ${soft}; --mark: ${isColour ? '#ffe9a8' : '#ffffff'};
  --measure: ${width - left - right}px;
  margin: 0; font: 400 ${textSize}pt/1.45 ${FONT}; color: var(--ink); background: #ffffff;
  text-rendering: geometricPrecision; hyphens: manual; overflow-wrap: anywhere;
  print-color-adjust: exact; -webkit-print-color-adjust: exact;
}
.large { font-size: ${textSize + LARGER}pt; }
${FIELD_HEIGHTS.map((height) => `.height-${height} { block-size: ${height}mm; }`).join('\n')}`
}

// The title stands first on its page: glyphs above its line's box would be painted, and read out, on the page before as well. Kept
// white space keeps the blank where a title breaks: the outline would join the two words.
const TEXT = `.sheets *, .sheets *::before { box-sizing: border-box; }
.part { break-before: page; orphans: 3; widows: 3; }
.part:first-child { break-before: auto; }
.sheets h1, .sheets h2, .sheets h3, .sheets h4, .sheets p, .sheets ul, .sheets ol, .sheets dl, .sheets dd, .sheets figure, .sheets blockquote, .sheets pre { margin: 0; padding: 0; }
.sheets h1, .sheets h2, .sheets h3, .sheets h4 { break-after: avoid; break-inside: avoid; text-wrap: balance; white-space: pre-wrap; }
.sheets h1 { font-size: min(2.05em, var(--measure) / 8.5); line-height: 1.2; padding-block-start: 0.1em; font-weight: 700; letter-spacing: -0.01em; margin-block-end: 0.35em; }
.sheets h1.long-words { font-size: min(2.05em, var(--measure) / 14); }
.sheets h2 { font-size: 1.2em; line-height: 1.25; font-weight: 700; color: var(--accent); margin-block: 1.35em 0.4em; }
.sheets h3 { font-size: 1.05em; line-height: 1.3; font-weight: 700; margin-block: 1em 0.3em; }
.sheets h4 { font-size: 1em; line-height: 1.3; font-weight: 700; margin-block: 0.8em 0.2em; }
.part p { margin-block: 0 0.55em; }
.part .lead { font-size: 1.12em; line-height: 1.4; margin-block: 0 0.9em; }
.part .small { font-size: 0.85em; color: var(--soft); }
.sheets strong { font-weight: 700; }
.sheets a { color: inherit; text-decoration: none; }
.sheets code { font-family: inherit; background: var(--wash); }
.sheets sup { font-size: 0.68em; line-height: 0; }
.sheets .address-mark { color: var(--soft); padding-inline-start: 0.1em; }`

const BLOCKS = `.facts { display: grid; grid-template-columns: repeat(var(--columns), minmax(0, 1fr)); border: 0.75pt solid var(--line); border-radius: 2.2mm; margin-block: 0 1em; break-inside: avoid; overflow: hidden; }
.facts > div { padding: 2mm 3mm; box-shadow: -0.75pt -0.75pt 0 var(--line); min-inline-size: 0; }
.facts dt { font-size: 0.75em; color: var(--soft); }
.facts dd { font-size: 0.95em; line-height: 1.3; }
.callout { border: 0.75pt solid var(--line); border-inline-start: 1.6mm solid var(--accent); border-radius: 1.2mm; background: var(--wash); padding: 2.6mm 4mm 2.4mm; margin-block: 0.8em 1em; break-inside: avoid; }
.callout > :last-child { margin-block-end: 0; }
.part .callout-title { font-weight: 700; margin-block-end: 0.2em; }
.callout.schutz, .callout.achtung { border-style: solid; border-inline-start-style: double; border-inline-start-width: 2mm; }
.sheets blockquote { border-inline-start: 0.75mm solid var(--line); padding-inline-start: 4mm; margin-block: 0 0.8em; break-inside: avoid; }
.sheets pre { white-space: pre-wrap; border: 0.75pt solid var(--line); padding: 2mm 3mm; margin-block-end: 0.8em; font-size: 0.9em; }
.sheets figure { break-inside: avoid; margin-block: 0.6em 1em; text-align: center; }
.sheets figure svg, .sheets figure img { display: block; margin-inline: auto; inline-size: auto; block-size: auto; max-inline-size: 100%; max-block-size: 120mm; }
.sheets figure svg { inline-size: 100%; max-inline-size: 150mm; }
.sheets figcaption, .missing { font-size: 0.85em; color: var(--soft); margin-block-start: 0.3em; }
.sheets hr { border: 0; border-block-start: 0.75pt solid var(--line); margin-block: 1em; }
.sheets table { border-collapse: collapse; inline-size: 100%; margin-block: 0.4em 1em; break-inside: avoid; font-variant-numeric: tabular-nums; }
.sheets th, .sheets td { padding: 1.4mm 2.4mm; border-block-end: 0.75pt solid var(--line); vertical-align: top; font: inherit; }
.sheets th { font-weight: 700; border-block-end: 1.2pt solid var(--ink); break-after: avoid; }
.sheets tr { break-inside: avoid; }
.sheets .left { text-align: start; } .sheets .right { text-align: end; white-space: nowrap; } .sheets .center { text-align: center; }
.sheets .plan { break-inside: auto; }
.sheets .plan td { padding-block: 2.2mm; }
.sheets .plan :is(th, td):first-child { white-space: nowrap; inline-size: 22mm; }
.sheets .plan td:first-child { color: var(--accent); }
.field { border: 0.75pt dashed var(--soft); border-radius: 2.2mm; padding: 2mm 3mm; margin-block: 1.2em 0; break-inside: avoid; font-size: 0.85em; color: var(--soft); }
.attribution { font-size: 0.75em; line-height: 1.4; color: var(--soft); margin-block: 1.8em 0; break-inside: avoid; break-before: avoid; }
.part p.attribution { margin-block: 1.8em 0; }`

const LISTS = `.part ul, .part ol { padding-inline-start: 5.5mm; margin-block: 0 0.7em; }
.part li { margin-block-end: 0.25em; break-inside: avoid; }
.part ul > li:last-child { break-before: avoid; }
.part li > p:last-child, .part li > :last-child { margin-block-end: 0; }
.part ul > li::marker { color: var(--accent); }
.part ol.steps { list-style: none; padding: 0; border-block-start: 0.75pt solid var(--line); margin-block: 0.2em 1em; }
.part .step { display: grid; grid-template-columns: 4.9em 1.9em minmax(0, 1fr); column-gap: 0.4em; padding-block: 0.55em; margin: 0; border-block-end: 0.75pt solid var(--line); break-inside: avoid; }
.part .step p { margin-block-end: 0.35em; } .part .step p:last-child { margin-block-end: 0; }
.step .clock { font-weight: 700; color: var(--accent); font-variant-numeric: tabular-nums; }
.part .step .clock { margin: 0; }
.step .time { font-size: 0.82em; line-height: 1.35; color: var(--soft); }
.step .margin > .time:first-child { font-size: 0.9em; padding-block-start: 0.12em; color: var(--accent); font-weight: 700; }
.step .number { font-variant-numeric: tabular-nums; text-align: center; }
.step .title { font-weight: 700; color: var(--accent); }
.part .step .title { margin-block-end: 0.1em; break-after: avoid; }
.step .body ul, .step .body ol { margin-block-end: 0.3em; }
.part .checklist { list-style: none; padding: 0; border-block-start: 0.75pt solid var(--line); }
.part .checklist > li { display: grid; grid-template-columns: 5mm minmax(0, 1fr) auto; column-gap: 3mm; align-items: start; padding-block: 0.5em; margin: 0; border-block-end: 0.75pt solid var(--line); }
.part .checklist p { margin: 0; }
.checklist .box { inline-size: 4.4mm; block-size: 4.4mm; border: 1pt solid var(--ink); border-radius: 0.8mm; margin-block-start: 0.12em; }
.checklist .detail { font-size: 0.82em; color: var(--soft); }
.checklist .amount { font-weight: 700; font-variant-numeric: tabular-nums; white-space: nowrap; }
.part .sources { list-style: none; padding: 0; font-size: 0.88em; }
.part .sources > li { display: flex; gap: 4mm; align-items: start; padding-block: 1.6mm; margin: 0; border-block-end: 0.75pt solid var(--line); }
.sources > li > div { flex: 1; min-inline-size: 0; }
.part .sources p { margin: 0; }
.sources .address { color: var(--soft); }
.sources .mark { color: var(--soft); min-inline-size: 7mm; }
.sources svg { inline-size: 17mm; block-size: 17mm; flex: none; }
.part .contents { list-style: none; padding: 0; margin-block-start: 1.2em; }
.contents li { display: flex; gap: 4mm; align-items: baseline; padding-block: 1.6mm; border-block-end: 0.75pt solid var(--line); }
.contents a { flex: 1; } .contents .page { min-inline-size: 12mm; text-align: end; font-variant-numeric: tabular-nums; }`

const COVER = `.sheets .logo { display: block; inline-size: auto; block-size: auto; max-inline-size: 55mm; max-block-size: 24mm; }
.sheets .sheet-logo { float: inline-end; margin: -2mm 0 3mm 5mm; max-inline-size: 40mm; max-block-size: 16mm; }
.cover { padding-block-start: 10mm; }
.cover .kicker { font-size: 1.1em; color: var(--accent); font-weight: 700; margin-block: 38mm 3mm; }
.cover .logo ~ .kicker { margin-block-start: 22mm; }
.cover h1 { font-size: min(3.1em, var(--measure) / 8.5); line-height: 1.1; border-block-end: 1.2mm solid var(--accent); padding-block-end: 8mm; margin-block-end: 9mm; }
.cover h1.long-words { font-size: min(3.1em, var(--measure) / 14); }
.cover-lines p { font-size: 1.3em; line-height: 1.4; margin-block-end: 1.5mm; }
.cover-contact { margin-block-start: 14mm; color: var(--soft); }`

/** How the file looks in a browser's window: one paper after the other. */
const SCREEN = `@media screen {
  .sheets:not(.preview) { background: #e9e5dc; padding: 8mm 4mm; }
  .sheets:not(.preview) .part:not(.cards) { max-inline-size: calc(var(--measure) + 32mm); margin: 0 auto 8mm; padding: 14mm 16mm; background: #ffffff; }
  .sheets:not(.preview) .cards { inline-size: 210mm; margin: 0 auto; }
}`
