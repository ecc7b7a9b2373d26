/** Every call of an object, and of the objects in it, goes through `around`. */
export function wrapCalls<T extends object>(target: T, around: (call: () => unknown) => unknown): T {
  return new Proxy(target, {
    get: (object, name, receiver) => {
      const value: unknown = Reflect.get(object, name, receiver)
      if (typeof value === 'object' && value !== null) return wrapCalls(value, around)
      if (typeof value !== 'function') return value
      return (...args: unknown[]) => around(() => Reflect.apply(value, object, args))
    },
  })
}
