// Prints the files whose tests failed, for a second look; nothing where there are so many that something is wrong.
import { toldAt } from './told.mjs'

const most = 3
const told = toldAt(process.argv[2])
if (told && told.failed.length <= most) for (const file of told.files) console.log(file)
