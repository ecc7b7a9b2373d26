/** What is used of the client; the built program holds only this of it, which is a third of its memory. */
export {
  ApiException,
  CoreV1Api,
  createConfiguration,
  HttpMethod,
  IsomorphicFetchHttpLibrary,
  KubeConfig,
  ServerConfiguration,
  wrapHttpLibrary,
} from '@kubernetes/client-node'
