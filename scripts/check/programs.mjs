// Runs a program of the project and turns its answer into a check's result.
import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'

/** @returns {Promise<{ figures: string, faults: string[], seconds: number }>} */
export async function runTool(root, program, args, { show = false } = {}) {
  const started = performance.now()
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter)
  const child = spawn(program, args, {
    cwd: root,
    env: { ...process.env, PATH: path },
    stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
  })
  let output = ''
  child.stdout?.on('data', (chunk) => (output += chunk))
  child.stderr?.on('data', (chunk) => (output += chunk))
  const code = await new Promise((done, fail) => child.on('error', fail).on('close', done))
  const lines = output.split('\n').filter((line) => line.trim() !== '')
  const faults = code === 0 ? [] : lines.length > 0 ? lines : [`ended with ${code}`]
  return { figures: '', faults, seconds: (performance.now() - started) / 1000 }
}
