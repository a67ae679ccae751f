/** One option of a command. `value` names what follows it; without it the option is a switch. */
export interface CommandOption {
  name: string
  value?: string
  meaning: string
  required?: boolean
}

export interface Given {
  /** What stands without an option's name, in order. */
  words: string[]
  value(name: string): string | undefined
  isOn(name: string): boolean
}

export interface Surroundings {
  /** Where the built program lies, with its migrations and assets. */
  distFolder: string
}

export interface Command {
  name: string
  about: string
  /** What may stand after the name without an option. */
  words?: string
  options: CommandOption[]
  /** Returns the exit code. */
  run(given: Given, surroundings: Surroundings): Promise<number>
}
