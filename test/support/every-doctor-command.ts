import {
  grantRights,
  grantRole,
  setClock,
  signInToCluster,
  signInToGoogle,
  tryCluster,
} from '../../src/doctor/commands.ts'

/** Every command that mends what the doctor finds, in each of its shapes. */
export function everyDoctorCommand(): string[] {
  const subjects = ['system:serviceaccount:pullcheck:pullcheck', 'ops@kiosk.test']
  return [
    ...subjects.flatMap((user) => grantRights('list', ['pods', 'events'], user, 'kiosk')),
    grantRole('roles/logging.viewer', 'kiosk-prod'),
    signInToCluster({ cluster: 'kiosk', location: 'europe-west4', project: 'kiosk-prod' }),
    tryCluster('kiosk'),
    signInToGoogle(),
    setClock(),
  ].map(({ text }) => text)
}
