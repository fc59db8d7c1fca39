/**
 * Runs work for the newest value, one at a time: values that come while it is under way wait, and all but the last of them are left out. So an answer
 * never overtakes a later one, and a slow machine does not pile up questions.
 */
export function createLatestOnly<T>(work: (value: T) => Promise<void>): (value: T) => void {
  let waiting: readonly T[] = []
  let isRunning = false
  const run = async (): Promise<void> => {
    isRunning = true
    for (let [value] = waiting; value !== undefined; [value] = waiting) {
      waiting = []
      await work(value)
    }
    isRunning = false
  }
  return (value) => {
    waiting = [value]
    if (!isRunning) void run()
  }
}
