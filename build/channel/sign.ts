import { readFile } from 'node:fs/promises'
import { isDeepStrictEqual } from 'node:util'
import { APP_TARGET } from '../../core/shell/app-release'
import { readAnnounced } from './app-release'
import {
  type Draft,
  isComplete,
  isEmptyDraft,
  labelTarget,
  listOpenSigners,
  listPieces,
  type Piece,
  parseDraft,
  readDraft,
  writeDraft,
} from './draft'
import type { Keyring } from './keys'
import { readManifests } from './manifests'
import { readPublished } from './published'
import type { ToolContext } from './tool-context'
import { ToolError } from './tool-error'
import { findSigners, listTargets, type PublicKey, type RootMetadata, readRole, signMetadata } from './tuf-models'
import type { Workspace } from './workspace'

export interface SignRequest {
  /** Where the draft is: the channel's, or the copy that came to somebody with a key. */
  readonly file: string
  /** Null away from the channel. */
  readonly workspace: Workspace | null
  /** Names of the keys to sign with; empty for as many of those at hand as are needed. */
  readonly names: readonly string[]
  /** A copy of the draft with signatures to take over; null for none. */
  readonly from: string | null
}

/** `sign`: shows what waits for signatures, and signs it. @throws ToolError where nothing could be signed, or nothing waits */
export async function signDraft(context: ToolContext, keyring: Keyring, request: SignRequest): Promise<void> {
  const draft = await readAnyDraft(request)
  if (isEmptyDraft(draft)) throw new ToolError('Es wartet nichts auf eine Unterschrift.')
  const pieces = listPieces(draft)
  const contents = await describeContents(request.workspace, draft)
  for (const line of pieces.flatMap((piece) => describePiece(piece, contents))) context.say(line)
  const taken =
    request.from === null ? 0 : takeSignatures(pieces, await readAnyDraft({ ...request, file: request.from }))
  const made = await signPieces(pieces, keyring, request.names, request.from !== null)
  const isReady = pieces.every(isComplete)
  if (taken + made === 0 && !isReady) throw new ToolError(sayNothingSigned(pieces))
  if (taken + made > 0) await context.apply([writeDraft(request.file, draft)])
  for (const piece of pieces) context.say(describeState(piece))
  context.say(
    isReady
      ? 'Alle Unterschriften sind da. Als Nächstes: npm run channel -- publish'
      : 'Es fehlen noch Unterschriften: Geben Sie draft.json weiter, oder stecken Sie den nächsten Schlüssel ein und rufen „sign“ noch einmal auf.',
  )
}

async function readAnyDraft({ file, workspace }: SignRequest): Promise<Draft> {
  if (workspace?.draftFile === file) return readDraft(file, await readPublished(workspace.repository))
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new ToolError(`Die Datei ${file} lässt sich nicht lesen.`, { cause: error })
  })
  return parseDraft(text, file)
}

async function signPieces(
  pieces: readonly Piece[],
  keyring: Keyring,
  names: readonly string[],
  mayBeNone: boolean,
): Promise<number> {
  const allowed = pieces.flatMap(({ needs }) => needs.flatMap(({ root, role }) => readRole(root, role).keys))
  const unknown = names.find((name) => !allowed.some((key) => key.name === name))
  if (unknown !== undefined) {
    const list = [...new Set(allowed.map(({ name }) => name))].join(', ')
    throw new ToolError(`${unknown} darf das nicht unterschreiben. Hier zählen: ${list}. Es wurde nichts geändert.`)
  }
  let made = 0
  for (const piece of pieces) {
    for (const key of await chooseSigners(piece, keyring, names, mayBeNone)) {
      // One that counts for two roots may have been enough.
      if (names.length === 0 && isComplete(piece)) break
      signMetadata(piece.metadata, await keyring.open(key))
      made += 1
    }
  }
  return made
}

async function chooseSigners(
  piece: Piece,
  keyring: Keyring,
  names: readonly string[],
  mayBeNone: boolean,
): Promise<readonly PublicKey[]> {
  if (names.length > 0) {
    const keys = piece.needs.flatMap(({ root, role }) => readRole(root, role).keys)
    return [...new Map(keys.filter(({ name }) => names.includes(name)).map((key) => [key.id, key])).values()]
  }
  if (mayBeNone) return []
  const found: PublicKey[] = []
  for (const key of listOpenSigners(piece)) if (await keyring.has(key)) found.push(key)
  return found
}

/** Takes what is sound from another copy of the same draft. Gives how many were new. */
function takeSignatures(pieces: readonly Piece[], other: Draft): number {
  let taken = 0
  for (const { metadata, needs } of pieces) {
    const copy = listPieces(other).find((one) =>
      isDeepStrictEqual(one.metadata.signed.toJSON(), metadata.signed.toJSON()),
    )
    if (copy === undefined) continue
    for (const { root, role } of needs) {
      for (const { id } of findSigners(root, role, copy.metadata)) {
        const signature = copy.metadata.signatures[id]
        if (signature === undefined || metadata.signatures[id] !== undefined) continue
        metadata.signatures[id] = signature
        taken += 1
      }
    }
  }
  if (taken === 0) {
    throw new ToolError(
      'In der anderen Datei steht keine neue, gültige Unterschrift zu diesem Entwurf. Gehört sie zu demselben Stand? Es wurde nichts geändert.',
    )
  }
  return taken
}

/** What the targets hold, in words, by their names; empty away from the channel, where there are only hashes. */
async function describeContents(workspace: Workspace | null, { targets }: Draft): Promise<ReadonlyMap<string, string>> {
  if (workspace === null || targets === null) return new Map()
  const packs = (await readManifests(workspace, targets)).map(({ target, manifest, isNew }): [string, string] => {
    const state = manifest.withdrawn === undefined ? '' : `, zurückgezogen: ${manifest.withdrawn.reason}`
    const { title, id, version } = manifest
    return [target.name, `${isNew ? 'neu: ' : 'wie bisher: '}${title} (${id}) ${version}${state}`]
  })
  const app = await readAnnounced(workspace, targets)
  if (app === null) return new Map(packs)
  const isNew = app.publication !== null
  const label = `${isNew ? 'neu: ' : 'wie bisher: '}Ankündigung des Programms ${app.release.version}`
  return new Map([...packs, [APP_TARGET, label]])
}

/** What a person puts their name to. */
function describePiece(piece: Piece, contents: ReadonlyMap<string, string>): readonly string[] {
  const { label, metadata, needs } = piece
  const until = metadata.signed.expires.slice(0, 10)
  if (metadata.signed.type === 'targets') {
    const targets = listTargets(metadata as Parameters<typeof listTargets>[0])
    const lines = targets.flatMap((target) => [
      `  ${contents.get(target.name) ?? labelTarget(target)}`,
      `    ${target.sha256}`,
    ])
    const packs = targets.filter(({ name }) => name !== APP_TARGET).length
    return [`${label}, gültig bis ${until}, ${packs === 1 ? '1 Paket' : `${packs} Pakete`}:`, ...lines]
  }
  const before = needs[0]?.root
  const changes = before === undefined ? [] : compareKeys(before, metadata as RootMetadata)
  return [`${label}, gültig bis ${until}:`, ...(changes.length === 0 ? ['  dieselben Schlüssel'] : changes)]
}

function compareKeys(before: RootMetadata, after: RootMetadata): readonly string[] {
  return (['root', 'targets', 'snapshot', 'timestamp'] as const).flatMap((role) => {
    const [old, fresh] = [readRole(before, role).keys, readRole(after, role).keys]
    const gone = old
      .filter(({ id }) => !fresh.some((key) => key.id === id))
      .map(({ name }) => `  ${role}: ohne ${name}`)
    const come = fresh.filter(({ id }) => !old.some((key) => key.id === id)).map(({ name }) => `  ${role}: mit ${name}`)
    return [...gone, ...come]
  })
}

function describeState(piece: Piece): string {
  const signers = new Set(
    piece.needs.flatMap(({ root, role }) => findSigners(root, role, piece.metadata).map(({ name }) => name)),
  )
  const names = signers.size === 0 ? 'noch von niemandem' : `von ${[...signers].join(', ')}`
  const open = listOpenSigners(piece).map(({ name }) => name)
  return `${piece.label}: unterschrieben ${names}${isComplete(piece) ? ', vollständig' : `; es fehlt noch: ${open.join(' oder ')}`}.`
}

function sayNothingSigned(pieces: readonly Piece[]): string {
  const names = new Set(
    pieces
      .filter((piece) => !isComplete(piece))
      .flatMap((piece) => listOpenSigners(piece))
      .map(({ name }) => name),
  )
  return `Kein Schlüssel ist da, der hier unterschreiben könnte. Es braucht einen von: ${[...names].join(', ')}. Stecken Sie den Stick ein und nennen Sie seinen Ordner mit --keys. Es wurde nichts geändert.`
}
