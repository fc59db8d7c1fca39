import { Component, type ReactNode } from 'react'
import { loadLater } from '../ui/load-later'

/** The markdown pipeline comes with the first note that is looked at, not with the first window. */
const RenderedNote = loadLater(
  async () => (await import('./rendered-note')).RenderedNote,
  ({ text }) => <p className="plain">{text}</p>,
)

/** A note that cannot be drawn is shown as it was typed: it must not take the page with it. */
class PlainOnFailure extends Component<{ text: string; children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    return this.state.failed ? <p className="plain">{this.props.text}</p> : this.props.children
  }
}

/** A note's markdown as it reads; until the pipeline is there, its plain text. */
export function NoteText({ text }: { text: string }) {
  return (
    <div className="prose note-text">
      <PlainOnFailure key={text} text={text}>
        <RenderedNote text={text} />
      </PlainOnFailure>
    </div>
  )
}
