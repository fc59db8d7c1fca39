import type { CDPSession, Page } from '@playwright/test'
import { z } from 'zod'

const eventSchema = z.object({
  name: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  /** Microseconds by the clock, and of the processor. */
  dur: z.number().optional(),
  tdur: z.number().optional(),
  args: z.object({ name: z.string() }).partial().optional(),
})
type TraceEvent = z.infer<typeof eventSchema>

/**
 * The longest task of the page's own thread while something is done, in milliseconds of processor time: a machine that does something else
 * besides does not count as ours.
 */
export async function measureLongestTask(page: Page, work: () => Promise<void>): Promise<number> {
  const session = await page.context().newCDPSession(page)
  const events: TraceEvent[] = []
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) {
      const parsed = eventSchema.safeParse(event)
      if (parsed.success) events.push(parsed.data)
    }
  })
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['disabled-by-default-devtools.timeline', 'toplevel', '__metadata'] },
  })
  await work()
  await stop(session)
  const main = new Set(events.filter(isMainThread).map(nameThread))
  return events
    .filter((event) => event.name === 'RunTask' && main.has(nameThread(event)))
    .reduce((longest, { tdur = 0 }) => Math.max(longest, tdur / 1000), 0)
}

async function stop(session: CDPSession): Promise<void> {
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()))
  await session.send('Tracing.end')
  await complete
  await session.detach()
}

/** The main threads of pages; the only page with anything to do is ours. */
function isMainThread({ name, args }: TraceEvent): boolean {
  return name === 'thread_name' && args?.name === 'CrRendererMain'
}

function nameThread({ pid, tid }: TraceEvent): string {
  return `${pid}:${tid}`
}
