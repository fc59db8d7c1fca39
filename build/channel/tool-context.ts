import type { Change } from './changes'
import type { Keyring } from './keys'
import type { Passphrases } from './passphrases'
import type { Workspace } from './workspace'

/** What the commands need from outside. */
export interface ToolContext {
  /** When the command was called; the clock of everything that is signed. */
  readonly now: Date
  readonly passphrases: Passphrases
  /** A line for the person. */
  readonly say: (line: string) => void
  /** Makes the changes; a dry run only shows them. */
  readonly apply: (changes: readonly Change[]) => Promise<void>
  readonly isDryRun: boolean
}

/** For all commands but `init`, which makes the workspace. */
export interface ChannelContext extends ToolContext {
  readonly workspace: Workspace
  readonly keyring: Keyring
}
