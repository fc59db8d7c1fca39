const KEY = 'redaktion-name'

/** The editor's name, as it was given last in this window; empty before. */
export function readAuthor(): string {
  return localStorage.getItem(KEY) ?? ''
}

export function writeAuthor(name: string): void {
  localStorage.setItem(KEY, name)
}
