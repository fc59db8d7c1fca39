import { createHash } from 'node:crypto'
import type { InstalledPack, PackFile, PackInfo, PackManifest, PackOrigin } from '../../core/model/pack'
import { createManifest } from '../../core/packs/manifest'

export const PUBLISHED = '2026-11-01T08:00:00Z'

export function packInfo(change: Partial<PackInfo> = {}): PackInfo {
  return {
    id: 'nachbarschaft',
    title: 'Gute Nachbarschaft',
    version: '1.0.0',
    publisher: 'Bündnis für gute Nachbarschaft',
    licence: 'CC-BY-4.0',
    languages: ['de'],
    minAppVersion: '0.1.0',
    changes: ['Neue Methoden'],
    ...change,
  }
}

export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

export function packFile(path: string, content = path): PackFile {
  return { path, sha256: sha256Of(content), length: Buffer.byteLength(content) }
}

/** A manifest whose files have their own names as content. */
export function packManifest(
  change: Partial<PackInfo> & { readonly withdrawn?: PackManifest['withdrawn'] } = {},
  files = ['methods/a.md'],
): PackManifest {
  const { withdrawn, ...info } = change
  return createManifest(
    packInfo(info),
    files.map((path) => packFile(path)),
    PUBLISHED,
    withdrawn,
  )
}

export function installedPack(manifest: PackManifest, origin: PackOrigin = 'signed'): InstalledPack {
  return { manifest, origin, installedAt: PUBLISHED, checkedAt: origin === 'signed' ? PUBLISHED : null }
}

/** The markdown of a sound method. `extra` stands at the end of its first section. */
export function methodText(id: string, extra = '', title = `Methode ${id}`): string {
  return `---
id: ${id}
kind: method
title: ${title}
summary: Eine Methode zum Prüfen von Paketen. Sie zeigt, was sich ändert.
themes: [aktivieren]
purposes: [erkunden]
audiences: [alle]
phases: [analyse]
setting: [drinnen]
duration: { min: 60, max: 90 }
groupSize: { min: 5, max: 20 }
effort: 1
cost: 1
experience: 1
materials: [Stifte]
sources:
  - { title: Quelle, accessed: 2026-11-22 }
authors: [Redaktion]
license: CC-BY-4.0
created: 2026-11-22
updated: 2026-11-22
---

## Worum es geht

Ein Text über ${id}. ${extra}

## Ablauf

1. Anfangen (10 Minuten).
`
}
