import json
import sys
import urllib.request


def call(name, body):
    url = f"https://api.weixin.qq.com/cgi-bin/wxopen/{name}?access_token=my-own-token"
    with urllib.request.urlopen(url, data=body.encode()) as reply:
        return json.load(reply)


done = call("setweappsupportversion", "" if "--broken" in sys.argv else '{"version":"2.25.0"}')
if done["errcode"] != 0:
    sys.exit(f"{done['errcode']} {done['errmsg']}")
print(call("getweappsupportversion", "{}")["now_version"])
