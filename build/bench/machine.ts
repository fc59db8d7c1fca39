import { availableParallelism, cpus, totalmem } from 'node:os'

/** What the numbers were measured on, in one line. */
export function describeMachine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor'
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`
  return `${model}, ${availableParallelism()} threads, ${memory}, ${process.platform} ${process.arch}, Node ${process.version}`
}
