import type { ReactNode } from 'react'
import './empty-state.css'

/** Where nothing is yet: what will be here, and the one thing that leads to it. */
export function EmptyState({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className="empty-state">
      <p>{text}</p>
      {children}
    </div>
  )
}
