import { useEffect, useState } from 'react'

/** Long enough that a pause between words does not count as the end of typing. Milliseconds. */
const QUIET_MS = 1_000

/**
 * Tells a screen reader what is shown elsewhere and changes with each key (WCAG 4.1.3), once it has stayed the same for a second: read out at
 * each key it would drown the keys themselves.
 */
export function QuietStatus({ text }: { text: string }) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), QUIET_MS)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  )
}
