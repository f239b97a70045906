import { CacheInterface } from 'node-easywechat'

/** A cache for node-easywechat that leaves no files behind; its own writes to the working directory. */
export class MemoryCache extends CacheInterface {
  readonly #values = new Map<string, unknown>()

  override get(key: string): Promise<unknown> {
    return Promise.resolve(this.#values.get(key) ?? null)
  }

  override has(key: string): Promise<boolean> {
    return Promise.resolve(this.#values.has(key))
  }

  override set(key: string, value: unknown = null): Promise<boolean> {
    this.#values.set(key, value)
    return Promise.resolve(true)
  }

  override delete(key: string): Promise<boolean> {
    return Promise.resolve(this.#values.delete(key))
  }
}
