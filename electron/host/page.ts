import type { Settings } from '../../core/model/settings'

/**
 * The window's document as one response sends it: with the nonce where react-aria looks for it, and with appearance and text size on the root,
 * so that the first paint is already right.
 */
export function renderPage(template: string, settings: Settings, nonce: string): string {
  return template
    .replace(
      /<html\b[^>]*>/i,
      `<html lang="de" data-appearance="${settings.appearance}" data-text-size="${settings.textSize}">`,
    )
    .replace(/<meta property="csp-nonce"[^>]*>/i, `<meta property="csp-nonce" content="${nonce}">`)
}
