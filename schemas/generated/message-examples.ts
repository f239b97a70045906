// Generated from the files in schemas/; do not edit. Renew it with: npm run generate

import type { OperationMessages } from './operations.ts'

/** The first example of the schemas of each operation, by its name. */
export const messageExamples: OperationMessages = {
  setSupportVersion: {
    request: {
      version: '1.0.0',
    },
    reply: {
      errcode: 0,
      errmsg: 'ok',
    },
  },
  getSupportVersion: {
    request: {},
    reply: {
      errcode: 0,
      errmsg: 'ok',
      now_version: '1.0.0',
      uv_info: {
        items: [
          {
            percentage: 0,
            version: '1.0.0',
          },
          {
            percentage: 0,
            version: '1.0.1',
          },
          {
            percentage: 0,
            version: '1.1.0',
          },
        ],
      },
    },
  },
  startPushTicket: {
    request: {
      component_appid: 'wx0000000000000c01',
      component_secret: '0123456789abcdef0123456789abcdef',
    },
    reply: {
      errcode: 0,
      errmsg: 'ok',
    },
  },
  getComponentAccessToken: {
    request: {
      component_appid: 'wx0000000000000c01',
      component_appsecret: '0123456789abcdef0123456789abcdef',
      component_verify_ticket: 'ticket@@@0A1b2C3d4E5f',
    },
    reply: {
      component_access_token:
        '61W3mEpU66027wgNZ_MhGHNQDHnFATkDa9-2llqrMBjUwxRSNPbVsMmyD-yq8wZETSoE5NQgecigDrSHkPtIYA',
      expires_in: 7200,
    },
  },
  getPreAuthCode: {
    request: {
      component_appid: 'wx0000000000000c01',
    },
    reply: {
      pre_auth_code: 'Cx_Dk6qiBE0Dmx4EmlT3oRfArPvwSQ-oa3NL_fwHM7VI08r52wazoZX2Rhpz1dEw',
      expires_in: 600,
    },
  },
  getAuthorizerRefreshToken: {
    request: {
      component_appid: 'wx0000000000000c01',
      authorization_code: 'queryauthcode@@@0A1b2C3d4E5f',
    },
    reply: {
      authorization_info: {
        authorizer_appid: 'wxf8b4f85f3a794e77',
        authorizer_access_token:
          'QXjUqNqfYVH0yBE1iI_7vuN_9gQbpjfK7hYwJ3P7xOa88a89-Aga5x1NMYJyB8G2yKt1KCl0nPC3W9GJzw0Zzq_dBxc8pxIGUNi_bFes0qM',
        expires_in: 7200,
        authorizer_refresh_token: 'dTo-YCXPL4llX-u1W1pPpnp8Hgm4wpJtlR6iV0doKdY',
        func_info: [
          {
            funcscope_category: {
              id: 1,
            },
          },
          {
            funcscope_category: {
              id: 2,
            },
          },
          {
            funcscope_category: {
              id: 3,
            },
          },
        ],
      },
    },
  },
  getAuthorizerAccessToken: {
    request: {
      component_appid: 'wx0000000000000c01',
      authorizer_appid: 'wx0000000000000001',
      authorizer_refresh_token: 'refreshtoken@@@0A1b2C3d4E5f',
    },
    reply: {
      authorizer_access_token: 'some-access-token',
      expires_in: 7200,
      authorizer_refresh_token: 'refresh_token_value',
    },
  },
  getAuthorizerInfo: {
    request: {
      component_appid: 'wx0000000000000c01',
      authorizer_appid: 'wx0000000000000001',
    },
    reply: {
      authorizer_info: {
        nick_name: '美妆饰品',
        head_img: 'http://wx.qlogo.cn/mmopen/0',
        service_type_info: {
          id: 0,
        },
        verify_type_info: {
          id: 0,
        },
        user_name: 'gh_c43395cb652e',
        alias: '',
        qrcode_url: 'http://mmbiz.qpic.cn/mmbiz_jpg/0',
        business_info: {
          open_pay: 0,
          open_shake: 0,
          open_scan: 0,
          open_card: 0,
          open_store: 0,
        },
        idc: 1,
        principal_name: '个人',
        signature: '做美妆,精美饰品等搭配教学',
        MiniProgramInfo: {
          network: {
            RequestDomain: ['https://shop.example.com'],
            WsRequestDomain: ['wss://shop.example.com'],
            UploadDomain: ['https://shop.example.com'],
            DownloadDomain: ['https://shop.example.com'],
            BizDomain: [],
            UDPDomain: [],
          },
          categories: [
            {
              first: '生活服务',
              second: '丽人服务',
            },
          ],
          visit_status: 0,
        },
        register_type: 0,
        account_status: 1,
        basic_config: {
          is_phone_configured: true,
          is_email_configured: true,
        },
      },
      authorization_info: {
        authorizer_appid: 'wx326eecacf7370d4e',
        authorizer_refresh_token: 'refreshtoken@@@0A1b2C3d4E5f',
        func_info: [
          {
            funcscope_category: {
              id: 1,
            },
          },
          {
            funcscope_category: {
              id: 18,
            },
          },
        ],
      },
    },
  },
  getAuthorizerList: {
    request: {
      component_appid: 'wx0000000000000c01',
      offset: 0,
      count: 100,
    },
    reply: {
      total_count: 33,
      list: [
        {
          authorizer_appid: 'authorizer_appid_1',
          refresh_token: 'refresh_token_1',
          auth_time: 1558000607,
        },
        {
          authorizer_appid: 'authorizer_appid_2',
          refresh_token: 'refresh_token_2',
          auth_time: 1558000607,
        },
      ],
    },
  },
  getAccessToken: {
    request: {
      appid: 'wx0000000000000001',
      grant_type: 'client_credential',
      secret: '0123456789abcdef0123456789abcdef',
    },
    reply: {
      access_token: 'ACCESS_TOKEN',
      expires_in: 7200,
    },
  },
  getStableAccessToken: {
    request: {
      grant_type: 'client_credential',
      appid: 'wx0000000000000001',
      secret: '0123456789abcdef0123456789abcdef',
    },
    reply: {
      access_token: 'ACCESS_TOKEN',
      expires_in: 345,
    },
  },
  clearQuota: {
    request: {
      appid: 'wxfa4e000000000001',
    },
    reply: {
      errcode: 0,
      errmsg: 'ok',
    },
  },
}
