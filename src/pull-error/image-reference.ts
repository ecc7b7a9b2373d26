/** An image reference as the distribution project defines it, with Docker's defaults filled in. */
export type ImageReference = {
  /** As the user wrote it. */
  written: string
  /** Registry host with port, `docker.io` when none was written. */
  host: string
  /** Repository path inside the registry, `library/nginx` for a bare `nginx` on Docker Hub. */
  path: string
  /** `latest` when neither tag nor digest was written. */
  tag?: string
  digest?: string
  /** True when no registry host was written, so that Docker Hub is asked. */
  bare: boolean
}
