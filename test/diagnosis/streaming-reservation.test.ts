import { expect, test } from '@jest/globals'
import { streamingReservation } from '../../src/diagnosis/streaming-reservation.ts'

const gibibyte = 2 ** 30

test.each([
  [0.6, 0],
  [1, 0.01],
  [4, 0.04],
  [8, 0.072],
  [16, 0.104],
  [128, 0.3728],
  [256, 0.4752],
])('a machine of %s GiB gives up %s GiB', (memory, reserved) => {
  expect(streamingReservation(memory * gibibyte) / gibibyte).toBeCloseTo(reserved, 6)
})
