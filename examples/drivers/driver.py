# npx fake-weixin verify-client -- python3 driver.py
import json, os, urllib.parse, urllib.request

env = lambda name: os.environ["FAKE_WEIXIN_" + name]

class Refused(Exception):
    def __init__(self, reply):
        super().__init__(reply["errmsg"])
        self.errcode = reply["errcode"]

# The client under test. Replace it with your own.
def call(name, body):
    query = urllib.parse.urlencode({"access_token": env("ACCESS_TOKEN")})
    request = urllib.request.Request(env("URL") + f"/cgi-bin/wxopen/{name}?{query}",
        json.dumps(body).encode(), {"Content-Type": "application/json"})
    with urllib.request.urlopen(request, timeout=2) as response:
        reply = json.load(response)
    if reply["errcode"] != 0: raise Refused(reply)
    return reply

try:
    if env("OPERATION") == "setSupportVersion":
        answer = {"returned": call("setweappsupportversion", {"version": env("VERSION")})}
    else:
        answer = {"returned": call("getweappsupportversion", {})}
except Refused as error:
    answer = {"raised": {"errcode": error.errcode, "message": str(error)}}
except Exception as error:
    answer = {"raised": {"message": repr(error)}}
print(json.dumps(answer))
