import { type ComponentType, type LazyExoticComponent, lazy, Suspense, useState } from 'react'

/**
 * A component whose code comes when it is first shown. Code that could not be loaded is asked for again the next time that the component is
 * put on the page, such as by "try again": React's own `lazy` remembers a failure for as long as the window lives. `Waiting` stands
 * in its place until then.
 */
export function loadLater<P extends object>(
  load: () => Promise<ComponentType<P>>,
  Waiting?: ComponentType<P>,
): ComponentType<P> {
  let known: LazyExoticComponent<ComponentType<P>> | null = null
  const begin = (): LazyExoticComponent<ComponentType<P>> =>
    lazy(async () => {
      try {
        return { default: await load() }
      } catch (error) {
        known = null
        throw error
      }
    })
  return function Later(props: P) {
    const [Loaded] = useState(() => {
      known ??= begin()
      return known
    })
    return (
      <Suspense fallback={Waiting && <Waiting {...props} />}>
        <Loaded {...props} />
      </Suspense>
    )
  }
}
