import { failsToPull } from './container-scripts.ts'
import { resolvingByTransfer } from './pull-errors.ts'
import { defineScenario } from './scenario.ts'

const image = 'us-central1-docker.pkg.dev/kiosk-prod-4821/catalog/thumbnailer:v3.1.O'

export const misspeltTag = defineScenario({
  id: 'misspelt-tag',
  title: 'a tag with the letter O where a zero was meant',
  namespace: 'catalog',
  pod: 'thumbnailer-66c4d7b9f-zp5ln',
  pool: 'newest',
  absent: [image],
  containers: [
    failsToPull({
      name: 'thumbnailer',
      image,
      error: `rpc error: code = NotFound desc = ${resolvingByTransfer(image, `${image}: not found`)}`,
    }),
  ],
})
