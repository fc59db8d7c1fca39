/** The preview's own document: apart from the window's styles, without scripts, and printed by itself. */
export interface PreviewFrame {
  readonly body: HTMLElement
  readonly setStyles: (css: string) => void
  readonly setTitle: (title: string) => void
  /** Resolves when fonts and pictures have their size. */
  readonly whenLoaded: () => Promise<void>
  readonly print: () => void
}

/**
 * Opens an empty document in the frame. It keeps the window's policy, so that nothing in it is loaded from elsewhere; its style sheet is made
 * by script, which the policy allows without any inline style.
 */
export function openFrame(frame: HTMLIFrameElement): PreviewFrame | null {
  const { contentDocument, contentWindow } = frame
  if (contentDocument === null || contentWindow === null) return null
  contentDocument.open()
  // Without this line the frame would be laid out in quirks mode.
  contentDocument.write(
    '<!doctype html><html lang="de"><head></head><body class="sheets preview" tabindex="0"></body></html>',
  )
  contentDocument.close()
  const Sheet = (contentWindow as Window & typeof globalThis).CSSStyleSheet
  return {
    body: contentDocument.body,
    setStyles: (css) => {
      const sheet = new Sheet()
      sheet.replaceSync(css)
      contentDocument.adoptedStyleSheets = [sheet]
    },
    setTitle: (title) => {
      contentDocument.title = title
    },
    whenLoaded: async () => {
      // A font is asked for when it is first laid out, so `fonts.ready` is true before there is any.
      await Promise.all([...contentDocument.fonts].map((font) => font.load().catch(() => undefined)))
      // A picture that cannot be read has no size to wait for.
      await Promise.all([...contentDocument.images].map((image) => image.decode().catch(() => undefined)))
    },
    print: () => contentWindow.print(),
  }
}
