import { type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'

/**
 * Runs a program in the foreground and gives its exit code; 127 where it cannot be started, 1 where a signal ended it.
 */
export async function run(program: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  // On Windows npm and npx are command files, which only a shell runs.
  const child = spawn(program, args, { stdio: 'inherit', shell: process.platform === 'win32', ...options })
  try {
    const [code] = await once(child, 'exit')
    return typeof code === 'number' ? code : 1
  } catch {
    return 127
  }
}

/** Runs a script of package.json. */
export function runScript(name: string, args: readonly string[] = []): Promise<number> {
  return run('npm', ['run', '--silent', name, '--', ...args])
}
