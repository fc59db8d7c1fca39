import { crc32, deflateRawSync } from 'node:zlib'

/** A file in a zip, and every lie that can be told about it. */
export interface ZipFile {
  readonly name: string | Buffer
  readonly content?: string | Buffer
  readonly flags?: number
  readonly method?: number
  /** Unix mode; 0o120777 is a symbolic link. */
  readonly mode?: number
  readonly crc?: number
  /** What the directory says of the sizes. */
  readonly compressedSize?: number
  readonly uncompressedSize?: number
  /** What the header before the content says instead of the directory. */
  readonly localName?: string
  readonly localMethod?: number
  readonly extra?: Buffer
  /** Lies at the place of the file before, instead of behind it. */
  readonly overlaps?: boolean
}

export interface ZipLies {
  readonly count?: number
  readonly comment?: Buffer
  readonly before?: Buffer
  readonly after?: Buffer
}

const UTF8 = 0x800

/** A zip as this asks for, sound where it asks for nothing special. */
export function buildZip(files: readonly ZipFile[], lies: ZipLies = {}): Buffer {
  const parts: Buffer[] = lies.before === undefined ? [] : [lies.before]
  const directory: Buffer[] = []
  let last = 0
  for (const file of files) {
    const length = parts.reduce((sum, part) => sum + part.length, 0)
    const at = file.overlaps === true ? last : length
    last = at
    const { local, central } = describeFile(file, at)
    if (file.overlaps !== true) parts.push(local)
    directory.push(central)
  }
  const start = parts.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(lies.count ?? files.length, 8)
  end.writeUInt16LE(lies.count ?? files.length, 10)
  end.writeUInt32LE(Buffer.concat(directory).length, 12)
  end.writeUInt32LE(start, 16)
  end.writeUInt16LE(lies.comment?.length ?? 0, 20)
  return Buffer.concat([...parts, ...directory, end, lies.comment ?? Buffer.alloc(0), lies.after ?? Buffer.alloc(0)])
}

function describeFile(file: ZipFile, at: number): { readonly local: Buffer; readonly central: Buffer } {
  const content = Buffer.from(file.content ?? '')
  const name = Buffer.from(file.name)
  const method = file.method ?? 8
  const data = method === 8 ? deflateRawSync(content) : content
  const localName = Buffer.from(file.localName ?? name)
  const extra = file.extra ?? Buffer.alloc(0)
  const common = (nameLength: number, shownMethod: number): Buffer => {
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(file.flags ?? UTF8, 2)
    head.writeUInt16LE(shownMethod, 4)
    head.writeUInt32LE(file.crc ?? crc32(content), 10)
    head.writeUInt32LE(file.compressedSize ?? data.length, 14)
    head.writeUInt32LE(file.uncompressedSize ?? content.length, 18)
    head.writeUInt16LE(nameLength, 22)
    return head
  }
  const central = Buffer.alloc(16)
  central.writeUInt16LE(extra.length, 0)
  central.writeUInt32LE(((file.mode ?? 0o100644) << 16) >>> 0, 8)
  central.writeUInt32LE(at, 12)
  return {
    local: Buffer.concat([
      Buffer.from('PK\x03\x04'),
      common(localName.length, file.localMethod ?? method),
      localName,
      data,
    ]),
    central: Buffer.concat([
      Buffer.from('PK\x01\x02'),
      Buffer.from([20, 3]),
      common(name.length, method).subarray(0, 24),
      central,
      name,
      extra,
    ]),
  }
}
