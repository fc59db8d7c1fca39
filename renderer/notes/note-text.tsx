import { lazy, Suspense } from 'react'

/** The markdown pipeline comes with the first note that is looked at, not with the first window. */
const RenderedNote = lazy(async () => ({ default: (await import('./rendered-note')).RenderedNote }))

/** A note's markdown as it reads; until the pipeline is there, its plain text. */
export function NoteText({ text }: { text: string }) {
  return (
    <div className="prose note-text">
      <Suspense fallback={<p className="plain">{text}</p>}>
        <RenderedNote text={text} />
      </Suspense>
    </div>
  )
}
