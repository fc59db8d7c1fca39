import { AppError } from '../../core/errors'
import type { PathProblemKind } from '../../core/packs/path-policy'
import { ToolError } from './tool-error'

/** Why a name is refused, on every system, so that a pack that opens here opens everywhere. */
const PATH_REASONS: Readonly<Record<PathProblemKind, string>> = {
  empty: 'ein Teil des Namens ist leer',
  characters: 'er enthält Zeichen, die nicht überall erlaubt sind',
  absolute: 'er beginnt an der Wurzel des Laufwerks',
  parent: 'er führt aus dem Ordner heraus',
  backslash: 'er enthält einen umgekehrten Schrägstrich',
  reserved: 'so heißt unter Windows ein Gerät',
  'ends-badly': 'er beginnt oder endet mit einem Leerzeichen oder Punkt',
  'too-long': 'er ist zu lang',
  ending: 'diese Art Datei gehört nicht in ein Paket (erlaubt: .md .json .yaml .png .jpg .webp .avif .svg)',
  duplicate: 'er kommt zweimal vor',
  twin: 'er unterscheidet sich von einem anderen nur in der Schreibweise',
  'file-and-folder': 'so heißen eine Datei und ein Ordner',
}

/** A sentence for the publisher; null for what nobody foresaw. */
export function explainError(error: unknown): string | null {
  if (error instanceof ToolError) return error.message
  return error instanceof AppError ? explainAppError(error) : null
}

function explainAppError({ code, data, message }: AppError): string | null {
  switch (code) {
    case 'pack-path': {
      const reason = Object.entries(PATH_REASONS).find(([kind]) => kind === data.reason)?.[1]
      return `Der Dateiname ${JSON.stringify(data.path)} ist nicht erlaubt: ${reason}. Benennen Sie die Datei um, oder löschen Sie sie. Es wurde nichts geändert.`
    }
    case 'pack-invalid':
    case 'pack-newer-format':
      return `Die App würde dieses Paket ablehnen (${message}). Es wurde nichts geändert.`
    case 'channel-address':
      return 'Die Adresse muss mit https:// beginnen und darf kein „?“ und kein „#“ enthalten. Es wurde nichts geändert.'
    case 'channel-file-invalid':
    case 'channel-fingerprint':
      return 'Die Kanaldatei channel.kanal fehlt oder ist beschädigt. „publish“ schreibt sie neu.'
    case 'disk-full':
      return `Auf dem Laufwerk ist kein Platz mehr (${data.file}). Der veröffentlichte Stand ist unversehrt: Schaffen Sie Platz, und rufen Sie den Befehl noch einmal auf.`
    case 'not-writable':
      return `${data.file} lässt sich nicht schreiben. Fehlt das Recht dazu, oder ist der Stick schreibgeschützt? Der veröffentlichte Stand ist unversehrt.`
    case 'packs-busy':
    case 'cancelled':
      return 'Ein anderer Befehl arbeitet gerade an diesem Kanal. Warten Sie, bis er fertig ist.'
    default:
      return null
  }
}
