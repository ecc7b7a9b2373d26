import { writeSync } from 'node:fs'

// Loaded before the program under measurement; the fourth channel is nobody else's.
process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS * 1024)))
