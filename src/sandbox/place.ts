/** The one cluster of the sandbox, as Google's APIs name it. */
export const place = {
  project: 'kiosk-prod-4821',
  projectNumber: '604182937715',
  location: 'us-central1',
  cluster: 'kiosk',
  /** Account that the node pools run as. */
  nodeServiceAccount: 'kiosk-nodes@kiosk-prod-4821.iam.gserviceaccount.com',
} as const
