/** Saves a file through the browser's own download, which asks for the place where the person set it so. */
export function saveBlob(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has taken hold of the blob once the click is done.
  URL.revokeObjectURL(address)
}
