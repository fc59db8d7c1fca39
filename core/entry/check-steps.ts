import type { ListItem } from 'mdast'
import type { BodyCheck } from './body-check'
import type { Finding } from './finding'
import { nodeText, positionOf } from './mdast-text'
import { STEP_HEADINGS } from './section-headings'
import { parseStepTime, STEP_TIME_FORMS, type StepTime, splitStepLabel } from './step-time'
import type { TextSection } from './text-section'

/** Numbered steps, each with its name and time, whose minutes can be the duration that the front matter promises. */
export function checkSteps(check: BodyCheck): readonly Finding[] {
  const section = check.sections.find(({ title }) => STEP_HEADINGS.includes(title))
  if (section === undefined) return []
  const items = section.content.flatMap((node) => (node.type === 'list' && node.ordered ? node.children : []))
  if (items.length === 0) {
    const message = `„${section.title}“ braucht eine nummerierte Liste von Schritten.`
    return [
      check.report('steps', positionOf(section.heading), message, {
        suggestion: '1. **Ankommen (15 Min.)** Begrüßen Sie alle.',
      }),
    ]
  }
  const findings: Finding[] = []
  const times: StepTime[] = []
  for (const item of items) {
    const time = readStep(check, item, findings)
    if (time !== null) times.push(time)
  }
  return [...findings, ...checkSum(check, section, times)]
}

function readStep({ report }: BodyCheck, item: ListItem, findings: Finding[]): StepTime | null {
  const at = positionOf(item)
  const [lead] = item.children
  const label = lead?.type === 'paragraph' ? lead.children[0] : undefined
  if (label?.type !== 'strong') {
    const message = 'Der Schritt beginnt nicht fett mit seinem Namen und seiner Zeit in Klammern.'
    findings.push(report('steps', at, message, { severity: 'warning', suggestion: '**Ankommen (15 Min.)** …' }))
    return null
  }
  const text = nodeText(label)
  const { time } = splitStepLabel(text)
  const parsed = time === null ? null : parseStepTime(time)
  if (parsed !== null) return parsed
  const message =
    time === null ? `Dem Schritt „${text}“ fehlt die Zeit in Klammern.` : `Die Zeit „${time}“ ist so nicht lesbar.`
  findings.push(
    report('steps', at, message, { severity: 'warning', expected: STEP_TIME_FORMS, found: time ?? undefined }),
  )
  return null
}

/** The minutes of one meeting, from the shortest form of every step to the longest, must overlap with `duration`. */
function checkSum(
  { report, entry }: BodyCheck,
  { heading }: TextSection,
  times: readonly StepTime[],
): readonly Finding[] {
  const { duration } = entry
  const minutes = times.flatMap((time) => (time.unit === 'minutes' ? [time] : []))
  if (duration === undefined || minutes.length === 0) return []
  const low = minutes.reduce((sum, { min }) => sum + min, 0)
  const high = minutes.reduce((sum, { max }) => sum + max, 0)
  const { min, max = Number.POSITIVE_INFINITY } = duration
  if (low <= max && high >= min) return []
  const sum = low === high ? `${low}` : `${low} bis ${high}`
  const promised = duration.max === undefined ? `ab ${min}` : `${min} bis ${max}`
  const message = `Die Schritte dauern zusammen ${sum} Minuten, „duration“ sagt ${promised}. Ändern Sie die Zeiten der Schritte oder den Kopf.`
  return [
    report('duration', positionOf(heading), message, {
      expected: `${promised} Minuten`,
      found: `${sum} Minuten`,
      suggestion: `duration: { min: ${low}, max: ${high} }`,
    }),
  ]
}
