/**
 * Whole numbers as printable ASCII: JSON.parse reads one long string far faster than a million numbers, and it stays small.
 * A digit holds six bits. Numbers take as many digits as they need (five bits each, the sixth says that more follow).
 */

const FIRST_CODE = 35
const BACKSLASH = 92
const MORE = 32

export class PackWriter {
  private readonly chunks: string[] = []
  private codes: number[] = []

  /** Any whole number from 0 to 2^31 − 1. */
  number(value: number): void {
    let rest = value
    while (rest >= MORE) {
      this.digit((rest % MORE) + MORE)
      rest = Math.floor(rest / MORE)
    }
    this.digit(rest)
  }

  /** A number from 0 to 63, always one character. */
  digit(value: number): void {
    const code = value + FIRST_CODE
    this.codes.push(code >= BACKSLASH ? code + 1 : code)
    if (this.codes.length >= 4096) this.flush()
  }

  toString(): string {
    this.flush()
    return this.chunks.join('')
  }

  private flush(): void {
    this.chunks.push(String.fromCharCode(...this.codes))
    this.codes = []
  }
}

export class PackReader {
  private position = 0
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  get done(): boolean {
    return this.position >= this.text.length
  }

  number(): number {
    let value = 0
    let scale = 1
    for (;;) {
      const digit = this.digit()
      if (digit < MORE) return value + digit * scale
      value += (digit - MORE) * scale
      scale *= MORE
    }
  }

  /** Throws a RangeError at the end of the text or on a character that is no digit. */
  digit(): number {
    const code = this.text.charCodeAt(this.position)
    this.position += 1
    const value = code > BACKSLASH ? code - FIRST_CODE - 1 : code - FIRST_CODE
    if (!(value >= 0 && value < 64)) throw new RangeError('packed numbers are damaged')
    return value
  }
}
