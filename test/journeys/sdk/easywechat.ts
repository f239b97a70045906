import { MiniApp, OpenPlatform } from 'node-easywechat'
import type { PlatformCredentials } from './credentials.ts'
import { MemoryCache } from './memory-cache.ts'

/** node-easywechat as a third-party platform, aimed at `url` by its `http` configuration. */
export async function createOpenPlatform(
  url: string,
  platform: PlatformCredentials,
): Promise<OpenPlatform> {
  const app = new OpenPlatform({
    app_id: platform.componentAppid,
    secret: platform.componentSecret,
    // For pushed messages, which nothing here sends; the SDK wants them all the same.
    token: 'unused',
    aes_key: 'a'.repeat(43),
    // Without `proxy: false` an HTTP_PROXY of the machine would get the calls to loopback.
    http: { baseURL: url, proxy: false },
  })
  app.setCache(new MemoryCache())
  await app.getVerifyTicket().setTicket(platform.componentVerifyTicket)
  return app
}

/** node-easywechat as a mini program that acts for itself, without a platform. */
export function createMiniApp(
  url: string,
  shop: { readonly appid: string; readonly secret: string },
  options: { stableToken: boolean },
): MiniApp {
  const app = new MiniApp({
    app_id: shop.appid,
    secret: shop.secret,
    use_stable_access_token: options.stableToken,
    http: { baseURL: url, proxy: false },
  })
  app.setCache(new MemoryCache())
  return app
}
