export interface ReadOptions {
  /** Bytes; one more, and reading ends with `channel-too-large`. */
  readonly maxLength: number
  readonly signal: AbortSignal
}

/** A way to the files of a channel: a web host or a folder. Nothing that comes out of it is believed before it is verified. */
export interface Transport {
  /**
   * Streams the file at a path relative to the channel (`core/packs/channel-layout`).
   * @throws AppError `channel-missing` where there is no such file, `cancelled`, and for every other failure one code that says what it is
   */
  read(path: string, options: ReadOptions): AsyncIterable<Uint8Array>
  /** Milliseconds since 1970 by the clock of the other side, as far as it told. */
  readonly serverTime: () => number | null
}

/** The whole file, for what is small. @throws as `read` */
export async function readWhole(transport: Transport, path: string, options: ReadOptions): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of transport.read(path, options)) chunks.push(chunk)
  return Buffer.concat(chunks)
}
