import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

export type SmallDisk = {
  readonly folder: string
  /** What was written and not yet synced is lost from here on, as when the power goes; nothing can be written any more. */
  cutPower(): void
  /** Lets go of the disk and takes it up again, once no process works on it any more. */
  powerOn(): void
}

/** EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH: Linux, fs/ext4/ext4.h and Documentation of xfstests' godown. */
const shutDown = 'open F, "<", $ARGV[0] or die $!; my $how = pack("L", 2); ioctl(F, 0x8004587D, $how) or die $!'

/** A disk in a file, with ext4 on it; undefined where this machine does not let us mount one. */
export function smallDisk(): SmallDisk | undefined {
  const home = mkdtempSync(join(tmpdir(), 'kith-disk-'))
  const image = join(home, 'image')
  const folder = join(home, 'disk')
  mkdirSync(folder)
  const mount = () => does('mount', '-o', 'loop', image, folder)
  const there = does('truncate', '-s', '512M', image) && does('mkfs.ext4', '-q', '-F', image) && mount()
  afterAll(() => {
    does('umount', folder)
    rmSync(home, { recursive: true, force: true })
  })
  if (!there || !does('perl', '-e', '1')) return undefined
  return {
    folder,
    cutPower: () => must(does('perl', '-e', shutDown, folder)),
    powerOn: () => must(does('umount', folder) && mount()),
  }
}

const does = (program: string, ...args: string[]): boolean => spawnSync(program, args).status === 0

function must(done: boolean): void {
  if (!done) throw new Error('The disk does not obey')
}
