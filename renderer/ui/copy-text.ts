/**
 * Puts text on the clipboard, while the person presses something; false where that failed. By the old command, because `navigator.clipboard` asks for a
 * permission, and the desktop app grants none.
 */
export function copyText(text: string): boolean {
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
  }
  document.addEventListener('copy', put)
  try {
    return document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', put)
  }
}
