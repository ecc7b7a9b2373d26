/** Says after a run of all tests which ones were not among them. */
// oxlint-disable-next-line import/no-default-export -- Jest wants one
export default function leftOut({ nonFlagArgs }) {
  return {
    onRunComplete: () => {
      if (nonFlagArgs.length > 0) return
      process.stderr.write('Left out: the tests in a browser. Run them with: npm run test:browser\n')
    },
  }
}
