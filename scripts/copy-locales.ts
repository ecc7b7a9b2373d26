import { cpSync } from 'node:fs'

/** The built program looks for the catalogues where the source finds them: two folders above src/i18n. */
cpSync(new URL('../locales/', import.meta.url), new URL('../dist/locales/', import.meta.url), {
  recursive: true,
})
